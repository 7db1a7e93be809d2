import { describe, expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { defaultCampaigns } from '../lib/catalog/campaigns';
import { checklists } from '../lib/catalog/checklists';
import { effects } from '../lib/catalog/effects';
import * as fields from '../lib/catalog/fields';
import * as outcomes from '../lib/catalog/outcomes';
import { hosts } from '../lib/catalog/sites';
import { defaultTemplates } from '../lib/catalog/templates';
import { usualSales } from '../lib/catalog/usualSales';
import { wording } from '../lib/catalog/wording';
import { actionKind, planKind } from '../lib/core/action';
import { campaignProblem, campaignsOf } from '../lib/core/calendar';
import { campaign, type Campaign } from '../lib/core/campaign';
import type { Checklist } from '../lib/core/checklist';
import type { Effect } from '../lib/core/effect';
import { fillTemplate, hasStrayBraces, template, variableNames } from '../lib/core/template';
import { rawFile } from './sources';

const texts = new Set(
  parseMessagesText(rawFile('public/locales/zh_CN.yml'), 'YAML').map(({ key }) => key.join('.')),
);
const missing = (...keys: string[]) => keys.filter((key) => !texts.has(key));

const lists: readonly Checklist[] = checklists;
const allEffects: readonly Effect[] = effects;

const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

/** Every string in a table, however deep, with the way to it. */
function stringsIn(value: unknown, way = ''): [string, string][] {
  if (typeof value === 'string') return [[way, value]];
  return Object.entries(Object(value)).flatMap(([name, at]) => stringsIn(at, `${way}.${name}`));
}

test.each([
  ['checklists', lists.map(({ id }) => id)],
  ['campaigns', defaultCampaigns.map(({ id }) => id)],
  ['effects', allEffects.map(({ id }) => id)],
  ['templates', defaultTemplates.map(({ id }) => id)],
  ['template names', defaultTemplates.map(({ name }) => name)],
])('no two %s are called the same', (_, ids) => {
  expect(repeated(ids)).toEqual([]);
});

describe.each(lists)('checklist $id', ({ action, forBatch, items, version }) => {
  test('asks five to nine things, each once', () => {
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(items.length).toBeLessThanOrEqual(9);
    expect(repeated(items.map(({ id }) => id))).toEqual([]);
    expect(Number.isInteger(version) && version > 0).toBe(true);
  });

  test('has title, short name and hint for each, and a unit for each number', () => {
    const keys = items.flatMap(({ id, answer }) => [
      `item.${id}.title`,
      `item.${id}.short`,
      `item.${id}.hint`,
      ...(answer === 'tick' ? [] : [`item.${id}.unit`]),
    ]);
    expect(missing(...keys)).toEqual([]);
  });

  test('leads to pages of the guarded hosts only', () => {
    const links = items.flatMap(({ link }) => link ?? []);
    expect(links.filter((link) => !hosts.includes(new URL(link).origin))).toEqual([]);
  });

  test('is the only one for its action, and counts a batch', () => {
    const same = lists.filter((at) => at.action === action && at.forBatch === forBatch);
    expect(same).toHaveLength(1);
    expect(items.some(({ answer }) => answer === 'count')).toBe(forBatch);
  });
});

test.each(actionKind.options)('%s has a checklist for one product, effects and texts', (action) => {
  expect(lists.some((at) => at.action === action && !at.forBatch)).toBe(true);
  expect(allEffects.some((at) => at.action === action)).toBe(true);
  const kinds = ['action', 'panel.title', 'panel.leave', 'panel.confirm', 'status.doneFor'];
  expect(missing(...kinds.map((kind) => `${kind}.${action}`))).toEqual([]);
});

test.each(planKind.options)('stopping a plan that is %s says when it lands', (plan) => {
  const landing = allEffects.filter(
    ({ action, plans }) => action === 'stop-promotion' && (!plans || plans.includes(plan)),
  );
  expect(landing.length).toBeGreaterThan(0);
});

test.each(allEffects)('effect $id has a text, and a source with its confidence', (effect) => {
  expect(missing(`effect.${effect.id}`)).toEqual([]);
  expect(effect.source).toMatch(/^[ABCD] §\d+(\.\d+)*$/);
});

test.each(allEffects.filter(({ lands }) => lands === 'next-day'))(
  'effect $id names an instant that somebody has attested',
  ({ source }) => {
    expect(source).toMatch(/^A /);
  },
);

const campaigns: readonly Campaign[] = defaultCampaigns;

describe.each(campaigns)('campaign $id', (given) => {
  test('is one that could be stored, in the year that its id says', () => {
    expect(campaign.safeParse(given).success).toBe(true);
    expect(campaignProblem(given)).toBeUndefined();
    expect(given.id).toContain(given.to.slice(0, 4));
  });

  test('is an estimate, or says where its dates are from', () => {
    expect(given.origin === 'source').toBe(given.source !== undefined);
    expect(given.origin).not.toBe('own');
  });
});

test.each([2026, 2027])('the calendar of %i has the sales of the year', (year) => {
  const names = campaignsOf(campaigns, year).map(({ name }) => name);
  expect(names).toEqual(['年货节', '38节', '618', '818', '双11', '双12']);
});

test('how sales usually spread is told for every hour, the busiest as 1', () => {
  expect(usualSales).toHaveLength(24);
  expect(Math.max(...usualSales)).toBe(1);
  expect(Math.min(...usualSales)).toBeGreaterThan(0);
});

describe.each(defaultTemplates)('template $id', (given) => {
  test('is one that could be stored', () => {
    expect(template.safeParse(given).success).toBe(true);
    expect(missing(`audience.${given.audience}`)).toEqual([]);
  });

  test('uses variables that a case can fill, and times that the merchant gives', () => {
    expect(hasStrayBraces(given.text)).toBe(false);
    const { blanks } = fillTemplate(given.text, undefined);
    const known = [...variableNames, '下架时间'];
    expect(blanks.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test.each(
  stringsIn({ wording, fields, outcomes }).filter(([way]) => !/Parameters|Attributes/.test(way)),
)('the words of %s are a pattern, and none that fits an empty text', (way, words) => {
  expect(() => new RegExp(words, 'u')).not.toThrow();
  // Switches and answers may consist of what may be left out.
  if (!/switches/.test(way)) expect(new RegExp(`^(?:${words})$`).test('')).toBe(false);
});
