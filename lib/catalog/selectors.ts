import type { Selector } from '../core/wording';

const bars = 'nav:not([role]),[role=navigation],[role=tablist],[role=tree]';
const sides = `${bars},aside:not([role]),[role=complementary],[role=menubar]`;

/** What the guards know by how a page is built, beside its words: none of it a class of one site. */
export const selectors = {
  bars,
  sides,
  nearSides: `${sides},:is([class^=nav],[class~=nav],[class*=nav-],[class*=navbar],[class*=-nav],[class*=_nav],[class*="sider" i],[class*="sidebar" i],[class*="side-bar" i],[class*="sidemenu" i],[class*="side-menu" i],[class*="sidenav" i],[class*="side-nav" i],[class*="breadcrumb" i]):not([class*=has-],[class*=navy])`,
  apart:
    ':is([aria-pressed],[aria-selected],[aria-current]):not([role=menuitem]),thead *,[role=columnheader] *',
  drawn: ['radio', 'select-item-option']
    .map((name) => `[class$="${name}"],[class*="${name} "]`)
    .join(),
  unchosen: '[aria-checked=false],[type=radio]:not(:checked)',
  open: ':is([aria-haspopup=listbox],[role=combobox])[aria-expanded=true],[class*=select-open]',
  opener: 'td [aria-expanded=true],[class*=dropdown-open]',
  active: '[role=menuitem]:is([class*="active" i],[class*="focus" i],[data-highlighted])',
} satisfies Record<Selector, string>;
