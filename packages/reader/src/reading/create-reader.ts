import type { Reader, Reference } from '@precedent/model';
import { createAnalyser, type ReaderModel } from '../parse/analyser.ts';
import { createRanker, type Levels } from './ranking/ranker.ts';
import { READER_INFO, readArticle } from './read.ts';

/** What the built-in reader needs. */
export interface ReaderAssets {
  model: ReaderModel;
  reference: Reference;
  /** Number of threads of the model's runtime; readings don't depend on it. */
  threads?: number;
  /** Replaces the levels chosen for the shipped ranker. */
  levels?: Levels;
  /** Stops calls that have no signal of their own: they fail with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * The built-in reader: offline and deterministic.
 *
 * @throws PrecedentError `invalid_input` if the weights or the vocabulary don't belong to the reader's model.
 */
export async function createReader(assets: ReaderAssets): Promise<Reader> {
  const { model, reference, threads, levels, signal } = assets;
  const ranker = createRanker(model.ranker, levels);
  const analyser = await createAnalyser(model, threads, signal);
  return {
    info: READER_INFO,
    read: (article, own) => readArticle(article, analyser, reference, ranker, own),
  };
}
