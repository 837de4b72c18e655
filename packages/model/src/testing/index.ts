/** What tests and benchmarks of every package build their input with; no product code imports it. */
export * from './graph-data.ts';
export * from './seeded.ts';
export * from './write-reading.ts';
