import { defaultTemplates } from '../../lib/catalog/notices';
import type { Template } from '../../lib/core/template';

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
