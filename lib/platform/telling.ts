import type { Reply } from '../core/message';
import type { TellingIntent } from '../core/tellingIntent';
import type { Database } from './database';
import { noteNotice } from './noticed';
import {
  noteUse,
  removeTemplate,
  removeTemplates,
  resetChannel,
  saveChannel,
  saveTemplate,
  saveTemplates,
} from './templates';

type Done = Omit<Extract<Reply, { ok: true }>, 'ok'>;

/** Carries out what is asked about templates, channels and who was told. Throws a Refusal. */
export async function carryTelling(
  database: Database,
  intent: TellingIntent,
  now: number,
): Promise<Done> {
  if (intent.type === 'case.notice') return { case: await noteNotice(database, intent, now) };
  await store(database, intent, now);
  return {};
}

function store(
  database: Database,
  intent: Exclude<TellingIntent, { type: 'case.notice' }>,
  now: number,
): Promise<void> {
  switch (intent.type) {
    case 'template.save':
      return saveTemplate(database, intent.template);
    case 'template.remove':
      return removeTemplate(database, intent.id);
    case 'template.saveAll':
      return saveTemplates(database, intent.templates);
    case 'template.removeAll':
      return removeTemplates(database, intent.ids);
    case 'template.used':
      return noteUse(database, intent.id, now);
    case 'channel.save':
      return saveChannel(database, intent.rule);
    case 'channel.reset':
      return resetChannel(database, intent.id);
  }
}
