import { ListsView } from '@/components/workbench/ListsView';
import { OwnItemForm } from '@/components/workbench/OwnItemForm';
import { checklists } from '@/lib/catalog/checklists';
import type { Checklist } from '@/lib/core/checklist';
import { draftOf, withItem } from '@/lib/core/listDraft';
import { listedOf, mended, ownIdOf } from '@/lib/core/ownChecklist';
import { draftList, dropList, editItem, resetList, saveList, useLists } from '@/lib/stores/lists';
import { useStored } from '@/lib/stores/stored';

/** 清单: the checklists as the merchant has them. */
export function ListsSection() {
  const { chosen } = useLists();
  const base = checklists.find(({ id }) => id === chosen) ?? checklists[0];
  return base && <Editing key={base.id} base={base} />;
}

function Editing({ base }: { base: Checklist }) {
  const { checklists: all } = useStored();
  const { drafts, editing } = useLists();
  const saved = all.find(({ id, isInUse }) => isInUse && id === ownIdOf(base));
  const standing = mended(saved?.items ?? listedOf(base), base);
  const draft = drafts[base.id];
  const items = draft ? mended(draft, base) : standing;
  const typed = editing[base.id];
  const form = typed && (
    <OwnItemForm
      key={typed.id}
      draft={typed}
      isNew={!items.some(({ id }) => id === typed.id)}
      onChange={(item) => editItem(base.id, item)}
      onPut={(item) => {
        draftList(base.id, withItem(items, item));
        editItem(base.id, undefined);
      }}
      onCancel={() => editItem(base.id, undefined)}
    />
  );
  return (
    <ListsView
      bases={checklists}
      base={base}
      onChoose={(id) => useLists.setState({ chosen: id })}
      standing={standing}
      items={items}
      saved={saved}
      form={form}
      onChange={(changed) => draftList(base.id, changed)}
      onAdd={() =>
        editItem(base.id, { id: `own-${crypto.randomUUID()}`, title: '', hint: '', link: '' })
      }
      onEdit={(item) => editItem(base.id, draftOf(item))}
      onSave={() => void saveList(base.id, items)}
      onDrop={() => dropList(base.id)}
      onReset={() => void resetList(base.id, standing)}
    />
  );
}
