import type { BuiltIn } from '../core/packChoice';
import { hosts } from './sites';
import { buyin } from './sites/buyin';
import { buyinTests } from './sites/buyinTests';
import { doudian } from './sites/doudian';
import { doudianTests } from './sites/doudianTests';
import { kuaishou } from './sites/kuaishou';
import { pinduoduo } from './sites/pinduoduo';
import { tiktok } from './sites/tiktok';
import { weixin } from './sites/weixin';
import { xiaohongshu } from './sites/xiaohongshu';

const usual = [
  { ...doudian, tests: doudianTests },
  { ...buyin, tests: buyinTests },
];

/** Sites that are off until the merchant switches them on, and gives access to them. */
const optional = [kuaishou, pinduoduo, weixin, xiaohongshu, tiktok];

export const optionalHosts = optional.flatMap(({ origins }) => origins);

/** All packs; the page has only those of `sites` in it, and asks for the others. */
export const builtIn: BuiltIn = { packs: [...usual, ...optional], hosts };
