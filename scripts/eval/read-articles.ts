import type { Article } from '@precedent/model';
import { type ClaimLine, createReader, type Thresholds, toClaimLine } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';

/** Reads articles with the built-in reader, with its own thresholds or others. */
export async function readArticles(
  articles: readonly Article[],
  thresholds?: Thresholds,
): Promise<ClaimLine[]> {
  const [reference, model] = await Promise.all([loadReference(), loadReaderModel()]);
  const reader = await createReader({ model, reference, threads: 2, ...(thresholds && { thresholds }) });
  const lines: ClaimLine[] = [];
  for (const article of articles) lines.push(toClaimLine(await reader.read(article), reference.gazetteer));
  return lines;
}
