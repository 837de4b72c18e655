import { Readable } from 'node:stream';
import { PrecedentError } from '@precedent/model';
import { parsePublicationDate } from '@precedent/reader';
import type JSZip from 'jszip';
import { toArticleLine } from './article-line.ts';
import { beginningOf, type DocumentFile, type DocumentReader } from './document.ts';

/** In bytes: what all files in it may unpack to. */
const LARGEST_UNPACKED = 100_000_000;

/** Title, author and date are those of the document's own properties. */
export const docx: DocumentReader = {
  is: (file) => beginningOf(file, 4).startsWith('PK\x03\x04') && holds(file, 'word/document.xml'),
  async read(file) {
    const properties = await readProperties(file);
    const { default: mammoth } = await import('mammoth');
    const options = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
    const { value } = await mammoth
      .convertToHtml({ buffer: Buffer.from(file.bytes) }, options)
      .catch((cause) => {
        throw damaged(file.name, cause);
      });
    const article = {
      content: `<!doctype html><html><body><article>${value}</article></body></html>`,
      format: 'html' as const,
      file: file.name,
      ...properties,
      ...(file.url === undefined ? {} : { url: file.url }),
    };
    return [toArticleLine(article)];
  },
};

/** The names of all files are in the directory at the end of a ZIP file. */
function holds({ bytes }: DocumentFile, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name);
}

async function readProperties({ bytes, name }: DocumentFile) {
  const { default: zip } = await import('jszip');
  const files = await zip.loadAsync(bytes).catch((cause) => {
    throw damaged(name, cause);
  });
  await refuseBomb(files, name);
  const core = (await files.file('docProps/core.xml')?.async('string')) ?? '';
  const propertyOf = (element: string) =>
    decodeEntities(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`).exec(core)?.[1]?.trim() ?? '');
  const stamp = propertyOf('dcterms:created') || propertyOf('dcterms:modified');
  return {
    title: propertyOf('dc:title'),
    source: propertyOf('dc:creator'),
    date: parsePublicationDate(stamp) ?? '',
  };
}

/** Counts what comes out piece by piece: the sizes that a ZIP file states may be wrong. */
async function refuseBomb(files: JSZip, name: string): Promise<void> {
  let size = 0;
  for (const entry of Object.values(files.files)) {
    if (entry.dir) continue;
    try {
      for await (const piece of new Readable().wrap(entry.nodeStream())) {
        size += piece.length;
        if (size > LARGEST_UNPACKED) throw tooLarge(name);
      }
    } catch (cause) {
      throw cause instanceof PrecedentError ? cause : damaged(name, cause);
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}

function tooLarge(name: string): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} unpacks to more than ${LARGEST_UNPACKED / 1e6} MB`,
    'Export its text, and add that.',
  );
}

function damaged(name: string, cause: unknown): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} is a damaged, incomplete or encrypted Word file`,
    'Open it in a word processor, and save it again without a password or as text.',
    { cause },
  );
}
