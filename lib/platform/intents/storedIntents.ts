import { removeSales, saveSales } from '../calendar';
import { done, type Carriers } from '../desk';
import { saveSettings } from '../settings';
import { removeTemplate, saveTemplate } from '../templates';

type Name = 'settings.save' | 'template.save' | 'template.remove' | 'sales.save' | 'sales.remove';

/** What the merchant keeps: templates, what a shop sells, settings. */
export const storedIntents: Carriers<Name> = {
  'settings.save': async ({ change }, { desk, now }) =>
    done(saveSettings(await desk.connect(), change, desk.rulebook, now)),
  'template.save': async ({ template }, { desk }) =>
    done(saveTemplate(await desk.connect(), template)),
  'template.remove': async ({ id }, { desk }) => done(removeTemplate(await desk.connect(), id)),
  'sales.save': async ({ sales }, { desk }) => done(saveSales(await desk.connect(), sales)),
  'sales.remove': async ({ key }, { desk }) => done(removeSales(await desk.connect(), key)),
};
