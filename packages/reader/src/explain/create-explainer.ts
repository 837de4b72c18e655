import type { Article } from '@precedent/model';
import { createAnalyser } from '../parse/analyser.ts';
import type { ReaderAssets } from '../reading/create-reader.ts';
import { createRanker } from '../reading/ranking/ranker.ts';
import { explainArticle } from './explain-article.ts';
import type { ArticleExplanation } from './explanation.ts';

/** Explains how the built-in reader reads articles. */
export interface Explainer {
  explain(article: Article): Promise<ArticleExplanation>;
}

/**
 * @throws PrecedentError `invalid_input` if the weights or the vocabulary don't belong to the reader's model.
 */
export async function createExplainer(assets: ReaderAssets): Promise<Explainer> {
  const { model, reference, threads, levels, signal } = assets;
  const ranker = createRanker(model.ranker, levels);
  const analyser = await createAnalyser(model, threads, signal);
  return { explain: (article) => explainArticle(article, analyser, reference, ranker) };
}
