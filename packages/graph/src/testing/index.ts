/** What other packages need to test what they keep of a graph. */
export * from './messy-readings.ts';
export * from './parts-contract.ts';
