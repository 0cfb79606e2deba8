import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { CustomMessageTriggerEvent, PreTokenGenerationTriggerEvent } from 'aws-lambda';
import { invitationMail } from '../../domain/people/invitation-mail.ts';
import { markSeen } from '../../domain/people/seen-store.ts';
import { tokenGroups } from '../../domain/people/token-groups.ts';
import { PLATFORM } from '../../domain/stats/period.ts';
import { documentClient } from '../lib/dynamodb.ts';
import { environment } from '../lib/environment.ts';
import { log } from '../lib/log.ts';

type PoolEvent = PreTokenGenerationTriggerEvent | CustomMessageTriggerEvent;

/**
 * A person is known by the address that was invited: the list of people, their removal and the audit speak of it. Cognito
 * lets the app client write it, because it is required of the pool, but changes it only by a code; so there is no code.
 */
const ADDRESS_CHANGES = new Set(['CustomMessage_UpdateUserAttribute', 'CustomMessage_VerifyUserAttribute']);

const ownersNeedTotp = environment('OWNERS_NEED_TOTP') !== 'false';
const panelUrl = process.env.PANEL_URL ?? '';
const peopleTable = environment('PEOPLE_TABLE');
const cognito = new CognitoIdentityProviderClient({});
const dynamodb = documentClient();

/** What the user pool asks on its way: which groups a token may name, and what an invitation says; a new address it refuses. */
export async function handler(event: PoolEvent): Promise<PoolEvent> {
  if (isToken(event)) await answerToken(event);
  else if (event.triggerSource === 'CustomMessage_AdminCreateUser') answerInvitation(event);
  else if (ADDRESS_CHANGES.has(event.triggerSource))
    throw new Error('An address is changed by a new invitation.');
  return event;
}

const isToken = (event: PoolEvent): event is PreTokenGenerationTriggerEvent =>
  event.triggerSource.startsWith('TokenGeneration_');

async function answerToken(event: PreTokenGenerationTriggerEvent): Promise<void> {
  const { groupConfiguration } = event.request;
  const groups = groupConfiguration.groupsToOverride ?? [];
  const isAsked = ownersNeedTotp && groups.includes('owners');
  const [hasTotp] = await Promise.all([isAsked ? readTotp(event) : null, seen(event, groups)]);
  const token = tokenGroups(groups, { ownersNeedTotp, hasTotp });
  event.response.claimsOverrideDetails = {
    claimsToAddOrOverride: token.claims,
    // What is left out here Cognito leaves out of the token.
    groupOverrideDetails: { ...groupConfiguration, groupsToOverride: token.groups },
  };
}

/** Whether sign-in asks the user for an app's code; null, and a line for the alarm, where Cognito does not say. */
async function readTotp({ userPoolId, userName }: PreTokenGenerationTriggerEvent): Promise<boolean | null> {
  try {
    const user = await cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: userName }));
    return (user.UserMFASettingList ?? []).includes('SOFTWARE_TOKEN_MFA');
  } catch (error) {
    log.error('The second factor of an owner could not be read: no group for this token.', error as Error);
    return null;
  }
}

/** For the list of people; a sign-in does not fail for it. */
async function seen(event: PreTokenGenerationTriggerEvent, groups: string[]): Promise<void> {
  const { email, 'custom:client_id': client } = event.request.userAttributes;
  const clientId = groups.includes('owners') ? PLATFORM : client;
  if (!email || !clientId) return;
  const person = { clientId, email: email.toLowerCase() };
  await markSeen(dynamodb, peopleTable, person, new Date().toISOString()).catch((error: Error) =>
    log.warn('A visit could not be written down.', error),
  );
}

function answerInvitation(event: CustomMessageTriggerEvent): void {
  const { language, companyName = '', invitedBy = '' } = event.request.clientMetadata ?? {};
  const locale = event.request.userAttributes.locale as string | undefined;
  const words = { language: language ?? locale ?? 'pl', companyName, invitedBy, panelUrl };
  const { subject, html } = invitationMail(words);
  event.response.emailSubject = subject;
  event.response.emailMessage = html;
}
