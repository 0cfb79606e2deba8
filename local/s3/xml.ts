import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { escapeXml, ServiceError, type Answer } from '../gateway/answer.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => name === 'Object' || name === 'Part',
});

/** An element of text; nothing for what is not there. */
export function element(name: string, text: string | number | boolean | null | undefined): string {
  return text === null || text === undefined ? '' : `<${name}>${escapeXml(String(text))}</${name}>`;
}

/** A whole document as S3 answers it. */
export function xmlAnswer(root: string, content: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${content}</${root}>`;
  return { status: 200, headers: { 'content-type': 'application/xml' }, body };
}

/** What stands inside the root element of a body; throws MalformedXML for what is not that. */
export function parseXml(body: Buffer, root: string): Record<string, unknown> {
  const text = body.toString('utf8');
  try {
    if (XMLValidator.validate(text) === true) {
      const content = (parser.parse(text) as Record<string, unknown>)[root];
      if (content !== null && typeof content === 'object') return content as Record<string, unknown>;
    }
  } catch {
    // Said below.
  }
  throw new ServiceError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}
