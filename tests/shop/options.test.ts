import { expect, test } from 'vitest';
import { decodeOptions, encodeOptions, usualOptions } from './options.ts';

test('options come back as they were written', () => {
  const given = {
    control: 'menu',
    products: 200,
    now: '2026-06-10T23:59:00+08:00',
    visit: '二,次',
  } as const;
  expect(decodeOptions(encodeOptions(given))).toEqual({ ...usualOptions, ...given });
});

test.each(['control:knopf', 'colour:red', 'products:many', 'now:soon'])('%s is refused', (text) => {
  expect(() => decodeOptions(text)).toThrow('模型店铺');
});
