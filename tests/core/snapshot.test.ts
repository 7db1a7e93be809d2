import { describe, expect, test } from 'vitest';
import { doudian } from '@/lib/catalog/sites/doudian';
import { firstWords } from '@/lib/catalog/firstWords';
import { wording } from '@/lib/catalog/wording';
import type { Pack } from '@/lib/core/pack';
import { snapshotOf } from '@/lib/core/snapshot';
import { compileWording } from '@/lib/core/wording';

const pack = (words: Pack['words']): Pack => ({ ...doudian, words, tests: [] });
const grammarOf = (...packs: Pack[]) => compileWording(snapshotOf(wording, packs, []).words);

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
