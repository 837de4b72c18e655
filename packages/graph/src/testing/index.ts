/** What other packages need to test what they keep of a graph. */
export { finish } from '../build/order/steps.ts';
export * from './disputed-readings.ts';
export { loadWhole } from './load-whole.ts';
export * from './messy-changes.ts';
export * from './messy-readings.ts';
export * from './notes-in-memory.ts';
export * from './parts-contract.ts';
export * from './tell-resolution.ts';
