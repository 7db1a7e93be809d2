import { useState } from 'react';
import { HelpView } from '@/components/workbench/HelpView';
import { useWords, type MessageKey } from '@/components/words';
import { helpTopics } from '@/lib/catalog/help';
import { foundTopics, type HelpTopic } from '@/lib/core/help';
import { useWorkbench } from '@/lib/stores/workbench';

/** 帮助: what each thing means. */
export function HelpSection() {
  const say = useWords();
  const { topic } = useWorkbench();
  const [query, setQuery] = useState('');
  const [before, setBefore] = useState(topic);
  const wordsOf = ({ id, examples = [] }: HelpTopic): string =>
    [
      say(`help.${id}.title` as MessageKey),
      say(`help.${id}.text` as MessageKey),
      ...examples.flatMap((at) => [at.write, say(`help.example.${at.id}` as MessageKey)]),
    ].join(' ');
  const topics = foundTopics(helpTopics, wordsOf, query);
  if (before !== topic) {
    setBefore(topic);
    // What a link leads to is shown, whatever is searched for.
    if (!topics.some(({ id }) => id === topic)) setQuery('');
  }
  return <HelpView topics={topics} topic={topic} query={query} onQuery={setQuery} />;
}
