import type { Fact, Reference, SourcedClaim } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import type { ConflictDraft } from './draft-conflict.ts';

interface Stances {
  supported: SourcedClaim[];
  challenged: SourcedClaim[];
}

/** Whoever supports and challenges the same one on the same day; kinds of both count ("praised", "opposed"). */
export function findStances(graph: PrecedentGraph, { ontology }: Reference): ConflictDraft[] {
  const byPair = new Map<string, Stances>();
  graph.forEachEdge((_, fact) => {
    const root = ontology.has(fact.relation) ? ontology.root(fact.relation).id : '';
    if (root !== 'supported' && root !== 'challenged') return;
    for (const claim of fact.claims)
      for (const [from, to] of directionsOf(fact, claim)) {
        const day = dayOf(claim);
        if (day === null || claim.polarity === 'negative' || claim.modality === 'hypothetical') continue;
        const key = JSON.stringify([from, to, day]);
        const stances = byPair.get(key) ?? { supported: [], challenged: [] };
        stances[root].push(claim);
        byPair.set(key, stances);
      }
  });
  return [...byPair]
    .filter(([, { supported, challenged }]) => supported.length > 0 && challenged.length > 0)
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([key, stances]) => draft(graph, JSON.parse(key), stances));
}

/** Who agrees with somebody is agreed with. */
function directionsOf({ symmetric }: Fact, { subject, object }: SourcedClaim): [string, string][] {
  return symmetric
    ? [
        [subject, object],
        [object, subject],
      ]
    : [[subject, object]];
}

/** The one day that a claim speaks of; news without a date speaks of the day of its article. */
function dayOf({ from, to, article }: SourcedClaim): string | null {
  const date = from ?? to;
  if (date !== null) return date.length === 10 && (to === null || to === from) ? date : null;
  const reported = article.kind === 'news' ? article.publishedAt : null;
  return reported?.length === 10 ? reported : null;
}

function draft(
  graph: PrecedentGraph,
  [from, to, day]: [string, string, string],
  { supported, challenged }: Stances,
): ConflictDraft {
  const [subject, object] = [from, to].map((id) => graph.getNodeAttribute(id, 'name'));
  return {
    kind: 'stance',
    key: [from, to, day],
    text: `${subject} both supports and challenges ${object} on ${day}`,
    entities: [from, to],
    office: null,
    during: { from: day, to: day },
    sides: [
      { text: `${subject} supports ${object}`, claims: supported },
      { text: `${subject} challenges ${object}`, claims: challenged },
    ],
  };
}
