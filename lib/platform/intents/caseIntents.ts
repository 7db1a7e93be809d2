import type { Case } from '../../core/case';
import type { CaseEvent } from '../../core/caseEvent';
import {
  acknowledge,
  answerCase,
  checkTwice,
  fillFact,
  keepCompensation,
  fillRead,
} from '../caseAnswers';
import { lookAfter, openCase, readCase } from '../cases';
import { readListOf } from '../checklists';
import { mayConfirm } from '../confirming';
import { decideCase } from '../decide';
import type { At, Carriers, Done } from '../desk';
import { keepingTime } from '../keepingTime';
import { isVerified, markPlanned, planCase, putAround, unplanCase } from '../plans';

/** A case that was changed, and what is to be thought of it by now. */
const decided = async (changed: Promise<Case>, { desk, now }: At): Promise<Done> => {
  const { checklists, rulebook, timesOf, connect } = desk;
  const [database, record] = [await connect(), await changed];
  const checklist = await readListOf(database, record, checklists);
  return decideCase(database, record, { checklist, rulebook, timesOf }, now);
};

/** What a page said and counted, without what it did not. */
const seenIn = ({ words, partial }: Pick<CaseEvent, 'words' | 'partial'>) => ({
  ...(words && { words }),
  ...(partial && { partial }),
});

/** Nothing was answered later than now. */
const answered = <T extends { answer: { at: number } }>(intent: T, now: number): T => ({
  ...intent,
  answer: { ...intent.answer, at: Math.min(intent.answer.at, now) },
});

type Name =
  | 'case.open'
  | 'case.read'
  | 'case.decide'
  | 'case.answer'
  | 'case.fact'
  | 'case.acknowledge'
  | 'case.mark'
  | 'case.secondCheck'
  | 'case.afterwards'
  | 'case.plan'
  | 'case.unplan'
  | 'case.compensation'
  | 'case.around';

export const caseIntents: Carriers<Name> = {
  // Answered before it is decided on: until the page has the id, nothing that is ticked can be stored.
  'case.open': async ({ hold, kind }, { desk, now }) => ({
    case: await openCase(await desk.connect(), hold, kind, desk.checklists, now),
  }),
  'case.read': async (intent, { desk }) => {
    await fillRead(await desk.connect(), intent);
    return {};
  },
  'case.decide': async ({ id }, at) => decided(readCase(await at.desk.connect(), id), at),
  'case.answer': async (intent, at) =>
    decided(answerCase(await at.desk.connect(), answered(intent, at.now), at.desk.checklists), at),
  'case.fact': async (intent, at) =>
    decided(fillFact(await at.desk.connect(), intent, at.desk.choices, at.now), at),
  'case.acknowledge': async (intent, { desk, now }) => ({
    case: await acknowledge(await desk.connect(), intent, desk.checklists, now),
  }),
  'case.mark': async ({ id, kind, ...seen }, { desk, now }) => {
    const database = await desk.connect();
    if (kind === 'confirmed') await mayConfirm(database, id, now);
    const event = { at: now, kind, ...seenIn(seen) };
    const mark = () => markPlanned(database, id, event, desk.plans);
    // Only what may have to be verified later changes what waits.
    return { case: await (isVerified({ kind }) ? keepingTime(desk, mark) : mark()) };
  },
  'case.secondCheck': async (intent, { desk, now }) => ({
    case: await checkTwice(await desk.connect(), intent, desk.checklists, now),
  }),
  'case.afterwards': async (intent, { desk, now }) => ({
    case: await lookAfter(await desk.connect(), answered(intent, now), desk.afterwards),
  }),
  'case.plan': async (intent, { desk, now }) => ({
    case: await keepingTime(desk, (database) => planCase(database, intent, desk.plans, now)),
  }),
  'case.unplan': async ({ id }, { desk, now }) => ({
    case: await keepingTime(desk, (database) => unplanCase(database, id, desk.plans, now)),
  }),
  'case.compensation': async (intent, { desk, now }) => ({
    case: await keepCompensation(await desk.connect(), intent, desk.checklists, now),
  }),
  'case.around': async ({ hold, ...seen }, { desk, now }) => ({
    case: await keepingTime(desk, (database) =>
      putAround(database, { hold, ...seenIn(seen) }, desk.checklists, desk.plans, now),
    ),
  }),
};
