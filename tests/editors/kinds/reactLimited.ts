import { mountField } from '../reactField';

/** It cuts what is too long by itself, without saying how long it may be. */
export const mount = mountField((typed) => typed.slice(0, 10));
