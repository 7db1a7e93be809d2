import { describe, expect, test } from 'vitest';
import { doudian } from '@/lib/catalog/sites/doudian';
import { firstWords } from '@/lib/catalog/firstWords';
import { wording } from '@/lib/catalog/wording';
import type { Pack } from '@/lib/core/pack';
import { snapshotOf, tryingWords } from '@/lib/core/snapshot';
import { compileWording } from '@/lib/core/wording';

const pack = (words: Pack['words']): Pack => ({ ...doudian, words, tests: [] });
const [home = ''] = doudian.origins;
const grammarAt = (origin: string, ...packs: Pack[]) => {
  const { words, sites } = snapshotOf(wording, packs, []);
  return compileWording({ ...words, ...sites?.[origin] });
};
const grammarOf = (...packs: Pack[]) => grammarAt(home, ...packs);

describe('what the guards are told', () => {
  test('a pack’s own words are meant as well, and ours go on to be', () => {
    const { means } = grammarOf(pack({ names: { 'off-shelf': ['收 摊'] }, yes: ['好嘞'] }));
    expect(means('立即收摊')).toBe('off-shelf');
    expect(means('好嘞')).toBe('yes');
    expect(means('下架')).toBe('off-shelf');
    expect(grammarOf(pack(undefined)).means('收摊')).toBeUndefined();
  });

  test('signs in a pack’s words are no regular expression, and an empty phrase means nothing', () => {
    const { means } = grammarOf(pack({ names: { 'off-shelf': ['.*', '(收摊)+', '[编辑'] } }));
    expect(means('随便什么')).toBeUndefined();
    expect(means('编辑')).toBe('off-shelf');
    expect(means('收摊')).toBe('off-shelf');
  });

  test('a pack’s words go with its origins, and with frames of which nobody knows whose they are', () => {
    const here = pack({ names: { 'off-shelf': ['收摊'] } });
    const there = { ...pack({ yes: ['好嘞'] }), origins: ['https://mms.pinduoduo.com'] };
    const at = (origin: string) => grammarAt(origin, here, there);
    expect(at(home).means('收摊')).toBe('off-shelf');
    expect(at(home).means('好嘞')).toBeUndefined();
    expect(at('https://mms.pinduoduo.com').means('收摊')).toBeUndefined();
    expect(at('https://mms.pinduoduo.com').means('好嘞')).toBe('yes');
    expect(at('https://buyin.jinritemai.com').means('收摊')).toBeUndefined();
    expect(at('null').means('收摊')).toBe('off-shelf');
    expect(at('null').means('好嘞')).toBe('yes');
  });

  test('of two packs of one site the words stand beside each other, those on trial too', () => {
    const one = pack({ names: { 'off-shelf': ['收摊'] } });
    const other = pack({ names: { 'off-shelf': ['撤柜台'] } });
    const { means } = grammarOf(one, other);
    expect([means('收摊'), means('撤柜台'), means('下架')]).toEqual(Array(3).fill('off-shelf'));
    const tried = tryingWords(snapshotOf(wording, [one], []), other);
    const trying = compileWording({ ...tried.words, ...tried.sites?.[home] });
    expect(['收摊', '撤柜台', '下架'].map(trying.means)).toEqual(Array(3).fill('off-shelf'));
    expect(compileWording(tried.words).means('撤柜台')).toBe('off-shelf');
  });

  test('taught controls are told by origin and sign', () => {
    const one = { id: '1', label: '清退', kind: 'button', where: '商品', at: 0 };
    const origin = 'https://fxg.jinritemai.com';
    const { taught } = snapshotOf(
      wording,
      [],
      [
        { ...one, origin, sign: 'a', action: 'off-shelf' },
        { ...one, origin, sign: 'b', action: 'stop-promotion' },
      ],
    );
    expect(taught).toEqual({ [origin]: { a: 'off-shelf', b: 'stop-promotion' } });
  });
});

test.each([
  ['下架', 'off-shelf'],
  ['批量下架(3)', 'off-shelf'],
  ['确认下架', 'off-shelf'],
  ['取消推广', 'stop-promotion'],
  ['关闭普通计划', 'stop-promotion'],
  ['取消专属计划', 'stop-promotion'],
  ['退出精选联盟', 'leave-alliance'],
  ['确 定', 'yes'],
])('the first words alone mean %j', (label, meaning) => {
  expect(compileWording(firstWords).means(label)).toBe(meaning);
  expect(grammarOf().means(label)).toBe(meaning);
});

test.each(['已下架', '下架时间', '平台下架', '重新上架', '取消', '编辑'])(
  'the first words alone leave %j',
  (label) => {
    expect(compileWording(firstWords).means(label)).toBeUndefined();
  },
);
