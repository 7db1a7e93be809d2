import type { TellingIntent } from '../../core/tellingIntent';
import { done, type Carriers } from '../desk';
import { keepingTime } from '../keepingTime';
import { noteNotice } from '../noticed';
import { noteUse, removeTemplates, resetChannel, saveChannel, saveTemplates } from '../templates';

/** Templates, channels, and who was told. */
export const tellingIntents: Carriers<TellingIntent['type']> = {
  'template.save': async ({ template }, { desk }) =>
    done(saveTemplates(await desk.connect(), [template])),
  'template.saveAll': async ({ templates }, { desk }) =>
    done(saveTemplates(await desk.connect(), templates)),
  'template.remove': async ({ id }, { desk }) => done(removeTemplates(await desk.connect(), [id])),
  'template.removeAll': async ({ ids }, { desk }) =>
    done(removeTemplates(await desk.connect(), ids)),
  'template.used': async ({ id }, { desk, now }) => done(noteUse(await desk.connect(), id, now)),
  'case.notice': async (told, { desk, now }) => ({
    case: await keepingTime(desk, (database) => noteNotice(database, told, desk.plans.steps, now)),
  }),
  'channel.save': async ({ rule }, { desk }) => done(saveChannel(await desk.connect(), rule)),
  'channel.reset': async ({ id }, { desk }) => done(resetChannel(await desk.connect(), id)),
};
