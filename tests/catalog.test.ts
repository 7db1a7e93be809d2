import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { alternatives } from '../lib/catalog/alternatives';
import { defaultCampaigns } from '../lib/catalog/campaigns';
import { checklists } from '../lib/catalog/checklists';
import { effects } from '../lib/catalog/effects';
import { helpTopics } from '../lib/catalog/help';
import * as fields from '../lib/catalog/fields';
import { choices } from '../lib/catalog/choices';
import { detailWords } from '../lib/catalog/details';
import { places } from '../lib/catalog/places';
import { lookUps } from '../lib/catalog/lookUps';
import { afterwards } from '../lib/catalog/afterwards';
import { itemTraits } from '../lib/catalog/items';
import * as outcomes from '../lib/catalog/outcomes';
import { planSteps } from '../lib/catalog/planSteps';
import { preventions } from '../lib/catalog/preventions';
import { routineSets } from '../lib/catalog/routines';
import { rules } from '../lib/catalog/rules';
import { hosts } from '../lib/catalog/sites';
import { refusals } from '../lib/catalog/refusals';
import {
  channels,
  defaultTemplates,
  forms,
  importWords,
  language as words,
  variables,
  wordingChecks,
} from '../lib/catalog/notices';
import { thresholds } from '../lib/catalog/thresholds';
import { selectors } from '../lib/catalog/selectors';
import { wording } from '../lib/catalog/wording';
import { overrideReasons } from '../lib/core/acknowledgement';
import { actionKind, planKind } from '../lib/core/action';
import type { Prevention } from '../lib/core/prevention';
import type { AdviceReason } from '../lib/core/advisedHour';
import type { Alternative } from '../lib/core/alternative';
import { usualSales } from '../lib/catalog/usualSales';
import { campaignProblem, campaignsOf } from '../lib/core/calendar';
import { campaign, type Campaign } from '../lib/core/campaign';
import type { Checklist } from '../lib/core/checklist';
import { fillable } from '../lib/core/filled';
import type { Effect } from '../lib/core/effect';
import { dueOf, isStepOf, type PlanStep } from '../lib/core/plan';
import { isRepeat } from '../lib/core/repeat';
import type { RoutineSet } from '../lib/core/routine';
import { planIn } from '../lib/core/classify';
import { isOwnLink } from '../lib/core/trueOn';
import { verifyingSteps } from '../lib/core/verification';
import type { Afterwards } from '../lib/core/afterwards';
import type { Refusal } from '../lib/core/refusal';
import type { Source } from '../lib/core/source';
import { audiences, template, timings } from '../lib/core/template';
import { exampleValues, variableIds } from '../lib/core/variable';
import { channelRule, fitOf, type Channel } from '../lib/core/channel';
import { affectedGroups, offers } from '../lib/core/compensation';
import { wordingHints, type WordingCheck } from '../lib/core/wordingCheck';
import { noon } from './platform/some';
import { language } from './platform/someNotice';
import { paragraphsOf } from '../lib/core/help';
import { rawFile } from './sources';
import { root } from './tool';

const messages = parseMessagesText(rawFile('public/locales/zh_CN.yml'), 'YAML');
const texts = new Set(messages.map(({ key }) => key.join('.')));
const textOf = (key: string): string => {
  const found = messages.find((at) => at.key.join('.') === key);
  return found && 'message' in found ? found.message : '';
};
const missing = (...keys: string[]) => keys.filter((key) => !texts.has(key));

const lists: readonly Checklist[] = checklists;
const allEffects: readonly Effect[] = effects;
const allAlternatives: readonly Alternative[] = alternatives;

const allAfter: readonly Afterwards[] = afterwards;

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
  ['steps of a plan', planSteps.map(({ id }) => id)],
  ['rules', rules.map(({ id }) => id)],
  ['alternatives', allAlternatives.map(({ id }) => id)],
  ['thresholds', thresholds.map(({ id }) => id)],
  ['refusals', refusals.map(({ id }) => id)],
  ['topics of the help', helpTopics.map(({ id }) => id)],
  ['templates', defaultTemplates.map(({ id }) => id)],
  ['channels', channels.map(({ id }) => id)],
  ['wording checks', wordingChecks.map(({ id }) => id)],
  ['template names', defaultTemplates.map(({ name }) => name)],
])('no two %s are called the same', (_, ids) => {
  expect(repeated(ids)).toEqual([]);
});

