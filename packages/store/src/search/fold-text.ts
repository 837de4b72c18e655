/** Text as searches compare it, with a mapping to the offsets in the original. */
export interface FoldedText {
  /** Lower case, Latin letters without diacritics. */
  folded: string;
  /** The UTF-16 offset in the original for an offset in `folded`. */
  originalOffset(offset: number): number;
}

/** Letters and digits, as in SQLite's `unicode61` tokenizer; everything else separates words. */
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{Co}]/u;
const NOT_ASCII = /[^\0-\x7f]/gu;
/** The marks that `unicode61` removes from words. */
const DIACRITIC = /^[\u0300-\u0331]$/;
const foldedCharacters = new Map<string, string>();

/** O(length). Most texts need no table of offsets, because no character changes its length. */
export function foldText(text: string): FoldedText {
  let sameLength = true;
  const folded = text.replace(NOT_ASCII, (character) => {
    const form = foldCharacter(character);
    sameLength &&= form.length === character.length;
    return form;
  });
  return {
    folded: folded.toLowerCase(),
    originalOffset: sameLength ? (offset) => offset : originalOffsets(text),
  };
}

/** The words of a text, folded, in order. */
export function foldedWords(text: string): string[] {
  return foldText(text).folded.match(WORD) ?? [];
}

/** Whether the character at an offset belongs to a word; false outside the text. */
export function isWordAt(folded: string, offset: number): boolean {
  const code = folded.charCodeAt(offset);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (Number.isNaN(code)) return false;
  const low = code >= 0xdc00 && code <= 0xdfff;
  return WORD_CHARACTER.test(String.fromCodePoint(folded.codePointAt(low ? offset - 1 : offset) ?? 0));
}

/** Like `unicode61` with `remove_diacritics 2`: "й" keeps its breve, "é" loses its accent. */
function foldCharacter(character: string): string {
  let form = foldedCharacters.get(character);
  if (form !== undefined) return form;
  const base = character.normalize('NFD')[0]!;
  if (DIACRITIC.test(character)) form = '';
  else form = /[A-Za-z]/.test(base) ? base.toLowerCase() : lowerCase(character);
  foldedCharacters.set(character, form);
  return form;
}

function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

function originalOffsets(text: string): (offset: number) => number {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const length = character < '\x80' ? 1 : foldCharacter(character).length;
    for (let index = 0; index < length; index += 1) offsets.push(at + index);
    at += character.length;
  }
  return (offset) => offsets[offset] ?? at;
}
