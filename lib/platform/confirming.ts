import { coolingUntil } from '../core/cooling';
import { isUnanswered } from '../core/judgedCase';
import { secondCheckMissing } from '../core/secondCheck';
import { readCase } from './cases';
import { Refusal, type Database } from './database';
import { readSettings } from './settings';

/**
 * Refuses to put 确认 on record where the panel shows less than is known: before the time to cool
 * off is over, or before a second person has looked over the answers, where the merchant has set
 * so since; and with 'stale' where what was found last is blocked, or is a danger without a reason.
 */
export async function mayConfirm(database: Database, id: string, now: number): Promise<void> {
  const [record, settings] = [await readCase(database, id), await readSettings(database)];
  if (coolingUntil(record, settings.coolingMinutes, now) !== undefined)
    throw new Refusal('cooling');
  if (secondCheckMissing(record, settings)) throw new Refusal('second');
  if (isUnanswered(record)) throw new Refusal('stale');
}