/** What a merchant's guide demands before a delist (domain.md, The job), and how an item says it. */
const guideMatters: [string, RegExp][] = [
  [
    'the product’s information and its promotion',
    /商品.*(?:佣金|设置|计划).*已?核对|核对.*商品.*设置/,
  ],
  ['the time, with sales and campaigns in view', /时间.*活动/],
  ['telling the creators', /已.*通知.*达人/],
  ['telling the buyers', /已.*通知.*买家/],
  ['compensation', /补偿/],
  ['the shop’s layout', /店铺布局/],
  ['the product itself', /下架.*(?:商品|安排|想好)/],
];

describe.each(lists)('checklist $id', ({ action, forBatch, occasion, items, version }) => {
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

  test.each(guideMatters)('asks of %s, which a merchant’s guide demands', (_, said) => {
    const asked = items.map(
      ({ id }) => `${textOf(`item.${id}.title`)}：${textOf(`item.${id}.hint`)}`,
    );
    expect(asked.some((text) => said.test(text))).toBe(true);
  });

  test('leads to pages of the guarded hosts only', () => {
    const links = items.flatMap(({ link }) => link ?? []);
    expect(links.filter((link) => !hosts.includes(new URL(link).origin))).toEqual([]);
  });

  test('has something that is always asked, and something that can be switched off', () => {
    expect(items.some(({ isFixed }) => isFixed)).toBe(true);
    expect(items.some(({ isFixed }) => !isFixed)).toBe(true);
    expect(items.filter(({ role }) => !role)).toEqual([]);
  });

  test('lets the page answer only what is ticked, by what is asked for nowhere', () => {
    const byPage = items.filter(({ answeredBy }) => answeredBy);
    expect(byPage.filter(({ answer }) => answer !== 'tick')).toEqual([]);
    const asked: string[] = items.map(({ answer }) => answer);
    expect(byPage.filter((at) => asked.includes(at.answeredBy?.field ?? ''))).toEqual([]);
  });

  test('is the only one for its action and occasion, and counts a batch', () => {
    const same = lists.filter((at) => at.action === action && at.forBatch === forBatch);
    expect(same.filter((at) => at.occasion === occasion)).toHaveLength(1);
    expect(items.some(({ answer }) => answer === 'count')).toBe(forBatch);
  });
});

describe.each<PlanStep>(planSteps)('step $id of a plan', ({ id, link }) => {
  test('has a text, and leads to pages of the guarded hosts only', () => {
    expect(missing(`step.${id}`)).toEqual([]);
    if (link && link !== 'page') expect(hosts).toContain(new URL(link).origin);
  });
});

test.each(actionKind.options)(
  '%s is planned with the press itself, and something before it',
  (action) => {
    const steps: readonly PlanStep[] = planSteps.filter((at) =>
      (at.actions as readonly string[]).includes(action),
    );
    expect(steps.filter(({ when }) => when === 'then')).toHaveLength(1);
    expect(steps.some(({ when }) => dueOf({ when }, noon) < noon)).toBe(true);
  },
);

test.each(lists.filter(({ occasion }) => occasion).map((list) => [list.id, list] as const))(
  '%s asks all that the usual list asks, as often, and more',
  (_, list) => {
    const usual = lists.find(
      (at) => !at.occasion && at.action === list.action && at.forBatch === list.forBatch,
    );
    expect(list.items).toEqual(expect.arrayContaining([...(usual?.items ?? [undefined])]));
    expect(list.items.length).toBeGreaterThan(usual?.items.length ?? 0);
  },
);

