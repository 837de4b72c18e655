import type { Reference } from '@precedent/model';
import { withoutUncertain } from '../../build/graph/without-uncertain.ts';
import { factIndexOf, factsUnder } from '../../partial/fact-index.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';
import { encodeTerms } from './encode-terms.ts';
import { recordOf } from './office-index.ts';
import { placeTenures } from './tenures-of.ts';

/**
 * The terms of an office as an archive keeps them; null if no certain claim names it.
 *
 * @param graph the whole graph, or parts of it.
 */
export function termsToKeep(graph: GraphView, reference: Reference, id: string): string | null {
  const facts = isWhole(graph)
    ? factsUnder(factIndexOf(graph).byOffice, [id])
    : asPartial(graph).wholeFactsIn(id);
  const certain = isWhole(graph) ? withoutUncertain(graph) : graph;
  const record = recordOf(certain, reference, id);
  if (record === null) return null;
  const { office, successions } = record;
  return encodeTerms({ office, successions, placed: placeTenures(certain, reference, id) }, facts);
}
