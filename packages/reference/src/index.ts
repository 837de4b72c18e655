export { DATA_DIR } from './data-dir.ts';
export { loadReaderModel } from './load-reader-model.ts';
export { loadReference } from './load-reference.ts';
