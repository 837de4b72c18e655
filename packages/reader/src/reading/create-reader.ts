import type { Reader, Reference } from '@precedent/model';
import type { Thresholds } from '../claims/thresholds.ts';
import { createAnalyser, type ReaderModel } from '../parse/analyser.ts';
import { READER_INFO, readArticle } from './read.ts';

/** What the built-in reader reads with. */
export interface ReaderAssets {
  model: ReaderModel;
  reference: Reference;
  /** Threads of the model's runtime; the reading doesn't depend on it. */
  threads?: number;
  /** Other scores for the model's proposals than the ones chosen for the shipped model. */
  thresholds?: Thresholds;
  /** Ends reading: what is under way fails with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * The built-in reader: offline and deterministic.
 *
 * @throws PrecedentError `invalid_input` where the weights or the vocabulary are not the reader's model.
 */
export async function createReader(assets: ReaderAssets): Promise<Reader> {
  const { model, reference, threads, thresholds, signal } = assets;
  const analyser = await createAnalyser(model, threads, signal);
  return { info: READER_INFO, read: (article) => readArticle(article, analyser, reference, thresholds) };
}
