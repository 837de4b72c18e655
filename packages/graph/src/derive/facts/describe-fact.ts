import type { Fact, Reference } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';

/** "Mark Rutte succeeded Jens Stoltenberg, as Secretary General of NATO"; "Mark Rutte, Prime Minister of the Netherlands". */
export function sayFact(
  graph: PrecedentGraph,
  { ontology }: Reference,
  { subject, relation, object, office }: Pick<Fact, 'subject' | 'relation' | 'object' | 'office'>,
): string {
  const name = (id: string) => (graph.hasNode(id) ? graph.getNodeAttributes(id).name : id);
  const holder = ontology.endThat('holds', relation);
  if (holder !== null && office !== null) return `${name({ subject, object }[holder])}, ${office}`;
  const as = office === null ? '' : `, as ${office}`;
  return `${name(subject)} ${ontology.relation(relation).label} ${name(object)}${as}`;
}

/** "from 2010-10-14 to 2024-07-02", "on 2024-06-26"; null without a date. Nothing is said of an open end. */
export function sayDates(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return `${from.length === 10 ? 'on' : 'in'} ${from}`;
  if (from !== null && to !== null) return `from ${from} to ${to}`;
  if (from !== null) return `from ${from}`;
  return to === null ? null : `until ${to}`;
}
