import { beforeAll, describe, expect, it, test } from 'vitest';
import { defaultTemplates } from '@/lib/catalog/templates';
import { readingsOf, soundsAt, type Sounds } from '@/lib/core/sound';
import { findTemplates, templateIndex, type TemplateQuery } from '@/lib/core/templateSearch';
import { loadSounds } from '@/lib/platform/sounds';
import { someTemplate } from '../platform/some';

let sounds: Sounds;
beforeAll(async () => {
  sounds = await loadSounds();
});
const word = (audience: string) => ({ buyers: '买家', creators: '达人' })[audience] ?? audience;
const query = (change: Partial<TemplateQuery> = {}): TemplateQuery => ({
  search: '',
  sort: 'used',
  ...change,
});

test.each([
  ['下架通知', 'xjtz', 0],
  ['下架通知', 'xiajia', 0],
  ['下架通知', 'xiajtongz', 0],
  ['下架通知', 'xiaj', 0],
  ['下架通知', 'tz', 2],
  ['下架通知', 'tongzhi', 2],
  ['下架通知', 'jt', 1],
  ['重庆仓库', 'cq', 0],
  ['重庆仓库', 'zq', 0],
  ['重庆仓库', 'chongqing', 0],
  ['重庆仓库', 'chq', 0],
  ['女装', 'nvz', 0],
  ['T恤清单', 'txqd', 0],
  ['3天前', '3tq', 0],
  ['下架通知', 'xt', -1],
  ['下架通知', 'xjtzz', -1],
  ['下架通知', 'zz', -1],
])('%s is heard in %s at %i', (text, typed, at) => {
  expect(soundsAt(readingsOf(text.toLowerCase(), sounds), typed)).toBe(at);
});

describe('a search for templates', () => {
  const templates = [
    someTemplate({ id: 'a', name: '买家公告', folder: '平时', text: '{{商品名}} 将下架' }),
    someTemplate({ id: 'b', name: '达人私信', audience: 'creators', tags: ['大促'] }),
    someTemplate({ id: 'c', name: '公告：大促', isFavourite: true, updatedAt: 5 }),
    someTemplate({ id: 'd', name: '客服话术', audience: 'service', usedAt: 9, updatedAt: 9 }),
  ];
  const found = (change: Partial<TemplateQuery>) =>
    findTemplates(templateIndex(templates, word, sounds), query(change)).map(({ id }) => id);

  test.each([
    ['nothing: favourites, what was used last, then by whom it is for', '', ['c', 'd', 'a', 'b']],
    ['a name that begins so first', '公告', ['c', 'a']],
    ['initials', 'gg', ['c', 'a']],
    ['initials in order', 'mj', ['a']],
    ['an audience', '达人', ['b']],
    ['a tag', '大促', ['c', 'b']],
    ['a folder', '平时', ['a']],
    ['the sounds of a tag', 'dc', ['c', 'b']],
    ['the sounds of a folder', 'pingshi', ['a']],
    ['what the text says', '将下架', ['a']],
    ['several words in any order', '下架 mj', ['a']],
    ['full-width letters', 'ＭＪ', ['a']],
    ['nothing that there is', '没有', []],
  ])('finds by %s', (_, search, ids) => {
    expect(found({ search })).toEqual(ids);
  });

  test.each([
    ['by name', { sort: 'name' as const }, ['b', 'c', 'd', 'a']],
    ['what changed last', { sort: 'updated' as const }, ['a', 'b', 'd', 'c']],
    ['one audience', { audience: 'creators' as const }, ['b']],
    ['one folder', { folder: '平时' }, ['a']],
    ['favourites', { isFavourite: true }, ['c']],
  ])('is narrowed down and put in order: %s', (_, change, ids) => {
    expect(found(change)).toEqual(ids);
  });

  it('keeps the order in which it was opened, whatever is used since; what is new stands first', () => {
    const opened = new Map(templates.map((at) => [at.id, at]));
    const since = [
      ...templates.map((at) => (at.id === 'b' ? { ...at, usedAt: 99, isFavourite: true } : at)),
      someTemplate({ id: 'e', name: '新的' }),
    ];
    const list = (before?: typeof opened) =>
      findTemplates(templateIndex(since, word, sounds, before), query({})).map(({ id }) => id);
    expect(list(opened)).toEqual(['e', 'c', 'd', 'a', 'b']);
    expect(list()).toEqual(['b', 'c', 'd', 'a', 'e']);
  });

  it('finds by letters without pinyin as well, until that has come', () => {
    const index = templateIndex([someTemplate({ name: 'SKU 清单' })], word);
    expect(findTemplates(index, query({ search: 'sku' }))).toHaveLength(1);
    expect(findTemplates(index, query({ search: 'qd' }))).toHaveLength(0);
  });

  it('looks through what a template says, not through how its values are written', () => {
    const text = 'VIP：{{下架时间 | 日期: "M月D日"}}';
    const index = templateIndex([someTemplate({ name: '公告', text })], word);
    expect(findTemplates(index, query({ search: 'vip' }))).toHaveLength(1);
    expect(findTemplates(index, query({ search: '下架时间' }))).toHaveLength(1);
    expect(findTemplates(index, query({ search: 'm' }))).toHaveLength(0);
  });

  test.each([
    ['mjgg', '买家公告'],
    ['drsx', '达人私信'],
    ['kfhs', '客服话术'],
    ['cktz', '仓库通知'],
    ['tuanzhangtongzhi', '团长通知'],
    ['ttf', '停投放通知'],
  ])('has %s lead to %s among those that we bring', (search, name) => {
    const index = templateIndex(defaultTemplates, word, sounds);
    expect(findTemplates(index, query({ search }))[0]?.name).toBe(name);
  });
});
