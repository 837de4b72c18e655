import { isAscii, isUtf8, transcode } from 'node:buffer';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes below which the decoder itself takes less time than finding out what is in them. */
const SHORT = 1000;

/**
 * Text of bytes. Of a text that isn't all ASCII, decoding by way of UTF-16 takes a quarter of the time (6.5 MB in 7 ms instead of 26,
 * Node 20): the decoder goes through it letter by letter.
 *
 * @throws TypeError if they are not valid UTF-8.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const buffer = Buffer.from(bytes);
  if (buffer.length < SHORT || !isUtf8(buffer)) return UTF8.decode(bytes);
  if (isAscii(buffer)) return buffer.toString('latin1');
  return transcode(buffer, 'utf8', 'utf16le').toString('utf16le');
}
