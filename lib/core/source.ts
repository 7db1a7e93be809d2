/**
 * How sure a statement is and where it comes from: confidence and section of domain.md, or
 * `own` for what the page and this machine's records show by themselves. What is sure by D alone
 * is never worded as a fact.
 */
export type Source = `${'A' | 'B' | 'C' | 'D'} §${string}` | 'own';
