import type { Site } from '../../core/site';
import { buyin } from './buyin';
import { doudian } from './doudian';

export const sites: readonly Site[] = [doudian, buyin];

/** The origins that the extension may work on. */
export const hosts = sites.map((site) => site.origin);
