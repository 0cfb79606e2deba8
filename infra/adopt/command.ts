import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { adoptedFile } from '../adopted.ts';
import { adopt, planAdoption } from './adoption.ts';
import { explain } from './explain.ts';
import { adoptOptions } from './options.ts';

/**
 * `npm run adopt`: takes over the tables that are in the account already, rows and all. Shows what it would change,
 * asks (`-- --yes` does not), and writes infra/adopted.json, from which the next deployment refers to these tables.
 * Rows are not touched, unless `-- --expire` lets DynamoDB delete those whose time has passed: not before the first
 * rebuild has counted them. The owner's first chatbot keeps its tables by name:
 * `-- --client ID --conversations TABLE --appointments TABLE`.
 */
async function run(): Promise<number> {
  const options = adoptOptions(process.argv.slice(2));
  const region = process.env.AWS_REGION ?? 'eu-central-1';
  const client = new DynamoDBClient({ region });
  const adoption = await planAdoption(client, options);
  const clientPlans = adoption.clients.flatMap(({ tables }) => Object.values(tables));
  const plans = [...adoption.tables, ...clientPlans];

  console.log(`Tables of the platform in ${region}:`);
  for (const plan of adoption.tables) console.log(explain(plan));
  for (const { client: owner, tables } of adoption.clients) {
    console.log(`Own tables of ${owner.id}${owner.isRenamed ? ' (their names go into the registry)' : ''}:`);
    for (const plan of Object.values(tables)) console.log(explain(plan));
  }
  if (plans.some(({ state }) => state === 'unfit')) {
    console.error('Nothing was changed: at least one table cannot be taken over.');
    return 1;
  }
  if (!options.yes && !(await isAgreed())) {
    console.log('Nothing was changed.');
    return 1;
  }
  writeFileSync(adoptedFile, `${JSON.stringify(await adopt(client, adoption), null, 2)}\n`);
  console.log(`Done. ${adoptedFile} tells the stacks; deploy with: npm run deploy`);
  return 0;
}

async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error('Nobody is there to ask. Add --yes to go ahead.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Go ahead? (yes/no) ');
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
