import { useMemo, useState } from 'react';
import type { Campaign } from '../../lib/core/campaign';
import type { Case } from '../../lib/core/case';
import { lastTold, type NoticePart } from '../../lib/core/caseNotice';
import type { StandingChannel } from '../../lib/core/channel';
import type { Shop } from '../../lib/core/fact';
import type { Inserted } from '../../lib/core/insertion';
import type { Given, NoticeLanguage } from '../../lib/core/notice';
import { isAcrossShops } from '../../lib/core/noticeCase';
import { dueFirst } from '../../lib/core/noticePlan';
import type { Template } from '../../lib/core/template';
import { begunDraft, draftOf, type TemplateDraft } from '../../lib/core/templateDraft';
import { foldersOf, type TemplateQuery } from '../../lib/core/templateSearch';
import { exampleValues, noticeValues, stillGiven, type Variable } from '../../lib/core/variable';
import type { WordingCheck } from '../../lib/core/wordingCheck';
import type { Hold } from '../../lib/core/hold';
import { shopOf } from '../popup/caseWords';
import { useWords, type Say } from '../words';
import { CaseChoice } from './CaseChoice';
import { caseNoticeWords } from './caseNoticeWords';
import { noticeDesk } from './noticeDesk';
import { toldText } from './noticeWords';
import { TemplateForm } from './TemplateForm';
import { TemplateList } from './TemplateList';
import type { PaletteItem } from './VariablePalette';

/** What the extension brings for notices. */
export interface NoticeCatalog {
  variables: readonly Variable[];
  forms: readonly PaletteItem[];
  checks: readonly WordingCheck[];
  /** What a hold brings about for those who are told, at an instant. */
  effectIds: (hold: Hold, at: number) => readonly string[];
}

interface Props {
  catalog: NoticeCatalog;
  templates: readonly Template[];
  cases: readonly Case[];
  /** The one that notices are filled from. */
  record: Case | undefined;
  /** The shop of the page that a notice would go into, where it is known. */
  pageShop?: Shop;
  campaigns: readonly Campaign[];
  channels: readonly StandingChannel[];
  language: NoticeLanguage | undefined;
  /** The language could not be loaded. */
  isFailed?: boolean;
  /** The pinyin has come: what is searched for is found as it will be. */
  hasSounds: boolean;
  copied: { id: string; isDone: boolean } | undefined;
  /** What became of the last insertion into the page, and of which template. */
  inserted?: { id: string; result: Inserted } | undefined;
  query: TemplateQuery;
  /** What was filled into blanks, by case. */
  given: Readonly<Record<string, Given>>;
  draft: TemplateDraft | undefined;
  now: number;
  search: (query: TemplateQuery, say: Say) => readonly Template[];
  onQuery: (query: TemplateQuery) => void;
  onChoose: (id: string) => void;
  onGive: (about: string, name: string, value: string) => void;
  onCopy: (
    template: Template,
    text: string,
    channel: string | undefined,
    record: Case | undefined,
    part?: NoticePart,
  ) => void;
  /** Puts it into the page; absent where there is none. */
  onInsert?: (
    template: Template,
    text: string,
    channel: string | undefined,
    record: Case | undefined,
  ) => void;
  onDraft: (draft: TemplateDraft | undefined) => void;
  onSave: (draft: TemplateDraft) => void;
  onRemove: (template: Template) => void;
  onFavourite: (template: Template) => void;
  onRestore: () => void;
  makeId: () => string;
}

/** Templates: a list of them filled from a case, or the one that is being written. */
export function TemplateDesk({
  catalog,
  templates,
  cases,
  record,
  pageShop,
  campaigns,
  channels,
  ...rest
}: Props) {
  const say = useWords();
  const { language, copied, query, draft, now, search, onDraft } = rest;
  const { variables, effectIds, checks } = catalog;
  const about = record?.id ?? 'none';
  const given = stillGiven(variables, rest.given[about] ?? {}, now);
  // What is told while the list stands keeps its place: nothing jumps away from under a hand.
  const [since] = useState(now);
  const words = caseNoticeWords(say, effectIds);
  const values = noticeValues(variables, { ...(record && { record }), campaigns, words, now });
  const desk = useMemo(
    () => noticeDesk(channels, checks, timesIn(variables), record?.compensation),
    [channels, checks, variables, record],
  );
  const folders = useMemo(() => foldersOf(templates), [templates]);
  if (draft) {
    const preview = record ? values : exampleValues(variables, now);
    return (
      <TemplateForm
        draft={draft}
        isNew={!templates.some(({ id }) => id === draft.id)}
        folders={folders}
        desk={desk}
        palette={paletteOf(catalog)}
        checked={language?.check(draft.text)}
        preview={language?.fill(draft.text, preview, given)}
        onChange={onDraft}
        onSave={() => rest.onSave(draft)}
        onCancel={() => onDraft(undefined)}
      />
    );
  }
  const toldOf = ({ id }: Template): string | undefined => {
    const last = lastTold(record?.notices?.filter(({ template }) => template.id === id) ?? []);
    return last && toldText(last, say);
  };
  const across =
    record && pageShop && isAcrossShops(record, pageShop)
      ? say('popup.insert.across', {
          page: shopOf({ shop: pageShop }, say),
          shop: shopOf(record.hold, say),
        })
      : undefined;
  return (
    <TemplateList
      found={
        record && isUnasked(query)
          ? dueFirst(search(query, say), templates, asOf(record, since), now)
          : search(query, say)
      }
      total={templates.length}
      query={query}
      folders={folders}
      isFailed={rest.isFailed ?? false}
      hasSounds={rest.hasSounds}
      fill={language && (({ text }) => language.fill(text, values, given))}
      given={given}
      desk={desk}
      copied={copied}
      inserted={rest.inserted}
      toldOf={toldOf}
      across={across}
      from={<CaseChoice cases={cases} record={record} onChoose={rest.onChoose} />}
      onQuery={rest.onQuery}
      onGive={(name, value) => rest.onGive(about, name, value)}
      onCopy={(template, text, channel, ...part) =>
        rest.onCopy(template, text, channel, record, ...part)
      }
      {...(rest.onInsert && {
        onInsert: (template, text, channel) => rest.onInsert?.(template, text, channel, record),
      })}
      onAdd={() => onDraft(begunDraft(rest.makeId()))}
      onEdit={(template) => onDraft(draftOf(template))}
      onRemove={rest.onRemove}
      onFavourite={rest.onFavourite}
      onRestore={rest.onRestore}
    />
  );
}

/** Nothing is asked for by hand: what the case asks for now comes first. */
const isUnasked = ({ search, sort }: TemplateQuery): boolean => !search.trim() && sort === 'used';

/** A case as it was, but for what happened to it since. */
const asOf = (record: Case, since: number): Case => ({
  ...record,
  notices: record.notices?.filter(({ at }) => at <= since),
});

const timesIn = (variables: readonly Variable[]): string[] =>
  variables.filter(({ isTime }) => isTime).map(({ name }) => name);

const paletteOf = ({ variables, forms }: NoticeCatalog) => [
  ...(['case', 'given'] as const).map((id) => ({
    id,
    items: variables
      .filter(({ from }) => from === id)
      .map(({ name }) => ({ label: name, insert: `{{${name}}}` })),
  })),
  { id: 'forms' as const, items: forms },
];
