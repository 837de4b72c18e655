import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrecedentError } from '@precedent/model';
import { DATA_DIR } from './data-dir.ts';

/** The built-in reader's weights (ONNX) and its vocabulary (the JSON beside them). */
export interface ReaderModelFiles {
  weights: Uint8Array;
  vocabulary: unknown;
}

/** @throws PrecedentError `io` where the model can't be read. */
export async function loadReaderModel(dataDir: string = DATA_DIR): Promise<ReaderModelFiles> {
  const dir = join(dataDir, 'models', 'reader');
  try {
    const [weights, vocabulary] = await Promise.all([
      readFile(join(dir, 'reader.int8.onnx')),
      readFile(join(dir, 'vocab.json'), 'utf8'),
    ]);
    return { weights, vocabulary: JSON.parse(vocabulary) };
  } catch (cause) {
    throw new PrecedentError(
      'io',
      `cannot load the reader's model from ${dir}`,
      'Check that the data folder is whole.',
      {
        cause,
      },
    );
  }
}
