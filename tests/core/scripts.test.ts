import { describe, expect, test } from 'vitest';
import { inBothScripts } from '@/lib/core/scripts';

const isMeant = (source: string, text: string) =>
  new RegExp(`^(?:${inBothScripts(source)})$`).test(text);

describe('a pattern over simplified words means the traditional ones', () => {
  test.each([
    ['关闭普通计划', '關閉普通計劃'],
    ['退出(?:精选)?联盟', '退出精選聯盟'],
    ['[移放][入回]仓库', '移入倉庫'],
    ['[取关停][消闭止]', '關閉'],
    ['团长后', '團長後'],
  ])('%j means %j', (source, text) => {
    expect(isMeant(source, text)).toBe(true);
  });

  test('and goes on to mean the simplified ones, and both mixed', () => {
    expect(isMeant('关闭[普定]通计划', '关闭普通计划')).toBe(true);
    expect(isMeant('关闭[普定]通计划', '关閉普通计劃')).toBe(true);
    expect(isMeant('关闭', '开闭')).toBe(false);
  });

  test('what has no other form stays as it is', () => {
    expect(inBothScripts('[下撤]架|(?:de|un)list')).toBe('[下撤]架|(?:de|un)list');
  });
});
