import { connection } from './database';

/** The database as this page has it open: once, whoever asks for it. */
export const ownDatabase = connection();
