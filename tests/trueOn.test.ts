import { describe, expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { afterwards } from '../lib/catalog/afterwards';
import { alternatives } from '../lib/catalog/alternatives';
import { checklists } from '../lib/catalog/checklists';
import { effects } from '../lib/catalog/effects';
import { builtIn } from '../lib/catalog/packs';
import { planSteps } from '../lib/catalog/planSteps';
import { douyin } from '../lib/catalog/platforms';
import { refusals } from '../lib/catalog/refusals';
import { rules } from '../lib/catalog/rules';
import { hintOf, titleOf } from '../components/itemWords';
import type { Say } from '../components/words';
import { actionKind, planKind, type ActionKind, type PlanKind } from '../lib/core/action';
import { afterwardsFor } from '../lib/core/afterwards';
import type { Alternative } from '../lib/core/alternative';
import { listFor, noLists } from '../lib/core/begunList';
import { landsLater } from '../lib/core/case';
import type { Effect } from '../lib/core/effect';
import type { Hold } from '../lib/core/hold';
import { stepsOf } from '../lib/core/plan';
import { explained, type Refusal } from '../lib/core/refusal';
import type { Rule } from '../lib/core/rule';
import { entriesOn, isOwnLink, isTrueOn, linkOn } from '../lib/core/trueOn';
import { decideOn, noon, product, type Values } from './core/matter';
import { someCase } from './platform/some';
import { rawFile } from './sources';

const messages = parseMessagesText(rawFile('public/locales/zh_CN.yml'), 'YAML');
const say = ((key: string) => {
  const found = messages.find((at) => at.key.join('.') === key);
  return found && 'message' in found ? found.message : `no text: ${key}`;
}) as unknown as Say;
const textOf = say as (key: string) => string;

/** Names and rules of 抖店 and 百应: nobody has attested them of another platform. */
const ofDouyin =
  /抖店|抖音|百应|千川|飞鸽|精选联盟|移入仓库|仓库里|次日|0 点|超值购|单品直降|当天截止|商品已下架|推广未开启|no text/;
const unlike: Values = { marks: '平台活动 奖品', commission: '10% 次日生效 8%', creators: '30' };
const factSets: Values[] = [{}, unlike, { ...unlike, promotion: '推广中', openOrders: '120' }];

const allEffects: readonly Effect[] = effects;
const allRules: readonly Rule[] = rules;
const allAlternatives: readonly Alternative[] = alternatives;
const allRefusals: readonly Refusal[] = refusals;

const holdsOn = (page: string): Partial<Hold>[] =>
  actionKind.options.flatMap((action) =>
    planKind.options.flatMap((plan) =>
      factSets.map((values) => ({ page, action, plan, subjects: [product(values)] })),
    ),
  );
const caseOn = (page: string, action: ActionKind, plan: PlanKind = 'unknown') =>
  someCase({}, { page, action, plan });

/** Everything that could be said about a press on a page, and every link that it could be said with. */
function saidOn(page: string): { texts: string[]; links: string[] } {
  const holds = actionKind.options.flatMap((action) =>
    planKind.options.map((plan) => caseOn(page, action, plan)),
  );
  const lists = holds.flatMap(({ hold }) =>
    [true, false].map((isBatch) => listFor(checklists, noLists, { ...hold, isBatch }, noon)),
  );
  const items = lists.flatMap((list) => list.items);
  const steps = holds.flatMap(({ hold }) => stepsOf(planSteps, hold, noon, noon));
  const after = holds.map((record) => afterwardsFor(afterwards, record));
  const decided = holdsOn(page).map((hold) => decideOn(hold));
  const refused = entriesOn(page, allRefusals);
  const others = entriesOn(page, allAlternatives);
  return {
    texts: [
      ...allEffects.filter((at) => isTrueOn(at, page)).map(({ id }) => textOf(`effect.${id}`)),
      ...decided.flatMap((at) => at.effects.map(({ id }) => textOf(`effect.${id}`))),
      ...entriesOn(page, allRules).flatMap(({ id }) =>
        ['finding', 'unknown', 'rule'].map((kind) => textOf(`${kind}.${id}`)),
      ),
      ...others.map(({ id }) => textOf(`alternative.${id}`)),
      ...items.flatMap((item) => [titleOf(item, say), hintOf(item, say)]),
      ...steps.map(({ id }) => textOf(`step.${id}`)),
      ...after.flatMap(({ items: all }) =>
        all.flatMap(({ id }) => [
          textOf(`afterwards.${id}.title`),
          textOf(`afterwards.${id}.hint`),
        ]),
      ),
      ...after.flatMap(({ back }) => back.map(({ id }) => textOf(`back.${id}`))),
      ...refused.map(({ id }) => textOf(`refusal.${id}`)),
    ],
    links: [
      ...decided.flatMap(({ findings, alternatives: ways = [] }) => [...findings, ...ways]),
      ...others,
      ...items,
      ...steps,
      ...after.flatMap(({ items: all, back }) => [...all, ...back]),
      ...refused,
    ].flatMap(({ link }) => link ?? []),
  };
}

const pagesOf = ({ origins, pages }: (typeof builtIn.packs)[number]) =>
  origins.flatMap((origin) => pages.map(({ path }) => `${origin}${path.replaceAll('*', '')}`));
const isDouyin = ({ origins }: (typeof builtIn.packs)[number]) =>
  origins.some((origin) => douyin.includes(origin));
const others = builtIn.packs.filter((at) => !isDouyin(at)).flatMap(pagesOf);

test('抖店 and 百应 are the only ones of which rules are attested', () => {
  expect(builtIn.packs.filter(isDouyin).map(({ id }) => id)).toEqual(['doudian', 'buyin']);
  expect(others.length).toBeGreaterThanOrEqual(4);
});

describe.each(others)('on %s', (page) => {
  test('nothing is said that is true of 抖店 and 百应 alone', () => {
    expect([...new Set(saidOn(page).texts)].filter((text) => ofDouyin.test(text))).toEqual([]);
  });

  test('no link leads to another platform', () => {
    const { links } = saidOn(page);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => linkOn(page, link) === undefined)).toEqual([]);
  });

  test('what an action brings about is told all the same, hedged, without an instant', () => {
    for (const hold of holdsOn(page)) {
      const told = decideOn(hold).effects;
      expect(told.length).toBeGreaterThan(2);
      expect(told.filter(({ at, source }) => at !== undefined || /^[AB]/.test(source))).toEqual([]);
    }
  });

  test('words of 抖店 are not explained, and what the words themselves say is', () => {
    const here = entriesOn(page, allRefusals);
    expect(explained('当天截止的计划不支持关停', here)).toBeUndefined();
    expect(explained('该商品正在参加平台活动', here)?.id).toBe('campaign');
  });

  test('what is asked before, and looked after, is as much as on 抖店', () => {
    const doudian = 'https://fxg.jinritemai.com/ffa/g/list';
    for (const action of actionKind.options) {
      const ids = (at: string) =>
        listFor(checklists, noLists, caseOn(at, action).hold, noon).items.map(({ id }) => id);
      expect(ids(page)).toEqual(ids(doudian));
      const rounds = afterwardsFor(afterwards, caseOn(page, action)).items;
      expect(rounds.filter(({ group }) => group === 'round').length).toBeGreaterThan(3);
      const steps = stepsOf(planSteps, caseOn(page, action).hold, noon, noon);
      expect(steps.some(({ id }) => id === 'press')).toBe(true);
      expect(steps.length).toBeGreaterThan(2);
    }
  });
});

