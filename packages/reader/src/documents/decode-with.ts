/** What the bytes 0x80 to 0x9f are in Windows-1252; spaces for five that are nothing. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * As TextDecoder decodes, except that Node 20 takes Windows-1252 for ISO-8859-1, which has no quotation marks and dashes.
 *
 * @throws RangeError for an encoding that Node doesn't know.
 */
export function decodeWith(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80]!)
    : text;
}

export function canDecode(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
