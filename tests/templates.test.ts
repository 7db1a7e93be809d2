import { describe, expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { languageExamples } from '../lib/catalog/languageExamples';
import {
  defaultTemplates,
  language as languageWords,
  variables,
  wordingChecks,
} from '../lib/catalog/notices';
import { actionKind, planKind, type ActionKind, type PlanKind } from '../lib/core/action';
import type { Case } from '../lib/core/case';
import type { Hold } from '../lib/core/hold';
import { readyText, type Notice } from '../lib/core/notice';
import { fitsAction } from '../lib/core/noticePlan';
import type { Template } from '../lib/core/template';
import { wordingHints } from '../lib/core/wordingCheck';
import { exampleValues, type NoticeWords } from '../lib/core/variable';
import { noon, someCase } from './platform/some';
import { language, valuesOf } from './platform/someNotice';
import { rawFile } from './sources';

const messages = parseMessagesText(rawFile('public/locales/zh_CN.yml'), 'YAML');
const textOf = (key: string): string => {
  const found = messages.find((at) => at.key.join('.') === key);
  return found && 'message' in found ? found.message : '';
};
const words = {
  action: (id: ActionKind) => textOf(`action.${id}`),
  plan: (id: PlanKind) => textOf(`plan.${id}`),
};

/** What can be said of one action alone. */
const saidOf: Record<ActionKind, RegExp> = {
  'off-shelf': /下架|买不到|(?:无法|不能)再?(?:继续)?下单|(?:停止|不再)销售/,
  'stop-promotion': /(?:取消|停止|关闭)推广|(?:推广|定向|专属|普通)计划.{0,40}停止/,
  'leave-alliance': /退出.{0,2}联盟|全店/,
};

/** Every press that a template is for. */
const holdsOf = (given: Template): Pick<Hold, 'action' | 'plan'>[] =>
  actionKind.options
    .flatMap((action) =>
      (action === 'stop-promotion' ? planKind.options : ['unknown' as const]).map((plan) => ({
        action,
        plan,
      })),
    )
    .filter((hold) => fitsAction(given, { hold: { ...someCase().hold, ...hold } }));

/** A notice as the interface fills it, with something in every blank. */
function noticeFor(given: Template, record: Case, words: Partial<NoticeWords>): Notice {
  const values = valuesOf(record, { words });
  const filled = language.fill(given.text, values, {});
  if ('problem' in filled) throw new Error(given.id);
  const answers = filled.notice.asks.map(({ name, choices }) => [name, choices[0] ?? '某某']);
  const again = language.fill(given.text, values, Object.fromEntries(answers));
  if ('problem' in again) throw new Error(given.id);
  expect(again.notice.blanks).toEqual([]);
  return again.notice;
}

describe.each(defaultTemplates)('template $id', (given) => {
  test.each(holdsOf(given))(
    'says of $action ($plan) nothing that is true of another action alone',
    (hold) => {
      const { text } = noticeFor(given, someCase({ plannedAt: noon + 1 }, hold), words);
      for (const [action, said] of Object.entries(saidOf))
        if (action !== hold.action) expect(text).not.toMatch(said);
    },
  );
});

/** What speaks of the delist as something that is still ahead, and as something that is behind. */
const ahead = /将于|计划于|请在此之前|提前|\d日 前/;
const behind = /已于|已经(?:下架|操作停止)|已停止/;

test.each(defaultTemplates.filter(({ text }) => text.includes('下架时间')))(
  '$name says of what has happened that it has, and of what is ahead that it will',
  (given) => {
    const [hold = {}] = holdsOf(given);
    const done = { status: 'done', events: [{ at: noon - 60_000, kind: 'done' }] } as const;
    const past = noticeFor(given, someCase({ ...done, events: [...done.events] }, hold), words);
    expect(past.text).toMatch(behind);
    expect(past.text).not.toMatch(ahead);
    const planned = noticeFor(given, someCase({ plannedAt: noon + 60_000 }, hold), words);
    expect(planned.text).toMatch(/(?:将|计划)于 ?11[-月]24/);
    expect(planned.text).not.toMatch(behind);
  },
);

test('what says that it is off asks for the time where nobody knows whether it is', () => {
  const saysSo = defaultTemplates.filter(({ text }) => behind.test(text));
  expect(saysSo.length).toBeGreaterThan(15);
  for (const { id, text } of saysSo) {
    const filled = language.fill(text, valuesOf(someCase({ status: 'uncertain' })), {});
    expect(filled, id).toMatchObject({ notice: { blanks: expect.arrayContaining(['下架时间']) } });
  }
});

/** Choices of ours that promise something: who chooses them is told so, unless the compensation has it. */
const promising: Record<string, string[]> = {
  '可以申请取消，款项按原路退回': ['fullRefund'],
  '寄回后退款，运费由店铺承担': ['fullRefund', 'freight'],
  更换同款其他批次: ['replacement'],
  '请寄回，运费由店铺承担': ['freight'],
};

const choices = defaultTemplates.flatMap(({ id, text }) => {
  const filled = language.fill(text, valuesOf(undefined), {});
  const asks = 'notice' in filled ? filled.notice.asks : [];
  return asks.flatMap((ask) => ask.choices.map((choice) => [id, choice] as const));
});

test.each(choices)('what %s offers to choose, “%s”, promises only what is said to', (_, choice) => {
  const hints = wordingHints(wordingChecks, choice).map(({ id }) => id);
  expect(hints).toEqual(promising[choice] ?? []);
});

describe('the help on writing templates', () => {
  test.each(languageExamples)('$write makes $makes', ({ id, write, makes }) => {
    const filled = language.fill(write, exampleValues(variables, noon), {});
    expect(readyText(filled)).toBe(makes);
    expect(textOf(`help.example.${id}`)).not.toBe('');
  });

  test('has every word of the language', () => {
    const written = languageExamples.map(({ write }) => write).join('');
    const names = [...Object.keys(languageWords.tags), ...Object.keys(languageWords.filters)];
    expect(names.filter((name) => !written.includes(name))).toEqual([]);
  });
});
