import { language as words } from '@/lib/catalog/language';
import { variables } from '@/lib/catalog/variables';
import type { Case } from '@/lib/core/case';
import type { Filled, Given, Notice } from '@/lib/core/notice';
import type { PromiseWords } from '@/lib/core/promiseText';
import { noticeValues, type NoticeContext } from '@/lib/core/variable';
import { makeLanguage } from '@/lib/platform/language/language';
import { noon } from './some';

export const language = makeLanguage(words);

const plain: NoticeContext['words'] = {
  group: (group) => group,
  offer: (offer) => offer,
  until: (day) => day,
  action: (action) => action,
  plan: (plan) => plan,
  effects: () => [],
};

/** What a case says of itself, with words that stand for the interface's. */
export const valuesOf = (
  record: Case | undefined,
  change: Partial<Omit<NoticeContext, 'words'>> & { words?: Partial<NoticeContext['words']> } = {},
) =>
  noticeValues(variables, {
    campaigns: [],
    now: noon,
    ...change,
    ...(record && { record }),
    words: { ...plain, ...change.words },
  });

export const fill = (
  text: string,
  record?: Case,
  given: Given = {},
  words?: PromiseWords,
): Filled => language.fill(text, valuesOf(record, words ? { words } : {}), given);

/** The notice of a template that has nothing wrong with it. */
export function noticeOf(...asked: Parameters<typeof fill>): Notice {
  const filled = fill(...asked);
  if ('problem' in filled) throw new Error(JSON.stringify(filled.problem));
  return filled.notice;
}
