import {
  compareStrings,
  type Fact,
  openSentence,
  type Relation,
  type SourcedClaim,
  type Stance,
  sayDate,
  withArticle,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { oncePerFact } from '../facts/once-per-fact.ts';
import type { ConflictDraft, Searched } from './draft-conflict.ts';

/** Claims about the stance of one entity on another on one day, by stance. */
interface Stances {
  subject: string;
  object: string;
  day: string;
  opposites: Stance['opposites'];
  claims: Map<Relation, SourcedClaim[]>;
}

/** Opposite stances of one entity on another on the same day. Subtypes count too ("praised", "opposed"). */
export function findStances({ graph, reference: { ontology }, facts }: Searched): ConflictDraft[] {
  const found = new Map<string, Stances>();
  for (const fact of facts)
    for (const { key, relation, claim, ...about } of stancesIn(fact, ontology)) {
      const stances = found.get(key) ?? { ...about, claims: new Map() };
      found.set(key, stances);
      stances.claims.set(relation, [...(stances.claims.get(relation) ?? []), claim]);
    }
  const opposed = [...found]
    .filter(([, { claims }]) => claims.size === 2)
    .sort(([a], [b]) => compareStrings(a, b));
  return mapTogether(opposed, ([, stances]) => draft(graph, stances));
}

/** One claim about a stance; `key` is the same for those that may be opposites. */
interface StanceClaim extends Omit<Stances, 'claims'> {
  key: string;
  relation: Relation;
  claim: SourcedClaim;
}

const stancesIn = oncePerFact((fact, ontology): StanceClaim[] => {
  const stance = ontology.stance(fact.relation);
  if (stance === null) return [];
  const { relation, opposites } = stance;
  return fact.claims.flatMap((claim) => {
    const day = dayOf(claim);
    if (day === null || claim.polarity === 'negative' || claim.modality === 'hypothetical') return [];
    return directionsOf(fact, claim).map(([subject, object]) => {
      const key = JSON.stringify([opposites[0].id, subject, object, day]);
      return { key, subject, object, day, opposites, relation, claim };
    });
  });
});

/** A symmetric fact counts in both directions. */
function directionsOf({ symmetric }: Fact, { subject, object }: SourcedClaim): [string, string][] {
  return symmetric
    ? [
        [subject, object],
        [object, subject],
      ]
    : [[subject, object]];
}

/**
 * The day that a claim is about, if it is a single day. News without a date is about the day of its article.
 */
function dayOf({ from, to, article }: SourcedClaim): string | null {
  const date = from ?? to;
  if (date !== null) return date.length === 10 && (to === null || to === from) ? date : null;
  const reported = article.kind === 'news' ? article.publishedAt : null;
  return reported?.length === 10 ? reported : null;
}

function draft(graph: GraphView, { subject, object, day, opposites, claims }: Stances): ConflictDraft {
  const names = mapTogether([subject, object], (id) => withArticle(graph.getNodeAttributes(id)));
  const [one, other] = [openSentence(names[0]!), names[1]!];
  const [first, second] = opposites;
  return {
    kind: 'stance',
    key: [first.id, subject, object, day],
    text: `${one} both ${first.label} and ${second.label} ${other} on ${sayDate(day)}`,
    entities: [subject, object],
    office: null,
    during: { from: day, to: day },
    sides: opposites.map((stance) => ({
      text: `${one} ${stance.label} ${other}`,
      claims: claims.get(stance)!,
    })),
  };
}
