/** Builders of input for tests and benchmarks of every package; product code doesn't import them. */
export * from './graph-data.ts';
export * from './seeded.ts';
export * from './write-reading.ts';
