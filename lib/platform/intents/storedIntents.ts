import { removeSales, saveSales } from '../calendar';
import { done, type Carriers } from '../desk';
import { saveSettings } from '../settings';

type Name = 'settings.save' | 'sales.save' | 'sales.remove';

/** What the merchant keeps beside templates and reminders: what a shop sells, settings. */
export const storedIntents: Carriers<Name> = {
  'settings.save': async ({ change }, { desk, now }) =>
    done(saveSettings(await desk.connect(), change, desk.rulebook, now)),
  'sales.save': async ({ sales }, { desk }) => done(saveSales(await desk.connect(), sales)),
  'sales.remove': async ({ key }, { desk }) => done(removeSales(await desk.connect(), key)),
};
