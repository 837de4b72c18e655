import sniffEncoding from 'html-encoding-sniffer';

/** Byte order marks and the encodings they indicate. */
const MARKS: readonly [number[], string][] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Decodes UTF-16 if there is a byte order mark, else UTF-8 if the bytes are valid, else what the page declares.
 * Without a usable declaration it is Windows-1252, in which all bytes are valid. The bytes come before the
 * declaration, because pages saved again as UTF-8 often keep an old one, while other text is hardly ever valid
 * UTF-8.
 *
 * @param charset the encoding that a server declared, which outranks that of the page.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(declaredEncoding(bytes, charset)).decode(bytes);
  }
}

/** Node lacks decoders for some encodings that pages may declare. */
function decoderFor(encoding: string) {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** Where an XML declaration is looked for, in bytes. */
const LONGEST_DECLARATION = 200;
const XML_ENCODING = /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;

function declaredEncoding(bytes: Uint8Array, charset: string | undefined): string {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, LONGEST_DECLARATION));
  const inXml = XML_ENCODING.exec(beginning)?.[1];
  const label = charset ?? inXml;
  const transportLayerEncodingLabel = /^utf/i.test(label ?? '') ? undefined : label;
  const declared = sniffEncoding(bytes, { transportLayerEncodingLabel });
  // The bytes are not UTF-8, whatever the page says.
  return /^utf/i.test(declared) ? 'windows-1252' : declared;
}
