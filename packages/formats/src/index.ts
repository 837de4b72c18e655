export { findFormat } from './find-format.ts';
export type { Format } from './format.ts';
export { formats } from './formats.ts';
