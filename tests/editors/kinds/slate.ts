import { mountSlate } from '../slateEditor';

export const mount = mountSlate(false);