test.each(actionKind.options)('%s has a checklist for one product, effects and texts', (action) => {
  expect(lists.some((at) => at.action === action && !at.forBatch)).toBe(true);
  expect(allEffects.some((at) => at.action === action)).toBe(true);
  const kinds = ['action', 'panel.title', 'panel.leave', 'panel.confirm', 'status.doneFor'];
  expect(missing(...kinds.map((kind) => `${kind}.${action}`))).toEqual([]);
});

test('every item that has traits stands in a list', () => {
  const ids = lists.flatMap(({ items }) => items.map(({ id }) => id));
  expect(Object.keys(itemTraits).filter((id) => !ids.includes(id))).toEqual([]);
});

/** What nobody has attested is said to be usual, or to be looked up, and never to be so. */
const isHedged = (text: string) => /以平台规则为准|请.*核对/.test(text);

describe.each(allAfter)('what is looked after once $action has happened', ({ items, back }) => {
  test('is looked for in places, and arranged, each once, with texts', () => {
    expect(items.some(({ group }) => group === 'round')).toBe(true);
    expect(items.some(({ group }) => group === 'followUp')).toBe(true);
    expect(repeated(items.map(({ id }) => id))).toEqual([]);
    expect(repeated(back.map(({ id }) => id))).toEqual([]);
    const keys = items.flatMap(({ id }) => [`afterwards.${id}.title`, `afterwards.${id}.hint`]);
    expect(missing(...keys, ...back.map(({ id }) => `back.${id}`))).toEqual([]);
  });

  test('leads to the shop’s backends only', () => {
    const known = [...hosts, 'https://im.jinritemai.com'];
    const links = [...items, ...back].flatMap(({ link }) => link ?? []);
    expect(links.filter((link) => !known.includes(new URL(link).origin))).toEqual([]);
  });

  test('is put back with a source, and nothing unattested stated as a fact', () => {
    expect(back.filter(({ source }) => !/^[ABCD] §\d+(\.\d+)*$/.test(source))).toEqual([]);
    const unattested = back.filter(({ source }) => /^[CD]/.test(source));
    expect(unattested.filter(({ id }) => !isHedged(textOf(`back.${id}`)))).toEqual([]);
  });
});

test.each(actionKind.options)('%s has something to be looked after', (action) => {
  expect(allAfter.filter((at) => at.action === action)).toHaveLength(1);
});

