import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Hash } from '../core/ledger';

/**
 * SHA-256 of a text. The browser's own (`crypto.subtle`) answers later, and a transaction of the
 * database that waits for anything but the database ends.
 */
export const digestOf: Hash = (text) => bytesToHex(sha256(utf8ToBytes(text)));
