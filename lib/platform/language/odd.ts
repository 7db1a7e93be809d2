import { Output, Value, type Template } from 'liquidjs';
import type { ProblemKind } from '../../core/templateProblem';

type Odd = [kind: ProblemKind, from: number, to: number];

/**
 * The first place at which Liquid would pass over words in silence: {{ 店铺 店 }} has one too many,
 * {{ 店铺 | }} one too few.
 */
export function oddIn(templates: readonly Template[]): Odd | undefined {
  for (const template of templates) {
    const { begin, end, input } = template.token;
    const isOpen = template instanceof Output && /\|\s*-?\}\}$/.test(input.slice(begin, end));
    if (isOpen) return ['filter', begin, end];
    if (valuesOf(template).some(isOdd)) return ['syntax', begin, end];
    const inner = oddIn(innerOf(template));
    if (inner) return inner;
  }
  return undefined;
}

const fieldOf = (of: unknown, name: string): unknown => Reflect.get(Object(of), name);
const listIn = (of: unknown, name: string): readonly unknown[] => {
  const found = fieldOf(of, name);
  return Array.isArray(found) ? found : [];
};

/** The values of an output, an assignment, or the branches of a condition. */
const valuesOf = (template: Template): Value[] =>
  [fieldOf(template, 'value'), ...listIn(template, 'branches').map((at) => fieldOf(at, 'value'))]
    .flat()
    .filter((at): at is Value => at instanceof Value);

const innerOf = (template: Template): Template[] =>
  [
    ...listIn(template, 'templates'),
    ...listIn(template, 'elseTemplates'),
    ...listIn(template, 'branches').flatMap((at) => listIn(at, 'templates')),
  ] as Template[];

/** Whether there are more words than signs that join them; `not` joins nothing. */
function isOdd({ initial }: Value): boolean {
  const signs = initial.postfix.flatMap((token) => String(fieldOf(token, 'operator') ?? '') || []);
  const words = initial.postfix.length - signs.length;
  return words - signs.filter((sign) => sign !== 'not').length !== 1;
}
