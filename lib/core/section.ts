/** The sections of the workbench, in the order of its navigation. */
export const sectionNames = ['coverage', 'taught', 'packs', 'records', 'figures', 'data'] as const;
export type SectionName = (typeof sectionNames)[number];

/** The section that an address leads to: #packs; the first one where it says nothing of ours. */
export const sectionOf = (hash: string): SectionName =>
  sectionNames.find((name) => hash === `#${name}`) ?? sectionNames[0];
