import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireUser } from '~/lib/session/require-user.server.ts';
import { homeOf } from '~/lib/session/user.ts';

/** Sends each user home. */
export async function loader({ request }: LoaderFunctionArgs) {
  throw redirect(homeOf(await requireUser(request)));
}
