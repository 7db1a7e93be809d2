import * as z from 'zod/mini';
import { mostBundled } from './bundle';

/** The structure of one frame's document, as it describes itself to the background. */
export const framePart = z.string().check(z.maxLength(mostBundled));
