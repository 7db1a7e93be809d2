import type { Case } from '../../lib/core/case';
import { pageAnswer, type ChecklistItem } from '../../lib/core/checklist';
import { unitOf } from '../itemWords';
import { pageAnswerText } from '../pageAnswerText';
import type { Say } from '../words';

/** What an item of a case's checklist was answered with, and when; undefined for one that was not. */
export function answerText(
  item: ChecklistItem,
  { answers, hold }: Case,
  say: Say,
): { text: string; at: number } | undefined {
  const given = answers[item.id];
  if (given?.value !== undefined)
    return { text: `${given.value} ${unitOf(item, say)}`.trim(), at: given.at };
  if (given?.choice) return { text: given.choice, at: given.at };
  if (given?.ticked) return { text: say('popup.records.ticked'), at: given.at };
  const shown = pageAnswer(item, hold) ?? [];
  return shown[0] && { text: pageAnswerText(shown, say), at: shown[0].at };
}
