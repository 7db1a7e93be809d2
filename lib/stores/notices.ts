import { create } from 'zustand';
import type { Case } from '../core/case';
import type { CaseNotice, NoticePart } from '../core/caseNotice';
import type { LanguageWords, NoticeLanguage } from '../core/notice';
import type { Inserted } from '../core/insertion';
import type { Sounds } from '../core/sound';
import type { Template } from '../core/template';
import { copyText } from '../platform/clipboard';
import { loadLanguage } from '../platform/language/load';
import { loadSounds } from '../platform/sounds';
import { insertIntoPage } from './page';
import { send } from './work';

interface Notices {
  /** Undefined until they have come. */
  language: NoticeLanguage | undefined;
  sounds: Sounds | undefined;
  /** The language could not be loaded: no notice can be filled. */
  isFailed: boolean;
  /** What became of the last copying: of which template, and whether the browser let us. */
  copied: { id: string; isDone: boolean } | undefined;
  /** What became of the last insertion into the page, and of which template. */
  inserted: { id: string; result: Inserted } | undefined;
}

/** What notices are written and found with. */
export const useNotices = create<Notices>(() => ({
  language: undefined,
  sounds: undefined,
  isFailed: false,
  copied: undefined,
  inserted: undefined,
}));

let coming: Promise<NoticeLanguage | undefined> | undefined;

/**
 * Brings the language, and then the pinyin; once for a page. Gives undefined where it cannot be
 * loaded (the extension was updated under this page), which is tried again the next time.
 */
export function bringLanguage(words: LanguageWords): Promise<NoticeLanguage | undefined> {
  coming ??= loadLanguage(words).then(
    (language) => {
      useNotices.setState({ language, isFailed: false });
      // Without pinyin, letters find letters only.
      loadSounds().then(
        (sounds) => useNotices.setState({ sounds }),
        () => useNotices.setState({ sounds: () => [] }),
      );
      return language;
    },
    () => {
      useNotices.setState({ isFailed: true });
      coming = undefined;
      return undefined;
    },
  );
  return coming;
}

/** Copies a notice that is ready, or one message of it, and has it noted with the case that it was filled from. */
export async function copyNotice(
  template: Template,
  text: string,
  channel: string | undefined,
  record: Case | undefined,
  part?: NoticePart,
): Promise<void> {
  const isDone = await copyText(text);
  useNotices.setState({ copied: { id: template.id, isDone }, inserted: undefined });
  if (isDone) await noteTold('copied', template, text, channel, record, part);
}

/**
 * Puts a notice into the field that had the focus on the page of these hosts, or onto the clipboard where no field took
 * it, and has noted what was done.
 */
export async function insertNotice(
  hosts: readonly string[],
  template: Template,
  text: string,
  channel: string | undefined,
  record: Case | undefined,
): Promise<void> {
  forgetCopied();
  const result = await insertIntoPage(hosts, text);
  const { id } = template;
  // Where the clipboard is barred as well, it is shown to be copied by hand.
  const copied = result.isCopied === false ? { id, isDone: false } : undefined;
  useNotices.setState({ inserted: { id, result }, copied });
  const how = result.outcome === 'inserted' ? 'inserted' : result.isCopied ? 'copied' : undefined;
  if (how) await noteTold(how, template, text, channel, record);
}

/** Notes that a notice was copied or inserted: in the case, or with the template where there is none. */
export async function noteTold(
  how: CaseNotice['how'],
  { id, name, audience }: Template,
  text: string,
  channel: string | undefined,
  record: Case | undefined,
  part?: NoticePart,
): Promise<void> {
  await send(
    record
      ? {
          type: 'case.notice',
          id: record.id,
          how,
          template: { id, name },
          audience,
          ...(channel && { channel }),
          ...(part && { part }),
          text,
        }
      : { type: 'template.used', id },
  );
}

export const forgetCopied = (): void =>
  useNotices.setState({ copied: undefined, inserted: undefined });
