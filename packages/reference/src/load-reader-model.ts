import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrecedentError } from '@precedent/model';
import { DATA_DIR } from './data-dir.ts';

/** The weights (the file, ONNX), the vocabulary and the ranker (JSON) of the built-in reader. */
export interface ReaderModelFiles {
  weights: string;
  vocabulary: unknown;
  ranker: unknown;
}

/** @throws PrecedentError `io` if the model cannot be read. */
export async function loadReaderModel(dataDir: string = DATA_DIR): Promise<ReaderModelFiles> {
  const dir = join(dataDir, 'models', 'reader');
  const weights = join(dir, 'reader.int8.onnx');
  try {
    const [vocabulary, ranker] = await Promise.all([
      readFile(join(dir, 'vocab.json'), 'utf8'),
      readFile(join(dir, 'ranker.json'), 'utf8'),
      access(weights),
    ]);
    return { weights, vocabulary: JSON.parse(vocabulary), ranker: JSON.parse(ranker) };
  } catch (cause) {
    throw new PrecedentError(
      'io',
      `cannot load the reader's model from ${dir}`,
      'Check that the data folder is complete.',
      {
        cause,
      },
    );
  }
}
