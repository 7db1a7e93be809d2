export { channels } from './channels';
export { importWords } from './importWords';
export { language } from './language';
export { forms } from './palette';
export { defaultTemplates } from './templates';
export { variables } from './variables';
export { wordingChecks } from './wordingChecks';
