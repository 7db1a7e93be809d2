import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Case } from '../core/case';
import type { Checklist } from '../core/checklist';
import {
  agreement,
  agreementOf,
  answerIn,
  briefOf,
  codeOf,
  digitsOf,
  plainDigits,
  plainName,
  type Agreement,
  type Brief,
} from '../core/secondCode';
import type { SecondCheck } from '../core/secondCheck';
import { digestOf } from './digest';

const sealed = (key: string, text: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)));

/** What is kept of a shop's agreed word: answers are made with it, and the word is not to be read from it. */
export const keyOf = (word: string): string => sealed('second person', plainName(word));

/** Four signs by which two machines are told to have the same word. */
export const signOf = (key: string): string => sealed(key, 'sign').slice(0, 4).toUpperCase();

/** A request to agree: its code, and the same with all that it is about, to be pasted. */
export interface Request {
  code: string;
  packed: string;
}

export function requestOf(record: Case, list: Checklist): Request {
  const of = agreementOf(record, list, digestOf);
  return { code: codeOf(of, digestOf), packed: `[${pack(JSON.stringify(of))}]` };
}

/** A request as it came in: a pasted one says all, a typed code only what a code can. */
export interface Asked {
  code: string;
  brief: Brief;
  about?: Agreement;
}

/** Reads a request from what was pasted or typed; undefined where there is none, or one that was changed. */
export function readRequest(typed: string): Asked | undefined {
  const [, packed] = /\[([\w-]{40,})\]/.exec(typed.slice(0, mostTyped)) ?? [];
  const about = packed ? readAgreement(packed) : undefined;
  if (packed && !about) return undefined;
  const code = about ? codeOf(about, digestOf) : plainDigits(typed);
  const brief = briefOf(code);
  return brief && { code, brief, ...(about && { about }) };
}

/** Longest text that is looked through for a request. */
export const mostTyped = 40_000;

function readAgreement(packed: string): Agreement | undefined {
  try {
    return agreement.safeParse(JSON.parse(unpack(packed))).data;
  } catch {
    return undefined;
  }
}

/** Who agrees: the answer is theirs alone. */
type Person = Pick<SecondCheck, 'name' | 'role'>;

/** The answer to a request, of eight digits; with the shop's key, only who has that can give it. */
export const answerOf = (code: string, { name, role }: Person, key = ''): string =>
  digitsOf(sealed(key || 'no word', [code, role, plainName(name)].join(' ')), 8);

/** Whether what was typed is that person's answer to a request. */
export const isAnswer = (typed: string, code: string, by: Person, key?: string): boolean =>
  answerIn(typed) === answerOf(code, by, key);

const pack = (text: string): string =>
  btoa(String.fromCharCode(...utf8ToBytes(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const unpack = (packed: string): string => {
  const bytes = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
};
