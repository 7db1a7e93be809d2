import { ringReminders } from '../alarm';
import { dropAside } from '../asideRecords';
import { makeBackup } from '../backups';
import { applyFile, restoreBackup } from '../bringIn';
import { done, type Carriers, type Desk } from '../desk';
import { reconcileScripts } from '../scripts';
import { tellGuards } from '../snapshot';

/** After many records were brought in: guards, packs and the alarm go by what is stored now. */
async function allAnew(desk: Desk): Promise<void> {
  const { connect, builtIn, words, now } = desk;
  const database = await connect();
  // What is brought in is brought in; the next start makes up for what fails here.
  await reconcileScripts(database, builtIn).catch(() => undefined);
  await tellGuards(database, desk, now()).catch(() => undefined);
  await ringReminders(database, words, now()).catch(() => undefined);
}

type Name = 'exchange.apply' | 'backup.restore' | 'backup.make' | 'aside.drop';

/** What is brought in from a file or a backup, backups that are made, and what lies aside. */
export const exchangeIntents: Carriers<Name> = {
  'exchange.apply': async (intent, { desk, now }) => {
    await applyFile(await desk.connect(), intent, desk.builtIn.packs, now);
    return done(allAnew(desk));
  },
  'backup.restore': async (intent, { desk, now }) => {
    await restoreBackup(await desk.connect(), intent, now);
    return done(allAnew(desk));
  },
  'backup.make': async ({ reason }, { desk, now }) =>
    done(makeBackup(await desk.connect(), now, reason)),
  'aside.drop': async ({ last }, { desk }) => done(dropAside(await desk.connect(), last)),
};
