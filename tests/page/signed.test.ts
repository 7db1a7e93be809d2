// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { kindOf } from '@/lib/page/dom';
import { signOf } from '@/lib/page/sign';
import { countSigned } from '@/lib/page/signed';
import { inOneGo } from '@/lib/page/walk';
import { page, row } from './some';

test('a taught control is counted once for every row that shows it, and no other with it', () => {
  const cell = '<a class="fold">收摊</a> <a>编辑</a>';
  const control = page(row(cell), '.fold');
  const taught = { kind: kindOf(control), sign: signOf(control) };
  expect(inOneGo(countSigned(taught))).toBe(1);

  const line = document.querySelector('tbody tr');
  line?.after(line.cloneNode(true));
  expect(inOneGo(countSigned(taught))).toBe(2);
  expect(inOneGo(countSigned({ ...taught, kind: 'option' }))).toBe(0);

  for (const shown of document.querySelectorAll('.fold')) shown.textContent = '出摊';
  expect(inOneGo(countSigned(taught))).toBe(0);
});
