import { Tokenizer, TokenKind, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import type { LanguageWords } from '../../core/notice';
import { problemAt, type TemplateProblem } from '../../core/templateProblem';

/** How deep conditions and loops may stand in each other. */
const deepest = 8;

/** A problem that is found before or while a template is taken apart. */
export class Fault extends Error {
  constructor(readonly problem: TemplateProblem) {
    super(problem.kind);
  }
}

/** What an input method for Chinese writes for the signs of the language. */
const half: Record<string, string> = {
  '｜': '|',
  '：': ':',
  '，': ',',
  '＝': '=',
  '＞': '>',
  '＜': '<',
  '！': '!',
  '．': '.',
  '（': '(',
  '）': ')',
  '　': ' ',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** The text with the signs between braces as the language has them; every character keeps its place. */
export const withHalfWidth = (text: string): string =>
  text.replace(/\{\{[^]*?\}\}|\{%[^]*?%\}/g, (part) =>
    part.replace(/"[^"]*"|'[^']*'|“([^”"]*)”|‘([^’']*)’|[｜：，＝＞＜！．（）　]/g, (sign) =>
      /^["']/.test(sign)
        ? sign
        : sign.length === 1
          ? (half[sign] ?? sign)
          : `${half[sign[0] ?? '']}${sign.slice(1, -1)}${half[sign.at(-1) ?? '']}`,
    ),
  );

const isTag = (token: TopLevelToken): token is TagToken => token.kind === TokenKind.Tag;

/** A template's tokens, with tags by their English names. Throws a Fault. */
export function tokensOf(text: string, liquid: Liquid, words: LanguageWords): TopLevelToken[] {
  const tokens = new Tokenizer(text, liquid.options.operators).readTopLevelTokens(liquid.options);
  let depth = 0;
  let inComment = false;
  for (const [index, token] of tokens.entries()) {
    if (isTag(token)) {
      if (Object.hasOwn(words.tags, token.name)) token.name = words.tags[token.name] ?? token.name;
      inComment = token.name === 'comment' || (inComment && token.name !== 'endcomment');
      if (/^(?:if|unless|for)$/.test(token.name)) depth += 1;
      if (/^end(?:if|unless|for)$/.test(token.name)) depth -= 1;
      if (depth > deepest) throw new Fault(problemAt(text, 'deep', token.begin, token.end));
      standAlone(tokens, index);
    } else if (token.kind === TokenKind.HTML && !inComment) {
      const before = tokens[index - 1];
      if (before && isTag(before) && before.name === 'raw') continue;
      const stray = /\{\{|\}\}|\{%|%\}|｛｛|｝｝/.exec(text.slice(token.begin, token.end));
      const from = token.begin + (stray?.index ?? 0);
      if (stray) throw new Fault(problemAt(text, 'stray', from, from + 2));
    }
  }
  return tokens;
}

/** A tag that has a line to itself leaves no empty line behind. */
function standAlone(tokens: readonly TopLevelToken[], index: number): void {
  const [before, tag, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!tag) return;
  const lead = tag.input.slice(tag.input.lastIndexOf('\n', tag.begin - 1) + 1, tag.begin);
  const [rest] = /^[^\S\n]*(?:\n|$)/.exec(tag.input.slice(tag.end)) ?? [];
  if (rest === undefined || lead.trim() !== '') return;
  if (before && 'trimRight' in before && before.kind === TokenKind.HTML)
    before.trimRight = Math.max(Number(before.trimRight), lead.length);
  if (after && 'trimLeft' in after && after.kind === TokenKind.HTML)
    after.trimLeft = Math.max(Number(after.trimLeft), rest.length);
}
