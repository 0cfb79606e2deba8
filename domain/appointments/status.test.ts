import { describe, expect, it } from 'vitest';
import { APPOINTMENT_STATUSES, statusesBefore } from './status.ts';

describe('the status of an appointment', () => {
  it('follows the table, and nothing else', () => {
    expect(
      Object.fromEntries(APPOINTMENT_STATUSES.map((status) => [status, statusesBefore(status)])),
    ).toEqual({
      pending: [],
      verified: ['pending'],
      cancelled: ['pending', 'verified'],
      rescheduled: ['pending', 'verified'],
      kept: ['verified', 'no_show'],
      no_show: ['verified', 'kept'],
    });
  });
});
