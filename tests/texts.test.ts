import { expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { checklists } from '../lib/catalog/checklists';
import { effects } from '../lib/catalog/effects';
import { planSteps } from '../lib/catalog/planSteps';
import { overrideReasons } from '../lib/core/acknowledgement';
import { actionKind, planKind } from '../lib/core/action';
import { backupReason } from '../lib/core/backup';
import { caseEvent, caseStatus } from '../lib/core/case';
import type { Checklist } from '../lib/core/checklist';
import { affectedGroups, offers } from '../lib/core/compensation';
import { factField, factSource } from '../lib/core/fact';
import { levels } from '../lib/core/finding';
import { reason as reasons } from '../lib/core/hold';
import { faultKinds } from '../lib/core/ledgerCheck';
import { mergeGroups } from '../lib/core/merge';
import { failures, pageState } from '../lib/core/message';
import { problemKeys as packProblemKeys } from '../lib/core/packProblem';
import { sectionNames } from '../lib/core/section';
import { teachRefusal } from '../lib/core/taught';
import { audiences } from '../lib/core/template';
import { columnNames } from '../components/records/caseColumns';
import { periods } from '../components/records/FigureView';
import { exchanged } from '../lib/platform/exchange';
import { jobNames } from '../lib/stores/job';
import { child, children, nameOf, rawFile, sources, textOf } from './sources';
import type { Node, Source } from './sources';

const messages = parseMessagesText(rawFile('public/locales/zh_CN.yml'), 'YAML');
const texts = messages.map(({ key }) => key.join('.')).filter((key) => !key.startsWith('@@'));
const inBrowser = (key: string) => key.replace(/[.-]/g, '_');

const lists: readonly Checklist[] = checklists;
const items = [...new Map(lists.flatMap((at) => at.items).map((at) => [at.id, at])).values()];
const itemIds = items.map(({ id }) => id);
const { coverage, reason } = pageState.shape;

/** The ids from which keys are built, by the template that builds them. */
const built: Record<string, readonly string[]> = {
  'action.*': actionKind.options,
  'plan.*': planKind.options,
  'fact.*': factField.options,
  'source.*': factSource.options,
  'effect.*': effects.map(({ id }) => id),
  'item.*.title': itemIds,
  'item.*.short': itemIds,
  'item.*.hint': itemIds,
  'item.*.unit': items.filter(({ answer }) => answer !== 'tick').map(({ id }) => id),
  'panel.title.*': actionKind.options,
  'panel.leave.*': actionKind.options,
  'panel.confirm.*': actionKind.options,
  'panel.lands.*': ['now', 'next-day', 'unknown'],
  'problem.*': [...failures, 'shop', 'page', 'subject', 'fact', 'unseen'],
  'note.*': ['press', 'gone', 'void', 'done', 'closing', 'refused', 'uncertain', 'around'],
  'dock.told.*': ['copied', 'taught', 'nothing', ...failures],
  'teach.refusal.*': teachRefusal.options,
  'event.*': caseEvent.shape.kind.options,
  'status.*': [...caseStatus.options, 'givenUp'],
  'status.doneFor.*': actionKind.options,
  'step.*': planSteps.map(({ id }) => id),
  'affected.*': affectedGroups,
  'offer.*': offers,
  'coverage.*': [...coverage.options, ...reason.def.innerType.options],
  'audience.*': Object.values(audiences),
  'failure.*': failures,
  'why.*': reasons.options,
  'popup.tab.*': ['check', 'reminders', 'templates', 'records'],
  'popup.plan.*': ['needWhen', 'past', 'far'],
  'popup.compensation.*': ['people', 'each', 'deadline'],
  'popup.compensation.wrong.*': ['people', 'each', 'until'],
  'popup.reminders.*': ['soon', 'hour', 'tomorrow'],
  'popup.reminders.*For': ['edit', 'remove', 'again'],
  'workbench.section.*': sectionNames,
  'workbench.untried.*': ['no-tab', 'no-answer'],
  'workbench.bar.*': ['origin', 'other', 'version'],
  'workbench.kind.*': ['text', 'number', 'list', 'fields'],
  'workbench.problem.*': packProblemKeys,
  'level.*': levels,
  'reason.*': overrideReasons,
  'records.column.*': columnNames,
  'records.file.*': ['csv', 'json'],
  'records.period.*': Object.keys(periods),
  'job.*': jobNames,
  'job.done.*': jobNames,
  'ledger.fault.*': faultKinds,
  'figures.*.title': ['done', 'nearMisses', 'overridden', 'unreviewed'],
  'figures.*.hint': ['done', 'nearMisses', 'overridden', 'unreviewed'],
  'figures.prevent.*': overrideReasons,
  'exchange.table.*': exchanged,
  'exchange.group.*': mergeGroups,
  'exchange.mine.*': ['new', 'extra', 'pair'],
  'exchange.theirs.*': ['new', 'extra', 'pair'],
  'backup.reason.*': backupReason.options,
};

/** The keys that an argument can be; throws for one that cannot be told from the source. */
function keysOf(node: Node | undefined): string[] {
  const text = textOf(node);
  if (text !== undefined) return [text];
  if (node?.type === 'ConditionalExpression')
    return [...keysOf(child(node, 'consequent')), ...keysOf(child(node, 'alternate'))];
  if (node?.type === 'TSAsExpression') return keysOf(child(node, 'expression'));
  if (node?.type !== 'TemplateLiteral') throw new Error(`no key can be told from ${node?.type}`);
  const parts = children(node, 'quasis').map(({ value }) => Reflect.get(Object(value), 'cooked'));
  const pattern = parts.join('*');
  const ids = built[pattern];
  if (!ids) throw new Error(`say in tests/texts.test.ts which ids ${pattern} is built from`);
  return ids.map((id) => pattern.replace('*', id));
}

/** The keys that one file asks for. */
function askedBy({ path, nodes }: Source): string[] {
  // The two places where a key is handed on.
  if (['components/words.tsx', 'lib/platform/texts.ts'].includes(path)) return [];
  return nodes.flatMap((node) => {
    const callee = child(node, 'callee');
    const name = nameOf(callee) ?? '';
    const isOfModule = name === 't' && nameOf(child(callee, 'object')) === 'i18n';
    if (!isOfModule && !['say', 'getMessage'].includes(name)) return [];
    return keysOf(children(node, 'arguments')[0]);
  });
}

/** All keys that are asked for; the browser and the manifest ask by its own form of them. */
function asked(): Set<string> {
  const inManifest = rawFile('wxt.config.ts').matchAll(/__MSG_(\w+?)__/g);
  const keys = [...sources.flatMap(askedBy), ...[...inManifest].map(([, key]) => String(key))];
  return new Set(keys.map((key) => texts.find((text) => inBrowser(text) === key) ?? key));
}

test('every text that is asked for is in the locale file', () => {
  expect([...asked()].filter((key) => !texts.includes(key))).toEqual([]);
});

test('every text in the locale file is asked for', () => {
  const used = asked();
  expect(texts.filter((key) => !used.has(key))).toEqual([]);
});

test('no text is empty, and no two keys are one to the browser', () => {
  expect(messages.filter((at) => 'message' in at && !at.message.trim())).toEqual([]);
  expect(new Set(texts.map(inBrowser)).size).toBe(texts.length);
});
