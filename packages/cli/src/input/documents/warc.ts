import { PrecedentError } from '@precedent/model';
import { type ArticleLine, decodeText } from '@precedent/reader';
import { atLeastOne, toArticleLine } from './article-line.ts';
import { beginningOf, type DocumentFile, type DocumentReader } from './document.ts';

/** In bytes, of one page. */
const LARGEST_PAGE = 20_000_000;
/** In characters: the texts of all pages together. */
const LARGEST_TEXT = 400_000_000;

/** The pages of a web archive. Date and source are what each page says; the day it was archived is not its date. */
export const warc: DocumentReader = {
  is: (file) => /^WARC\/\d/.test(beginningOf(file, 10)) || isPacked(file),
  async read(file) {
    const lines: ArticleLine[] = [];
    let left = LARGEST_TEXT;
    for await (const line of readPages(file)) {
      lines.push(line);
      if ('article' in line) left -= line.article.text.length;
      if (left < 0) throw tooLarge(file.name);
    }
    return atLeastOne(lines, file.name, 'pages');
  },
};

function isPacked({ bytes, name }: DocumentFile): boolean {
  return /\.warc\.gz$/i.test(name) && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function* readPages({ bytes, name }: DocumentFile): AsyncGenerator<ArticleLine> {
  const { WARCParser } = await import('warcio');
  try {
    for await (const record of new WARCParser(piecesOf(bytes))) {
      const type = record.httpHeaders?.headers.get('content-type') ?? '';
      const isPage =
        record.warcType === 'response' && /\bhtml\b/i.test(type) && record.httpHeaders?.statusCode === 200;
      if (isPage) yield await readPage(record, record.warcTargetURI ?? '', name);
    }
  } catch (cause) {
    if (cause instanceof PrecedentError) throw cause;
    yield { error: damaged(name, cause) };
  }
}

async function readPage(record: AsyncIterable<Uint8Array>, url: string, name: string): Promise<ArticleLine> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of record) {
    size += piece.length;
    if (size <= LARGEST_PAGE) pieces.push(piece);
  }
  const file = `${name}, ${url}`;
  if (size > LARGEST_PAGE) return { error: tooLarge(file) };
  return toArticleLine({ content: decodeText(Buffer.concat(pieces)), format: 'html', file, url });
}

const PIECE = 1 << 16;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function tooLarge(name: string): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} is too large to be read at once`,
    'Split the web archive, or extract its pages.',
  );
}

function damaged(name: string, cause: unknown): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `${name} is damaged or incomplete; the pages before that place were read`,
    'Download it again.',
    { cause },
  );
}
