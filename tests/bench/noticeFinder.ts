import { language as words, defaultTemplates, variables } from '../../lib/catalog/notices';
import type { Template } from '../../lib/core/template';
import { findTemplates, templateIndex } from '../../lib/core/templateSearch';
import { exampleValues } from '../../lib/core/variable';
import { makeLanguage } from '../../lib/platform/language/language';
import { loadSounds } from '../../lib/platform/sounds';

const subjects = [
  '下架',
  '停推广',
  '换货',
  '预售',
  '补差价',
  '发货',
  '活动',
  '直播',
  '样品',
  '盘点',
];
const places = [
  '重庆仓',
  '女装组',
  '食品组',
  '华东',
  '团长甲',
  '老客',
  '新客',
  '夜班',
  '大促',
  '日常',
];

/** So many templates as a merchant may keep: names of their own, texts of ours. */
export const someTemplates = (count: number): Template[] =>
  Array.from({ length: count }, (_, at) => {
    const base = defaultTemplates[at % defaultTemplates.length];
    if (!base) throw new Error('no templates');
    const subject = subjects[at % 10] ?? '';
    const name = `${places[Math.floor(at / 10) % 10]}${subject}通知${at}`;
    return { ...base, id: `t${at}`, name, folder: places[at % 7], text: `${base.text}\n${at}` };
  });

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
