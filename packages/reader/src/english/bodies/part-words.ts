import { alternatives, wordList } from '@precedent/model';

/** Nouns before the name of a place or body: "the Iraqi city of Kirkuk", "Egypt's capital, Cairo". */
export const KINDS_OF_PARTS = wordList(`
  agency area arm body branch capital city colony commonwealth county department district division enclave
  island organ peninsula port province region republic state subsidiary suburb territory town unit village
  wing
`);

const CHAMBERS = wordList('house parliament senate');
const IN_CHAMBER_NAMES = new RegExp(`\\b${alternatives(CHAMBERS)}\\b`, 'i');
const CHAMBER_IN_FRONT = /^(?:the )?(?:u\.?s\.? |united states )?(house|senate)\b/i;
const PARTS = new RegExp(`\\b${alternatives(wordList('caucus committee panel subcommittee'))}$`, 'i');

/** Whether a body may be part of the chamber that its name begins with: "House Judiciary Committee". */
export function isPartOfChamber(name: string): boolean {
  return PARTS.test(name);
}

/** Whether a name is that of a chamber. */
export function isChamber(name: string): boolean {
  return IN_CHAMBER_NAMES.test(name) && !isPartOfChamber(name);
}

/** The chamber at the beginning of a committee's name, in lower case ("house"); null if there is none. */
export function chamberInFront(name: string): string | null {
  return CHAMBER_IN_FRONT.exec(name)?.[1]?.toLowerCase() ?? null;
}
