import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { sectionNames, type SectionName } from '../../lib/core/section';
import { Icon } from '../Icon';
import { Rows } from '../popup/Rows';
import { useSearchKey } from '../useSearchKey';
import { useWords } from '../words';

interface Props {
  section: SectionName;
  /** The topic of the help that speaks of the section. */
  helpTopic?: string | undefined;
  foot: ReactNode;
  children: ReactNode;
}

/** The workbench: sections at the left, what stands in the chosen one, and a foot. */
export function WorkbenchFrame({ section, helpTopic, foot, children }: Props) {
  const say = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(section);
  useSearchKey();
  // Before the section's own effects: what stands in it may be what the link has led to.
  useLayoutEffect(() => {
    // A reader goes on where the link has led; not at the first showing.
    if (before.current !== section) title.current?.focus();
    before.current = section;
  }, [section]);
  return (
    <div className="guard workbench">
      <header className="bar">
        <h1>
          <span className="mark">
            <Icon name="shield" />
          </span>
          {say('popup.title')} <span className="soft">{say('workbench.title')}</span>
        </h1>
      </header>
      <nav aria-label={say('workbench.sections')}>
        <Rows label={say('workbench.sections')}>
          {sectionNames.map((name) => (
            <li key={name}>
              <a href={`#${name}`} data-row aria-current={name === section ? 'page' : undefined}>
                {say(`workbench.section.${name}`)}
              </a>
            </li>
          ))}
        </Rows>
      </nav>
      <main>
        <div className="title">
          <h2 ref={title} tabIndex={-1}>
            {say(`workbench.section.${section}`)}
          </h2>
          {helpTopic && (
            <a className="here" href={`#help-${helpTopic}`}>
              {say('workbench.helpHere')}
            </a>
          )}
        </div>
        {children}
      </main>
      {foot}
    </div>
  );
}