test.each<Refusal>(refusals)('refusal $id has a text, words and an attested source', (refusal) => {
  expect(missing(`refusal.${refusal.id}`)).toEqual([]);
  expect(new RegExp(`^(?:${refusal.words})$`).test('')).toBe(false);
  expect(refusal.source).toMatch(/^A §\d/);
  expect(!refusal.link || hosts.includes(new URL(refusal.link).origin)).toBe(true);
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

/** What conditions name: whatever stands under `name` in them, however deep. */
const named = (value: unknown, name: string): string[] =>
  stringsIn(value).flatMap(([way, text]) => (way.endsWith(`.${name}`) ? [text] : []));
const bounds = ['atLeast', 'over', 'atMost', 'under'];
const thresholdsIn = (value: unknown) => bounds.flatMap((bound) => named(value, bound));
const itemIds = lists.flatMap(({ items }) => items.map(({ id }) => id));

describe.each(rules)('rule $id', (rule) => {
  test('has a name, a sentence, and one for when it cannot be told', () => {
    const kinds = ['rule', 'finding', 'unknown'];
    expect(missing(...kinds.map((kind) => `${kind}.${rule.id}`))).toEqual([]);
    expect(rule.id.length).toBeLessThanOrEqual(40);
  });

  test('has in its sentence what it has evidence of, and in the other one nothing', () => {
    const holes = [...textOf(`finding.${rule.id}`).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const evidence: readonly string[] = rule.evidence;
    expect(holes.filter((name) => !evidence.includes(String(name)))).toEqual([]);
    expect(textOf(`unknown.${rule.id}`)).not.toMatch(/[{}]/);
  });

  test('says of no value that the page has it, where the merchant may have filled it in', () => {
    const given: readonly string[] = [...fillable, 'dailySales', 'busiest'];
    if (rule.evidence.some((name) => given.includes(name)))
      expect(textOf(`finding.${rule.id}`)).not.toContain('页面');
  });

  test('is judged by thresholds that there are, keeps items that there are, and needs something', () => {
    const known: readonly string[] = thresholds.map(({ id }) => id);
    expect(thresholdsIn(rule).filter((id) => !known.includes(id))).toEqual([]);
    expect((rule.items ?? []).filter((id) => !itemIds.includes(id))).toEqual([]);
    expect(rule.needs.length).toBeGreaterThan(0);
  });
});

test.each(thresholds)('threshold $id is used, named, and usual within its bounds', (at) => {
  expect(rules.flatMap(thresholdsIn)).toContain(at.id);
  expect(missing(`threshold.${at.id}`, `unit.${at.unit}`)).toEqual([]);
  expect(at.usual).toBeGreaterThanOrEqual(at.least);
  expect(at.usual).toBeLessThanOrEqual(at.most);
});

test.each(allAlternatives)('alternative $id has a short name and a sentence', ({ id }) => {
  expect(missing(`alternative.${id}`, `instead.${id}`)).toEqual([]);
});

test('rules, alternatives and what is looked up lead to pages of the guarded hosts only', () => {
  const links = [...rules, ...allAlternatives].flatMap(({ link }) => link ?? []);
  const all: string[] = [...links, ...Object.values(lookUps)];
  expect(new Set(all.filter(isOwnLink))).toEqual(new Set([places.calendar]));
  const others = all.filter((link) => !isOwnLink(link));
  expect(others.length).toBeGreaterThan(20);
  expect(others.filter((link) => !hosts.includes(new URL(link).origin))).toEqual([]);
});

test('what can be chosen is what the pages are read by', () => {
  const { status, promotion, plan, marks } = choices;
  const isOf = (source: string) => (words: string) => new RegExp(`^(?:${source})$`).test(words);
  expect(Object.values(status).filter((at) => !isOf(fields.stateWords.status)(at))).toEqual([]);
  expect(Object.values(promotion).filter((at) => !isOf(fields.stateWords.promotion)(at))).toEqual(
    [],
  );
  expect(Object.values(marks).filter((at) => !isOf(fields.markWords)(at))).toEqual([marks.none]);
  for (const [kind, words] of Object.entries(plan)) expect(planIn(words, detailWords)).toBe(kind);
});

type Said = readonly [key: string, text: string, source: Source | undefined];
const said = (key: string, source: Source | undefined): Said => [key, textOf(key), source];
/** A title and its hint are one statement. */
const saidOfItem = (key: string, source: Source | undefined): Said => [
  key,
  `${textOf(`${key}.title`)}：${textOf(`${key}.hint`)}`,
  source,
];

/** What a reason for an hour rests on: the merchant's own calendar and sales, the platform's rules, or nothing but use. */
const adviceSources: Record<AdviceReason, Source> = {
  campaign: 'own',
  landsInCampaign: 'own',
  beforeCampaign: 'own',
  afterCampaign: 'D §5',
  quiet: 'own',
  usualQuiet: 'D §5',
  busy: 'own',
  usualBusy: 'D §5',
  tight: 'A §5.1',
  landsSoon: 'A §5.1',
  landsLate: 'A §5.1',
  clear: 'own',
  holiday: 'D §5',
  staffed: 'D §5',
};

const allItems = [...new Map(lists.flatMap(({ items }) => items.map((at) => [at.id, at])))];
const allSteps: readonly PlanStep[] = planSteps;
const allRefusals: readonly Refusal[] = refusals;
const everySource = {
  effects: allEffects.map(({ id, source }) => said(`effect.${id}`, source)),
  findings: rules.map(({ id, source }) => said(`finding.${id}`, source)),
  alternatives: allAlternatives.map(({ id, source }) => said(`alternative.${id}`, source)),
  back: allAfter.flatMap(({ back }) => back.map(({ id, source }) => said(`back.${id}`, source))),
  refusals: allRefusals.map(({ id, remedy }) => said(`refusal.${id}`, remedy)),
  advice: Object.entries(adviceSources).map(([id, source]) => said(`advice.${id}`, source)),
};
/** What mostly asks for something to be done; where it says how a platform behaves, it bears a source. */
const asking = [
  ...allItems.map(([id, { source }]) => saidOfItem(`item.${id}`, source)),
  ...allSteps.map(({ id, source }) => said(`step.${id}`, source)),
  ...allAfter.flatMap(({ items }) =>
    items.map(({ id, source }) => saidOfItem(`afterwards.${id}`, source)),
  ),
];
const statements = [...Object.values(everySource).flat(), ...asking];

const isCareful = (text: string) => /通常|以平台规则为准|请核对/.test(text);
const isOpen = (text: string) => isCareful(text) || /推断|没有定论/.test(text);
/** Words by which a sentence says how a platform behaves. */
const isClaim = (text: string) =>
  /生效|失效|自动(?!回复)|保留|仍|不能(?!粘贴)|不支持|不让|不会|移入|立即|照常|0 点|平台/.test(
    text,
  );

describe('what is not attested is not said as a fact', () => {
  test.each(statements.filter(([, , source]) => source?.startsWith('D')))('%s', (_, text) => {
    expect(text).toSatisfy(isCareful);
  });

  test.each(statements.filter(([, , source]) => source?.startsWith('C')))(
    '%s says that it is inferred, or open',
    (_, text) => {
      expect(text).toSatisfy(isOpen);
    },
  );

  test.each(asking.filter(([, , source]) => !source))(
    '%s, which bears no source, says nothing of a platform',
    (_, text) => {
      expect(text).not.toSatisfy(isClaim);
    },
  );

  test('which these tests would notice', () => {
    expect(isCareful('已下的订单仍须履约')).toBe(false);
    expect(isOpen('当天过后自己结束')).toBe(false);
    expect(isClaim('未发货订单照常发货')).toBe(true);
    expect(statements.filter(([, , source]) => source?.startsWith('D')).length).toBeGreaterThan(30);
  });

  test.each(statements.filter(([, , source]) => source))(
    '%s (%s) bears a source',
    (_, text, source) => {
      expect(text).not.toBe('');
      expect(source).toMatch(/^(?:[ABCD] §\d+(?:\.\d+)*|own)$/);
    },
  );

  test.each(Object.values(everySource).flat())('%s (%s) is never without one', (_, __, source) => {
    expect(source).toBeDefined();
  });
});

/** Sentences that nobody has attested, under whichever label they stood before; none may come back. */
test.each([
  ['effect.noPromotion', /通常|以平台规则为准/],
  ['item.allProducts.hint', /通常/],
  ['effect.nextRate', /以平台规则为准/],
  ['effect.nextRateStops', /以平台规则为准/],
  ['effect.targetedToday', /请核对/],
  ['effect.warehouse', /通常/],
  ['alternative.stockZero', /以平台规则为准/],
  ['alternative.stopThenShelf', /以平台规则为准/],
  ['refusal.endsToday', /请核对/],
  ['refusal.running', /以平台规则为准/],
  ['afterwards.warehouse.hint', /通常/],
])('%s is said as what is not certain', (key, careful) => {
  expect(textOf(key)).toMatch(careful);
});

test('what creators meet is attested of links that they convert, and of no mount that there is', () => {
  const attested = allEffects.filter(({ source }) => source === 'A §5.4');
  expect(attested.map(({ id }) => id)).toEqual(['links', 'refusedLinks', 'leftLinks']);
  for (const { id } of attested) expect(textOf(`effect.${id}`)).toMatch(/转换.*提示“/);
});

test('how a commission may move is told of each kind of plan by itself', () => {
  expect(textOf('back.commission')).toMatch(/普通和定向计划.*次日 0 点.*专属计划 7 日内.*5%/);
});

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

const variableNames: readonly string[] = variables.map(({ name }) => name);

describe.each(defaultTemplates)('template $id', (given) => {
  const examples = language.fill(given.text, exampleValues(variables, noon), {});

  test('is one that could be stored', () => {
    expect(template.safeParse(given).success).toBe(true);
    expect(missing(`audience.${given.audience}`, `timing.${given.timing}`)).toEqual([]);
    const standing: readonly Channel[] = channels;
    if (given.channel) expect(standing.map(({ id }) => id)).toContain(given.channel);
  });

  test('is understood, and asks only for what a case has or the merchant is told to fill in', () => {
    const { problem, used } = language.check(given.text);
    expect(problem).toBeUndefined();
    const own = used.map(({ name }) => name).filter((name) => !variableNames.includes(name));
    expect(own.filter((name) => !ownBlanks.includes(name))).toEqual([]);
  });

  test('fits its channel, and says nothing that the kept list has something against', () => {
    if (!('notice' in examples)) throw new Error('not filled');
    const { text } = examples.notice;
    const channel = channels.find(({ id }) => id === given.channel);
    if (channel) expect(fitOf(channel, text).misfits).toEqual([]);
    const kept = { isNone: false, promises: allPromises, updatedAt: 0 };
    expect(wordingHints(wordingChecks, text, kept)).toEqual([]);
  });

  test('promises nothing by itself, and does not shout', () => {
    const bare = given.text.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '');
    expect(bare).not.toMatch(/[!！]|一定|保证|承诺|包赔|全额/);
  });
});

/** What no case knows: the merchant fills it in. */
const ownBlanks = [
  ...['预售订单', '批次', '处理方式', '登记截止', '区别', '直播场次', '样品处理', '后续推广'],
  '投放安排',
];

const allPromises = offers.flatMap((offer) => affectedGroups.map((group) => ({ group, offer })));

test('there are twenty templates at least, for everybody who is to be told', () => {
  expect(defaultTemplates.length).toBeGreaterThanOrEqual(20);
  const audience = new Set(defaultTemplates.map((at) => at.audience));
  expect([...audience].sort()).toEqual([...audiences].sort());
});

test('the variables are those that the rules know, each under one name', () => {
  expect(variables.map(({ id }) => id).sort()).toEqual([...variableIds].sort());
  expect(repeated(variableNames)).toEqual([]);
  expect(repeated([...Object.keys(words.tags), ...Object.keys(words.filters)])).toEqual([]);
});

test.each(forms.map((at) => [at.label, at.insert] as const))(
  'the form %s is understood',
  (_, text) => {
    expect(language.check(text).problem).toBeUndefined();
  },
);

test.each<Channel>(channels)(
  'channel $id has a name, limits and no claim to be attested',
  (channel) => {
    expect(missing(`channel.${channel.id}`)).toEqual([]);
    expect(channelRule.safeParse({ ...channel, updatedAt: 0 }).success).toBe(true);
    expect(channel.isAttested).toBe(false);
  },
);

test.each<WordingCheck>(wordingChecks)(
  'wording check $id has a reason, and is a pattern',
  (check) => {
    expect(missing(`wordingCheck.${check.id}`)).toEqual([]);
    const source = check.except ? `(?!${check.except})(?:${check.words})` : check.words;
    expect(new RegExp(source, 'u').test('')).toBe(false);
  },
);

test('the words of an imported table lead to what there is', () => {
  const standing: readonly string[] = channels.map(({ id }) => id);
  expect(Object.values(importWords.channels).filter((id) => !standing.includes(id))).toEqual([]);
  expect(Object.values(importWords.audiences).sort()).toEqual([...audiences].sort());
  expect(Object.values(importWords.timings)).toEqual([...timings]);
  const heads = Object.values(importWords.columns).flat();
  expect(repeated(heads)).toEqual([]);
  expect(heads.filter((name) => name !== name.toLowerCase())).toEqual([]);
});

const phrases = Object.fromEntries(
  Object.entries(wording).filter(([list]) => !(list in selectors)),
);
test.each(
  stringsIn({ wording: phrases, fields, outcomes }).filter(
    ([way]) => !/Parameters|Attributes/.test(way),
  ),
)('the words of %s are a pattern, and none that fits an empty text', (way, words) => {
  expect(() => new RegExp(words, 'u')).not.toThrow();
  // Switches and answers may consist of what may be left out.
  if (!/switches/.test(way)) expect(new RegExp(`^(?:${words})$`).test('')).toBe(false);
});

const sets: readonly RoutineSet[] = routineSets;
const routines = sets.flatMap((set) => set.routines);

test.each<Prevention>([...preventions])(
  'what could have prevented a delist ($id) rests on rules and reminders that there are',
  ({ id, reasons, rules: spoken, set }) => {
    expect(preventions.filter((at) => at.id === id)).toHaveLength(1);
    expect(reasons.length + spoken.length).toBeGreaterThan(0);
    for (const rule of spoken) expect(rules.map((at) => at.id as string)).toContain(rule);
    if (set) expect(sets.map((at) => at.id)).toContain(set);
  },
);

test('every reason to go on has its prevention', () => {
  const told = (preventions as readonly Prevention[]).flatMap(({ reasons }) => reasons);
  expect(told.toSorted()).toEqual(overrideReasons.toSorted());
});

describe.each(sets)('ready-made set $id', ({ id, routines: own }) => {
  test('is called something, has two routines at least, and no id of another', () => {
    expect(missing(`routineSet.${id}`)).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(sets.filter((set) => set.id === id)).toHaveLength(1);
  });
});

describe.each(routines)('routine $id', ({ id, when, link }) => {
  test('has a text and an id of its own, comes again and again, and leads to guarded hosts', () => {
    expect(missing(`routine.${id}`)).toEqual([]);
    expect(routines.filter((at) => at.id === id)).toHaveLength(1);
    if (when.kind === 'sale') expect(when.days).toBeLessThanOrEqual(60);
    else expect(isRepeat(when)).toBe(true);
    if (link) expect(hosts).toContain(new URL(link).origin);
  });
});

test('a promotion that was stopped is verified by a step of the plans, which says where', () => {
  const steps: readonly PlanStep[] = planSteps;
  const verifying = steps.filter(({ id }) => verifyingSteps.includes(id));
  expect(verifying.map(({ id }) => id)).toEqual(verifyingSteps);
  for (const { link } of verifying) expect(link).toMatch(/^https:/);
  const hold = { action: 'stop-promotion', page: `${hosts[0]}/x` } as const;
  for (const plan of planKind.options)
    expect(verifying.filter((at) => isStepOf(at, { ...hold, plan }))).toHaveLength(1);
});

const pictureFolder = join(root, 'public', 'help');
const pictures = helpTopics.flatMap(({ id, picture }) => (picture ? [{ id, ...picture }] : []));

describe.each(helpTopics)('topic $id of the help', ({ id }) => {
  test('has a title, and paragraphs that are short', () => {
    expect(missing(`help.${id}.title`, `help.${id}.text`)).toEqual([]);
    const paragraphs = paragraphsOf(textOf(`help.${id}.text`));
    expect(paragraphs.filter(({ text }) => text.length === 0 || text.length > 120)).toEqual([]);
  });
});

describe.each(pictures)('picture $name of the help', ({ id, name, width, height }) => {
  test('is a WebP of at most 60 000 bytes, of the size that is kept free for it, told in words', () => {
    const picture = readFileSync(join(pictureFolder, `${name}.webp`));
    expect(picture.length).toBeLessThanOrEqual(60_000);
    // Width and height less one stand at bytes 24 and 27 of the extended form.
    expect(picture.toString('latin1', 8, 16)).toBe('WEBPVP8X');
    expect([picture.readUIntLE(24, 3) + 1, picture.readUIntLE(27, 3) + 1]).toEqual([width, height]);
    expect(missing(`help.${id}.picture`)).toEqual([]);
  });
});

test('every picture of the help is shown, and together they weigh little', () => {
  const names = readdirSync(pictureFolder).sort();
  expect(names).toEqual(pictures.map(({ name }) => `${name}.webp`).sort());
  const sizes = names.map((name) => readFileSync(join(pictureFolder, name)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000);
});
