import type { Article } from '@precedent/model';
import { type ClaimLine, createReader, type Levels, toClaimLine } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';

/** Reads articles with the built-in reader, at its own levels or others. */
export async function readArticles(articles: readonly Article[], levels?: Levels): Promise<ClaimLine[]> {
  const [reference, model] = await Promise.all([loadReference(), loadReaderModel()]);
  const reader = await createReader({ model, reference, threads: 2, ...(levels && { levels }) });
  const lines: ClaimLine[] = [];
  for (const article of articles) lines.push(toClaimLine(await reader.read(article), reference.gazetteer));
  return lines;
}
