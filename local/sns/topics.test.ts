import { beforeEach, expect, it } from 'vitest';
import { createDirectory } from '../identity/directory.ts';
import { createTopics, type Topics } from './topics.ts';

const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:alarms';
const from = {
  service: 'cloudwatch.amazonaws.com',
  arn: 'arn:aws:cloudwatch:eu-central-1:000000000000:alarm:a',
};
const message = { subject: 'ALARM', text: 'Look.' };
let mails: object[];
let topics: Topics;

beforeEach(() => {
  mails = [];
  const accountId = '000000000000';
  const directory = createDirectory({ accountId, now: Date.now });
  topics = createTopics({ accountId, directory, sendMail: (mail) => mails.push(mail) });
  topics.define(TOPIC);
  topics.subscribe('1', { topicArn: TOPIC, protocol: 'email', endpoint: 'owner@stride.example' });
  topics.subscribe('2', { topicArn: `${TOPIC}-other`, protocol: 'email', endpoint: 'other@stride.example' });
});

it('mails what is published to those who subscribed to this topic', () => {
  expect(topics.publish(TOPIC, from, message)).toBe(true);
  expect(mails).toEqual([{ to: 'owner@stride.example', ...message }]);
});

it('is silent where its own policy forgets the service that publishes', () => {
  const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
  const onlyTls = {
    Effect: 'Deny' as const,
    Action: 'sns:Publish',
    Resource: TOPIC,
    Principal: '*',
    Condition: insecure,
  };
  topics.setPolicy(TOPIC, 'own', { Statement: [onlyTls] });
  expect(topics.publish(TOPIC, from, message)).toBe(false);
  const service = {
    Effect: 'Allow' as const,
    Action: 'sns:Publish',
    Resource: TOPIC,
    Principal: { Service: 'cloudwatch.amazonaws.com' },
    Condition: { StringEquals: { 'aws:SourceAccount': '000000000000' } },
  };
  topics.setPolicy(TOPIC, 'own', { Statement: [onlyTls, service] });
  expect(topics.publish(TOPIC, from, message)).toBe(true);
  expect(topics.publish(TOPIC, { ...from, service: 'events.amazonaws.com' }, message)).toBe(false);
});

it('knows no topic that was not made', () => {
  expect(topics.publish(`${TOPIC}-none`, from, message)).toBe(false);
});

it('is open to the account again when its own policy is taken away', () => {
  topics.setPolicy(TOPIC, 'own', { Statement: [] });
  expect(topics.publish(TOPIC, from, message)).toBe(false);
  topics.removePolicy(TOPIC, 'own');
  expect(topics.publish(TOPIC, from, message)).toBe(true);
});
