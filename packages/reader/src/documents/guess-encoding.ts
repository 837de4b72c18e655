import { analyse } from 'chardet';
import { canDecode, decodeWith } from './decode-with.ts';

/** Encodings of Latin letters that texts of our subject come in. Each has the letters of other countries. */
const LATIN = ['windows-1252', 'windows-1250', 'windows-1254', 'iso-8859-2'] as const;
/** What a wrong guess of one of several bytes per letter is never as sure of: it must fit all of the text. */
const SURE = 90;

/** The encoding that bytes are in, or two that they may be in. */
export type EncodingGuess = { encoding: string } | { either: [string, string] };

/**
 * Guesses the encoding of bytes that declare none and are not UTF-8. In English text, the few letters beyond ASCII are
 * those of names, from which no statistics can tell Polish names in ISO-8859-2 from French ones in Windows-1252: it is
 * known only if all Latin encodings agree about the bytes, or if it is one of the East Asian ones.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  if (isCommon(bytes)) return { encoding: LATIN[0] };
  const guesses = analyse(bytes).filter(({ name }) => canDecode(name));
  const [best] = guesses;
  if (best && best.confidence >= SURE && !isOfOneByte(best.name)) return { encoding: best.name };
  return { either: [LATIN[0], otherOf(bytes)] };
}

/** Of its words that are not ASCII, the likeliest encoding but the Western one. */
function otherOf(bytes: Uint8Array): string {
  const others = analyse(wordsBeyondAscii(bytes)).map(({ name }) => name);
  return others.find((name) => isOfOneByte(name) && !isWestern(name) && canDecode(name)) ?? LATIN[1];
}

function isOfOneByte(name: string): boolean {
  return /^(?:iso-8859|windows|koi8|ascii)/i.test(name);
}

function isWestern(name: string): boolean {
  return /^(?:iso-8859-1$|windows-1252|ascii)/i.test(name);
}

/** Whether each byte means the same in all Latin encodings, or is a sign that stands alone: the © before a year. */
function isCommon(bytes: Uint8Array): boolean {
  for (const [at, byte] of bytes.entries())
    if (
      byte >= 0x80 &&
      !COMMON.has(byte) &&
      !(isSign(byte) && !isLetter(bytes[at - 1]) && !isLetter(bytes[at + 1]))
    )
      return false;
  return true;
}

/** Punctuation beyond ASCII of Windows (quotes, dashes), which the ISO encodings don't have. */
const isOfWindows = (byte: number) => byte < 0xa0;
const isSign = (byte: number) => byte < 0xc0 && byte >= 0xa0;
const isLetter = (byte = 0) => byte >= 0xc0 || /[A-Za-z]/.test(String.fromCharCode(byte));

const COMMON: ReadonlySet<number> = new Set(
  Array.from({ length: 0x80 }, (_, at) => 0x80 + at).filter((byte) => {
    const meanings = LATIN.filter((name) => !isOfWindows(byte) || /^windows/.test(name)).map((name) =>
      decodeWith(name, Uint8Array.of(byte)),
    );
    return new Set(meanings).size === 1;
  }),
);

/** In bytes; enough to tell by. */
const LONGEST_SAMPLE = 20_000;

function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const words =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*/g) ?? [];
  return Buffer.from(words.join(' ').slice(0, LONGEST_SAMPLE), 'latin1');
}
