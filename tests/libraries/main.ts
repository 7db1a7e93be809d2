// One page for each library: /ffa/g/list?library=naive

const kinds = import.meta.glob<{ mount: (at: HTMLElement) => void }>('./kinds/*.{ts,tsx}');
const name = new URLSearchParams(location.search).get('library') ?? '';
const main = document.getElementById('main');

async function start(element: HTMLElement): Promise<void> {
  const kind = kinds[`./kinds/${name}.ts`] ?? kinds[`./kinds/${name}.tsx`];
  if (!kind) throw new Error(`there is no library ${name}`);
  const { mount } = await kind();
  mount(element);
}

if (main) void start(main);
