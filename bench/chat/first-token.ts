import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { connect } from '../../local/import/connect.ts';
import type { MeasuredPlatform } from '../measured-platform.ts';
import { percentile } from '../percentile.ts';
import { CLIENT, QUESTIONS } from './talking-company.ts';
import { timedVisitor } from './timed-visitor.ts';

/** ms. */
export interface FirstToken {
  turns: number;
  /** From a visitor's request to the first words, less what the model took to say them: our own part. */
  ownP50: number;
  ownP95: number;
  /** The model's part, as the stored message has it. */
  modelP50: number;
}

/** Time to the first words of an answer, one visitor at a time; 20 visitors with three questions each. */
export async function firstToken(
  platform: MeasuredPlatform,
  chatUrl: string,
  visitors = 20,
): Promise<FirstToken> {
  const { dynamodb, close } = connect(platform.stack);
  const own: number[] = [];
  const ofModel: number[] = [];
  for (let index = 0; index < visitors; index += 1) {
    const visitor = await timedVisitor(chatUrl, index);
    const heard: number[] = [];
    for (const question of QUESTIONS.slice(0, 3)) {
      const { error, firstTokenMs } = await visitor.say(question);
      if (error || firstTokenMs === null) throw new Error(`No answer: ${error}`);
      heard.push(firstTokenMs);
    }
    const read = new QueryCommand({
      TableName: `${CLIENT}-conversations`,
      KeyConditionExpression: 'session_id = :session',
      ExpressionAttributeValues: { ':session': visitor.sessionId },
    });
    const { Items = [] } = await dynamodb.send(read);
    const model = Items.filter(({ role }) => role === 'assistant').map((row) =>
      Number(row['time_to_first_token_ms']),
    );
    own.push(...heard.map((milliseconds, turn) => milliseconds - model[turn]!));
    ofModel.push(...model);
  }
  close();
  return {
    turns: own.length,
    ownP50: percentile(own, 0.5),
    ownP95: percentile(own, 0.95),
    modelP50: percentile(ofModel, 0.5),
  };
}
