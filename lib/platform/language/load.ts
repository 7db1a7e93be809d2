import type { LanguageWords, NoticeLanguage } from '../../core/notice';

/** Brings the language of the templates, which is some 80 kB that only notices need. */
export async function loadLanguage(words: LanguageWords): Promise<NoticeLanguage> {
  const { makeLanguage } = await import('./language');
  return makeLanguage(words);
}
