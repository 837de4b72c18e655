import { type GraphParts, MissingPart } from '@precedent/model';
import { expectWhole } from '../partial/expect-whole.ts';

/** What parts of a graph gave as plain data, with everything that was missing at first. */
export async function loadWhole(found: unknown, parts: GraphParts): Promise<unknown> {
  try {
    expectWhole(found);
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error;
    await parts.loadMissing();
  }
  return JSON.parse(JSON.stringify(found));
}
