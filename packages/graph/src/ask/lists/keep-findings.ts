import type { Findings, GraphParts, Matter, Reference } from '@precedent/model';
import { basisOf } from '../../build/basis.ts';
import { findingsIn } from '../../derive/matters/findings-of.ts';
import { LazyGraph } from '../parts/lazy-graph.ts';

/** Matters of which the findings are derived at once: most take a millisecond, an office with thousands of claims a hundred. */
const MOST_AT_ONCE = 20;

/** An archive, as far as it keeps findings with its graph. */
export interface FindingArchive {
  graph(basis: string): Promise<(GraphParts & { readonly sequence: number }) | null>;
  /** Null if it keeps those of no matter. */
  mattersToDerive(basis: string, most: number): Promise<Matter[] | null>;
  keepFindings(derived: {
    matters: readonly Matter[];
    findings: Findings;
    sequence: number;
    basis: string;
  }): Promise<boolean>;
}

/**
 * Has the archive keep what claims contradict and plan in some of the matters that changes have touched.
 *
 * @returns whether there may be more.
 */
export async function keepSomeFindings(archive: FindingArchive, reference: Reference): Promise<boolean> {
  const basis = basisOf(reference);
  const parts = await archive.graph(basis);
  const matters = parts && (await archive.mattersToDerive(basis, MOST_AT_ONCE));
  if (!parts || matters === null || matters.length === 0) return false;
  const findings = await new LazyGraph(parts).ask((graph) => findingsIn(graph, reference, matters));
  return archive.keepFindings({ matters, findings, sequence: parts.sequence, basis });
}

/** The same in all of them: a list then need not derive anything. @returns whether there were any. */
export async function keepAllFindings(archive: FindingArchive, reference: Reference): Promise<boolean> {
  let isNew = false;
  while (await keepSomeFindings(archive, reference)) isNew = true;
  return isNew;
}
