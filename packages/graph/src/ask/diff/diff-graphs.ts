import type { GraphDiff, Reference } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { diffEntities } from './diff-entities.ts';
import { diffFacts } from './diff-facts.ts';
import { diffTenures } from './diff-tenures.ts';
import { matchEntities } from './match-entities.ts';

/**
 * What changed between two graphs, whether of one archive at two times or of two archives. Each list is
 * ordered by id.
 */
export function diffGraphs(before: PrecedentGraph, after: PrecedentGraph, reference: Reference): GraphDiff {
  const forward = matchEntities(before, after);
  const backward = matchEntities(after, before);
  return {
    entities: diffEntities(before, after, forward, backward),
    facts: diffFacts(before, after, forward),
    tenures: diffTenures(before, after, reference, forward),
  };
}
