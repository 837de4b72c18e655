import type { Reader, Reference } from '@precedent/model';
import { createReader as createReaderWith } from '@precedent/reader';
import { loadReaderModel } from '@precedent/reference';

/**
 * The built-in reader, which works offline. Loading its model takes about a second.
 *
 * @param reference what `loadReference` gives.
 * @param signal stops its readings when it aborts.
 */
export async function createReader(reference: Reference, signal?: AbortSignal): Promise<Reader> {
  const model = await loadReaderModel();
  return createReaderWith({ model, reference, ...(signal ? { signal } : {}) });
}
