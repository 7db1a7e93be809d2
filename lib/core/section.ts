/** The sections of the workbench, in the order of its navigation. */
export const sectionNames = [
  'coverage',
  'calendar',
  'records',
  'figures',
  'lists',
  'templates',
  'taught',
  'packs',
  'data',
  'settings',
  'help',
] as const;
export type SectionName = (typeof sectionNames)[number];

/**
 * The section that an address leads to: #packs, or what stands in it (#help-coverage); the first
 * one where it says nothing of ours.
 */
export const sectionOf = (hash: string): SectionName =>
  sectionNames.find((name) => hash === `#${name}` || hash.startsWith(`#${name}-`)) ??
  sectionNames[0];

/** The id of the topic that an address leads to: `coverage` of #help-coverage; undefined where to none. */
export const topicOf = (hash: string): string | undefined => /^#help-(.+)$/.exec(hash)?.[1];
