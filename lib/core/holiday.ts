/** A day that the state has made free, or a working day in return for one. */
export interface Holiday {
  /** 2026-10-01 */
  day: string;
  /** 国庆节; the same for every day that belongs to it. */
  name: string;
  /** A weekend day on which people work instead. */
  isWorkday: boolean;
}

/** The holidays of some years, and those years whose holidays nobody has announced yet. */
export interface Holidays {
  days: readonly Holiday[];
  unknownYears: readonly number[];
}
