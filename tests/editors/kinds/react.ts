import { mountField } from '../reactField';

export const mount = mountField((typed) => typed);
