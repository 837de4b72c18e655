import type { Article, Claim, Reading, ReadingEntity, Span } from '@precedent/model';
import { emptyTally, type Tally } from '../scores.ts';
import { coincides } from '../spans.ts';

/** A fact of a corpus, with every place that names or refers to one of its ends. */
export interface GoldFact {
  kind: string;
  /** Whether the text names both ends; if not, no graph can contain the fact. */
  named: boolean;
  subject: Span[];
  object: Span[];
}

/** A kind of fact in a corpus, and how our relations express it. */
export interface FactKind {
  name: string;
  /** Relations that express such a fact, and perhaps others. */
  relations: readonly string[];
  /** Whether a claim with one of them can only mean this kind, so that it is wrong if it is not in the gold data. */
  asserts(claim: Claim, object: ReadingEntity): boolean;
  /** Kinds of gold facts that confirm such a claim; by default its own. */
  provenBy?: readonly string[];
}

export interface FactSample {
  article: Article;
  facts: readonly GoldFact[];
  /** The kinds that are annotated in this text, which therefore count. */
  kinds: readonly FactKind[];
}

interface Ends {
  claim: Claim;
  subject: ReadingEntity;
  object: ReadingEntity;
}

/** Compares a reading with the facts of a sample: a tally for each kind, and one line per error. */
export function scoreFacts(
  { facts, kinds, article }: FactSample,
  reading: Reading,
): { tallies: Map<string, Tally>; errors: string[] } {
  const stated = statedIn(reading);
  const tallies = new Map<string, Tally>();
  const errors: string[] = [];
  for (const kind of kinds) {
    const { drawn, right, wrong } = judgeClaims(kind, stated, facts);
    const gold = facts.filter((fact) => fact.kind === kind.name && fact.named);
    const missed = gold.filter((fact) => !stated.some((ends) => says(kind, ends, fact)));
    tallies.set(kind.name, { drawn, right, gold: gold.length, found: gold.length - missed.length });
    errors.push(
      ...wrong.map(
        ({ claim, subject, object }) =>
          `SPURIOUS ${article.id} ${kind.name}: ${subject.name} --${claim.relation}--> ${object.name}`,
      ),
      ...missed.map((fact) => `MISSED ${article.id} ${kind.name}: ${show(article, fact)}`),
    );
  }
  return { tallies, errors };
}

/** The claims that a reading asserts, without planned, alleged and denied ones; one for each pair and relation. */
function statedIn({ claims, entities }: Reading): Ends[] {
  const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
  const distinct = new Map<string, Ends>();
  for (const claim of claims) {
    if (claim.modality !== 'asserted' || claim.polarity !== 'positive') continue;
    const ends = { claim, subject: entityOf.get(claim.subject)!, object: entityOf.get(claim.object)! };
    distinct.set(`${claim.subject} ${claim.relation} ${claim.object} ${claim.office?.title}`, ends);
  }
  return [...distinct.values()];
}

function judgeClaims(kind: FactKind, stated: readonly Ends[], facts: readonly GoldFact[]) {
  const proofs = facts.filter((fact) => (kind.provenBy ?? [kind.name]).includes(fact.kind));
  const pairs = new Map<string, Ends>();
  for (const ends of stated)
    if (kind.relations.includes(ends.claim.relation) && kind.asserts(ends.claim, ends.object))
      pairs.set(`${ends.subject.id} ${ends.object.id}`, ends);
  const wrong = [...pairs.values()].filter((ends) => !proofs.some((fact) => links(ends, fact)));
  return { drawn: pairs.size, right: pairs.size - wrong.length, wrong };
}

function says(kind: FactKind, ends: Ends, fact: GoldFact): boolean {
  return kind.relations.includes(ends.claim.relation) && links(ends, fact);
}

function links({ subject, object }: Ends, fact: GoldFact): boolean {
  return coincides(subject, fact.subject) && coincides(object, fact.object);
}

function show({ text }: Article, { subject, object }: GoldFact): string {
  const [from, to] = [subject, object].map(([span]) => (span ? text.slice(span.start, span.end) : '?'));
  return `${from} → ${to}`;
}

export function addTallies(total: Map<string, Tally>, more: ReadonlyMap<string, Tally>): void {
  for (const [name, tally] of more) {
    const sum = total.get(name) ?? emptyTally();
    for (const key of ['drawn', 'right', 'gold', 'found'] as const) sum[key] += tally[key];
    total.set(name, sum);
  }
}
