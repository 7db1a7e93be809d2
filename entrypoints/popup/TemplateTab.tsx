import { useEffect } from 'react';
import { TemplateDesk } from '@/components/notices/TemplateDesk';
import { useWords } from '@/components/words';
import { effects } from '@/lib/catalog/effects';
import {
  channels,
  defaultTemplates,
  forms,
  language as words,
  variables,
  wordingChecks,
} from '@/lib/catalog/notices';
import { builtIn } from '@/lib/catalog/packs';
import { toldEffects } from '@/lib/core/effect';
import type { TemplateDraft } from '@/lib/core/templateDraft';
import {
  bringLanguage,
  copyNotice,
  forgetCopied,
  insertNotice,
  useNotices,
} from '@/lib/stores/notices';
import { useStored } from '@/lib/stores/stored';
import { searchTemplates } from '@/lib/stores/templateList';
import {
  channelsNow,
  giveValue,
  removeTemplate,
  saveDraft,
  saveTemplates,
  toggleFavourite,
} from '@/lib/stores/templates';
import { useView } from '@/lib/stores/view';
import { useMinute } from '@/components/useMinute';
import { chooseNoticeCase, useNoticeCase } from './useNoticeCase';

const hosts = builtIn.packs.flatMap(({ origins }) => origins);
const catalog = {
  variables,
  forms,
  checks: wordingChecks,
  effectIds: toldEffects(effects),
};
const draft = (templateDraft: TemplateDraft | undefined) => useView.setState({ templateDraft });

/** 模板: notices for a case, and the templates that they come from. */
export function TemplateTab() {
  const { templates, cases, campaigns, channels: rules } = useStored();
  const { templateDraft, templateFilter, given } = useView();
  const { record, page, isSure, search } = useNoticeCase();
  const { language, sounds, copied, inserted, isFailed } = useNotices();
  const now = useMinute();
  const say = useWords();
  useEffect(() => void bringLanguage(words), []);
  useEffect(() => forgetCopied, []);
  return (
    <>
      <h2 className="hidden">{say('popup.tab.templates')}</h2>
      <TemplateDesk
        catalog={catalog}
        templates={templates}
        cases={cases}
        record={record}
        pageShop={page}
        campaigns={campaigns}
        channels={channelsNow(channels, rules)}
        language={isSure || templateDraft ? language : undefined}
        isFailed={isFailed}
        hasSounds={sounds !== undefined}
        copied={copied}
        query={{ ...templateFilter, search }}
        given={given}
        draft={templateDraft}
        now={now}
        search={(query, say) =>
          searchTemplates(templates, query, (audience) => say(`audience.${audience}`), sounds)
        }
        onQuery={({ search, ...filter }) =>
          useView.setState({ templateSearch: search, templateFilter: filter })
        }
        onChoose={(id) => {
          forgetCopied();
          useView.setState(chooseNoticeCase(id));
        }}
        onGive={(...given) => giveValue(useView, ...given)}
        inserted={inserted}
        onCopy={(...told) => void copyNotice(...told)}
        onInsert={(...told) => void insertNotice(hosts, ...told)}
        onDraft={draft}
        // Kept where it was not stored, so that nothing that was typed is gone.
        onSave={(edited) =>
          void saveDraft(edited, language).then((isStored) => isStored && draft(undefined))
        }
        onRemove={removeTemplate}
        onFavourite={toggleFavourite}
        onRestore={() => void saveTemplates(defaultTemplates)}
        makeId={() => crypto.randomUUID()}
      />
    </>
  );
}
