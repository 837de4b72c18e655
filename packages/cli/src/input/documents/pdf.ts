import { inflateSync } from 'node:zlib';
import { PrecedentError } from '@precedent/model';
import { parsePublicationDate } from '@precedent/reader';
import { toArticleLine } from './article-line.ts';
import { beginningOf, type DocumentFile, type DocumentReader } from './document.ts';
import { joinLines, type PdfItem, toLines } from './pdf-lines.ts';

const MOST_PAGES = 500;
/** In bytes: what all streams of a file may unpack to. */
const LARGEST_UNPACKED = 300_000_000;

/** Title, author and date are those of the document's own properties. */
export const pdf: DocumentReader = {
  is: (file) => /^\s*%PDF-/.test(beginningOf(file, 1_024)),
  async read(file) {
    refuseBomb(file);
    const { pages, info } = await extract(file);
    const content = joinLines(pages);
    if (!/\p{L}/u.test(content)) throw withoutText(file.name);
    const article = {
      content,
      format: 'text' as const,
      file: file.name,
      title: textOf(info.Title),
      date: dateOf(textOf(info.CreationDate)),
      source: textOf(info.Author),
      ...(file.url === undefined ? {} : { url: file.url }),
    };
    return [toArticleLine(article)];
  },
};

async function extract({ bytes, name }: DocumentFile) {
  const { getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    isEvalSupported: false,
  }).catch((cause) => {
    throw unreadable(name, cause);
  });
  try {
    if (document.numPages > MOST_PAGES) throw tooLong(name, document.numPages);
    const { info } = await getMeta(document);
    const pages = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push({ height: page.getViewport({ scale: 1 }).height, lines: toLines(items as PdfItem[]) });
      page.cleanup();
    }
    return { pages, info: info as Record<string, unknown> };
  } catch (cause) {
    throw cause instanceof PrecedentError ? cause : unreadable(name, cause);
  } finally {
    await document.destroy();
  }
}

/** Unpacks each stream up to a limit, because the library unpacks them whole, and forgets what came out. */
function refuseBomb({ bytes, name }: DocumentFile): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let left = LARGEST_UNPACKED;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    try {
      left -= inflateSync(file.subarray(start, end < 0 ? undefined : end), { maxOutputLength: left }).length;
    } catch (error) {
      // Other errors mean that the stream is packed in another way, or not at all.
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') left = 0;
    }
    if (left <= 0) throw tooLarge(name);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** "D:20240627101200+02'00'" */
function dateOf(stamp: string): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(stamp) ?? [];
  return (year && parsePublicationDate(`${year}-${month}-${day}`)) || '';
}

function unreadable(name: string, cause: unknown): PrecedentError {
  const isLocked = cause instanceof Error && cause.name === 'PasswordException';
  return new PrecedentError(
    'unsupported_input',
    `${name} is ${isLocked ? 'a PDF file with a password' : 'a damaged or incomplete PDF file'}`,
    isLocked ? 'Save a copy without the password.' : 'Download it again, or open it and save it as text.',
    { cause },
  );
}

function withoutText(name: string): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} is a PDF file without text: its pages are pictures`,
    'Recognise its text first, for example with `ocrmypdf`.',
  );
}

function tooLong(name: string, pages: number): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} has ${pages} pages; the limit is ${MOST_PAGES}`,
    'Split it into articles.',
  );
}

function tooLarge(name: string): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} unpacks to more than ${LARGEST_UNPACKED / 1e6} MB`,
    'Export its text, and add that.',
  );
}
