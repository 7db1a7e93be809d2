import {
  analyzeSync,
  Context,
  Liquid,
  LiquidError,
  Parser,
  RenderError,
  toValueSync,
  type Emitter,
  type Template,
} from 'liquidjs';
import { longestTemplate } from '../../core/template';
import { problemAt } from '../../core/templateProblem';
import type { Checked, Filled, LanguageWords, NoticeLanguage } from '../../core/notice';
import { problemOf } from './faults';
import { makeFilters } from './filters';
import { oddIn } from './odd';
import { operators } from './operators';
import { Sheet } from './sheet';
import { makeTags } from './tags';
import { Fault, tokensOf, withHalfWidth } from './tokens';
import { scopeOf } from './values';

/** What a notice may cost: steps of its loops, and items of lists that they count up. */
const [mostSteps, mostItems] = [20_000, 10_000];

/** Templates that are kept taken apart: more than are ever looked at in one go. */
const mostKept = 400;

interface Parsed extends Checked {
  templates: readonly Template[];
}

/** Makes the language. It runs no code but its own, reads no file and keeps no state between notices. */
export function makeLanguage(words: LanguageWords): NoticeLanguage {
  const liquid = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    memoryLimit: mostItems,
    operators,
    templates: {},
    outputEscape: Sheet.held as (value: unknown) => never,
  });
  for (const name of Object.keys(liquid.tags)) delete liquid.tags[name];
  for (const [name, tag] of Object.entries(makeTags(words))) liquid.registerTag(name, tag);
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  const filters = makeFilters(words);
  const named = Object.entries(words.filters).map(([own, name]) => [own, filters[name]] as const);
  for (const [name, filter] of [...Object.entries(filters), ...named])
    if (filter) liquid.registerFilter(name, filter);

  const kept = new Map<string, Parsed>();
  const parsed = (text: string): Parsed => {
    const before = kept.get(text);
    if (before) return before;
    if (kept.size >= mostKept) kept.clear();
    const made = parse(text);
    kept.set(text, made);
    return made;
  };
  const parse = (text: string): Parsed => {
    try {
      if (text.length > longestTemplate)
        throw new Fault(problemAt(text, 'large', longestTemplate, longestTemplate));
      const tokens = tokensOf(withHalfWidth(text), liquid, words);
      const templates = new Parser(liquid).parseTokens(tokens);
      const odd = oddIn(templates);
      if (odd) throw new Fault(problemAt(text, ...odd));
      return { templates, used: variablesOf(templates) };
    } catch (error) {
      return { templates: [], used: [], problem: problemOf(error, text, liquid) };
    }
  };

  liquid.renderer.renderTemplates = function* (templates, ctx, emitter) {
    const sheet = ctx.getRegister<Sheet>('sheet');
    for (const template of templates) {
      sheet.step(template.token);
      try {
        const html: unknown = yield template.render(ctx, emitter as Emitter);
        if (html) sheet.write(html);
      } catch (error) {
        throw LiquidError.is(error) ? error : new RenderError(error as Error, template);
      }
      if (ctx.breakCalled || ctx.continueCalled) break;
    }
    sheet.step();
  };

  return {
    check: (text) => {
      const { problem, used } = parsed(text);
      return problem ? { problem, used } : { used };
    },
    fill(text, values, given): Filled {
      const { problem, templates, used } = parsed(text);
      if (problem) return { problem };
      const sheet = new Sheet(text, mostSteps, words);
      const names = used.map(({ name }) => name);
      const scope = scopeOf(names, values, given, words);
      const ctx = new Context(scope, liquid.options, { sync: true }, { liquid });
      ctx.setRegister('sheet', sheet);
      ctx.setRegister('given', given);
      try {
        toValueSync(liquid.renderer.renderTemplates([...templates], ctx, sheet));
        return { notice: sheet.notice(Object.values(scope)) };
      } catch (error) {
        const { asks } = sheet.notice(Object.values(scope));
        return { problem: problemOf(error, text, liquid), asks };
      }
    },
  };
}

/** The names that a template asks for from outside, each once, in the order of their places. */
function variablesOf(templates: Template[]): Checked['used'] {
  const { globals } = analyzeSync(templates, { partials: false });
  return Object.values(globals)
    .flatMap(([first]) => {
      const name = first?.segments[0];
      if (!first || typeof name !== 'string') return [];
      return [{ name, line: first.location.row, column: first.location.col }];
    })
    .sort((one, other) => one.line - other.line || one.column - other.column);
}
