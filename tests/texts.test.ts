import { jobNames } from '../lib/stores/job';
import { exchanged } from '../lib/platform/exchange';
import { periods } from '../components/records/FigureView';
import { columnNames } from '../components/records/caseColumns';
import { mergeGroups } from '../lib/core/merge';
import { faultKinds } from '../lib/core/ledgerCheck';
import { preventions } from '../lib/catalog/preventions';
import { backupReason } from '../lib/core/backup';
import { expect, test } from 'vitest';
import { parseMessagesText } from '@wxt-dev/i18n/build';
import { alternatives } from '../lib/catalog/alternatives';
import { channels } from '../lib/catalog/channels';
import { checklists } from '../lib/catalog/checklists';
import { effects } from '../lib/catalog/effects';
import { helpTopics } from '../lib/catalog/help';
import { languageExamples } from '../lib/catalog/languageExamples';
import { planSteps } from '../lib/catalog/planSteps';
import { rules } from '../lib/catalog/rules';
import { thresholds } from '../lib/catalog/thresholds';
import { overrideReasons } from '../lib/core/acknowledgement';
import { adviceReasons } from '../lib/core/advisedHour';
import { afterwards } from '../lib/catalog/afterwards';
import { refusals } from '../lib/catalog/refusals';
import { wordingChecks } from '../lib/catalog/wordingChecks';
import { routineSets } from '../lib/catalog/routines';
import type { RoutineSet } from '../lib/core/routine';
import { quickProblems } from '../lib/core/quickEntry';
import { delays, reminder } from '../lib/core/reminder';
import { nthName } from '../components/popup/repeatWords';
import { nths, weekdays } from '../lib/core/repeat';
import { repeatChoices, repeatProblems } from '../lib/core/repeatDraft';
import { doubts } from '../lib/core/timeSense';
import { parts } from '../lib/core/partial';
import { verified } from '../lib/core/verification';
import { actionKind, planKind } from '../lib/core/action';
import { campaignProblems } from '../lib/core/calendar';
import { campaign } from '../lib/core/campaign';
import { caseStatus, delistCase } from '../lib/core/case';
import { channelRule } from '../lib/core/channel';
import { savedChecklist } from '../lib/core/ownChecklist';
import { packChoice } from '../lib/core/packChoice';
import { sales } from '../lib/core/sales';
import { settings } from '../lib/core/settings';
import { caseEvent } from '../lib/core/caseEvent';
import { asksFrom, type Checklist } from '../lib/core/checklist';
import { itemLacks } from '../lib/core/listDraft';
import { answerWays } from '../lib/core/ownItem';
import { affectedGroups, offers } from '../lib/core/compensation';
import { factField, factSource } from '../lib/core/fact';
import { levels } from '../lib/core/finding';
import { reason as reasons } from '../lib/core/hold';
import { failures, pageState } from '../lib/core/message';
import { problemKeys } from '../lib/core/review';
import { problemKeys as packProblemKeys } from '../lib/core/packProblem';
import { sheetProblems } from '../lib/core/sheet';
import { confidences } from '../lib/core/source';
import { roles } from '../lib/core/role';
import { sectionNames } from '../lib/core/section';
import { taught, teachRefusal } from '../lib/core/taught';
import { audiences, template, timings } from '../lib/core/template';
import { importProblemKinds } from '../lib/core/templateImport';
import { problemKinds } from '../lib/core/templateProblem';
import { templateSorts } from '../lib/core/templateSearch';
import { child, children, nameOf, rawFile, sources, textOf } from './sources';
import type { Node, Source } from './sources';

const messages = parseMessagesText(rawFile('public/locales/zh_CN.yml'), 'YAML');
const texts = messages.map(({ key }) => key.join('.')).filter((key) => !key.startsWith('@@'));
const inBrowser = (key: string) => key.replace(/[.-]/g, '_');

const lists: readonly Checklist[] = checklists;
const items = [...new Map(lists.flatMap((at) => at.items).map((at) => [at.id, at])).values()];
const itemIds = items.map(({ id }) => id);
const elsewhereIds = items.filter(({ sites }) => sites).map(({ id }) => id);
const ruleIds = rules.map(({ id }) => id);
const after = afterwards.flatMap(({ items: all }) => all.map(({ id }) => id));
const back = afterwards.flatMap((at) => at.back.map(({ id }) => id));
const { coverage, reason } = pageState.shape;

