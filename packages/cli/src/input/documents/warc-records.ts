import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';

/** A page as a web archive has it. */
export interface ArchivedPage {
  url: string;
  /** Null if it can't be unpacked, or unpacks to more than a page may have. */
  content: Buffer | null;
}

/** In bytes, unpacked. */
const LARGEST_PAGE = 20_000_000;
const BLANK_LINE = '\r\n\r\n';

/** The pages (HTML, status 200) of a web archive. Ends with null if the last record is damaged or incomplete. */
export function* pagesOf(archive: Buffer): Generator<ArchivedPage | null> {
  for (let at = 0; at < archive.length; ) {
    const end = archive.indexOf(BLANK_LINE, at);
    const header = archive.subarray(at, Math.max(at, end)).toString('utf8');
    const length = Number(fieldOf(header, 'content-length') ?? Number.NaN);
    const start = end + BLANK_LINE.length;
    if (end < 0 || !/^\s*WARC\/\d/.test(header) || !(length >= 0) || start + length > archive.length)
      return yield null;
    if (fieldOf(header, 'warc-type') === 'response')
      yield* pageIn(archive.subarray(start, start + length), fieldOf(header, 'warc-target-uri') ?? '');
    at = start + length;
    while (archive[at] === 0x0d || archive[at] === 0x0a) at += 1;
  }
}

/** The page in a reply over HTTP. */
function* pageIn(reply: Buffer, uri: string): Generator<ArchivedPage> {
  const end = reply.indexOf(BLANK_LINE);
  const header = reply.subarray(0, Math.max(0, end)).toString('latin1');
  if (!/^HTTP\/\S+ 200\b/.test(header) || !/\bhtml\b/i.test(fieldOf(header, 'content-type') ?? '')) return;
  const body = reply.subarray(end + BLANK_LINE.length);
  const whole = /\bchunked\b/i.test(fieldOf(header, 'transfer-encoding') ?? '') ? joinChunks(body) : body;
  yield { url: uri.replace(/^<|>$/g, ''), content: unpack(whole, fieldOf(header, 'content-encoding')) };
}

function fieldOf(header: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.*?)\\s*$`, 'im').exec(header)?.[1];
}

/** Some archives keep the field but not the chunks: then the body is whole already. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = /^[0-9a-f]{1,8}(?=;|$)/i.exec(body.subarray(at, Math.max(at, end)).toString('latin1'))?.[0];
    if (size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks);
    const start = end + 2;
    chunks.push(body.subarray(start, start + Number.parseInt(size, 16)));
    at = start + Number.parseInt(size, 16) + 2;
  }
  return Buffer.concat(chunks);
}

function unpack(body: Buffer, encoding = 'identity'): Buffer | null {
  const limit = { maxOutputLength: LARGEST_PAGE };
  try {
    if (/gzip/i.test(encoding)) return gunzipSync(body, limit);
    if (/deflate/i.test(encoding)) return inflateSync(body, limit);
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, limit);
    return body.length > LARGEST_PAGE ? null : body;
  } catch {
    return null;
  }
}

/**
 * A packed web archive, unpacked as far as it is complete; it is packed record by record.
 *
 * @throws if it is damaged, or unpacks to more than `largest` bytes.
 */
export function unpackArchive(packed: Uint8Array, largest: number): Buffer {
  return gunzipSync(packed, { maxOutputLength: largest, finishFlush: constants.Z_SYNC_FLUSH });
}
