import type { Finding } from './finding.ts';
import type { Template } from './template.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MOST = { Resources: 500, Outputs: 200, Parameters: 200, Mappings: 200 } as const;
const LARGEST_BYTES = 1_000_000;
const LARGEST_BODY_BYTES = 51_200;
const LONGEST_DESCRIPTION_BYTES = 1_024;

/** Checks a template as a whole. One that is handed over as TemplateBody, not read from a bucket, has to be smaller. */
export function checkLimits(template: Template, bytes: number, asBody: boolean): Omit<Finding, 'stack'>[] {
  const findings: Omit<Finding, 'stack'>[] = [];
  const find = (path: string, sentence: string, logicalId = '') =>
    findings.push({ logicalId, path, sentence });
  for (const section of Object.keys(MOST) as (keyof typeof MOST)[]) {
    const ids = Object.keys(template[section] ?? {});
    if (ids.length > MOST[section])
      find(section, `A template has at most ${MOST[section]}, this one ${ids.length}.`);
    for (const id of ids)
      if (!/^[A-Za-z0-9]{1,255}$/.test(id)) find('', 'A logical id has 1 to 255 letters and digits.', id);
  }
  if (asBody && bytes > LARGEST_BODY_BYTES)
    find('', `Handed over as it is, a template has at most ${LARGEST_BODY_BYTES} bytes, this one ${bytes}.`);
  if (bytes > LARGEST_BYTES) find('', `A template has at most ${LARGEST_BYTES} bytes, this one ${bytes}.`);
  if (Buffer.byteLength(template.Description ?? '') > LONGEST_DESCRIPTION_BYTES)
    find('Description', `A description has at most ${LONGEST_DESCRIPTION_BYTES} bytes.`);
  return findings;
}
