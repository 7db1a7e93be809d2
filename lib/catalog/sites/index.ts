import type { UntestedPack } from '../../core/pack';
import { buyin } from './buyin';
import { doudian } from './doudian';

/** The sites that are guarded from the start. */
export const sites: readonly UntestedPack[] = [doudian, buyin];

/** Where they are: what the extension may work on without being asked. */
export const hosts = sites.flatMap(({ origins }) => origins);
