import { ringReminders } from '../alarm';
import { removeCampaign, removeSales, saveCampaign, saveSales } from '../calendar';
import { done, type Carriers, type Desk } from '../desk';
import { removeReminder, saveReminder } from '../reminders';
import { saveSettings } from '../settings';

/** What is stored is stored, even if the alarm or a notification fails: the next start makes up. */
const ringAgain = async ({ connect, words, now }: Desk): Promise<void> =>
  ringReminders(await connect(), words, now()).catch(() => undefined);

type Name =
  | 'settings.save'
  | 'reminder.save'
  | 'reminder.remove'
  | 'reminder.ring'
  | 'campaign.save'
  | 'campaign.remove'
  | 'sales.save'
  | 'sales.remove';

/** What the merchant keeps: reminders, the calendar, settings. */
export const storedIntents: Carriers<Name> = {
  'settings.save': async ({ change }, { desk, now }) =>
    done(saveSettings(await desk.connect(), change, desk.rulebook, now)),
  'reminder.save': async ({ reminder }, { desk }) => {
    await saveReminder(await desk.connect(), reminder);
    return done(ringAgain(desk));
  },
  'reminder.remove': async ({ id }, { desk }) => {
    await removeReminder(await desk.connect(), id);
    return done(ringAgain(desk));
  },
  'reminder.ring': async (_, { desk, now }) =>
    done(ringReminders(await desk.connect(), desk.words, now)),
  'campaign.save': async ({ campaign }, { desk }) =>
    done(saveCampaign(await desk.connect(), campaign)),
  'campaign.remove': async ({ id }, { desk }) => done(removeCampaign(await desk.connect(), id)),
  'sales.save': async ({ sales }, { desk }) => done(saveSales(await desk.connect(), sales)),
  'sales.remove': async ({ key }, { desk }) => done(removeSales(await desk.connect(), key)),
};
