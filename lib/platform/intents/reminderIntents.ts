import { ringReminders } from '../alarm';
import { removeCampaign, saveCampaign } from '../calendar';
import type { Database } from '../database';
import { done, type Carriers, type Desk, type Done } from '../desk';
import { keepingTime } from '../keepingTime';
import { removeReminder, saveReminder } from '../reminders';
import { pauseReminder, switchRoutines } from '../routines';
import { tellGuards } from '../snapshot';
import { settleReminder, verifyStop } from '../settle';

type Name =
  | 'reminder.save'
  | 'reminder.remove'
  | 'reminder.settle'
  | 'reminder.pause'
  | 'reminder.verify'
  | 'reminder.ring'
  | 'routine.switch'
  | 'campaign.save'
  | 'campaign.remove';

/** The panels ask other things in a sale: they are told when it is. */
async function ofCalendar(
  desk: Desk,
  changed: (database: Database) => Promise<void>,
): Promise<Done> {
  await keepingTime(desk, changed);
  return done(tellGuards(await desk.connect(), desk, desk.now()));
}

/** What changes what waits; campaigns do, since there is what is due before each. */
export const reminderIntents: Carriers<Name> = {
  'reminder.save': ({ reminder }, { desk, now }) =>
    done(keepingTime(desk, (database) => saveReminder(database, reminder, now))),
  'reminder.remove': ({ id }, { desk }) =>
    done(keepingTime(desk, (database) => removeReminder(database, id))),
  'reminder.settle': (intent, { desk, now }) =>
    done(keepingTime(desk, (database) => settleReminder(database, intent, now))),
  'reminder.pause': (intent, { desk, now }) =>
    done(keepingTime(desk, (database) => pauseReminder(database, intent, now))),
  'reminder.verify': async (intent, { desk, now }) => ({
    case: await keepingTime(desk, (database) => verifyStop(database, intent, now)),
  }),
  'reminder.ring': async (_, { desk, now }) =>
    done(ringReminders(await desk.connect(), desk.words, now)),
  'routine.switch': (intent, { desk, now }) =>
    done(keepingTime(desk, (database) => switchRoutines(database, intent, desk.routines, now))),
  'campaign.save': ({ campaign }, { desk }) =>
    ofCalendar(desk, (database) => saveCampaign(database, campaign)),
  'campaign.remove': ({ id }, { desk }) =>
    ofCalendar(desk, (database) => removeCampaign(database, id)),
};
