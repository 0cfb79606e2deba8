import { loadavg } from 'node:os';
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
  /** Processes that waited for this machine's processors, in the last minute. */
  load: number;
}

/**
 * Time to the first words of an answer, one question after another. Visitors take turns, so that none of them writes
 * faster than people do: that costs a request more.
 */
export async function firstToken(
  platform: MeasuredPlatform,
  chatUrl: string,
  visitors = 20,
): Promise<FirstToken> {
  const everyone = [];
  for (let index = 0; index < visitors; index += 1)
    everyone.push({ visitor: await timedVisitor(chatUrl, index), heard: [] as number[] });
  for (const question of QUESTIONS.slice(0, 3)) {
    for (const { visitor, heard } of everyone) {
      const { error, firstTokenMs } = await visitor.say(question);
      if (error || firstTokenMs === null) throw new Error(`No answer: ${error}`);
      heard.push(firstTokenMs);
    }
  }
  const { dynamodb, close } = connect(platform.stack);
  const own: number[] = [];
  const ofModel: number[] = [];
  for (const { visitor, heard } of everyone) {
    const read = new QueryCommand({
      TableName: `${CLIENT}-conversations`,
      KeyConditionExpression: 'session_id = :session',
      ExpressionAttributeValues: { ':session': visitor.sessionId },
    });
    const { Items = [] } = await dynamodb.send(read);
    const answers = Items.filter(({ role }) => role === 'assistant');
    const model = answers.map((answer) => Number(answer['time_to_first_token_ms']));
    own.push(...heard.map((milliseconds, turn) => milliseconds - model[turn]!));
    ofModel.push(...model);
  }
  close();
  return {
    turns: own.length,
    ownP50: percentile(own, 0.5),
    ownP95: percentile(own, 0.95),
    modelP50: percentile(ofModel, 0.5),
    load: loadavg()[0]!,
  };
}
