import { statSync } from 'node:fs';
import { PrecedentError } from '@precedent/model';
import { expect, test } from 'vitest';
import { loadReaderModel } from './load-reader-model.ts';

test('the reader’s weights are found, and its vocabulary loads', async () => {
  const { weights, vocabulary } = await loadReaderModel();
  expect(statSync(weights).size).toBeGreaterThan(0);
  expect(vocabulary).toBeTypeOf('object');
});

test('a folder without a model is reported by its path', async () => {
  const loading = loadReaderModel('/nowhere');
  await expect(loading).rejects.toBeInstanceOf(PrecedentError);
  await expect(loading).rejects.toThrow(/nowhere/);
});
