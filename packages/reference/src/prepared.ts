import type { PreparedReference } from './prepare-reference.ts';

/** Null, except in the bundle of the command: its build puts the reference data of that time here. */
export const PREPARED: PreparedReference | null = null;
