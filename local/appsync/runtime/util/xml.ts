import { XMLParser } from 'fast-xml-parser';
import type { HostFunction } from '../call.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: 'content',
  ignoreDeclaration: true,
  processEntities: true,
});
const toMap = (xml: string) => parser.parse(xml) as unknown;

/** util.xml. */
export const xmlFunctions: Record<string, HostFunction> = {
  toMap: (_call, xml: string) => toMap(xml),
  toJsonString(_call, xml: string, stringEncode?: boolean | null) {
    const json = JSON.stringify(toMap(xml));
    return stringEncode ? JSON.stringify(json) : json;
  },
};
