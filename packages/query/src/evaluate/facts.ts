import { factsOfRelations, mapTogether, restrictFact, sayFact } from '@precedent/graph';
import type { Fact, SourcedClaim } from '@precedent/model';
import { belongsTo } from '../judge/belongs-to.ts';
import { isInTime } from '../judge/in-time.ts';
import { mentionsTopic } from '../judge/weigh-claim.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import { HOLE, knownEnd, type Query } from '../query/query.ts';
import { compareFacts, factFinding } from './fact-finding.ts';
import { interpretFacts } from './interpret-facts.ts';
import { type Sorted, sortFacts } from './sort-facts.ts';

const UNSURE = 'The sentences may say so, but not in so many words';

/** Who did something, to whom, when, or whether one did it to the other: one result for each fact. */
export function evaluateFacts(context: QueryContext, query: Query): Evaluation {
  const sorted = sortFacts(context, query, findFacts(context, query));
  if (query.type !== null && query.among === null && Object.values(sorted).every((list) => list.length === 0))
    return ofOtherTypes(context, query);
  const toFinding = (fact: Fact) =>
    factFinding(context, fact, knownEnd(query) ?? (query.object === HOLE ? fact.subject : fact.object));
  const say = (fact: Fact) => sayFact(context.graph, context.reference, fact);
  const [asked, other] = query.negative ? [sorted.denied, sorted.answers] : [sorted.answers, sorted.denied];
  const notes = [
    ...noteFacts(query.negative ? 'Reported' : 'Denied', other, say),
    ...noteFacts('Only considered', sorted.possible, say),
    ...noteFacts('Not quite that', sorted.related, say),
  ];
  // Plans and possibilities are listed beside facts; alone they are an answer, except to a yes-or-no question.
  const isBeside = query.kind === 'whether' || query.kind === 'when' || asked.length > 0;
  if (!query.negative && sorted.weak.length > 0)
    notes.push(...(isBeside ? noteFacts('A sentence may say so', sorted.weak, say) : [UNSURE]));
  const shown = query.negative || isBeside ? asked : sorted.weak;
  const findings = mapTogether(withDates(shown, query), toFinding);
  const base = evaluation(interpretFacts(context, query), { findings, notes });
  if (query.kind === 'whether') return { ...base, findings: [], ...confirm(query, sorted, toFinding) };
  if (query.kind === 'how-many' && findings.length > 0) return { ...base, summary: countEnds(findings) };
  return query.kind === 'how-often' && findings.length > 0
    ? { ...base, summary: `${findings.length} reported` }
    : base;
}

/** Nothing is of the type that is asked for: the answer says so, and shows what else fits, such as a union for a country. */
function ofOtherTypes(context: QueryContext, query: Query): Evaluation {
  const other = evaluateFacts(context, { ...query, type: null });
  const notes = other.findings.length > 0 ? [`No ${query.type} fits; what is shown is of another kind`] : [];
  return { ...other, interpretation: interpretFacts(context, query), notes: [...notes, ...other.notes] };
}

function withDates(facts: readonly Fact[], { kind }: Query): Fact[] {
  return kind === 'when' ? facts.filter(({ from, to }) => from !== null || to !== null) : [...facts];
}

/** The facts of the relations between the ends that the query names, as far as its time, office and types fit. */
function findFacts({ graph, reference }: QueryContext, query: Query): Fact[] {
  const wanted = new Set(query.relations.flatMap((id) => reference.ontology.withDescendants(id)));
  const known = knownEnd(query);
  const found = new Map<string, Fact>();
  const look = (fact: Fact) => {
    if (
      !wanted.has(fact.relation) ||
      !fitsEnds(fact, query) ||
      !fitsHole({ graph, reference, asOf: null }, fact, query)
    )
      return;
    if (query.office.length > 0 && !query.office.includes(fact.office?.id ?? '')) return;
    const timed = restrictFact(fact, (claim) => isInTime(claim, query) && fitsClaim(claim, query));
    if (timed) found.set(fact.id, timed);
  };
  for (const fact of factsOfRelations(graph, known, [...wanted])) look(fact);
  return [...found.values()].sort(compareFacts);
}

function fitsEnds({ subject, object, symmetric }: Fact, query: Query): boolean {
  const fits = (id: string, end: string | null) => end === null || end === HOLE || end === id;
  const straight = fits(subject, query.subject) && fits(object, query.object);
  return straight || (symmetric && fits(object, query.subject) && fits(subject, query.object));
}

function fitsHole({ graph, reference }: QueryContext, fact: Fact, query: Query): boolean {
  const known = knownEnd(query);
  const isObject = known === null ? query.object === HOLE : fact.subject === known;
  const other = isObject ? fact.object : fact.subject;
  if (query.except.includes(other)) return false;
  if (query.type !== null && graph.getNodeAttribute(other, 'type') !== query.type) return false;
  if (query.choices.length > 0 && !query.choices.includes(other)) return false;
  return query.among === null || belongsTo({ graph, reference, asOf: null }, other, query.among);
}

function fitsClaim(claim: SourcedClaim, { planned, speaker, topic }: Query): boolean {
  return (
    (!planned || claim.modality !== 'asserted') &&
    (speaker === null || claim.speaker === speaker) &&
    (topic === null || mentionsTopic(claim, topic))
  );
}

function noteFacts(heading: string, facts: readonly Fact[], say: (fact: Fact) => string): string[] {
  if (facts.length === 0) return [];
  const shown = facts.slice(0, 3).map(say).join('; ');
  return [`${heading}: ${shown}${facts.length > 3 ? ` and ${facts.length - 3} more` : ''}`];
}

function countEnds(findings: readonly Finding[]): string {
  return `${new Set(findings.map(({ entities }) => entities[0]?.id)).size}`;
}

/** Yes or no with the evidence of both sides; nothing if there is none. */
function confirm(
  { negative }: Query,
  { answers, denied }: Sorted,
  toFinding: (fact: Fact) => Finding,
): Partial<Evaluation> {
  const findings = [...answers, ...denied].map(toFinding);
  const isDisputed = answers.some(({ polarity }) => polarity === 'contested');
  if (isDisputed || (answers.length > 0 && denied.length > 0)) return { summary: 'Sources differ', findings };
  const reported = answers.filter(({ modality }) => modality === 'asserted');
  if (reported.length > 0) return { summary: negative ? 'No' : 'Yes', findings };
  if (answers.length > 0) {
    const isPlan = answers.some(({ modality }) => modality === 'planned');
    return {
      summary: isPlan
        ? 'It is planned; that it happened is not reported'
        : 'Some say so, no source confirms it',
      findings,
    };
  }
  return denied.length > 0 ? { summary: negative ? 'Yes' : 'No', findings } : {};
}
