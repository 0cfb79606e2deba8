import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import { booked, bookingDatabase, salonDesk } from './desk.fixture.ts';

let database: Awaited<ReturnType<typeof bookingDatabase>>;
const spent = { read: 0, write: 0 };

beforeAll(async () => {
  database = await bookingDatabase();
  // What DynamoDB itself says a call took.
  database.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (given) => {
        const input = { ...(given.input as object), ReturnConsumedCapacity: 'TOTAL' };
        const result = await next({ ...given, input } as typeof given);
        const { ConsumedCapacity: told } = result.output as {
          ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
        };
        const units = [told ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        spent[/^(Get|Query)/.test(commandName) ? 'read' : 'write'] += units;
        return result;
      },
    { step: 'initialize' },
  );
});
afterAll(() => database.close());

async function cost(act: () => Promise<unknown>) {
  const before = { ...spent };
  await act();
  return { read: spent.read - before.read, write: spent.write - before.write };
}

it('an appointment costs, events included, so many units of DynamoDB', async () => {
  const shop = salonDesk(database.client);
  let appointmentId = '';
  const wish = { phone: '+48 600 100 200', service: 'Strzyżenie damskie' };
  const booking = await cost(async () => {
    ({ appointmentId } = booked(await shop.book(wish)));
    await shop.flush();
  });
  const asked = { appointmentId, sessionId: 'sess_1' };
  const listing = await cost(() => shop.desk.freeSlots('2026-11-27'));
  const pending = await cost(() => shop.desk.pending('sess_1'));
  const newCode = await cost(() => shop.desk.sendNewCode(asked));
  const verification = await cost(() => shop.desk.verify({ ...asked, code: shop.lastCode() }));
  expect({ listing, booking, pending, newCode, verification }).toEqual({
    listing: { read: 0.5, write: 0 },
    booking: { read: 2, write: 7 },
    pending: { read: 1, write: 0 },
    newCode: { read: 1, write: 6 },
    verification: { read: 0, write: 8 },
  });
});
