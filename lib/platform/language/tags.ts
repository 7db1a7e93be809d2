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
} from 'liquidjs';
import type { Given, LanguageWords } from '../../core/notice';
import type { Sheet } from './sheet';
import { Assumed, Blank, linesAsItems } from './values';

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
    if: IfTag,
    unless: UnlessTag,
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
