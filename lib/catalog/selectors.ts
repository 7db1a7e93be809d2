import type { Selector } from '../core/wording';

const bars = 'nav:not([role]),[role=navigation],[role=tablist],[role=tree]';
const sides = `${bars},aside:not([role]),[role=complementary],[role=menubar]`;

/** Elements of which a class has one of these in its name, and of which one ends in it. */
const called = (...parts: string[]) => parts.map((part) => `[class*="${part}" i]`).join();
const endingIn = (...ends: string[]) =>
  ends.map((end) => `[class$="${end}" i],[class*="${end} " i]`).join();

/** What libraries call an option of a select that they give no role. */
const selectItems = ['option', 'item-option', 'menu-item', 'dropdown-item', 'dropdown__item'].map(
  (item) => `select-${item}`,
);

/** What the guards know by how a page is built, beside its words: none of it a class of one site. */
export const selectors = {
  bars,
  sides,
  nearSides: `${sides},:is([class^=nav],[class~=nav],[class*=nav-],[class*=navbar],[class*=-nav],[class*=_nav],[class*="sider" i],[class*="sidebar" i],[class*="side-bar" i],[class*="sidemenu" i],[class*="side-menu" i],[class*="sidenav" i],[class*="side-nav" i],[class*="breadcrumb" i]):not([class*=has-],[class*=navy])`,
  apart:
    ':is([aria-pressed],[aria-selected],[aria-current]):not([role=menuitem]),thead *,[role=columnheader] *',
  shown: called('btn', 'button', 'link', 'action', 'oper'),
  off: `:disabled,[aria-disabled=true],${endingIn('disabled')},${called('disabled_', 'disabled--')}`,
  drawn: endingIn('radio', 'select__option', ...selectItems),
  unchosen: '[aria-checked=false],[type=radio]:not(:checked)',
  open: ':is([aria-haspopup=listbox],[role=combobox])[aria-expanded=true],[class*=select-open],[class*=select][class*=popup-visible]',
  opener: 'td [aria-expanded=true],[class*=dropdown-open]',
  active: '[role=menuitem]:is([class*="active" i],[class*="focus" i],[data-highlighted])',
} satisfies Record<Selector, string>;
