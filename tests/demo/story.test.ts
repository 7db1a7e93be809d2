import { expect, test } from 'vitest';

// The story itself takes minutes of a browser, and is told by `npm run demo`: here is what can be
// seen of it without one.

const files = import.meta.glob<string>('./*tory.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const [story = '', deskStory = ''] = ['./story.ts', './deskStory.ts'].map((file) => files[file]);
const told = story + deskStory;
const all = (pattern: RegExp): string[] =>
  [...told.matchAll(pattern)].map(([, found = '']) => found);

test('each step of the story has its number, in order, and says something', () => {
  const steps = all(/say\([`'](\d+\. [^`']{8,})[`']\)/g);
  expect(steps.map((step) => Number.parseInt(step, 10))).toEqual(steps.map((_, at) => at + 1));
  // The sections of the workbench go on counting.
  expect(deskStory).toContain(`\`\${${steps.length + 1} + index}. 工作台`);
});

test('each picture has a name of its own, and the README’s is one of them', () => {
  const pictures = all(/album\.(?:page|popup|popupOver)\([^)]*['`]([^'`]+)['`]\)/g);
  expect(pictures.length).toBeGreaterThan(20);
  expect(new Set(pictures).size).toBe(pictures.length);
  const [, number, name] = /'(\d\d)-([a-z]+)-light-1280\.png'/.exec(story) ?? [];
  expect(pictures[Number(number) - 1]).toBe(name);
});
