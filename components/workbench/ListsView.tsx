import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Checklist } from '../../lib/core/checklist';
import { asking, isSameList, moved, switched, without } from '../../lib/core/listDraft';
import { mostItems, type ListedItem } from '../../lib/core/ownChecklist';
import type { OwnItem } from '../../lib/core/ownItem';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { ListItem } from './ListItem';

interface Props {
  bases: readonly Checklist[];
  /** The catalog's list that is edited. */
  base: Checklist;
  onChoose: (id: string) => void;
  /** As they are asked now, and as they are on the screen. */
  standing: readonly ListedItem[];
  items: readonly ListedItem[];
  /** The merchant's own version that is in use, if one is. */
  saved: { version: number; savedAt: number; follows?: boolean | undefined } | undefined;
  /** The own item that is being typed. */
  form: ReactNode;
  onChange: (items: ListedItem[]) => void;
  onAdd: () => void;
  onEdit: (item: OwnItem) => void;
  onSave: () => void;
  onDrop: () => void;
  onReset: () => void;
}

/** 清单: what is asked before a delist, in which order; the merchant adds to it and moves it about. */
export function ListsView({ bases, base, standing, items, saved, form, ...on }: Props) {
  const say = useWords();
  const { onChange } = on;
  const [told, setTold] = useState('');
  const focus = useRef<string>(undefined);
  const list = useRef<HTMLOListElement>(null);
  // A row that has moved has lost the focus: its button takes it back.
  useEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(`#${focus.current}`)?.focus();
    focus.current = undefined;
  });
  const move = (id: string, name: string, step: 1 | -1): void => {
    const after = moved(items, id, step);
    const place = after.findIndex((at) => at.id === id) + 1;
    focus.current = `${step < 0 ? 'up' : 'down'}-${id}`;
    setTold(say('workbench.lists.movedTo', { name, place, all: after.length }));
    onChange(after);
  };
  const isChanged = !isSameList(standing, items);
  const nameOfList = ({ action, forBatch, occasion }: Checklist) => {
    const kind = occasion ? saleKind : kindOfList;
    return say(`workbench.lists.${forBatch ? kind.batch : kind.single}`, {
      action: say(`action.${action}`),
    });
  };
  return (
    <>
      <p className="soft">{say('workbench.lists.intro')}</p>
      <div className="split intro">
        <label className="labelled">
          <span className="soft">{say('workbench.lists.which')}</span>
          <select
            className="field"
            value={base.id}
            onChange={(event) => on.onChoose(event.currentTarget.value)}
          >
            {bases.map((at) => (
              <option key={at.id} value={at.id}>
                {nameOfList(at)}
              </option>
            ))}
          </select>
        </label>
        <p className="soft">
          {saved?.follows && `${say('workbench.lists.follows')}${say('panel.semicolon')}`}
          {saved
            ? say('workbench.lists.version', {
                version: saved.version,
                time: beijingTime(saved.savedAt, true),
              })
            : say('workbench.lists.builtIn')}
        </p>
      </div>
      {base.occasion && <p className="soft">{say('workbench.lists.whenSale')}</p>}
      <p role="status" className="hidden">
        {told}
      </p>
      <ol className="rows items" aria-label={nameOfList(base)} ref={list}>
        {items.map((item, at) => (
          <ListItem
            key={item.id}
            item={item}
            ours={base.items.find(({ id }) => id === item.id)}
            isFirst={at === 0}
            isLast={at === items.length - 1}
            onMove={(name, step) => move(item.id, name, step)}
            onSwitch={(isOff) => onChange(switched(items, item.id, isOff))}
            onAsk={(asks) => onChange(asking(items, item.id, asks))}
            onEdit={on.onEdit}
            onRemove={() => onChange(without(items, item.id))}
          />
        ))}
      </ol>
      {form ?? (
        <p className="buttons adding">
          <button
            type="button"
            className="button"
            disabled={items.length >= mostItems}
            onClick={on.onAdd}
          >
            {say('workbench.lists.add')}
          </button>
          {items.length >= mostItems && (
            <span className="soft">{say('workbench.lists.full', { most: mostItems })}</span>
          )}
        </p>
      )}
      <div className="buttons saving">
        <button type="button" className="button main" disabled={!isChanged} onClick={on.onSave}>
          {say('workbench.lists.save')}
        </button>
        <button type="button" className="button" disabled={!isChanged} onClick={on.onDrop}>
          {say('workbench.lists.drop')}
        </button>
        {saved && (
          <button type="button" className="link" onClick={on.onReset}>
            {say('workbench.lists.reset')}
          </button>
        )}
        <span className="soft">{say('workbench.lists.effect')}</span>
      </div>
    </>
  );
}

/** What a list is called by: `workbench.lists.<name>`. */
const kindOfList = { single: 'single', batch: 'batch' } as const;
const saleKind = { single: 'saleSingle', batch: 'saleBatch' } as const;
