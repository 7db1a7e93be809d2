import type { Mount } from './editor';

// One page for each editor: /ffa/x/editors/quill, alone, in a frame of the other host (?in=frame)
// or in an open shadow root (?in=shadow).

const kinds = import.meta.glob<{ mount: Mount }>('./kinds/*.{ts,tsx}');
const name = location.pathname.split('/').pop() ?? '';
const place = new URLSearchParams(location.search).get('in');
const main = document.getElementById('main');

function rootIn(element: HTMLElement): HTMLElement {
  const root = element.attachShadow({ mode: 'open' });
  return root.appendChild(document.createElement('div'));
}

async function start(element: HTMLElement): Promise<void> {
  if (place === 'frame') {
    const frame = element.appendChild(document.createElement('iframe'));
    frame.style.cssText = 'width: 700px; height: 300px';
    frame.src = `https://buyin.jinritemai.com${location.pathname}`;
    return;
  }
  const kind = kinds[`./kinds/${name}.ts`] ?? kinds[`./kinds/${name}.tsx`];
  if (!kind) throw new Error(`there is no editor ${name}`);
  const { mount } = await kind();
  window.editor = await mount(place === 'shadow' ? rootIn(element) : element);
}

if (main) void start(main);
