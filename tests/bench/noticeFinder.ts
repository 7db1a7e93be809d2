import { language as words, variables } from '../../lib/catalog/notices';
import type { Template } from '../../lib/core/template';
import { findTemplates, templateIndex } from '../../lib/core/templateSearch';
import { exampleValues } from '../../lib/core/variable';
import { makeLanguage } from '../../lib/platform/language/language';
import { loadSounds } from '../../lib/platform/sounds';

export { someTemplates } from './someTemplates';

/** What is measured: the index with pinyin, one search, and the cards of one look. */
export async function finder(templates: readonly Template[]) {
  const sounds = await loadSounds();
  const index = (of = templates) => templateIndex(of, (audience) => audience, sounds);
  const made = index();
  const language = makeLanguage(words);
  const values = exampleValues(variables, 0);
  return {
    index,
    search: (search: string) => findTemplates(made, { search, sort: 'used' }),
    show: (found: readonly Template[]) =>
      found.slice(0, 20).map(({ text }) => language.fill(text, values, {})),
  };
}
