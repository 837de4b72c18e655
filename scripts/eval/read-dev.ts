import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ClaimLine,
  createReader,
  parseArticleLines,
  type Thresholds,
  toClaimLine,
} from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';

/** Reads a file of articles (JSON Lines of `{id, date, title, text}`) with the built-in reader. */
export async function readArticleFile(file: string, thresholds?: Thresholds): Promise<ClaimLine[]> {
  const [reference, model] = await Promise.all([loadReference(), loadReaderModel()]);
  const reader = await createReader({ model, reference, threads: 2, ...(thresholds && { thresholds }) });
  const lines: ClaimLine[] = [];
  for (const article of parseArticleLines(await readFile(file, 'utf8'), file))
    lines.push(toClaimLine(await reader.read(article)));
  return lines;
}

export const articlesIn = (data: string) => join(data, 'dev.articles.jsonl');
export const goldIn = (data: string) => join(data, 'dev.gold.jsonl');
