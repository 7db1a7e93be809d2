// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { TemplateSection } from '@/entrypoints/workbench/TemplateSection';
import { language as words } from '@/lib/catalog/notices';
import { bringLanguage } from '@/lib/stores/notices';
import { useStored } from '@/lib/stores/stored';
import { noon, someTemplate } from '../platform/some';
import { find, render } from './render';

const day = 24 * 3_600_000;

beforeEach(async () => {
  await bringLanguage(words);
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
  useStored.setState({ status: 'ready', templates: [someTemplate({ text: '{{今天 | 日期}}' })] });
  return () => void vi.useRealTimers();
});

const today = () => find('.notice .text').textContent;

test('a workbench that is left open says today’s date, and not that of yesterday', () => {
  render(<TemplateSection />);
  expect(today()).toBe('11月24日');
  act(() => void vi.advanceTimersByTime(day));
  expect(today()).toBe('11月25日');
});

test('one that comes to be looked at again says it at once, though its clock has stood still', () => {
  render(<TemplateSection />);
  vi.setSystemTime(noon + day);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(today()).toBe('11月25日');
});
