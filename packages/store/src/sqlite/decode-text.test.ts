import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const LONG = 500;
const bytesOf = (text: string): ArrayBuffer => new Uint8Array(new TextEncoder().encode(text)).buffer;

test.each([
  ['ASCII', 'The vote was lost.'],
  ['accents', 'Bjørn Ångström resigned. '],
  ['letters beyond Latin', 'Владимир Зеленський, 習近平. '],
  ['letters outside the basic plane', 'The 𝔅undestag 🏛 voted. '],
  ['a byte order mark', '\uFEFFThe vote was lost.'],
  ['characters of value zero', 'The vote\u0000was lost.'],
])('text with %s is decoded as it was encoded, whether it is short or long', (_, text) => {
  expect(decodeText(bytesOf(text))).toBe(text);
  expect(decodeText(bytesOf(text.repeat(LONG)))).toBe(text.repeat(LONG));
});

test.each([
  ['a byte that begins no letter', [0xff]],
  ['a letter that is cut off', [0xc3]],
  ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ['a letter that is written too long', [0xc0, 0xaf]],
])('%s is refused, whether the text is short or long', (_, wrong) => {
  const short = new Uint8Array([65, ...wrong]);
  const long = new Uint8Array([...new Uint8Array(bytesOf('Bjørn '.repeat(LONG))), ...wrong]);
  expect(() => decodeText(short.buffer)).toThrow(TypeError);
  expect(() => decodeText(long.buffer)).toThrow(TypeError);
});
