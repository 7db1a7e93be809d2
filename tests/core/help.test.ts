import { expect, test } from 'vitest';
import { foundTopics, paragraphsOf, topicFor, type HelpTopic } from '@/lib/core/help';
import { sectionNames, sectionOf, topicOf } from '@/lib/core/section';

test.each([
  ['一段', [{ text: '一段' }]],
  ['一段¶ 两段', [{ text: '一段' }, { text: '两段' }]],
  ['移出：标出不下架的', [{ term: '移出', text: '标出不下架的' }]],
  ['先看，再按：不急', [{ text: '先看，再按：不急' }]],
  ['注意：', [{ text: '注意：' }]],
])('%s is read as paragraphs, with the term that each explains', (text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs);
});

const topics: HelpTopic[] = [
  { id: 'keys', sections: [] },
  { id: 'stock', sections: ['lists', 'settings'] },
  { id: 'plan', sections: ['lists'] },
];
const words: Record<string, string> = {
  keys: '快捷键 Alt+Shift+X',
  stock: '为什么要填库存 10 秒',
  plan: '改期',
};

test.each([
  ['', ['keys', 'stock', 'plan']],
  ['  ', ['keys', 'stock', 'plan']],
  ['库存', ['stock']],
  ['alt', ['keys']],
  ['ＡＬＴ', ['keys']],
  ['10 库存', ['stock']],
  ['库存 改期', []],
  ['(', []],
])('a search for “%s” finds %j', (query, ids) => {
  const found = foundTopics(topics, ({ id }) => words[id] ?? '', query);
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test('a section leads to the first topic that names it, or to none', () => {
  expect(topicFor(topics, 'lists')).toBe('stock');
  expect(topicFor(topics, 'packs')).toBeUndefined();
});

test.each([
  ['#help', 'help', undefined],
  ['#help-keys', 'help', 'keys'],
  ['#packs', 'packs', undefined],
  ['#helpless', sectionNames[0], undefined],
  ['', sectionNames[0], undefined],
])('the address %s leads to %s', (hash, section, topic) => {
  expect(sectionOf(hash)).toBe(section);
  expect(topicOf(hash)).toBe(topic);
});
