import { useState } from 'react';
import { newestUnderWay } from '@/components/popup/caseWords';
import { TemplateForm } from '@/components/popup/TemplateForm';
import { TemplateView } from '@/components/popup/TemplateView';
import { defaultTemplates } from '@/lib/catalog/templates';
import type { Template } from '@/lib/core/template';
import { copyText } from '@/lib/platform/clipboard';
import type { TemplateDraft } from '@/lib/core/view';
import { useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { send } from '@/lib/stores/work';

const begun = (): TemplateDraft => ({
  id: crypto.randomUUID(),
  name: '',
  audience: 'buyers',
  text: '',
});
const draft = (templateDraft: TemplateDraft | undefined) => useView.setState({ templateDraft });

/** 模板: notices for a case, and the templates that they come from. */
export function TemplateTab() {
  const { cases, open, templates } = useStored();
  const { noticeId, templateDraft, given } = useView();
  const [copied, setCopied] = useState<{ id: string; isDone: boolean }>();
  if (templateDraft) {
    const isNew = !templates.some(({ id }) => id === templateDraft.id);
    return <Editing draft={templateDraft} isNew={isNew} />;
  }

  const record = cases.find(({ id }) => id === noticeId) ?? newestUnderWay(cases, open) ?? cases[0];
  const about = record?.id ?? 'none';
  const copy = async ({ id }: Template, text: string) =>
    setCopied({ id, isDone: await copyText(text) });
  const give = (name: string, value: string) => {
    setCopied(undefined);
    useView.setState({ given: { ...given, [about]: { ...given[about], [name]: value } } });
  };
  return (
    <TemplateView
      templates={templates}
      cases={cases}
      record={record}
      given={given[about] ?? {}}
      copied={copied}
      onChoose={(id) => {
        setCopied(undefined);
        useView.setState({ noticeId: id });
      }}
      onGive={give}
      onCopy={(template, text) => void copy(template, text)}
      onAdd={() => draft(begun())}
      onEdit={({ id, name, audience, text }) => draft({ id, name, audience, text })}
      onRemove={(template) =>
        void send({ type: 'template.remove', id: template.id }, { type: 'template.save', template })
      }
      onRestore={() => {
        for (const template of defaultTemplates) void send({ type: 'template.save', template });
      }}
    />
  );
}

function Editing({ draft: edited, isNew }: { draft: TemplateDraft; isNew: boolean }) {
  const save = async () => {
    const { id, name, audience, text } = edited;
    const template = { id, name: name.trim(), audience, text: text.trim(), updatedAt: Date.now() };
    const reply = await send({ type: 'template.save', template });
    // Kept where it was not stored, so that nothing that was typed is gone.
    if (reply.ok) draft(undefined);
  };
  return (
    <TemplateForm
      draft={edited}
      isNew={isNew}
      onChange={(changed) => draft({ ...edited, ...changed })}
      onSave={() => void save()}
      onCancel={() => draft(undefined)}
    />
  );
}
