import type { SectionName } from './section';
import type { TabName } from './view';

/** A picture of the help; its size in pixels, so that nothing moves when it arrives. */
export interface HelpPicture {
  name: string;
  width: number;
  height: number;
}

/** One form of the template language: how it is written, and what comes of it. */
export interface HelpExample {
  id: string;
  write: string;
  makes: string;
}

/** One thing that the help explains; its texts are keyed by its id. */
export interface HelpTopic {
  id: string;
  picture?: HelpPicture;
  /** Shown as a table below its text. */
  examples?: readonly HelpExample[];
  /** Where in the workbench that of which it speaks is done. */
  sections: readonly SectionName[];
  /** The tab of the popup that it speaks of. */
  tab?: TabName;
}

export interface Paragraph {
  /** What the paragraph explains, where it begins with that. */
  term?: string;
  text: string;
}

/** Paragraphs of a text, which ¶ parts; a short beginning before the first ： is the term explained. */
export const paragraphsOf = (text: string): Paragraph[] =>
  text.split('¶').map((part) => {
    const [, term, rest] = /^([^：，。；]{1,16})：(.+)$/.exec(part.trim()) ?? [];
    return term && rest ? { term, text: rest } : { text: part.trim() };
  });

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The topics in whose words everything is found that `query` names, parted by blanks; all for an empty one. */
export function foundTopics<Topic extends HelpTopic>(
  topics: readonly Topic[],
  wordsOf: (topic: Topic) => string,
  query: string,
): Topic[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return topics.filter((topic) => {
    const words = plain(wordsOf(topic));
    return wanted.every((part) => words.includes(part));
  });
}

/** The topic that is fitting for a section: the first that names it. */
export const topicFor = (topics: readonly HelpTopic[], section: SectionName): string | undefined =>
  topics.find(({ sections }) => sections.includes(section))?.id;
