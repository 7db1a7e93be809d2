import {
  AssignTag,
  BreakTag,
  CommentTag,
  ContinueTag,
  evalToken,
  ForTag,
  IfTag,
  InlineCommentTag,
  RawTag,
  UnlessTag,
  type Context,
  type Emitter,
  type Template,
  type Value,
} from 'liquidjs';
import type { Given, LanguageWords } from '../../core/notice';
import { ValueFault } from './filters';
import type { Sheet } from './sheet';
import { Assumed, Blank, linesAsItems } from './values';

/** A condition whose faults have the place of the condition, also where it is one after 否则. */
class ChoiceTag extends IfTag {
  constructor(...given: ConstructorParameters<typeof IfTag>) {
    super(...given);
    for (const { value } of this.branches) placeFaults(value);
  }
}

class ExceptTag extends UnlessTag {
  constructor(...given: ConstructorParameters<typeof UnlessTag>) {
    super(...given);
    for (const { value } of this.branches) placeFaults(value);
  }
}

function placeFaults(condition: Value): void {
  const { postfix } = condition.initial;
  const begin = Math.min(...postfix.map((token) => token.begin));
  const end = Math.max(...postfix.map((token) => token.end));
  const own = condition.value.bind(condition);
  condition.value = function* (ctx, isLenient) {
    try {
      return (yield* own(ctx, isLenient)) as unknown;
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error;
      throw ctx.getRegister<Sheet>('sheet').fault(error.kind, { begin, end });
    }
  };
}

/** The tags of the language: nothing that reads a file, and nothing that a notice has no use for. */
export function makeTags(words: LanguageWords): Record<string, typeof IfTag> {
  /** A loop over something that is not known shows the blank; over text, it goes line by line. */
  class ListTag extends ForTag {
    override *render(
      ctx: Context,
      emitter: Emitter,
    ): Generator<unknown, void | string, Template[]> {
      const found: unknown = yield evalToken(this.collection, ctx);
      if (found instanceof Blank) return emitter.write(new Blank(found.name, [], true));
      const list = found instanceof Assumed ? found.value : found;
      if (typeof list !== 'string') return yield* super.render(ctx, emitter);
      if (found instanceof Assumed)
        ctx.getRegister<Sheet>('sheet').ask(new Blank(found.blank.name, [], true), false);
      // The lines stand in for the list while this loop runs.
      const scope = Object.create(null) as Record<string, unknown>;
      const given = ctx.getRegister<Given>('given');
      scope[this.collection.getText()] = linesAsItems(list, given, words);
      ctx.push(scope);
      const written = yield* super.render(ctx, emitter);
      ctx.pop();
      return written;
    }
  }
  const tags = {
    if: ChoiceTag,
    unless: ExceptTag,
    for: ListTag,
    break: BreakTag,
    continue: ContinueTag,
    assign: AssignTag,
    comment: CommentTag,
    raw: RawTag,
    '#': InlineCommentTag,
  };
  return tags as unknown as Record<string, typeof IfTag>;
}
