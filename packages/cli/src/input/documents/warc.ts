import { PrecedentError } from '@precedent/model';
import { type ArticleLine, decodeText } from '@precedent/reader';
import { atLeastOne, toArticleLine } from './article-line.ts';
import { beginningOf, type DocumentFile, type DocumentReader } from './document.ts';
import { pagesOf, unpackArchive } from './warc-records.ts';

/** In bytes, unpacked. */
const LARGEST = 400_000_000;

/** The pages of a web archive. Date and source are what each page says; the day it was archived is not its date. */
export const warc: DocumentReader = {
  is: (file) => /^WARC\/\d/.test(beginningOf(file, 10)) || isPacked(file),
  async read(file) {
    const { bytes, name } = file;
    const archive = isPacked(file)
      ? unpackFile(file)
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const lines: ArticleLine[] = [];
    for (const page of pagesOf(archive)) {
      if (page === null) lines.push({ error: incomplete(name) });
      else if (page.content === null) lines.push({ error: unreadable(`${name}, ${page.url}`) });
      else lines.push(readPage(page.url, page.content, `${name}, ${page.url}`));
    }
    return atLeastOne(lines, name, 'pages');
  },
};

function readPage(url: string, bytes: Uint8Array, file: string): ArticleLine {
  try {
    return toArticleLine({ content: decodeText(bytes, file), format: 'html', file, url });
  } catch (error) {
    if (error instanceof PrecedentError) return { error };
    throw error;
  }
}

function isPacked({ bytes, name }: DocumentFile): boolean {
  return /\.warc\.gz$/i.test(name) && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpackFile({ bytes, name }: DocumentFile): Buffer {
  try {
    return unpackArchive(bytes, LARGEST);
  } catch (cause) {
    throw new PrecedentError(
      'unsupported_input',
      `${name} is damaged, or unpacks to more than ${LARGEST / 1e6} MB`,
      'Download it again, or extract its pages.',
      { cause },
    );
  }
}

function incomplete(name: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `${name} is damaged or incomplete; the pages before that place were read`,
    'Download it again.',
  );
}

function unreadable(name: string): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} is damaged or too large`,
    'Save the page as HTML and add that.',
  );
}
