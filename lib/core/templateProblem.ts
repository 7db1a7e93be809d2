/** What can be wrong with a template; the interface has a sentence for each (`template.problem.<kind>`). */
export const problemKinds = [
  'output', // {{ without }}
  'tag', // {% without %}
  'stray', // braces that belong to nothing would be sent as they are
  'name', // {{ }} or {% %} with nothing in it
  'unknownTag',
  'openBlock', // an if or for that is not ended
  'unexpected', // an else or end with nothing to belong to
  'unknownFilter',
  'filter', // a filter that has been given too little
  'date', // a date made of words that are none
  'compare', // words compared with a number, or numbers of which nobody knows which is more
  'loop', // a loop that is not written as `for a in b`
  'syntax',
  'endless', // loops that do more than a notice ever needs
  'deep',
  'large', // a result longer than any channel takes
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export interface TemplateProblem {
  kind: ProblemKind;
  /** The words that are at fault, as they were written, cut at 40 characters. */
  name: string;
  /** From 1; the column counts characters as a reader does. */
  line: number;
  column: number;
  /** The same place for a text field, in UTF-16 units. */
  from: number;
  to: number;
}

/** The place `index` (UTF-16) of a text as line and column, both from 1. */
export function placeIn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: [...before.slice(start)].length + 1 };
}

export const problemAt = (
  text: string,
  kind: ProblemKind,
  from: number,
  to: number,
): TemplateProblem => ({
  kind,
  name: [...text.slice(from, to).replace(/\s+/g, ' ').trim()].slice(0, 40).join(''),
  ...placeIn(text, from),
  from,
  to,
});
