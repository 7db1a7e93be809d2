import { firstText } from '../editor';
import { mountField } from '../reactField';

/** It takes nothing. */
export const mount = mountField(() => firstText);
