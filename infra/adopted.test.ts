import { describe, expect, it } from 'vitest';
import { synthesized } from './synthesized.fixture.ts';

const arn = (name: string) => `arn:aws:dynamodb:eu-central-1:123456789012:table/${name}`;
const table = (name: string) => ({
  arn: arn(name),
  streamArn: `${arn(name)}/stream/2025-12-15T00:00:00.000`,
});

describe('with tables that were there before us', () => {
  const { resources } = synthesized({
    tables: {
      clients_registry: table('clients_registry'),
      platform_analytics_events: table('platform_analytics_events'),
    },
    clients: { 'stride-services': { conversations: table('chat_history') } },
  });

  it('makes the others only', () => {
    const made = resources('data', 'AWS::DynamoDB::Table').map(([, { Properties }]) => Properties.TableName);
    expect(made).not.toContain('clients_registry');
    expect(made).not.toContain('platform_analytics_events');
    expect(made).toContain('aggregated_stats');
  });

  it("reads the events' and the old bot's streams by their ARNs", () => {
    const sources = resources('api', 'AWS::Lambda::EventSourceMapping').map(
      ([, { Properties }]) => Properties.EventSourceArn,
    );
    expect(sources).toContain(table('platform_analytics_events').streamArn);
    expect(sources.filter((source) => source === table('chat_history').streamArn)).toHaveLength(2);
  });

  it("lets the reader reach the old bot's table, by its ARN", () => {
    const policy = resources('api', 'AWS::IAM::Policy').find(([id]) => id.startsWith('ConversationsReader'))!;
    expect(JSON.stringify(policy[1].Properties)).toContain(`"${arn('chat_history')}"`);
  });
});
