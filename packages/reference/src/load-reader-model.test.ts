import { PrecedentError } from '@precedent/model';
import { expect, test } from 'vitest';
import { loadReaderModel } from './load-reader-model.ts';

test('the reader’s weights and vocabulary load', async () => {
  const { weights, vocabulary } = await loadReaderModel();
  expect(weights.byteLength).toBeGreaterThan(0);
  expect(vocabulary).toBeTypeOf('object');
});

test('a folder without a model is reported by its path', async () => {
  const loading = loadReaderModel('/nowhere');
  await expect(loading).rejects.toBeInstanceOf(PrecedentError);
  await expect(loading).rejects.toThrow(/nowhere/);
});
