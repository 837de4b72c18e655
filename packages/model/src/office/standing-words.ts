import type { TenureStatus } from '../claim.ts';

/**
 * Words beside a title that are no part of it: they say how its holder stands in the office, or nothing
 * of that (null).
 */
const STANDING_WORDS: ReadonlyMap<string, TenureStatus | null> = new Map([
  ...of('former', 'former ex late previous then deposed ousted retired onetime one-time'),
  ...of('outgoing', 'outgoing departing retiring'),
  ...of('acting', 'acting interim caretaker provisional'),
  ...of('elect', 'incoming next future elect designate'),
  ...of('current', 'current incumbent sitting'),
  ...of(null, 'new newly longtime long-time elected appointed'),
]);

function of(status: TenureStatus | null, words: string): [string, TenureStatus | null][] {
  return words.split(' ').map((word) => [word, status]);
}

/** Whether a lower-case word beside a title is no part of it: "former", "outgoing", "new". */
export function isStandingWord(word: string): boolean {
  return STANDING_WORDS.has(word);
}

/** What a lower-case word beside a title says of the holder; null where it says nothing. */
export function statusInWord(word: string): TenureStatus | null {
  return STANDING_WORDS.get(word) ?? null;
}
