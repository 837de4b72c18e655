export { DATA_DIR } from './data-dir.ts';
export { loadReaderModel, type ReaderModelFiles } from './load-reader-model.ts';
export { loadReference, prepareOwnReference } from './load-reference.ts';
export type { PreparedReference } from './prepare-reference.ts';
