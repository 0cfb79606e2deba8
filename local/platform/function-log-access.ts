import type { Place } from '../dynamodb/table-arn.ts';
import type { Directory } from '../identity/directory.ts';
import type { Functions } from '../lambda/functions.ts';

/** Whether a function's role may keep what the function prints; where it may not, there are no logs, as in AWS. */
export function functionLogAccess(parts: { directory: Directory; functions: Functions; place: Place }) {
  const { directory, functions, place } = parts;
  const opened = new Set<string>();
  return (functionName: string): boolean => {
    const roleArn = functions.find(functionName)?.roleArn;
    if (!roleArn) return false;
    const group = `arn:aws:logs:${place.region}:${place.accountId}:log-group:/aws/lambda/${functionName}`;
    const may = (action: string) =>
      directory.roleMay(roleArn, { action: `logs:${action}`, resource: `${group}:log-stream:local` });
    if (!opened.has(functionName) && !may('CreateLogStream')) return false;
    opened.add(functionName);
    return may('PutLogEvents');
  };
}
