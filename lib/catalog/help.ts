import type { HelpTopic } from '../core/help';
import { languageExamples } from './languageExamples';

/**
 * What the help explains, in this order; the first that names a section is what its title leads to.
 * The pictures are made by `npm run demo -- --help-pictures`. Texts: help.<id>.title, .text, and .picture.
 */
export const helpTopics: readonly HelpTopic[] = [
  { id: 'held', sections: ['coverage'] },
  { id: 'kinds', sections: [] },
  { id: 'panel', sections: [], picture: { name: 'panel', width: 784, height: 712 } },
  { id: 'effects', sections: [] },
  { id: 'levels', sections: ['settings'] },
  { id: 'checklist', sections: ['lists'] },
  { id: 'stock', sections: [] },
  { id: 'reasons', sections: ['settings'] },
  { id: 'instead', sections: ['calendar'] },
  { id: 'batch', sections: [], picture: { name: 'batch', width: 784, height: 712 } },
  { id: 'coverage', sections: ['coverage', 'packs'] },
  { id: 'teach', sections: ['taught'], picture: { name: 'dock', width: 535, height: 293 } },
  { id: 'popup', sections: [], tab: 'check', picture: { name: 'popup', width: 400, height: 580 } },
  { id: 'landing', sections: [] },
  { id: 'plan', sections: ['calendar'], picture: { name: 'heat', width: 876, height: 478 } },
  { id: 'compensation', sections: [] },
  {
    id: 'notices',
    sections: ['templates'],
    tab: 'templates',
    picture: { name: 'notices', width: 400, height: 580 },
  },
  { id: 'language', sections: ['templates'], examples: languageExamples },
  { id: 'telling', sections: ['templates'] },
  { id: 'reminders', sections: [], tab: 'reminders' },
  {
    id: 'records',
    sections: ['records'],
    tab: 'records',
    picture: { name: 'records', width: 944, height: 636 },
  },
  { id: 'figures', sections: ['figures', 'records'] },
  { id: 'caution', sections: ['settings'] },
  { id: 'packs', sections: ['packs'] },
  { id: 'local', sections: ['data'] },
  { id: 'trouble', sections: ['coverage'] },
  { id: 'keys', sections: [] },
];
