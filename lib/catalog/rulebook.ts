import type { Rulebook } from '../core/decide';
import { alternatives } from './alternatives';
import { effects } from './effects';
import { lookUps } from './lookUps';
import { rules } from './rules';
import { thresholds } from './thresholds';

/** All that a delist is judged by. */
export const rulebook: Rulebook = { rules, effects, alternatives, thresholds, lookUps };
