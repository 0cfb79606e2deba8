import type { LoaderFunctionArgs } from '@remix-run/node';
import { demoProgress } from '~/lib/demo/demo-progress.server.ts';
import { answer } from '~/lib/session/answer.server.ts';
import { requireUser } from '~/lib/session/require-user.server.ts';

/** Asked again and again by the bar that shows it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request);
  return answer(200, { share: await demoProgress() });
}