describe.each(builtIn.packs.filter(isDouyin).flatMap(pagesOf))('on %s', (page) => {
  test('it is told as it is attested, with the links that lead there', () => {
    const { texts, links } = saidOn(page);
    const said = texts.join('\n');
    for (const words of ['移入仓库', '千川', '百应', '飞鸽', '次日 0 点', '精选联盟'])
      expect(said).toContain(words);
    expect(said).not.toContain('no text');
    const hosts = links.flatMap((link) => (isOwnLink(link) ? [] : new URL(link).hostname));
    expect(new Set(hosts)).toEqual(
      new Set(['fxg.jinritemai.com', 'buyin.jinritemai.com', 'im.jinritemai.com']),
    );
  });

  test('what is meant for the others is not told', () => {
    const shown = actionKind.options.flatMap((action) => {
      const { items, back } = afterwardsFor(afterwards, caseOn(page, action));
      return [...items, ...back, ...decideOn({ page, action }).effects].map(({ id }) => id);
    });
    expect(shown.filter((id) => id.endsWith('Elsewhere'))).toEqual([]);
  });
});

test.each([
  ['https://mms.pinduoduo.com/goods/goods_list', undefined],
  ['https://fxg.jinritemai.com.example.com/ffa/g/list', undefined],
  ['http://fxg.jinritemai.com/', undefined],
  ['', undefined],
  ['https://buyin.jinritemai.com/dashboard', 'https://fxg.jinritemai.com/ffa/g/list'],
  ['https://buyin.jinritemai.com', 'https://fxg.jinritemai.com/ffa/g/list'],
])('from %s a link to 抖店 leads to %s', (page, link) => {
  expect(linkOn(page, 'https://fxg.jinritemai.com/ffa/g/list')).toBe(link);
});

test('a case that was answered when less was known keeps what was ticked', () => {
  const record = {
    ...caseOn(others[0] ?? '', 'off-shelf'),
    afterwards: { ads: { ticked: true, at: 1 } },
  };
  const ids = afterwardsFor(afterwards, record).items.map(({ id }) => id);
  expect(ids).toContain('ads');
  expect(ids).not.toContain('service');
});

test('a plan that is closed where nobody knows when it lands is not said to land at 00:00', () => {
  const stopped = { hold: caseOn('', 'stop-promotion', 'targeted').hold, events: [] };
  expect(landsLater(stopped)).toBe(true);
  expect(landsLater({ ...stopped, hold: { ...stopped.hold, isLandingUnknown: true } })).toBe(false);
});
