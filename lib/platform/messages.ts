import type { Case } from '../core/case';
import { pageIntent, type Intent, type Reply } from '../core/message';
import { bytesOf, mostBytes, mostFileMessage } from '../core/messageSize';
import { ownIntent } from '../core/ownIntent';
import { Refusal } from './database';
import type { At, Carriers, Desk, Done, Sender } from './desk';
import { tellDocks, tellReviews } from './dock';
import { caseIntents } from './intents/caseIntents';
import { exchangeIntents } from './intents/exchangeIntents';
import { packIntents } from './intents/packIntents';
import { pageIntents } from './intents/pageIntents';
import { reminderIntents } from './intents/reminderIntents';
import { storedIntents } from './intents/storedIntents';
import { tellingIntents } from './intents/tellingIntents';
import { originsInUse } from './packs';
import { senderOf } from './sender';
import { tellOfBegun } from './snapshot';

const schemas = { page: pageIntent, own: ownIntent };

const carriers: Carriers<Intent['type']> = {
  ...caseIntents,
  ...pageIntents,
  ...packIntents,
  ...exchangeIntents,
  ...reminderIntents,
  ...storedIntents,
  ...tellingIntents,
};

/** Answers a message from wherever it comes. Never throws: a failure is a reply with its reason. */
export async function answerMessage(message: unknown, sender: Sender, desk: Desk): Promise<Reply> {
  const from = senderOf(
    sender,
    desk.builtIn.packs.flatMap(({ origins }) => origins),
  );
  if (!from) return { ok: false, reason: 'forbidden' };
  const most = from === 'own' && isFile(message) ? mostFileMessage : mostBytes;
  const read = bytesOf(message) <= most ? schemas[from].safeParse(message).data : undefined;
  if (!read) return { ok: false, reason: 'invalid' };
  try {
    const carryOut = carriers[read.type] as (intent: Intent, at: At) => Promise<Done>;
    const carried = await carryOut(read, { desk, sender, now: desk.now() });
    if (/^(case|taught|checklist|exchange|backup)\./.test(read.type))
      void tellAllDocks(desk).catch(() => undefined);
    if (from === 'own' && carried.case && changesReview.includes(read.type))
      void tellReviewsOf(carried.case, desk).catch(() => undefined);
    if (carried.case) void tellIfBegun(carried.case, desk).catch(() => undefined);
    return { ok: true, ...carried };
  } catch (error) {
    return { ok: false, reason: error instanceof Refusal ? error.reason : 'storage' };
  }
}

const isFile = (message: unknown): boolean =>
  Reflect.get(Object(message), 'type') === 'exchange.apply';

/** What one of our pages may do to a case while a panel shows it: there it is judged anew. */
const changesReview: readonly Intent['type'][] = [
  'case.fact',
  'case.answer',
  'case.acknowledge',
  'case.secondCheck',
];

const tellReviewsOf = async ({ id }: Case, { connect, builtIn }: Desk): Promise<void> =>
  tellReviews(await originsInUse(await connect(), builtIn), id);

const tellAllDocks = async ({ connect, builtIn }: Desk): Promise<void> =>
  tellDocks(await originsInUse(await connect(), builtIn));

const tellIfBegun = async (record: Case, desk: Desk): Promise<void> =>
  tellOfBegun(await desk.connect(), record, desk, desk.now());
