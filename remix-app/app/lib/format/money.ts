import type { Language } from '../i18n/language.ts';

/** As the schema gives it: a decimal string and its currency. */
export interface MoneyValue {
  amount: string;
  currency: 'USD' | 'PLN';
}

type Decimal = `${number}`;

/** Small sums of dollars keep the digits that tell them apart: an answer costs a fraction of a cent. */
function decimals({ amount, currency }: MoneyValue): number {
  const size = Math.abs(Number(amount));
  return currency === 'USD' && size > 0 && size < 1 ? 4 : 2;
}

/** `0,0045 USD` and `1 234,56 zł` in Polish, `$0.0045` and `PLN 1,234.56` in English. Never passes through a float. */
export function formatMoney(money: MoneyValue, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: language === 'pl' && money.currency === 'USD' ? 'code' : 'symbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: decimals(money),
    useGrouping: true,
  }).format(money.amount as Decimal);
}

/** Every digit there is, for a tooltip. */
export function formatMoneyExactly(money: MoneyValue, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'code',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
    useGrouping: true,
  }).format(money.amount as Decimal);
}
