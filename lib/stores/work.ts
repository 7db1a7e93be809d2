import { create } from 'zustand';
import type { Case } from '../core/case';
import type { Answer, Answers } from '../core/checklist';
import type { FactField } from '../core/fact';
import type { Hold } from '../core/hold';
import type { Failure, Intent, Reply } from '../core/message';
import type { Role } from '../core/role';
import { ask } from '../platform/ask';

interface Work {
  /** Intents under way. */
  pending: number;
  /** True once the background has said that the last of them is stored. */
  isSaved: boolean;
  /** Why the last one was not carried out, and the ones to try again. */
  failure: { reason: Failure; intents: readonly Intent[] } | undefined;
  /** Brings back what was deleted, finished or changed last, and which of it that was. */
  undo: Intent | undefined;
  undoing: Undoing;
  /** Answers that the background has not confirmed: they stand on screen over the stored ones. */
  unsaved: Record<string, Answers>;
  /** The same of what is looked after once it is off. */
  unsavedAfter: Record<string, Answers>;
  /** The case as the background answered it last, until the mirror has it. */
  answered: Record<string, Case>;
}

/** What the merchant is doing: intents on their way to the background, and what became of them. */
export const useWork = create<Work>(() => ({
  pending: 0,
  isSaved: false,
  failure: undefined,
  undo: undefined,
  undoing: 'deleted',
  unsaved: {},
  unsavedAfter: {},
  answered: {},
}));

/** What can be taken back. */
export type Undoing = 'deleted' | 'finished' | 'changed';

/** Sends an intent; it is under way when this returns. `undo` is what takes it back. */
export async function send(
  intent: Intent,
  undo?: Intent,
  undoing: Undoing = 'deleted',
): Promise<Reply> {
  const asked = ask(intent);
  useWork.setState(({ pending }) => ({
    pending: pending + 1,
    isSaved: false,
    undo,
    undoing,
  }));
  const reply = await asked;
  useWork.setState(({ pending, failure }) => ({
    pending: pending - 1,
    isSaved: reply.ok && !failure,
    failure: reply.ok
      ? failure
      : { reason: reply.reason, intents: [...(failure?.intents ?? []), intent] },
  }));
  if (intent.type === 'case.answer') settle('unsaved', intent, reply);
  if (intent.type === 'case.afterwards') settle('unsavedAfter', intent, reply);
  return reply;
}

/** Tries again what was not carried out, in its order. */
export function retry(): Promise<Reply[]> {
  const intents = useWork.getState().failure?.intents ?? [];
  useWork.setState({ failure: undefined });
  return Promise.all(intents.map((intent) => send(intent)));
}

export const dismiss = (): void => useWork.setState({ failure: undefined, undo: undefined });

/** Takes back what was deleted last. */
export function undoLast(): void {
  const { undo } = useWork.getState();
  if (undo) void send(undo);
}

/** Opens the case for a hold, begun now. Undefined where it could not be opened. */
export async function openCheck(hold: Hold, now: number): Promise<Case | undefined> {
  const reply = await send({ type: 'case.open', hold: { ...hold, at: now }, kind: 'opened' });
  if (!reply.ok || !reply.case) return undefined;
  keep(reply.case);
  return reply.case;
}

/** Puts an answer on screen at once, and on its way. */
export function giveAnswer(id: string, item: string, answer: Answer): void {
  useWork.setState(({ unsaved }) => ({
    unsaved: { ...unsaved, [id]: { ...unsaved[id], [item]: answer } },
  }));
  void send({ type: 'case.answer', id, item, answer });
}

/** The same for what is looked after once it is off. */
export function lookAfter(id: string, item: string, answer: Answer): void {
  useWork.setState(({ unsavedAfter }) => ({
    unsavedAfter: { ...unsavedAfter, [id]: { ...unsavedAfter[id], [item]: answer } },
  }));
  void send({ type: 'case.afterwards', id, item, answer });
}

/** A second person has looked over the answers; it is shown as soon as it is stored. */
export async function checkTwice(
  id: string,
  name: string,
  role: Role,
  code?: string,
): Promise<void> {
  const reply = await send({ type: 'case.secondCheck', id, name, role, code });
  if (reply.ok && reply.case) keep(reply.case);
}

/** Sends what the merchant says of a product; it is shown as soon as it is stored. */
export const fillFact = (
  id: string,
  key: string,
  field: FactField,
  value: string,
): Promise<Reply> => send({ type: 'case.fact', id, key, field, value });

/** An answer that is stored no longer stands over the stored ones, unless a later one does. */
function settle(
  kind: 'unsaved' | 'unsavedAfter',
  { id, item, answer }: Extract<Intent, { type: 'case.answer' | 'case.afterwards' }>,
  reply: Reply,
): void {
  const record = reply.ok ? reply.case : undefined;
  if (!record) return;
  keep(record);
  useWork.setState(({ [kind]: unsaved }) => {
    const { [item]: given, ...others } = unsaved[id] ?? {};
    return given === answer ? { [kind]: { ...unsaved, [id]: others } } : {};
  });
}

/** Keeps a case as it was answered, until the mirror has it. */
const keep = (record: Case): void =>
  useWork.setState(({ answered }) => ({ answered: { ...answered, [record.id]: record } }));

/** The case as it is to be shown: the newer of mirror and last answer, with what is under way. */
export function shownCase(
  stored: Case | undefined,
  { answered, unsaved, unsavedAfter }: Work,
  id: string,
): Case | undefined {
  const last = answered[id];
  const record = stored && (!last || stored.updatedAt >= last.updatedAt) ? stored : last;
  if (!record) return undefined;
  const [given, after] = [unsaved[id], unsavedAfter[id]];
  return {
    ...record,
    answers: { ...record.answers, ...given },
    ...(after && { afterwards: { ...record.afterwards, ...after } }),
  };
}

/** What the foot of our own pages says of the work, and what can be done about it. */
export function useFoot() {
  const { pending, isSaved, failure, undo, undoing } = useWork();
  return {
    isSaving: pending > 0,
    isSaved,
    failure: failure?.reason,
    canUndo: undo !== undefined,
    undoing,
    onRetry: () => void retry(),
    onDismiss: dismiss,
    onUndo: undoLast,
  };
}
