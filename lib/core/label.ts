/**
 * The words of a control or a sentence in the form in which they are compared: NFKC, lower case,
 * letters and digits only. antd puts a space between two Chinese
 * characters, icons and counts stand in brackets, and pages hide zero-width characters in words.
 */
export const normaliseLabel = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Longest name of a control, in normalised characters; what is longer is a passage. */
export const longestName = 24;

export const isName = (text: string): boolean => normaliseLabel(text).length <= longestName;
