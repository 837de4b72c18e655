import type { Ontology } from '@precedent/model';
import { articlesIn, goldIn, readArticleFile } from '../read-dev.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { type CausedError, findCauses, type ReadArticle } from './find-causes.ts';
import { readGoldLines } from './gold-lines.ts';

/** Thresholds that let every proposal of the model through. */
const FAINT = { cued: 0, bare: 0, relations: {} };

/** Reads the gold articles twice: as the reader ships, and with all that its model proposes. */
export async function readGoldArticles(data: string): Promise<ReadArticle[]> {
  const lines = await readArticleFile(articlesIn(data));
  const faint = await readArticleFile(articlesIn(data), FAINT);
  const articles = readJsonLines<{ id: string; text: string }>(articlesIn(data));
  return readGoldLines(goldIn(data)).map((gold) => {
    const of = <T extends { id: string }>(list: readonly T[]) => list.find(({ id }) => id === gold.id)!;
    return { text: of(articles).text, gold, line: of(lines), faint: of(faint) };
  });
}

/** Every error in the claims of these articles, with its cause. */
export function findErrors(articles: readonly ReadArticle[], ontology: Ontology): CausedError[] {
  return articles.flatMap((article) => findCauses(article, ontology));
}
