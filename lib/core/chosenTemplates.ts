import type { Template } from './template';
import type { ImportDraft, TwinChoice } from './templateImport';

/**
 * The templates that are stored after the merchant has chosen; a replaced one keeps its id, and
 * whatever the table does not speak of.
 */
export function chosenTemplates(
  drafts: readonly ImportDraft[],
  choice: TwinChoice,
  stored: readonly Template[],
): Template[] {
  const before = new Map(stored.map((at) => [at.id, at]));
  const chosen = new Map<string, Template>();
  for (const draft of drafts) {
    const { template: read, twin } = draft;
    if (twin && choice === 'skip') continue;
    const id = twin && choice === 'replace' ? twin.id : read.id;
    const replaced = chosen.get(id) ?? before.get(id);
    chosen.set(id, replaced ? mergedOver(replaced, draft) : { ...read, id });
  }
  return [...chosen.values()];
}

function mergedOver(before: Template, { template: read, columns }: ImportDraft): Template {
  const isSaid = ([name]: [string, unknown]) => columns.some((column) => column === name);
  const kept = Object.entries(before).filter((entry) => !isSaid(entry));
  const said = Object.entries(read).filter(isSaid);
  const { id } = before;
  // Name and text are in every table, and `read` has whatever a template needs.
  return { ...read, ...Object.fromEntries([...kept, ...said]), id, updatedAt: read.updatedAt };
}
