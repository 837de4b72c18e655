import { PrecedentError } from '@precedent/model';
import sniffEncoding from 'html-encoding-sniffer';
import { canDecode, decodeWith } from './decode-with.ts';
import { guessEncoding } from './guess-encoding.ts';

/** Byte order marks and the encodings they indicate. */
const MARKS: readonly [number[], string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Decodes UTF-16 if there is a byte order mark, else UTF-8 if the bytes are valid or nearly so, else what the page
 * declares, else what can be told from the bytes. The bytes come before the declaration, because pages saved again as
 * UTF-8 often keep an old one, while other text is hardly ever valid UTF-8.
 *
 * @param name of the document in messages.
 * @param charset the encoding that a server declared, which outranks that of the page.
 * @throws PrecedentError `unsupported_input` if no encoding is declared and the bytes would be different names in several.
 */
export function decodeText(bytes: Uint8Array, name: string, charset?: string): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  const text = decodeUtf8(bytes);
  if (text !== null) return text;
  const declared = declaredEncoding(bytes, charset);
  if (declared !== null) return decodeWith(declared, bytes);
  const guess = guessEncoding(bytes);
  if ('encoding' in guess) return decodeWith(guess.encoding, bytes);
  // Whoever parses it says what it is instead.
  if (bytes.subarray(0, LONGEST_DECLARATION).some(isControl)) return decodeWith('windows-1252', bytes);
  throw undeclared(name, bytes, guess.either);
}

/** Letters beyond ASCII for each byte that is not UTF-8, in a text that is UTF-8 but for some damage. */
const LEAST_VALID = 10;

/** Null if it is not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  const damage = text.match(/\ufffd/g)?.length ?? 0;
  if (damage === 0) return text;
  const valid = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return valid >= LEAST_VALID * damage ? text : null;
}

/** Text has none of these but tabs, the ends of lines and form feeds. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20);
}

/** Where an XML declaration or signs of a binary file are looked for, in bytes. */
const LONGEST_DECLARATION = 200;
const XML_ENCODING = /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;

/** Null if nothing usable is declared: UTF-8 is not, because the bytes are none. */
function declaredEncoding(bytes: Uint8Array, charset: string | undefined): string | null {
  const beginning = decodeWith('windows-1252', bytes.subarray(0, LONGEST_DECLARATION));
  const inXml = XML_ENCODING.exec(beginning)?.[1];
  const label = charset ?? inXml;
  const transportLayerEncodingLabel = /^utf/i.test(label ?? '') ? undefined : label;
  const declared = sniffEncoding(bytes, { transportLayerEncodingLabel, defaultEncoding: 'UTF-8' });
  return /^utf-?8$/i.test(declared) || !canDecode(declared) ? null : declared;
}

function undeclared(name: string, bytes: Uint8Array, [one, other]: [string, string]): PrecedentError {
  const words = [one, other].map((encoding) => wordsOf(decodeWith(encoding, bytes)));
  const at = words[0]!.findIndex((word, index) => word !== words[1]![index]);
  const [first, second] = words.map((text) => text[at] ?? '');
  return new PrecedentError(
    'unsupported_input',
    `${name} does not say in which encoding it is: in ${one} it reads "${first}", in ${other} "${second}"`,
    `Save it as UTF-8: if "${first}" is right, with \`iconv -f ${one} -t utf-8\`; if "${second}" is, with \`iconv -f ${other} -t utf-8\`. If neither is, it is in a third encoding.`,
  );
}

/** For messages. */
const LONGEST_WORD = 40;

function wordsOf(text: string): string[] {
  return text.split(/\s+/).map((word) => word.slice(0, LONGEST_WORD));
}
