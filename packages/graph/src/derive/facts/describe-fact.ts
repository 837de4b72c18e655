import {
  type Fact,
  type Reference,
  type Statement,
  type TenureStatus,
  writeSentence,
} from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';

/** "Mark Rutte is to succeed Jens Stoltenberg as Secretary General of NATO on 1 October 2024" */
export function sayFact(graph: PrecedentGraph, reference: Reference, fact: Fact): string {
  return say(graph, reference, fact, { ...fact, status: statusOf(fact), speaker: speakerOf(fact) });
}

/** What a fact is about, without its dates, modality and polarity: "Mark Rutte succeeded Jens Stoltenberg". */
export function sayMatter(
  graph: PrecedentGraph,
  reference: Reference,
  fact: Fact,
  status: Partial<Pick<Statement, 'modality' | 'polarity' | 'lapsed'>> = {},
): string {
  const undated = { ...fact, from: null, to: null } as const;
  return say(graph, reference, fact, { ...undated, modality: 'asserted', polarity: 'positive', ...status });
}

function say(
  graph: PrecedentGraph,
  { ontology }: Reference,
  fact: Fact,
  statement: Omit<Statement, 'office'>,
): string {
  const office = fact.office?.label ?? null;
  return writeSentence({ ...statement, office }, ontology.relation(fact.relation), (id) =>
    graph.getNodeAttributes(id),
  );
}

/** A person reported to have left has left, even if earlier reports call them current. */
function statusOf({ claims }: Fact): TenureStatus | null {
  const statuses = new Set(claims.map(({ status }) => status).filter((status) => status !== null));
  if (statuses.has('former')) return 'former';
  return statuses.size === 1 ? [...statuses][0]! : null;
}

/** The only entity that the fact is attributed to; null if there are several or none. */
function speakerOf({ claims, modality }: Fact): string | null {
  const speakers = new Set(
    claims.filter((claim) => claim.modality === modality).map(({ speaker }) => speaker),
  );
  return speakers.size === 1 ? [...speakers][0]! : null;
}
