/** English words in a text that a merchant reads: codes of ours, beside numbers of cases and digests. */
export const codesIn = (text: string): string[] =>
  text.replace(/case-\d{4}|SHA-256|[0-9a-f]{64}/g, '').match(/[A-Za-z-]{3,}/g) ?? [];
