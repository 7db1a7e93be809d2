import { text } from './bounds';
import { mostBundled } from './bundle';

/** The structure of one frame's document, as it describes itself to the background. */
export const framePart = text(mostBundled);
