import { buyin } from './sites/buyin';
import { doudian } from './sites/doudian';

/**
 * 抖店 and 百应, one platform: what domain.md §0 to §6 say of rules is attested for it alone. Of
 * the other platforms (§7) pages are known and next to no rules.
 */
export const douyin: readonly string[] = [...doudian.origins, ...buyin.origins];
