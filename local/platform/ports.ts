import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { freePort } from '../free-port.ts';

export interface Ports {
  gateway: number;
  graphql: number;
  functionUrls: number;
  bedrock: number;
}

/** The ports of the last start while they are free, so that open pages and sessions outlive a restart. */
export async function choosePorts(file: string | null): Promise<Ports> {
  const last = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Ports>) : {};
  const ports = {
    gateway: await freePort(last.gateway),
    graphql: await freePort(last.graphql),
    functionUrls: await freePort(last.functionUrls),
    bedrock: await freePort(last.bedrock),
  };
  if (file) writeFileSync(file, JSON.stringify(ports));
  return ports;
}
