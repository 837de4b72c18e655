import {
  type Fact,
  type Reference,
  type Statement,
  wordingOf,
  writeFact,
  writeMatter,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';

/** "Mark Rutte is to succeed Jens Stoltenberg as Secretary General of NATO on 1 October 2024" */
export function sayFact(graph: GraphView, { ontology }: Reference, fact: Fact): string {
  return writeFact(fact, wordingOf(ontology.relation(fact.relation)), (id) => graph.getNodeAttributes(id));
}

/** What a fact is about, without its dates, modality and polarity: "Mark Rutte succeeded Jens Stoltenberg". */
export function sayMatter(
  graph: GraphView,
  { ontology }: Reference,
  fact: Fact,
  status: Partial<Pick<Statement, 'modality' | 'polarity' | 'lapsed'>> = {},
): string {
  const find = (id: string) => graph.getNodeAttributes(id);
  return writeMatter(fact, wordingOf(ontology.relation(fact.relation)), find, status);
}
