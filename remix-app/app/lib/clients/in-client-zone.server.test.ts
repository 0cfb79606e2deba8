import { expect, it } from 'vitest';
import { inClientZone } from './in-client-zone.server.ts';

function asking(timeZone: string | null) {
  const asked: string[] = [];
  const ask = async (zone: string) => {
    asked.push(zone);
    return { client: timeZone === null ? null : { timeZone }, zone };
  };
  return { asked, ask };
}

it('asks once for a client of the default zone', async () => {
  const { asked, ask } = asking('Europe/Warsaw');
  expect((await inClientZone('warsaw-client', ask)).zone).toBe('Europe/Warsaw');
  expect(asked).toEqual(['Europe/Warsaw']);
});

it('asks again where the zone was another one, and remembers it', async () => {
  const { asked, ask } = asking('America/New_York');
  expect((await inClientZone('far-client', ask)).zone).toBe('America/New_York');
  expect((await inClientZone('far-client', ask)).zone).toBe('America/New_York');
  expect(asked).toEqual(['Europe/Warsaw', 'America/New_York', 'America/New_York']);
});

it('throws 404 where there is no client', async () => {
  const failure = await inClientZone('nobody-here', asking(null).ask).catch((thrown: unknown) => thrown);
  expect((failure as Response).status).toBe(404);
});
