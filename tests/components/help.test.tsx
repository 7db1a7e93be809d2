// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { HelpSection } from '@/entrypoints/workbench/HelpSection';
import { WorkbenchFrame } from '@/components/workbench/WorkbenchFrame';
import { helpTopics } from '@/lib/catalog/help';
import { useWorkbench } from '@/lib/stores/workbench';
import { find, key, render, say, type } from './render';

const open = (topic?: string) => {
  useWorkbench.setState({ section: 'help', topic });
  return render(
    <WorkbenchFrame section="help" foot={null}>
      <HelpSection />
    </WorkbenchFrame>,
  );
};

const titles = () => [...document.querySelectorAll('article h3')].map((at) => at.textContent);
const contents = () => [...document.querySelectorAll('.help nav a')];
const go = (topic: string) => act(() => useWorkbench.setState({ topic }));

test('every topic stands in the contents, in the same order, with an anchor that is there', () => {
  open();
  expect(titles()).toHaveLength(helpTopics.length);
  expect(contents().map((at) => at.textContent)).toEqual(titles());
  const anchors = contents().map((at) => at.getAttribute('href')?.slice(1) ?? '');
  expect(anchors.filter((id) => !document.getElementById(id))).toEqual([]);
});

test('headings go down by one level at most, and each topic is named by its own', () => {
  const { place } = open();
  const levels = [...place.querySelectorAll('h1, h2, h3, h4')].map((at) => Number(at.tagName[1]));
  expect(levels).toEqual([1, 2, ...helpTopics.map(() => 3)]);
  for (const article of place.querySelectorAll('article'))
    expect(article.querySelector('h3')?.id).toBe(article.getAttribute('aria-labelledby'));
});

test('what is typed narrows the contents and the topics, by title and by text', () => {
  open();
  const search = find('[type=search]');
  type(search, say('help.stock.title'));
  expect(titles()).toEqual([say('help.stock.title')]);
  type(search, 'alt+shift');
  expect(titles()).toEqual([say('help.keys.title')]);
  expect(contents()).toHaveLength(1);
  expect(find('.help [role=status]').textContent).toBe('找到 1 条');
  type(search, '结束循环');
  expect(titles()).toEqual([say('help.language.title')]);
  expect(find('.help table').textContent).toContain('11月27日 14:02');
  type(search, '查无此词');
  expect(titles()).toEqual([]);
  expect(find('.help [role=status]').textContent).toBe(say('help.nothing'));
});

test('the arrows go from the search through the contents', () => {
  open();
  key(find('[type=search]'), 'ArrowDown');
  expect(document.activeElement).toBe(contents()[0]);
  key(document.activeElement ?? document.body, 'ArrowDown');
  expect(document.activeElement).toBe(contents()[1]);
});

test('an address that names a topic leads to its heading', () => {
  open('teach');
  expect(document.activeElement?.id).toBe('help-teach');
  go('keys');
  expect(document.activeElement?.id).toBe('help-keys');
});

test('what a link leads to is shown, although something else is searched for', () => {
  open();
  type(find('[type=search]'), 'alt+shift');
  go('stock');
  expect(document.activeElement?.id).toBe('help-stock');
  expect(titles()).toHaveLength(helpTopics.length);
});

test('a search stays when the link leads to something that it has found', () => {
  open();
  type(find('[type=search]'), 'alt+shift');
  go('keys');
  expect(titles()).toHaveLength(1);
});

test('every picture is told in words, and nothing moves when it arrives', () => {
  const { place } = open();
  const pictures = [...place.querySelectorAll('img')];
  expect(pictures).toHaveLength(helpTopics.filter(({ picture }) => picture).length);
  for (const picture of pictures) {
    expect(picture.alt.length).toBeGreaterThan(10);
    expect(picture.getAttribute('loading')).toBe('lazy');
    expect(picture.getAttribute('width')).toMatch(/^\d+$/);
    expect(picture.getAttribute('height')).toMatch(/^\d+$/);
  }
});

test('a section’s title has a link to the help, where the help speaks of it', () => {
  const { show } = render(
    <WorkbenchFrame section="lists" helpTopic="checklist" foot={null}>
      {null}
    </WorkbenchFrame>,
  );
  expect(find('main a').getAttribute('href')).toBe('#help-checklist');
  show(
    <WorkbenchFrame section="help" foot={null}>
      {null}
    </WorkbenchFrame>,
  );
  expect(document.querySelector('main a')).toBeNull();
});
