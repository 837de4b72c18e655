import { earliestDay, type Fact, latestDay, type Reference, type SourcedClaim } from '@precedent/model';
import { bodyOfficeOf } from '../../build/facts/fact-id.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { sayMatter } from '../facts/describe-fact.ts';
import type { ConflictDraft, Searched } from './draft-conflict.ts';

/** Facts that some claims state and others deny for the same time. */
export function findDenials(searched: Searched): ConflictDraft[] {
  return mapTogether(searched.facts, (fact) => findDenial(searched, fact)).flat();
}

function findDenial({ graph, reference }: Searched, fact: Fact): ConflictDraft[] {
  if (fact.claims.every(({ polarity }) => polarity === 'positive')) return [];
  const serious = fact.claims.filter(({ modality }) => modality !== 'hypothetical');
  const [positive, negative] = (['positive', 'negative'] as const).map((polarity) =>
    serious.filter((claim) => claim.polarity === polarity),
  ) as [SourcedClaim[], SourcedClaim[]];
  const lasts = reference.ontology.lasts(fact.relation);
  const denied = positive.filter((claim) => negative.some((denial) => contradicts(lasts, claim, denial)));
  const denials = negative.filter((denial) => positive.some((claim) => contradicts(lasts, claim, denial)));
  return denied.length > 0 ? [draft(graph, reference, fact, denied, denials)] : [];
}

/** @param lasts whether the relation lasts: then it can be true on one day and false on another. */
function contradicts(lasts: boolean, claim: SourcedClaim, denial: SourcedClaim): boolean {
  // A plan that is denied later was given up, which isn't a conflict.
  if (claim.modality === 'planned' && isLater(denial, claim)) return false;
  if (lasts) return meet(stretchOf(claim), stretchOf(denial));
  const [claimed, denied] = [dateStretch(claim), dateStretch(denial)];
  if (claimed !== null && denied !== null) return meet(claimed, denied);
  // A denial without a date covers everything until the day of its report.
  const reported = reportOf(denial);
  return claimed === null || reported === null || earliestDay(claimed.from) <= latestDay(reported);
}

function isLater(a: SourcedClaim, b: SourcedClaim): boolean {
  const [first, second] = [reportOf(b), reportOf(a)];
  return first !== null && second !== null && latestDay(first) < earliestDay(second);
}

interface Stretch {
  from: string;
  to: string;
}

/** The period of a claim; without dates, the day of the report. */
function stretchOf(claim: SourcedClaim): Stretch {
  const reported = claim.from === null && claim.to === null ? reportOf(claim) : null;
  return { from: claim.from ?? reported ?? '0000', to: claim.to ?? reported ?? '9999' };
}

function dateStretch({ from, to }: SourcedClaim): Stretch | null {
  const [begin, end] = [from ?? to, to ?? from];
  return begin === null || end === null ? null : { from: begin, to: end };
}

function meet(a: Stretch, b: Stretch): boolean {
  return earliestDay(a.from) <= latestDay(b.to) && earliestDay(b.from) <= latestDay(a.to);
}

function reportOf({ article }: SourcedClaim): string | null {
  return article.kind === 'news' ? article.publishedAt : null;
}

function draft(
  graph: GraphView,
  reference: Reference,
  fact: Fact,
  denied: SourcedClaim[],
  denials: SourcedClaim[],
): ConflictDraft {
  const say = (polarity: Fact['polarity']) => sayMatter(graph, reference, fact, { polarity });
  return {
    kind: 'denial',
    key: [fact.id],
    text: say('contested'),
    entities: [fact.subject, fact.object],
    office: bodyOfficeOf(fact)?.id ?? null,
    during: null,
    sides: [
      { text: say('positive'), claims: denied },
      { text: say('negative'), claims: denials },
    ],
  };
}
