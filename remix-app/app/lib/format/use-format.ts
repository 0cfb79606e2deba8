import { useMemo } from 'react';
import { useLanguage } from '../i18n/i18n.tsx';
import type { Language } from '../i18n/language.ts';
import { formatBytes } from './bytes.ts';
import * as dates from './date.ts';
import { formatDuration } from './duration.ts';
import { formatMoney, formatMoneyExactly, type MoneyValue } from './money.ts';
import { useNow } from './now.tsx';
import { formatChange, formatNumber, formatNumberExactly, formatPercent } from './number.ts';
import { formatRelative } from './relative.ts';

/** What stands where there is no figure: never 0, never NaN. */
export const noData = '–';

/** A format for values that may be missing. */
const orNoData =
  <Value>(format: (value: Value) => string) =>
  (value: Value | null | undefined): string =>
    value === null || value === undefined || Number.isNaN(value) ? noData : format(value);

/** The same for dates, which may also be none: a chatbot may have written anything. */
const orNoDate = <Value>(format: (value: Value) => string) =>
  orNoData((value: Value) => {
    try {
      return format(value);
    } catch (error) {
      if (error instanceof RangeError) return noData;
      throw error;
    }
  });

/** All formats in one language and time zone; apart from React, for charts and tests. */
export function formats(language: Language, timeZone: string) {
  return {
    money: orNoData((money: MoneyValue) => formatMoney(money, language)),
    moneyExactly: orNoData((money: MoneyValue) => formatMoneyExactly(money, language)),
    number: orNoData((value: number) => formatNumber(value, language)),
    numberExactly: orNoData((value: number) => formatNumberExactly(value, language)),
    percent: orNoData((share: number) => formatPercent(share, language)),
    change: orNoData((change: number) => formatChange(change, language)),
    bytes: orNoData((bytes: number) => formatBytes(bytes, language)),
    duration: orNoData((milliseconds: number) => formatDuration(milliseconds, language)),
    dateTime: orNoDate((iso: string | number) => dates.formatDateTime(iso, timeZone, language)),
    instantExactly: orNoDate((iso: string | number) => dates.formatInstantExactly(iso, timeZone, language)),
    date: orNoDate((iso: string | number) => dates.formatDate(iso, timeZone, language)),
    time: orNoDate((iso: string | number) => dates.formatTime(iso, timeZone, language)),
    day: orNoDate((day: string) => dates.formatDay(day, language)),
    month: orNoDate((month: string) => dates.formatMonth(month, language)),
    dayShortly: orNoDate((day: string) => dates.formatDayShortly(day, language)),
    dayFully: orNoDate((day: string) => dates.formatDayFully(day, language)),
    localDateTime: orNoDate((local: string) => dates.formatLocalDateTime(local, language)),
  };
}

/** The page's formats; `timeZone` is the client's. `relative` moves with the page's clock. */
export function useFormat(timeZone = 'Europe/Warsaw') {
  const language = useLanguage();
  const now = useNow();
  return useMemo(
    () => ({
      ...formats(language, timeZone),
      relative: orNoDate((iso: string | number) => formatRelative(iso, now, language)),
    }),
    [language, timeZone, now],
  );
}
