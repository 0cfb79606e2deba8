import type { Cloud } from './cloud.ts';
import { TemplateError } from './evaluate.ts';

/** Refuses a destination for failures that the function's role may not send to, as Lambda does when it is set. */
export function requireDestination(
  { directory }: Pick<Cloud, 'directory'>,
  roleArn: string,
  destination: string,
): void {
  if (!destination.startsWith('arn:aws:sqs:'))
    throw new TemplateError(`${destination} is no queue, and only queues take failures here.`);
  if (!directory.roleMay(roleArn, { action: 'sqs:SendMessage', resource: destination }))
    throw new TemplateError(
      `The provided execution role does not have permissions to call SendMessage on SQS: ${roleArn} lacks ` +
        `sqs:SendMessage on ${destination}.`,
    );
}
