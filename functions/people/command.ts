import { randomBytes, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { PeopleRefusal } from '../../domain/people/refusal.ts';
import { peopleStore } from '../../domain/people/store.ts';
import { temporaryPassword } from '../../domain/people/temporary-password.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { runningPlatform } from '../lib/running-platform.ts';
import { stackOutputs } from '../lib/stack-outputs.ts';
import { accountsOf } from './accounts.ts';
import { changePerson } from './change-person.ts';
import { invitePerson } from './invite-person.ts';
import type { PeopleParts } from './parts.ts';

const USAGE =
  'Say whom: npm run owner -- mail@example.com [--language pl|en] [--reset-mfa] [--data DIR | --aws]';

/**
 * `npm run owner -- MAIL`: invites an owner, the first one too, or mails the invitation again. With `--reset-mfa` it
 * takes an owner's second factor away: the way in where the only owner's phone is lost.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string', default: 'pl' },
      'reset-mfa': { type: 'boolean', default: false },
      data: { type: 'string', default: '.local' },
      aws: { type: 'boolean', default: false },
    },
  });
  const [email, ...more] = positionals;
  const isLanguage = values.language === 'pl' || values.language === 'en';
  if (!email || more.length > 0 || !isLanguage) throw new Error(USAGE);
  const parts = await open({ dataFolder: values.data, aws: values.aws });
  if (values['reset-mfa']) {
    await changePerson(parts, 'reset_mfa', email);
    console.log(`${email} signs in with the password alone now, and sets two-step sign-in up anew.`);
    return;
  }
  console.log(await invited(parts, email, values.language));
}

async function invited(parts: PeopleParts, email: string, language: string): Promise<string> {
  try {
    const person = await invitePerson(parts, email, language);
    return `${person.email} is invited as an owner: the mail with the temporary password is on its way.`;
  } catch (error) {
    if (!(error instanceof PeopleRefusal) || error.type !== 'PersonKnown') throw error;
  }
  const person = await changePerson(parts, 'resend', email);
  return `${person.email} was invited before: the mail is on its way again, with a new temporary password.`;
}

async function open(options: { dataFolder: string; aws: boolean }): Promise<PeopleParts> {
  const { region, endpoint, credentials, tables } = runningPlatform(options);
  const access = { region, endpoint, credentials };
  const { UserPoolId } = await stackOutputs(access, 'StridePanelApi');
  if (!UserPoolId) throw new Error('The platform is not deployed here yet. Deploy it with: npm run deploy');
  const named = (name: string) => tables[name] ?? name;
  const all = {
    people: named('platform_people'),
    audit: named('platform_audit'),
    registry: named('clients_registry'),
  };
  return {
    clientId: PLATFORM,
    caller: { id: 'command', email: null, isOwner: true },
    store: peopleStore(documentClient(access), all, PLATFORM),
    accounts: accountsOf(new CognitoIdentityProviderClient(access), UserPoolId),
    client: async () => undefined,
    now: Date.now,
    newId: randomUUID,
    newPassword: () => temporaryPassword(randomBytes(16)),
  };
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