const sets: readonly RoutineSet[] = routineSets;
const routineIds = sets.flatMap(({ routines }) => routines.map(({ id }) => id));

/** The fields of all that is taken along in a file. */
const recordFields = [
  delistCase,
  template,
  reminder,
  taught,
  packChoice,
  settings,
  campaign,
  sales,
  savedChecklist,
  channelRule,
].flatMap(({ shape }) => Object.keys(shape));

/** The ids from which keys are built, by the template that builds them. */
const built: Record<string, readonly string[]> = {
  'action.*': actionKind.options,
  'plan.*': planKind.options,
  'fact.*': factField.options,
  'source.*': factSource.options,
  'basis.*': confidences,
  'effect.*': effects.map(({ id }) => id),
  'finding.*': ruleIds,
  'unknown.*': ruleIds,
  'rule.*': ruleIds,
  'alternative.*': alternatives.map(({ id }) => id),
  'instead.*': alternatives.map(({ id }) => id),
  'level.*': levels,
  'reason.*': overrideReasons,
  'threshold.*': thresholds.map(({ id }) => id),
  'unit.*': thresholds.map(({ unit }) => unit),
  'workbench.governor.*': ['rule', 'level', 'shown', 'changed', 'passed', 'unknown', 'what'],
  'item.*.title': itemIds,
  'item.*.short': itemIds,
  'item.*.hint': itemIds,
  'item.*.elsewhere.title': elsewhereIds,
  'item.*.elsewhere.hint': elsewhereIds,
  'item.*.unit': items.filter(({ answer }) => answer !== 'tick').map(({ id }) => id),
  'role.*': roles,
  'afterwards.*.title': after,
  'afterwards.*.hint': after,
  'back.*': back,
  'refusal.*': refusals.map(({ id }) => id),
  'workbench.lists.lacks.*': itemLacks,
  'workbench.lists.asks.*': asksFrom,
  'workbench.lists.way.*': answerWays,
  'workbench.lists.*': ['unit', 'options', 'words', 'single', 'batch', 'saleSingle', 'saleBatch'],
  'panel.title.*': actionKind.options,
  'panel.leave.*': actionKind.options,
  'panel.confirm.*': actionKind.options,
  'panel.day.*': ['today', 'tomorrow'],
  'panel.which.*': actionKind.options,
  'problem.*': problemKeys,
  'note.*': [
    'press',
    'gone',
    'void',
    'done',
    'partial',
    'closing',
    'refused',
    'uncertain',
    'around',
    'planned',
    'takenOut',
  ],
  'dock.told.*': ['copied', 'taught', 'nothing', ...failures],
  'teach.refusal.*': teachRefusal.options,
  'event.*': caseEvent.shape.kind.options,
  'status.*': [...caseStatus.options, 'givenUp', 'partial', 'closing'],
  'drift.*': ['shop', 'page', 'subject', 'fact'],
  'popup.fill.*': ['refused', 'noPaste'],
  'popup.outcome.which.*': parts,
  'popup.outcome.of.*': parts,
  'status.doneFor.*': actionKind.options,
  'step.*': planSteps.map(({ id }) => id),
  'routineSet.*': routineSets.map(({ id }) => id),
  'routine.*': routineIds,
  'verified.*': verified.options,
  'affected.*': affectedGroups,
  'offer.*': offers,
  'coverage.*': [...coverage.options, ...reason.def.innerType.options],
  'audience.*': audiences,
  'failure.*': failures,
  'why.*': reasons.options,
  'popup.tab.*': ['check', 'reminders', 'templates', 'records'],
  'popup.second.*': ['here', 'elsewhere', 'first', 'needName', 'wrong'],
  'popup.second.doneBy.*': ['code', 'word'],
  'records.second.*': ['code', 'word'],
  'popup.check.asks.*': ['warning', 'danger', 'never'],
  'popup.insert.*': ['copied', 'changed', 'no-field', 'too-long', 'unreached'],
  'popup.plan.*': ['needWhen', 'past', 'far'],
  'popup.compensation.*': ['group', 'offer', 'people', 'each', 'deadline'],
  'popup.compensation.wrong.*': ['people', 'each', 'until'],
  'popup.reminders.*': [
    ...['soon', 'hour', 'tomorrow', 'dueNow', 'today', 'upcoming'],
    ...['edit', 'remove', 'pause', 'resume'],
  ],
  'popup.reminders.delay.*': delays,
  'popup.reminders.delay.*For': delays,
  'popup.quick.doubt.*': doubts,
  'popup.quick.problem.*': quickProblems,
  'popup.repeat.choice.*': repeatChoices,
  'popup.repeat.day.*': weekdays,
  'popup.repeat.wrong.*': repeatProblems,
  'popup.repeat.nth.*': nths.map((nth) => String(nthName(nth))),
  'popup.*': ['deleted', 'finished', 'changed'],
  'popup.reminders.*For': ['edit', 'remove', 'pause', 'resume'],
  'records.column.*': columnNames,
  'records.file.*': ['csv', 'json'],
  'records.period.*': Object.keys(periods),
  'job.*': jobNames,
  'job.done.*': jobNames,
  'ledger.fault.*': faultKinds,
  'figures.*.title': ['done', 'nearMisses', 'overridden', 'unreviewed'],
  'figures.*.hint': ['done', 'nearMisses', 'overridden', 'unreviewed'],
  'figures.prevent.*': preventions.map(({ id }) => id),
  'exchange.table.*': exchanged,
  'exchange.field.*': recordFields,
  'exchange.group.*': mergeGroups,
  'exchange.seal.*': ['whole', 'none', 'part'],
  'exchange.state.*': reminder.shape.state.options,
  'exchange.mine.*': ['new', 'extra', 'pair'],
  'exchange.theirs.*': ['new', 'extra', 'pair'],
  'backup.reason.*': backupReason.options,
  'advice.*': adviceReasons,
  'calendar.level.*': ['good', 'fair', 'avoid'],
  'calendar.mark.*': ['good', 'fair', 'avoid'],
  'calendar.weekday.*': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  'calendar.near.*': ['within', 'before', 'after'],
  'calendar.origin.*': campaign.shape.origin.options,
  'calendar.field.*': ['name', 'from', 'to', 'lead', 'tail'],
  'calendar.problem.*': campaignProblems,
  'sales.choose.*': ['time', 'hour', 'value'],
  'sales.used.*': ['time', 'hour', 'value'],
  'sales.without.*': ['hour', 'value'],
  'sales.fields.*': ['all', 'weekdays', 'weekend'],
  'sheet.problem.*': sheetProblems,
  'timing.*': timings,
  'channel.*': channels.map(({ id }) => id),
  'channels.*': ['lines', 'links', 'emoji'],
  'channels.*For': ['lines', 'links', 'emoji'],
  'notices.*': ['copied', 'inserted'],
  'notices.*At': ['copied', 'inserted'],
  'notices.misfit.*': ['long', 'line', 'link', 'emoji'],
  'notices.state.*': ['due', 'late'],
  'templateImport.choice.*': ['skip', 'replace', 'keep'],
  'templateImport.problem.*': importProblemKinds,
  'templateImport.same.*': ['text', 'name'],
  'templateImport.sameRow.*': ['text', 'name'],
  'templates.draft.*': ['needName', 'longName', 'needText', 'longText', 'folder', 'tags'],
  'templates.palette.*': ['case', 'given', 'forms'],
  'templates.problem.*': problemKinds,
  'templates.sort.*': templateSorts,
  'wordingCheck.*': wordingChecks.map(({ id }) => id),
  'workbench.section.*': sectionNames,
  'help.example.*': languageExamples.map(({ id }) => id),
  'help.*.title': helpTopics.map(({ id }) => id),
  'help.*.text': helpTopics.map(({ id }) => id),
  'help.*.picture': helpTopics.filter(({ picture }) => picture).map(({ id }) => id),
  'workbench.untried.*': ['no-tab', 'no-answer'],
  'workbench.bar.*': ['origin', 'other', 'version'],
  'workbench.kind.*': ['text', 'number', 'list', 'fields'],
  'workbench.problem.*': packProblemKeys,
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
