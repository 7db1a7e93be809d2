import { expect, test } from 'vitest';
import { plainIds, plainPage, plainPages, plainUrl, type PlainName } from './plain.ts';

const names = Object.keys(plainPages) as PlainName[];

test.each(names)('%s is served at its address, with products and look-alikes', (name) => {
  const html = plainPage(new URL(plainUrl(name)).pathname);
  expect(html).toContain('data-other>重新上架');
  // 退出精选联盟 concerns the shop, not a product.
  if (name !== 'nativeDialog') expect(html).toContain(plainIds[0]);
});

test.each(['/ffa/g/list', '/ffa/x/plain/', '/ffa/x/plain/toString'])(
  '%s is no plain page',
  (path) => {
    expect(plainPage(path)).toBeUndefined();
  },
);
