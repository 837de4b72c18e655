import { loadReference } from '@precedent/reference';
import { articlesIn, goldIn, readArticleFile } from '../read-dev.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { type CausedError, findCauses } from './find-causes.ts';
import { readGoldLines } from './gold-lines.ts';

/** Thresholds that let every proposal of the model through. */
const FAINT = { cued: 0, bare: 0, relations: {} };

/** Reads the gold articles, twice, and gives every error with its cause. */
export async function collectErrors(data: string): Promise<CausedError[]> {
  const { ontology } = await loadReference();
  const lines = await readArticleFile(articlesIn(data));
  const faint = await readArticleFile(articlesIn(data), FAINT);
  const articles = readJsonLines<{ id: string; text: string }>(articlesIn(data));
  return readGoldLines(goldIn(data)).flatMap((gold) => {
    const of = <T extends { id: string }>(list: readonly T[]) => list.find(({ id }) => id === gold.id)!;
    return findCauses({ text: of(articles).text, gold, line: of(lines), faint: of(faint) }, ontology);
  });
}
