import type { Figure, Message } from '#model/message.ts';
import { isKey, type Key, type Words } from './words.ts';

const keyOf = (noun: string, end: string): Key | null => {
  const key = `nouns.${noun.replaceAll(' ', '-')}${end}`;
  return isKey(key) ? key : null;
};

/** What is counted, in general: `subscribers`. A noun that is not in the catalogue is the owner's own, and stays as it is. */
export function nounOf(noun: string): Message | string {
  const key = keyOf(noun, '');
  return key === null ? noun : { key };
}

/** The same as text. */
export function sayNoun(noun: string, words: Words): string {
  const said = nounOf(noun);
  return typeof said === 'string' ? said : words.text(said);
}

/** The same beside a number: `subscriber` beside 1. */
export function countedNoun(noun: string, count: number | Figure): Message | string {
  const key = keyOf(noun, '.counted');
  return key === null ? noun : { key, args: { count } };
}
