import { LiquidError, type Liquid } from 'liquidjs';
import { problemAt, type ProblemKind, type TemplateProblem } from '../../core/templateProblem';
import { ValueFault } from './filters';
import { Fault } from './tokens';

/** What Liquid says of a template, by the kinds that the interface has sentences for. */
const kinds: readonly (readonly [RegExp, ProblemKind])[] = [
  [/^output .* not closed/, 'output'],
  [/^tag ".* not closed/, 'tag'],
  [/^tag .* not closed/, 'openBlock'],
  [/^tag "(?:end|else|elsif)/, 'unexpected'],
  [/^tag ".*" not found/, 'unknownTag'],
  [/^(?:unexpected elsif|duplicated else)/, 'unexpected'],
  [/^undefined filter/, 'unknownFilter'],
  [/^illegal tag: /, 'loop'],
  [/limit exceeded/, 'endless'],
  [/tag name expected|invalid value expression: ""/, 'name'],
];

/** What went wrong, at its place in the text; whatever nobody has thought of is a fault of syntax. */
export function problemOf(error: unknown, text: string, liquid: Liquid): TemplateProblem {
  if (error instanceof Fault) return error.problem;
  // A nesting that the stack does not hold has no place of its own.
  if (!LiquidError.is(error)) return problemAt(text, 'deep', 0, Math.min(text.length, 20));
  const { message, token, originalError } = error as LiquidError & {
    originalError?: Error;
    token: { begin: number; end: number };
  };
  if (message.startsWith('raw ')) {
    // Its token is what comes after it.
    const from = Math.max(0, text.lastIndexOf('{%', token.begin - 1));
    return problemAt(text, 'openBlock', from, token.begin);
  }
  if (originalError instanceof Fault) return originalError.problem;
  if (originalError instanceof RangeError) return problemAt(text, 'deep', token.begin, token.end);
  const kind =
    originalError instanceof ValueFault
      ? originalError.kind
      : (kinds.find(([pattern]) => pattern.test(message))?.[1] ?? 'syntax');
  const to = kind === 'output' || kind === 'tag' ? endOfLine(text, token.begin) : token.end;
  const [from, end] = kind === 'unknownFilter' ? filterIn(text, token, liquid) : [token.begin, to];
  return problemAt(text, kind, from, Math.max(from, end));
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** The first filter between braces that the language does not have. */
function filterIn(
  text: string,
  { begin, end }: { begin: number; end: number },
  liquid: Liquid,
): [from: number, to: number] {
  // What stands in quotes is blotted out, place by place.
  const bare = text.slice(begin, end).replace(/"[^"]*"|'[^']*'/g, (at) => ' '.repeat(at.length));
  for (const { 0: whole, 1: name = '', index } of bare.matchAll(/\|\s*([^\s|:,}%]+)/g)) {
    const from = begin + index + whole.length - name.length;
    if (!Object.hasOwn(liquid.filters, name)) return [from, from + name.length];
  }
  return [begin, end];
}
