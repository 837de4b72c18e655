import { restrictFact, sayFact } from '@precedent/graph';
import {
  type Answer,
  type AnswerResult,
  type Fact,
  foldName,
  MODALITIES,
  sayDate,
  sayWhen,
} from '@precedent/model';
import type { Question } from '../grammar/question.ts';
import { resolveName } from '../names/resolve-name.ts';
import type { QueryContext } from './context.ts';
import { isInTime } from './in-time.ts';

type RelationQuestion = Extract<Question, { kind: 'relation' }>;

/** Who did something, to whom, or whether one did it to the other: one result for each fact. */
export function answerRelation(context: QueryContext, question: string, asked: RelationQuestion): Answer {
  const { graph, reference } = context;
  const doer = asked.doer === null ? null : resolveName(graph, reference, asked.doer);
  const patient = asked.patient === null ? null : resolveName(graph, reference, asked.patient);
  const known = (doer ?? patient)!;
  const facts = new Map<string, Fact>();
  for (const { relation, inverse } of asked.meanings) {
    const wanted = new Set(reference.ontology.withDescendants(relation));
    graph.forEachEdge(known.id, (id, fact) => {
      if (!wanted.has(fact.relation)) return;
      const [does, suffers] = inverse ? [fact.object, fact.subject] : [fact.subject, fact.object];
      const fits = (a: string, b: string) => (!doer || a === doer.id) && (!patient || b === patient.id);
      if (!fits(does, suffers) && !(fact.symmetric && fits(suffers, does))) return;
      const other = fact.subject === known.id ? fact.object : fact.subject;
      if (asked.type !== null && graph.getNodeAttribute(other, 'type') !== asked.type) return;
      if (asked.office !== null && !foldName(fact.office?.label ?? '').includes(foldName(asked.office)))
        return;
      const timed = restrictFact(fact, (claim) => isInTime(claim, asked.time, context.asOf));
      if (timed && (!asked.asksWhen || timed.from !== null || timed.to !== null)) facts.set(id, timed);
    });
  }
  return {
    question,
    interpretation: interpret(context, asked, doer?.name ?? null, patient?.name ?? null),
    results: [...facts.values()].sort(compareFacts).map((fact) => factResult(context, fact, known.id)),
    lineage: null,
  };
}

function interpret(
  { reference, asOf }: QueryContext,
  { meanings, type, time, office, asksWhen }: RelationQuestion,
  doer: string | null,
  patient: string | null,
): string {
  const noun = type === null ? null : reference.ontology.entityType(type).label.toLowerCase();
  const labels = meanings.map(({ relation, inverse }) => {
    const { label, inverse: backwards } = reference.ontology.relation(relation);
    const kinds = reference.ontology.withDescendants(relation).slice(1);
    const also =
      kinds.length > 0
        ? ` (or ${kinds.map((kind) => reference.ontology.relation(kind).label).join(', ')})`
        : '';
    return `${inverse ? backwards : label}${also}`;
  });
  const when = time
    ? `, ${time.kind === 'as-of' ? `as of ${sayDate(time.date)}` : sayWhen(time.date)}`
    : asOf
      ? `, as of ${sayDate(asOf)}`
      : '';
  const [who, whom] = noun === null ? ['Who', 'whom'] : [`Which ${noun}`, `which ${noun}`];
  const sentence = `${doer ?? who} ${labels.join(' or ')} ${patient ?? whom}`;
  return `${asksWhen ? 'When ' : ''}${sentence}${office ? `, as ${office}` : ''}${when}.`;
}

/** Uncertain facts last, before them denied ones; then by modality, then by the number of claims. */
export function compareFacts(a: Fact, b: Fact): number {
  const denied = (fact: Fact) => Number(fact.polarity === 'negative');
  return (
    Number(b.certain) - Number(a.certain) ||
    denied(a) - denied(b) ||
    MODALITIES.indexOf(a.modality) - MODALITIES.indexOf(b.modality) ||
    b.claims.length - a.claims.length ||
    (a.id < b.id ? -1 : 1)
  );
}

/** @param known the entity that was asked about; the other end of the fact comes first. */
export function factResult({ graph, reference }: QueryContext, fact: Fact, known: string): AnswerResult {
  const ends = fact.subject === known ? [fact.object, fact.subject] : [fact.subject, fact.object];
  return {
    text: sayFact(graph, reference, fact),
    entities: ends.map((id) => graph.getNodeAttributes(id)),
    facts: [fact.id],
    claims: fact.claims,
  };
}
