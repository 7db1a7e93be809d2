import type { Sounds } from '../core/sound';
import type { Audience, Template } from '../core/template';
import {
  findTemplates,
  templateIndex,
  type TemplateIndex,
  type TemplateQuery,
  type TemplatesById,
} from '../core/templateSearch';

/** As they were when this page first showed them. */
let opened: TemplatesById | undefined;
let last: { templates: readonly Template[]; index: TemplateIndex } | undefined;

/** The templates that a query asks for; what is searched is made anew only when what is stored changes. */
export function searchTemplates(
  templates: readonly Template[],
  query: TemplateQuery,
  audienceWord: (audience: Audience) => string,
  sounds: Sounds | undefined,
): Template[] {
  const isOld = last?.templates !== templates || last.index.hasSounds !== (sounds !== undefined);
  if (templates.length > 0) opened ??= new Map(templates.map((at) => [at.id, at]));
  if (!last || isOld)
    last = { templates, index: templateIndex(templates, audienceWord, sounds, opened) };
  return findTemplates(last.index, query);
}
