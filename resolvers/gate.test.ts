import { describe, expect, it } from 'vitest';
import { owner, resolver, staffOf, withAccessToken } from './resolver.fixture.ts';

const range = { from: '2026-11-01', to: '2026-11-23' };
const source = { clientId: 'auto-kowalski', ...range };
const ofClient = { arguments: { clientId: 'auto-kowalski', sessionId: 'a', range } };

/** Every field that is about one client, with a call that is right but for who calls. */
const fields: [string, object][] = [
  ['Query.client', ofClient],
  ['Query.client.1-profile', ofClient],
  [
    'Client.usage',
    { source: { clientId: 'auto-kowalski', version: 1, timeZone: 'Europe/Warsaw' }, stash: {} },
  ],
  ['Client.usage.1-conversations', { source, stash: { month: '2026-11' } }],
  ['Client.usage.2-tokens', { source, stash: { month: '2026-11' } }],
  ['Mutation.updateClient', ofClient],
  ['Query.stats', ofClient],
  ['Query.conversations', ofClient],
  ['Query.conversation', ofClient],
  ['Query.messages', ofClient],
  ['Query.appointments', ofClient],
  ['Query.knowledge', ofClient],
  ['Query.askKnowledge', ofClient],
  ['Mutation.createDocumentUpload', ofClient],
  ['Mutation.removeDocument', ofClient],
  ['Query.logo', ofClient],
  ['Mutation.updateBranding', ofClient],
  ['Mutation.setLogo', ofClient],
  ['Mutation.removeLogo', ofClient],
  ['Query.people', ofClient],
  ['Mutation.invitePerson', { arguments: { input: { clientId: 'auto-kowalski', email: 'a@firma.pl' } } }],
  ['Mutation.resendInvitation', ofClient],
  ['Mutation.disablePerson', ofClient],
  ['Mutation.enablePerson', ofClient],
  ['Mutation.removePerson', ofClient],
  ['Subscription.onMessage', ofClient],
  ['Subscription.onConversation', ofClient],
  ['Stats.series', { source, arguments: { interval: 'DAY' } }],
  ['Stats.previousSeries', { source, arguments: { interval: 'DAY' } }],
  ['Stats.breakdowns', { source, arguments: { by: 'SOURCE' } }],
  ['StatTotals.responseTime', { source: { scope: source } }],
];

describe.each(fields)('%s', (name, call) => {
  it('lets owners and the client itself in', async () => {
    const field = await resolver(name);
    expect(field.request({ ...call, identity: owner }).error).toBeNull();
    expect(field.request({ ...call, identity: staffOf('auto-kowalski') }).error).toBeNull();
  });

  it.each<[string, object | null]>([
    ['staff of another client', staffOf('dental-plus')],
    ['staff with an access token', withAccessToken],
    ['somebody without a group', { sub: '3', username: 'x', groups: null, claims: owner.claims }],
    ['an IAM caller', { accountId: '1', userArn: 'arn:aws:iam::1:role/x' }],
    ['nobody', null],
  ])('keeps out %s', async (_who, identity) => {
    const field = await resolver(name);
    expect(field.request({ ...call, identity }).error).toMatchObject({ errorType: 'Unauthorized' });
  });
});

describe('a field that takes a clientId', () => {
  const ids = ['PLATFORM', 'Auto', 'a', 'auto-kowalski#x', "auto' OR 1", ''];
  it.each(ids)('refuses an owner the id %j as if it were not theirs', async (clientId) => {
    for (const [name, call] of fields.filter(([, call]) => 'arguments' in call && call === ofClient)) {
      const field = await resolver(name);
      const { error } = field.request({
        ...call,
        arguments: { ...ofClient.arguments, clientId },
        identity: owner,
      });
      expect(error, name).toMatchObject({ errorType: 'Unauthorized' });
    }
  });
});

describe.each([
  'Query.clients',
  'Query.platformStats',
  'PlatformStats.series',
  'PlatformStats.previousSeries',
])('%s', (name) => {
  const call = { arguments: { range, interval: 'DAY' }, source: { ...range } };
  it('is for owners only', async () => {
    const field = await resolver(name);
    expect(field.request({ ...call, identity: owner }).error).toBeNull();
    for (const identity of [staffOf('auto-kowalski'), withAccessToken, null]) {
      expect(field.request({ ...call, identity }).error).toMatchObject({ errorType: 'Unauthorized' });
    }
  });
});

describe.each([
  ['Query.audit', {}],
  ['Query.plans', {}],
  ['Query.overdueClients', {}],
  ['Query.clientAvailability', { wantedId: 'auto-kowalski' }],
  ['Mutation.createClient', { input: { clientId: 'auto-kowalski' } }],
  ['Mutation.pauseClient', { clientId: 'auto-kowalski' }],
  ['Mutation.resumeClient', { clientId: 'auto-kowalski' }],
  ['Mutation.cancelClient', { clientId: 'auto-kowalski' }],
  ['Query.provisioning', { clientId: 'auto-kowalski' }],
  ['Query.fleetUpdate', {}],
  ['Mutation.retryProvisioning', { clientId: 'auto-kowalski' }],
  ['Mutation.purgeClient', { clientId: 'auto-kowalski', confirmation: 'auto-kowalski' }],
  ['Mutation.updateAllClients', {}],
  ['Subscription.onProvisioning', { clientId: 'auto-kowalski' }],
  ['Query.people', {}],
  ['Query.people', { clientId: null }],
  ['Mutation.invitePerson', { input: { email: 'a@firma.pl' } }],
  ['Mutation.resendInvitation', { email: 'a@firma.pl' }],
  ['Mutation.disablePerson', { email: 'a@firma.pl' }],
  ['Mutation.enablePerson', { email: 'a@firma.pl' }],
  ['Mutation.removePerson', { email: 'a@firma.pl' }],
  ['Mutation.resetMfa', { email: 'a@firma.pl' }],
  ['Mutation.resetMfa', { clientId: 'auto-kowalski', email: 'a@firma.pl' }],
])('%s %j', (name, args) => {
  it('is for owners only', async () => {
    const field = await resolver(name);
    expect(field.request({ arguments: args, identity: owner }).error).toBeNull();
    for (const identity of [staffOf('auto-kowalski'), staffOf('PLATFORM'), withAccessToken, null]) {
      expect(field.request({ arguments: args, identity }).error).toMatchObject({ errorType: 'Unauthorized' });
    }
  });
});

it.each(['Query.people', 'Mutation.removePerson'])(
  '%s takes no name of the platform for a client',
  async (name) => {
    const field = await resolver(name);
    for (const clientId of ['PLATFORM', ''])
      expect(
        field.request({ arguments: { clientId, email: 'a@b.pl' }, identity: owner }).error,
      ).toMatchObject({
        errorType: 'Unauthorized',
      });
  },
);
