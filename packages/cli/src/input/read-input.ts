import { isWebAddress, type Reading, type Reference } from '@precedent/model';
import type { ArticleLine } from '@precedent/reader';
import type { FactsProblem } from '@precedent/store';
import type { Context } from '../context.ts';
import { countLines, readLines } from './byte-lines.ts';
import { type FoundFile, STANDARD_INPUT } from './find-files.ts';
import { isReading, linesOf, type ReadingLine, readReadingLines } from './parse-reading-lines.ts';
import { readBytes, refuseTooLarge } from './read-bytes.ts';

/** A facts file, or a part of a large one. */
export interface FactsReading {
  reading: Reading;
  problems: FactsProblem[];
  /** Whether other parts follow. */
  more: boolean;
}

/** The contents of a file: articles still to be read by the reader, readings made elsewhere, or facts. */
export type Input =
  | { kind: 'articles'; file: string; articles: ArticleLine[] }
  | { kind: 'readings'; file: string; readings: AsyncIterable<ReadingLine>; count: number }
  | { kind: 'facts'; file: string; parts: Iterable<FactsReading> };

/**
 * Parses a file, what is at an address, or standard input for `-`. CSV holds facts. JSON Lines hold facts if the first line names a
 * relation, else readings or articles, where an invalid line does not affect the others; so does an array of articles.
 * PDF, Word and mail files, feeds and web archives are recognised by how they begin. Anything else is one article.
 *
 * @throws PrecedentError `not_found`, `io`, `invalid_input`, `unsupported_input`.
 */
export async function readInput(
  found: FoundFile,
  reference: Reference,
  context: Pick<Context, 'terminal' | 'stop' | 'readerInfo' | 'fetcher'>,
): Promise<Input> {
  const { path, name } = found;
  const { terminal, stop, readerInfo } = context;
  if (isWebAddress(path)) {
    const { readAddress } = await import('./read-address.ts');
    return { kind: 'articles', file: name, articles: await readAddress(found, await context.fetcher()) };
  }
  const isFile = path !== STANDARD_INPUT;
  if (isFile && (await holdsReadings(path))) {
    const readings = readReadingLines(readLines(path, name), name, await readerInfo());
    return { kind: 'readings', file: name, readings, count: await countLines(path) };
  }
  const bytes = isFile ? await readBytes(path) : await terminal.readInput(stop.signal);
  refuseTooLarge(name, bytes.length);
  const { findDocument } = await import('./documents/documents.ts');
  const document = findDocument({ bytes, name });
  if (document) return { kind: 'articles', file: name, articles: await document.read({ bytes, name }) };
  const { decodeText, parseArticle, readArticleLines } = await import('@precedent/reader');
  const content = decodeText(bytes, name);
  const form = formOf(path, content);
  if (form === 'csv' || (form === 'jsonl' && statesRelations(content))) {
    const file = isFile ? name : `${name}.${form}`;
    return { kind: 'facts', file: name, parts: await readFacts(file, content, reference) };
  }
  if (form === 'jsonl' && isReading(firstLine(content))) {
    const readings = readReadingLines(linesOf(content), name, await readerInfo());
    return { kind: 'readings', file: name, readings, count: content.trimEnd().split('\n').length };
  }
  const articles =
    form === 'jsonl'
      ? readArticleLines(content, name)
      : [{ article: parseArticle(isFile ? { content, file: name } : { content }) }];
  return { kind: 'articles', file: name, articles };
}

/** Read one after the other, when they are asked for: all of them together may not fit into memory. */
async function readFacts(
  file: string,
  content: string,
  reference: Reference,
): Promise<Iterable<FactsReading>> {
  const { readFactsFile, splitFacts } = await import('@precedent/store');
  return {
    *[Symbol.iterator]() {
      let last: FactsReading | null = null;
      for (const part of splitFacts(file, content)) {
        if (last) yield { ...last, more: true };
        last = { ...readFactsFile(part, reference), more: false };
      }
      if (last) yield last;
    },
  };
}

/** Whether a file is JSON Lines of readings, which may be too large to be read as a whole. */
async function holdsReadings(path: string): Promise<boolean> {
  if (!/\.(jsonl|ndjson)$/i.test(path)) return false;
  try {
    for await (const line of readLines(path, path)) {
      if ('error' in line) return false;
      if (line.line.trim() !== '') return isReading(line.line);
    }
  } catch {
    // The error is reported where the whole file is read.
  }
  return false;
}

function firstLine(text: string): string {
  for (const { line } of linesOf(text)) if (line.trim() !== '') return line;
  return '';
}

function formOf(file: string, content: string): 'csv' | 'jsonl' | 'article' {
  if (/\.csv$/i.test(file)) return 'csv';
  if (/\.(jsonl|ndjson|json)$/i.test(file)) return 'jsonl';
  return file === STANDARD_INPUT && /^\s*(?:\[\s*)?\{/.test(content) ? 'jsonl' : 'article';
}

function statesRelations(jsonl: string): boolean {
  const first = jsonl.split('\n').find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return /"relation"\s*:/.test(first ?? '') && !/"text"\s*:/.test(first ?? '');
}
