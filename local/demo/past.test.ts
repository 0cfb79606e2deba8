import { describe, expect, it } from 'vitest';
import { localDayOf } from '../../domain/stats/local-day.ts';
import { planTranscript } from '../import/plan-transcript.ts';
import { companies } from './companies.ts';
import { MOST_MESSAGES, pastConversations } from './past.ts';
import { startsOn } from './rhythm.ts';

const NOW = Date.parse('2026-11-23T14:00:00Z');
const DAYS = 90;
const all = pastConversations(NOW, DAYS);
const messages = all.flatMap((transcript) => transcript.messages);
const localHour = (at: number) =>
  Number(
    new Date(at / 1000)
      .toLocaleTimeString('sv-SE', { timeZone: 'Europe/Warsaw', hour: '2-digit' })
      .slice(0, 2),
  );

describe('pastConversations', () => {
  it.each(['2026-01-05', '2026-04-02', '2026-07-29', '2026-11-23', '2027-02-10'])(
    'stays under its limit on %s, and fills most of it',
    (day) => {
      const count = pastConversations(Date.parse(`${day}T20:00:00Z`), DAYS).reduce(
        (sum, transcript) => sum + transcript.messages.length,
        0,
      );
      expect(count).toBeLessThanOrEqual(MOST_MESSAGES);
      expect(count).toBeGreaterThan(4500);
    },
  );

  it('spans the days without gaps, newest first, all of it over', () => {
    const starts = all.map((transcript) => transcript.messages[0]!.at);
    expect(starts).toEqual([...starts].sort((a, b) => b - a));
    expect(Math.max(...messages.map(({ at }) => at))).toBeLessThan((NOW - 120_000) * 1000);
    const days = new Set(starts.map((at) => localDayOf(at / 1000, 'Europe/Warsaw')));
    expect(days.size).toBeGreaterThan(DAYS - 3);
    expect(new Set(all.map(({ clientId }) => clientId)).size).toBe(companies.length);
  });

  it('is the same for the same day, whenever it is asked for', () => {
    expect(pastConversations(NOW, 3)).toEqual(pastConversations(NOW, 3));
    const later = pastConversations(NOW + 86_400_000, 4);
    for (const transcript of pastConversations(NOW, 3)) expect(later).toContainEqual(transcript);
  });

  it('has no two conversations alike, and no session twice', () => {
    const words = all.map((transcript) => transcript.messages.map(({ text }) => text).join('\n'));
    expect(new Set(words).size).toBe(all.length);
    expect(new Set(all.map(({ sessionId }) => sessionId)).size).toBe(all.length);
  });

  it('speaks whole sentences: every slot filled, nothing doubled', () => {
    for (const { text } of messages) {
      expect(text).not.toMatch(/undefined|NaN|\bod od\b| {2}|[^.]\.\.(?!\.)|[{|}]/);
      expect(text.trim()).toBe(text);
    }
  });

  it('begins with the visitor and answers him', () => {
    for (const { messages: said } of all) {
      expect(said[0]!.role).toBe('user');
      expect(said.some(({ role }) => role === 'assistant')).toBe(true);
      const times = said.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('has the rhythm of work: weekdays over weekends, days and evenings over nights', () => {
    const byWeekday = Array.from({ length: 7 }, () => 0);
    let night = 0;
    for (const { messages: said } of all) {
      const at = said[0]!.at;
      byWeekday[new Date(`${localDayOf(at / 1000, 'Europe/Warsaw')}T12:00:00Z`).getUTCDay()]! += 1;
      if (localHour(at) < 6) night += 1;
    }
    const weekend = (byWeekday[0]! + byWeekday[6]!) / 2;
    expect(byWeekday.slice(1, 6).every((count) => count > weekend)).toBe(true);
    expect(night / all.length).toBeLessThan(0.05);
  });

  it('books, verifies, escalates, rates and costs in believable shares', () => {
    const share = (count: number) => count / all.length;
    const visits = all.flatMap(({ appointments }) => appointments);
    const verified = visits.filter(({ verifiedAt }) => verifiedAt !== undefined);
    expect(share(visits.length)).toBeGreaterThan(0.3);
    expect(share(visits.length)).toBeLessThan(0.7);
    expect(verified.length / visits.length).toBeGreaterThan(0.65);
    expect(verified.length / visits.length).toBeLessThan(0.85);
    for (const { createdAt, verifiedAt } of verified) expect(verifiedAt! - createdAt).toBeGreaterThan(5e6);
    expect(share(all.filter(({ escalation }) => escalation).length)).toBeGreaterThan(0.02);
    const rated = all.flatMap(({ feedback }) => feedback ?? []);
    expect(share(rated.length)).toBeGreaterThan(0.15);
    const mean = rated.reduce((sum, { rating }) => sum + rating, 0) / rated.length;
    expect(mean).toBeGreaterThan(3.8);
    expect(mean).toBeLessThan(4.8);
    expect(share(all.filter(({ language }) => language === 'en').length)).toBeLessThan(0.12);
    for (const { role, tokensInput, tokensOutput, responseTimeMs } of messages) {
      if (role === 'user') continue;
      expect(tokensInput).toBeGreaterThan(1500);
      expect(tokensOutput).toBeGreaterThan(4);
      expect(responseTimeMs).toBeGreaterThan(150);
    }
  });

  it('books visits in the future and in opening hours', () => {
    for (const { clientId, appointments } of all) {
      const company = companies.find(({ profile }) => profile.client_id === clientId)!;
      for (const { datetime, createdAt } of appointments) {
        expect(datetime).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00$/);
        expect(Date.parse(`${datetime}Z`) * 1000).toBeGreaterThan(createdAt);
        const weekday = new Date(`${datetime}Z`).getUTCDay();
        expect(company.open.some(({ days }) => days.includes(weekday))).toBe(true);
      }
    }
  });

  it('can be written: every event is one that the SDK takes', async () => {
    const { parseMetadata } = await import('../../analytics/metadata.ts');
    for (const transcript of all) {
      for (const { type, metadata } of planTranscript(transcript).events) {
        expect(parseMetadata(type, metadata)).toMatchObject({ ok: true });
      }
    }
  });
});

it('keeps the clock on days when it changes', () => {
  for (const day of ['2026-10-25', '2026-03-29']) {
    for (const company of companies) {
      for (const start of startsOn(company, day)) expect(localDayOf(start, 'Europe/Warsaw')).toBe(day);
    }
  }
});
