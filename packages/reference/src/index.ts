export { DATA_DIR } from './data-dir.ts';
export { loadReaderModel, type ReaderModelFiles } from './load-reader-model.ts';
export { loadReference } from './load-reference.ts';
