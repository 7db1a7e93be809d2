import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureWords } from '@/lib/catalog/structure';
import { bundleText, mostBundled } from '@/lib/core/bundle';
import { makeShapes } from '@/lib/core/shape';

const { text, classes, attribute, tag, role } = makeShapes(structureWords);

describe('the shape of what stands on a page', () => {
  it.each([
    ['', ''],
    ['下架', '下架'],
    ['下 架', '下架'],
    ['张三的店铺', '字×5'],
    ['全部商品批量推广', '字×8'],
    ['精选联盟 达人 2', '字×4 字×2 数×1'],
    ['库存：199', '库存 号×1 数×3'],
    ['已下架（57）', '已下架 号×1 数×2 号×1'],
    ['下架 3', '字×2 数×1'],
    ['ID：3819266189016826169', '母×2 号×1 数×19'],
    ['￥9.80 ~ ￥15.80', '号×1 数×1 号×1 数×2 号×1 号×1 数×2 号×1 数×2'],
    ['已下架商品 12 件', '字×5 数×2 字×1'],
  ])('of the text %j is %j', (given, shape) => {
    expect(text(given)).toBe(shape);
  });

  it.each([
    ['ecom-g-table-row', 'ecom-g-table-row'],
    ['index_userName__16Isl', 'index_userName__*'],
    ['style_goodsInfo__CHXa2 zhangsan-3819266189016826169', 'style_goodsInfo__* *-*'],
    ['_2i-q_BcMqsehw1Kg4aGKrW', '_*-*_*'],
  ])('of the classes %j is %j', (given, shape) => {
    expect(classes(given)).toBe(shape);
  });

  it('tells known attributes and values, others not at all', () => {
    expect(attribute('aria-checked', 'true')).toBe('aria-checked=true');
    expect(attribute('data-row-key', '3819266189016826169')).toBe('data-row-key=数×19');
    expect(attribute('data-secret', '1')).toBe('');
    expect(attribute('data-id', '0')).toBe('data-id=数×1');
    expect(attribute('title', 'menu')).toBe('title=母×4');
    expect(attribute('aria-label', '下架')).toBe('aria-label=下架');
    expect(tag('shop-of-zhangsan')).toBe('custom');
    expect(role('zhangsan')).toBe('*');
  });

  it('has a bound, whatever the frames say of themselves', () => {
    const frames = Array.from({ length: 8 }, () => '字'.repeat(60_000).replace(/(.{99})/g, '$1\n'));
    const bundled = bundleText({ extension: '1.0.0', frames });
    expect(new TextEncoder().encode(bundled).length).toBeLessThanOrEqual(mostBundled);
  });

  it('is made of the vocabulary and of counts alone', () => {
    const { tags, roles, labels, runs } = structureWords;
    const parts = [...labels, ...Object.values(runs).map((run) => `${run}×\\d+`), '…'];
    const whole = new RegExp(`^(?:(?:${parts.join('|')})(?: |$))*$`, 'u');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (given) => {
        expect(text(given)).toMatch(whole);
        expect(['custom', ...tags]).toContain(tag(given));
        expect(['*', ...roles]).toContain(role(given));
        const known = new Set(structureWords.classes);
        const words = classes(given).match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
        expect(words.every((word) => known.has(word.toLowerCase()))).toBe(true);
        expect(classes(given)).toMatch(/^[A-Za-z_*\s-]*$/);
      }),
    );
  });
});
