import { create } from 'zustand';
import { bytesOf, mostBytes } from '../core/messageSize';
import type { Sheet, SheetProblem } from '../core/sheet';
import type { Template } from '../core/template';
import { longestTemplate } from '../core/template';
import type { TemplateImport, TwinChoice } from '../core/templateImport';
import { readSheet } from '../platform/sheetFile';
import { send } from './work';

/** A table of templates that was chosen; nothing of it is stored yet. */
interface Importing {
  file: string | undefined;
  problem: SheetProblem | undefined;
  read: TemplateImport | undefined;
  choice: TwinChoice;
  isStoring: boolean;
  /** What was imported last, and what it stood in for: it can be taken back. */
  done: { added: readonly string[]; replaced: readonly Template[] } | undefined;
}

const none: Importing = {
  file: undefined,
  problem: undefined,
  read: undefined,
  choice: 'skip',
  isStoring: false,
  done: undefined,
};

export const useTemplateImport = create<Importing>(() => none);

export const dropTable = (): void => useTemplateImport.setState(none);

/** Reads a CSV or XLSX file; `read` makes templates of its rows, each at its own number. */
export async function chooseTable(
  file: File,
  read: (rows: readonly (readonly string[])[]) => TemplateImport,
): Promise<void> {
  const found = await readSheet(file, longestTemplate + 1000);
  useTemplateImport.setState({
    ...none,
    file: file.name,
    ...('refused' in found ? { problem: found.refused } : { read: read(rowsOf(found.sheet)) }),
  });
}

/** A sheet leaves empty rows out: here each stands at the place that its number says. */
function rowsOf({ rows }: Sheet): (readonly string[])[] {
  const last = rows.at(-1)?.number ?? 0;
  const all = Array.from({ length: last }, (): readonly string[] => []);
  for (const { number, cells } of rows) all[number - 1] = cells;
  return all;
}

/** Most templates of one message, and the room that it has for them. */
const [atOnce, room] = [200, mostBytes - 2048];
/** Most ids of one message. */
const mostIds = 1000;

/**
 * Stores what was chosen of a table, beside what is stored or in place of it, once there is a backup
 * of what was there before.
 */
export async function storeTable(
  chosen: readonly Template[],
  stored: readonly Template[],
): Promise<void> {
  const ids = new Set(chosen.map(({ id }) => id));
  const replaced = stored.filter(({ id }) => ids.has(id));
  for (const { id } of replaced) ids.delete(id);
  useTemplateImport.setState({ isStoring: true });
  const backup = await send({ type: 'backup.make', reason: 'import' });
  const isStored = backup.ok && (await saveAll(chosen));
  // What could not be stored waits in the foot, to be tried again; its ids are given, so it is stored once.
  useTemplateImport.setState(
    isStored ? { ...none, done: { added: [...ids], replaced } } : { isStoring: false },
  );
}

/** Takes the last import back. */
export async function takeBack(): Promise<void> {
  const { done } = useTemplateImport.getState();
  if (!done) return;
  useTemplateImport.setState({ isStoring: true });
  const { added, replaced } = done;
  let isDone = await saveAll(replaced);
  for (let at = 0; at < added.length; at += mostIds) {
    const ids = added.slice(at, at + mostIds);
    isDone = (await send({ type: 'template.removeAll', ids: [...ids] })).ok && isDone;
  }
  useTemplateImport.setState(isDone ? none : { isStoring: false });
}

async function saveAll(templates: readonly Template[]): Promise<boolean> {
  let isStored = true;
  for (const part of partsOf(templates))
    isStored = (await send({ type: 'template.saveAll', templates: part })).ok && isStored;
  return isStored;
}

function partsOf(templates: readonly Template[]): Template[][] {
  const parts: Template[][] = [[]];
  let size = 0;
  for (const template of templates) {
    const own = bytesOf(template) + 1;
    const part = parts.at(-1);
    if (part && (size + own <= room || part.length === 0) && part.length < atOnce) {
      part.push(template);
      size += own;
    } else {
      parts.push([template]);
      size = own;
    }
  }
  return parts.filter(({ length }) => length > 0);
}
