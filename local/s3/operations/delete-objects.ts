import { ServiceError } from '../../gateway/answer.ts';
import { verifiedChecksum } from '../checksums.ts';
import { MOST_KEYS } from '../limits.ts';
import type { Operation } from '../operation.ts';
import { element, parseXml, xmlAnswer } from '../xml.ts';
import { removeObject } from './delete-object.ts';

/** DeleteObjects: up to 1,000 keys, each with its own answer. */
export const deleteObjects: Operation = async (request, context) => {
  verifiedChecksum(request);
  const { Object: objects, Quiet: quiet } = parseXml(request.body, 'Delete');
  const keys = ((objects ?? []) as { Key?: string }[]).map(({ Key }) => String(Key ?? ''));
  if (keys.length === 0 || keys.length > MOST_KEYS || keys.includes(''))
    throw new ServiceError('MalformedXML', `Between 1 and ${MOST_KEYS} keys can be deleted at once.`);
  let content = '';
  for (const key of keys)
    try {
      await removeObject(key, {}, context);
      if (quiet !== 'true') content += `<Deleted>${element('Key', key)}</Deleted>`;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { code, message } = error;
      content += `<Error>${element('Key', key)}${element('Code', code)}${element('Message', message)}</Error>`;
    }
  return xmlAnswer('DeleteResult', content);
};
