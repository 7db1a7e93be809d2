import type { Amounts } from './condition';

/** A number from which on a rule speaks; named in the locale files under `threshold.<id>`. */
export interface Threshold {
  id: string;
  /** Its unit (`unit.<unit>`). */
  unit: 'pieces' | 'perDay' | 'perHour' | 'orders' | 'people' | 'times' | 'minutes';
  usual: number;
  least: number;
  most: number;
}

/** Whether an amount is one that a threshold can be set to: a whole number within its bounds. */
export const isAmountOf = ({ least, most }: Threshold, amount: number): boolean =>
  Number.isInteger(amount) && amount >= least && amount <= most;

/** What all thresholds are set to: as the merchant has them where that can be, else as usual. */
export const amountsOf = (thresholds: readonly Threshold[], set: Amounts): Amounts =>
  Object.fromEntries(
    thresholds.map((at) => {
      const amount = set[at.id];
      return [at.id, amount !== undefined && isAmountOf(at, amount) ? amount : at.usual];
    }),
  );
