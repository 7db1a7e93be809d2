import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Skin } from '../Skin';
import { mirrorStyles } from '../mirrorStyles';
import { useShop } from '../useShop';

// Garfish gives the container another suffix on each load (domain.md §1.6).
const suffix = Math.random().toString(36).slice(2, 10);

const mockHtml = { __garfishmockhtml__: '' };
const mockBody = { __garfishmockbody__: '' };

interface SubAppProps {
  name: string;
  prefix: string;
  children: ReactNode;
}

/** A micro front end: in the document, or with `table: shadow` in an open shadow root (strictIsolation). */
export function SubApp({ name, prefix, children }: SubAppProps) {
  const { options } = useShop();
  const id = `garfish_app_for_${name}_${suffix}`;
  return (
    <div id="gar-sub-app-provider">
      {options.table === 'shadow' ? (
        <IsolatedApp id={id} prefix={prefix} inside={options.popups === 'inside'}>
          {children}
        </IsolatedApp>
      ) : (
        <div id={id}>
          <div {...mockHtml}>
            <div {...mockBody}>
              <Skin prefix={prefix}>{children}</Skin>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

interface IsolatedProps {
  id: string;
  prefix: string;
  inside: boolean;
  children: ReactNode;
}

function IsolatedApp({ id, prefix, inside, children }: IsolatedProps) {
  const host = useRef<HTMLDivElement>(null);
  const [body, setBody] = useState<HTMLElement>();
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    inner.setAttribute('__garfishmockbody__', '');
    root.replaceChildren(inner);
    const ended = new AbortController();
    mirrorStyles(root, ended.signal);
    setBody(inner);
    return () => ended.abort();
  }, []);
  return (
    <div id={id} ref={host}>
      {body &&
        createPortal(
          <Skin prefix={prefix} popupsIn={inside ? body : undefined}>
            {children}
          </Skin>,
          body,
        )}
    </div>
  );
}
