import type { Rulebook } from '../core/decide';
import {
  changedSettings,
  usualSettings,
  type Settings,
  type SettingsChange,
} from '../core/settings';
import { change, Refusal, tableOf, type Database } from './database';
import { decode } from './tables';

/** The merchant's settings; the usual ones where none are stored or they cannot be read. */
export async function readSettings(database: Database): Promise<Settings> {
  const read = decode('settings', await tableOf(database, 'settings').get(usualSettings.id));
  return 'record' in read ? read.record : usualSettings;
}

/** Changes the settings. Refuses what is out of bounds, and whatever would make a blocked rule milder. */
export const saveSettings = (
  database: Database,
  wanted: SettingsChange,
  rulebook: Rulebook,
  now: number,
): Promise<void> =>
  change(database, ['settings'], async () => {
    const changed = changedSettings(await readSettings(database), wanted, rulebook, now);
    if (!changed) throw new Refusal('invalid');
    await tableOf(database, 'settings').put(changed);
  });
