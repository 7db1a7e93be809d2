import type { Sounds } from '../core/sound';
import type { Audience, Template } from '../core/template';
import {
  findTemplates,
  templateIndex,
  type TemplateIndex,
  type TemplateQuery,
} from '../core/templateSearch';

let last: { templates: readonly Template[]; index: TemplateIndex } | undefined;

/** The templates that a query asks for; what is searched is made anew only when what is stored changes. */
export function searchTemplates(
  templates: readonly Template[],
  query: TemplateQuery,
  audienceWord: (audience: Audience) => string,
  sounds: Sounds | undefined,
): Template[] {
  const isOld = last?.templates !== templates || last.index.hasSounds !== (sounds !== undefined);
  if (!last || isOld) last = { templates, index: templateIndex(templates, audienceWord, sounds) };
  return findTemplates(last.index, query);
}
