import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { mirrorStyles } from './mirrorStyles';
import { popupsBeside } from './popupsBeside';
import { useRoute } from './route';
import { Skin } from './Skin';
import { useShop } from './useShop';

/** The apps of both hosts, and how their pages look where the options do not say. */
const apps = {
  goods: { name: 'ffa-goods', prefix: 'ecom-g', container: 'garfish' },
  alliance: { name: 'buyin-alliance', prefix: 'auxo', container: 'page' },
} as const;

const mockHtml = { __garfishmockhtml__: '' };
const mockBody = { __garfishmockbody__: '' };

interface SubAppProps {
  of: keyof typeof apps;
  children: ReactNode;
}

/** A page in what the options put it in: nothing, a micro front end, an open shadow root (strictIsolation). */
export function SubApp({ of, children }: SubAppProps) {
  const { options } = useShop();
  const { href } = useRoute();
  const { name, ...usual } = apps[of];
  const { prefix = usual.prefix, container = usual.container, popups } = options;
  const beside = popups === 'own' ? popupsBeside(`__${name}-popup-container__`) : undefined;
  if (container === 'page')
    return (
      <Skin prefix={prefix} popupsIn={beside}>
        {children}
      </Skin>
    );
  const Container = container === 'shadow' ? IsolatedApp : MountedApp;
  return (
    <div id="gar-sub-app-provider">
      <Container
        key={container === 'remounting' ? href : container}
        name={name}
        skin={(body) => (
          <Skin prefix={prefix} popupsIn={popups === 'inside' ? body : beside}>
            {children}
          </Skin>
        )}
      />
    </div>
  );
}

interface ContainerProps {
  name: string;
  /** Draws the page, with the element that stands for its body. */
  skin: (body: HTMLElement) => ReactNode;
}

/** Garfish gives a container another suffix on each load (domain.md §1.6). */
function useContainerId(name: string): string {
  const [id] = useState(() => `garfish_app_for_${name}_${Math.random().toString(36).slice(2, 10)}`);
  return id;
}

function MountedApp({ name, skin }: ContainerProps) {
  const id = useContainerId(name);
  const [body, setBody] = useState<HTMLElement | null>(null);
  return (
    <div id={id}>
      <div {...mockHtml}>
        <div {...mockBody} ref={setBody}>
          {body && skin(body)}
        </div>
      </div>
    </div>
  );
}

function IsolatedApp({ name, skin }: ContainerProps) {
  const id = useContainerId(name);
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
      {body && createPortal(skin(body), body)}
    </div>
  );
}
