import { useEffect } from 'react';
import { ChannelRules } from '@/components/notices/ChannelRules';
import { TemplateDesk } from '@/components/notices/TemplateDesk';
import { useMinute } from '@/components/useMinute';
import { effects } from '@/lib/catalog/effects';
import {
  channels,
  defaultTemplates,
  forms,
  language as words,
  variables,
  wordingChecks,
} from '@/lib/catalog/notices';
import { caseForNotices } from '@/lib/core/noticeCase';
import { toldEffects } from '@/lib/core/effect';
import { bringLanguage, copyNotice, forgetCopied, useNotices } from '@/lib/stores/notices';
import { useStored } from '@/lib/stores/stored';
import { searchTemplates } from '@/lib/stores/templateList';
import {
  channelsNow,
  giveValue,
  removeTemplate,
  resetRule,
  saveDraft,
  saveRule,
  saveTemplates,
  toggleFavourite,
} from '@/lib/stores/templates';
import { useDeskView } from '@/lib/stores/view';
import { TemplateTable } from './TemplateTable';

const catalog = {
  variables,
  forms,
  checks: wordingChecks,
  effectIds: toldEffects(effects),
};

/** 模板: the templates, a table of them to be imported, and what the channels take. */
export function TemplateSection() {
  const { templates, cases, open, campaigns, channels: rules } = useStored();
  const view = useDeskView();
  const { language, sounds, copied, isFailed } = useNotices();
  const now = useMinute();
  useEffect(() => void bringLanguage(words), []);
  useEffect(() => forgetCopied, []);
  const standing = channelsNow(channels, rules);
  return (
    <>
      {!view.templateDraft && <TemplateTable />}
      <TemplateDesk
        catalog={catalog}
        templates={templates}
        cases={cases}
        record={caseForNotices({ choice: view.noticeChoice, cases, open, page: {} })}
        campaigns={campaigns}
        channels={standing}
        language={language}
        isFailed={isFailed}
        hasSounds={sounds !== undefined}
        copied={copied}
        query={{ ...view.templateFilter, search: view.templateSearch }}
        given={view.given}
        draft={view.templateDraft}
        now={now}
        search={(query, say) =>
          searchTemplates(templates, query, (audience) => say(`audience.${audience}`), sounds)
        }
        onQuery={({ search, ...filter }) =>
          useDeskView.setState({ templateSearch: search, templateFilter: filter })
        }
        onChoose={(caseId) =>
          useDeskView.setState({ noticeChoice: { caseId, at: Date.now(), shop: {} } })
        }
        onGive={(...given) => giveValue(useDeskView, ...given)}
        onCopy={(...told) => void copyNotice(...told)}
        onDraft={(templateDraft) => useDeskView.setState({ templateDraft })}
        onSave={(edited) =>
          void saveDraft(edited, language).then(
            (isStored) => isStored && useDeskView.setState({ templateDraft: undefined }),
          )
        }
        onRemove={removeTemplate}
        onFavourite={toggleFavourite}
        onRestore={() => void saveTemplates(defaultTemplates)}
        makeId={() => crypto.randomUUID()}
      />
      {!view.templateDraft && (
        <ChannelRules channels={standing} onSave={saveRule} onReset={resetRule} />
      )}
    </>
  );
}
