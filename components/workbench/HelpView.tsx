import { useEffect, useRef } from 'react';
import { paragraphsOf, type HelpTopic } from '../../lib/core/help';
import { HelpExamples } from './HelpExamples';
import { Rows } from '../popup/Rows';
import { SearchField } from '../popup/SearchField';
import { useWords, type MessageKey } from '../words';

interface Props {
  /** Those that the search has found, in order. */
  topics: readonly HelpTopic[];
  /** The id of the one that the address leads to. */
  topic: string | undefined;
  query: string;
  onQuery: (query: string) => void;
}

/** 帮助: a search and a table of contents at the left, the topics themselves beside it. */
export function HelpView({ topics, topic, query, onQuery }: Props) {
  const say = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // By the time that this view stands, the browser has looked for the anchor in vain.
    const heading = [...(place.current?.querySelectorAll('h3') ?? [])].find(
      ({ id }) => topic !== undefined && id === `help-${topic}`,
    );
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [topic]);
  const found =
    topics.length > 0 ? say('help.found', { count: topics.length }) : say('help.nothing');
  return (
    <section className="help" ref={place}>
      <div className="aside">
        <SearchField label={say('help.search')} value={query} onChange={onQuery} />
        <p role="status" className="soft">
          {query.trim() && found}
        </p>
        <nav aria-label={say('help.contents')}>
          <Rows label={say('help.contents')}>
            {topics.map(({ id }) => (
              <li key={id}>
                <a href={`#help-${id}`} data-row aria-current={id === topic ? 'true' : undefined}>
                  {say(`help.${id}.title` as MessageKey)}
                </a>
              </li>
            ))}
          </Rows>
        </nav>
      </div>
      <div className="topics">
        {topics.map((at) => (
          <Topic key={at.id} {...at} />
        ))}
      </div>
    </section>
  );
}

function Topic({ id, picture, examples, sections }: HelpTopic) {
  const say = useWords();
  return (
    <article aria-labelledby={`help-${id}`}>
      <h3 id={`help-${id}`} tabIndex={-1}>
        {say(`help.${id}.title` as MessageKey)}
      </h3>
      {paragraphsOf(say(`help.${id}.text` as MessageKey)).map(({ term, text }) => (
        <p key={`${term ?? ''}${text}`}>
          {term && <strong>{say('help.term', { term })}</strong>}
          {text}
        </p>
      ))}
      {examples && <HelpExamples examples={examples} />}
      {picture && (
        <img
          src={`/help/${picture.name}.webp`}
          alt={say(`help.${id}.picture` as MessageKey)}
          width={picture.width}
          height={picture.height}
          loading="lazy"
        />
      )}
      {sections.length > 0 && (
        <p className="places">
          {sections.map((section) => (
            <a key={section} href={`#${section}`}>
              {say('help.go', { section: say(`workbench.section.${section}`) })}
            </a>
          ))}
        </p>
      )}
    </article>
  );
}
