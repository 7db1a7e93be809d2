import { Refusal } from '../database';
import { done, type Carriers, type Desk } from '../desk';
import { guardOpenTabs } from '../inject';
import { readPacks, removePack, savePack, switchPack } from '../packs';
import { giveBackAccess, hasAccess } from '../permissions';
import { reconcileScripts } from '../scripts';
import { tellGuards } from '../snapshot';
import { removeTaught, saveTaught } from '../taught';
import { resetChecklist, saveChecklist } from '../checklists';

const tellAgain = async (desk: Desk): Promise<void> =>
  tellGuards(await desk.connect(), desk, desk.now());

/** Has the packs as they are stored now at work: where guards stand, and what they know. */
async function putToUse(desk: Desk): Promise<void> {
  await reconcileScripts(await desk.connect(), desk.builtIn);
  await tellAgain(desk);
}

/** Switches a pack on, after the merchant has given access to its origins, or off and gives it back. */
async function turn({ id, isOn }: { id: string; isOn: boolean }, desk: Desk): Promise<void> {
  const database = await desk.connect();
  const found = (await readPacks(database, desk.builtIn)).find(({ pack }) => pack.id === id);
  if (!found) throw new Refusal('missing');
  const { origins } = found.pack;
  if (isOn && !(await hasAccess(origins))) throw new Refusal('forbidden');
  await switchPack(database, desk.builtIn, id, isOn);
  await putToUse(desk);
  await (isOn ? guardOpenTabs : giveBackAccess)(origins);
}

type Name =
  | 'taught.save'
  | 'taught.remove'
  | 'pack.save'
  | 'pack.remove'
  | 'pack.switch'
  | 'checklist.save'
  | 'checklist.reset';

/** What the guards of all pages are told of anew. */
export const packIntents: Carriers<Name> = {
  'taught.save': async ({ taught }, { desk }) => {
    await saveTaught(await desk.connect(), taught);
    return done(tellAgain(desk));
  },
  'taught.remove': async ({ id }, { desk }) => {
    await removeTaught(await desk.connect(), id);
    return done(tellAgain(desk));
  },
  'pack.save': async ({ pack }, { desk }) => {
    await savePack(await desk.connect(), desk.builtIn, pack);
    return done(putToUse(desk));
  },
  'pack.remove': async ({ id }, { desk }) => {
    await removePack(await desk.connect(), id);
    return done(putToUse(desk));
  },
  'pack.switch': (intent, { desk }) => done(turn(intent, desk)),
  'checklist.save': async (intent, { desk, now }) => {
    await saveChecklist(await desk.connect(), intent, desk.checklists, now);
    return done(tellAgain(desk));
  },
  'checklist.reset': async ({ base }, { desk }) => {
    await resetChecklist(await desk.connect(), base, desk.checklists);
    return done(tellAgain(desk));
  },
};
