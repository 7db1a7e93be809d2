/** How one visit to the model shop differs from the plain one. README.md tells what each value shows. */
export interface ShopOptions {
  /** Class prefix of the page's own components; by default `ecom-g` on fxg and `auxo` on buyin. */
  prefix?: 'ecom-g' | 'auxo' | 'aurora' | 'ant';
  /**
   * What the control that delists is: on 商品管理 an `a`, elsewhere a `button` by default. `menu`: an
   * item of a 更多 menu; `icon`: a picture without words, which nobody can recognise.
   */
  control?: 'a' | 'button' | 'span' | 'menu' | 'icon';
  /** What the shop asks before it acts. `reason`: a dialog with reasons and a tick. */
  confirm?: 'popconfirm' | 'modal' | 'reason' | 'none';
  /** What stops a promotion on 推商品. */
  promotion?: 'button' | 'a' | 'span' | 'switch' | 'menu';
  /** Where a row says its id: attribute and text, text alone, nowhere. */
  ids?: 'key' | 'text' | 'none';
  /**
   * `split`: head and body apart; `virtual`: antd's own; `recycled`: nodes change their product;
   * `light`: plain rows without antd's own, for benchmarks (10 000 of antd's take half a minute; a
   * popconfirm becomes a modal). By default `split` on 推商品, `one` elsewhere.
   */
  table?: 'one' | 'split' | 'virtual' | 'recycled' | 'light';
  /**
   * What a page stands in: nothing of its own (usual on buyin), a micro front end (`garfish`, usual
   * on fxg), one that mounts anew under another id with every change of the address (`remounting`),
   * one in an open shadow root.
   */
  container?: 'page' | 'garfish' | 'remounting' | 'shadow';
  /** Where menus, dialogs and toasts go: `own` is an element of the sub-app's beside `#root`. */
  popups?: 'body' | 'inside' | 'own';
  /** `late`: a skeleton stands in the table before its rows come. */
  rows?: 'there' | 'late';
  /** What stands in the frame of the pages `frame` and `backFrame`. */
  framed?: 'promote' | 'plans' | 'product' | 'clearOut' | 'alliance' | 'list' | 'editor';
  /** Products of the first shop, 1 to 10 000. */
  products?: number;
  /** `off`: all rows at once. */
  paging?: 'on' | 'off';
  /** Dialogs that open by themselves, as after a login: buyin's intro, fxg's 违规 notice. */
  intro?: 'on' | 'off';
  /** `off`: menus, dialogs and ticks come and go without a transition. */
  motion?: 'on' | 'off';
  /** The shop's time at the first load, an ISO instant; it runs on from there. `''`: the machine's. */
  now?: string;
  /** Milliseconds that the shop's server takes. */
  latency?: number;
  /** Any text. The same options with another text are another, fresh visit. */
  visit?: string;
}

export const usualOptions = {
  prefix: undefined,
  control: undefined,
  confirm: 'popconfirm',
  promotion: 'button',
  ids: 'key',
  table: undefined,
  container: undefined,
  popups: 'body',
  rows: 'there',
  framed: 'promote',
  products: 12,
  paging: 'on',
  intro: 'off',
  motion: 'on',
  now: '',
  latency: 0,
  visit: '',
} satisfies { [K in keyof Required<ShopOptions>]: ShopOptions[K] };

type PageDecides = 'prefix' | 'control' | 'table' | 'container';

export type FullOptions = Required<Omit<ShopOptions, PageDecides>> & Pick<ShopOptions, PageDecides>;

const choices = {
  prefix: ['ecom-g', 'auxo', 'aurora', 'ant'],
  control: ['a', 'button', 'span', 'menu', 'icon'],
  confirm: ['popconfirm', 'modal', 'reason', 'none'],
  promotion: ['button', 'a', 'span', 'switch', 'menu'],
  ids: ['key', 'text', 'none'],
  table: ['one', 'split', 'virtual', 'recycled', 'light'],
  container: ['page', 'garfish', 'remounting', 'shadow'],
  popups: ['body', 'inside', 'own'],
  rows: ['there', 'late'],
  framed: ['promote', 'plans', 'product', 'clearOut', 'alliance', 'list', 'editor'],
  paging: ['on', 'off'],
  intro: ['on', 'off'],
  motion: ['on', 'off'],
} as const satisfies { [K in keyof ShopOptions]: readonly ShopOptions[K][] };

/** The one query parameter that carries them all, so that real parameters such as `product_id` stay as they are. */
export const optionsParameter = '__shop';

/** Options as `control:menu,products:200`; values that are not given are left out. */
export function encodeOptions(options: ShopOptions): string {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${encodeURIComponent(String(value)).replaceAll('%3A', ':')}`)
    .sort()
    .join(',');
}

/** Reads what `encodeOptions` wrote. A misspelt name or value throws: a test must not run on the wrong shop. */
export function decodeOptions(text: string): FullOptions {
  const options: FullOptions = { ...usualOptions };
  for (const part of text.split(',').filter(Boolean)) {
    const colon = part.indexOf(':');
    setOption(options, part.slice(0, colon), decodeURIComponent(part.slice(colon + 1)));
  }
  if (options.table === 'light' && options.confirm === 'popconfirm') options.confirm = 'modal';
  return options;
}

function setOption(options: FullOptions, name: string, value: string): void {
  if (name === 'products' || name === 'latency') {
    if (!/^\d+$/.test(value)) throw new Error(`模型店铺：${name} 应为整数，收到 ${value}`);
    options[name] = Math.min(Number(value), 10_000);
    return;
  }
  if (name === 'now' || name === 'visit') {
    if (name === 'now' && value && Number.isNaN(Date.parse(value)))
      throw new Error(`模型店铺：now 应为 ISO 时间，收到 ${value}`);
    options[name] = value;
    return;
  }
  const allowed: readonly string[] | undefined = isChoice(name) ? choices[name] : undefined;
  if (!allowed?.includes(value)) throw new Error(`模型店铺：没有 ${name}:${value}，见 options.ts`);
  Object.assign(options, { [name]: value });
}

function isChoice(name: string): name is keyof typeof choices {
  return Object.hasOwn(choices, name);
}
