import type { PolicyDocument } from '../../identity/policy.ts';
import { generatedId, generatedName } from '../generated-id.ts';
import type { ResourceHandler } from '../resource.ts';

/** A topic; Ref gives its ARN. */
export const topic: ResourceHandler = (properties, { topics, place }, { stackName, logicalId }) => {
  const name = String(properties['TopicName'] ?? generatedName(stackName, logicalId, 256));
  const arn = `arn:aws:sns:${place.region}:${place.accountId}:${name}`;
  topics.define(arn);
  return { id: arn, attributes: { TopicArn: arn, TopicName: name }, remove: () => topics.remove(arn) };
};

/** Who may publish to topics, in the place of what SNS allows by itself. */
export const topicPolicy: ResourceHandler = (properties, { topics }, { stackName, logicalId }) => {
  const arns = properties['Topics'] as string[];
  const id = `${stackName}-${logicalId}`;
  for (const arn of arns)
    topics.setPolicy(arn, id, properties['PolicyDocument'] as unknown as PolicyDocument);
  return { id, remove: () => arns.forEach((arn) => topics.removePolicy(arn, id)) };
};

/** An address that a topic's messages are mailed to. In AWS its owner must follow a link first; here it counts at once. */
export const subscription: ResourceHandler = (properties, { topics }, { stackName, logicalId }) => {
  const topicArn = String(properties['TopicArn']);
  const arn = `${topicArn}:${generatedId(32, stackName, logicalId)}`;
  const protocol = String(properties['Protocol']);
  topics.subscribe(arn, { topicArn, protocol, endpoint: String(properties['Endpoint'] ?? '') });
  return { id: arn, attributes: { Arn: arn }, remove: () => topics.unsubscribe(arn) };
};
