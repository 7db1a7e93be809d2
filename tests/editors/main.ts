import type { Mount } from './editor';

// One page for each editor: /ffa/x/editors/quill, alone, in a frame of the other host (?in=frame)
// (?in=frames: twice), in one of a stranger (?in=stranger), or in an open shadow root (?in=shadow).

const kinds = import.meta.glob<{ mount: Mount }>('./kinds/*.{ts,tsx}');
const name = location.pathname.split('/').pop() ?? '';
const place = new URLSearchParams(location.search).get('in');
const main = document.getElementById('main');

function rootIn(element: HTMLElement): HTMLElement {
  const root = element.attachShadow({ mode: 'open' });
  return root.appendChild(document.createElement('div'));
}

function frameIn(element: HTMLElement, host: string): void {
  const frame = element.appendChild(document.createElement('iframe'));
  frame.style.cssText = 'width: 700px; height: 300px';
  frame.src = `https://${host}${location.pathname}`;
}

const buyin = 'buyin.jinritemai.com';
/** The hosts of the frames that a page has in place of the editor. */
const framed: Record<string, readonly string[]> = {
  frame: [buyin],
  frames: [buyin, buyin],
  stranger: ['stranger.example'],
};

async function start(element: HTMLElement): Promise<void> {
  const hosts = framed[place ?? ''];
  if (hosts) return hosts.forEach((host) => frameIn(element, host));
  const kind = kinds[`./kinds/${name}.ts`] ?? kinds[`./kinds/${name}.tsx`];
  if (!kind) throw new Error(`there is no editor ${name}`);
  const { mount } = await kind();
  window.editor = await mount(place === 'shadow' ? rootIn(element) : element);
}

if (main) void start(main);
