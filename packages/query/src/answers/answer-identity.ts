import { lineageOf, officesOf, officesOfPerson, restrictFact } from '@precedent/graph';
import { type Answer, type AnswerResult, type Entity, sayDate, sayWhen } from '@precedent/model';
import type { QuestionTime } from '../grammar/read-time.ts';
import { tenureResult } from './answer-holders.ts';
import { compareFacts, factResult } from './answer-relation.ts';
import type { QueryContext } from './context.ts';
import { isInTime } from './in-time.ts';
import { uncertainHoldings } from './uncertain-holdings.ts';

const MOST_FACTS = 10;

/** Who or what an entity is: its offices and memberships, or else the most reported facts about it. */
export function answerIdentity(context: QueryContext, question: string, entity: Entity): Answer {
  const { graph, reference, asOf } = context;
  const { ontology } = reference;
  const tenures =
    entity.type === 'person' ? personTenures(context, entity, null) : bodyTenures(context, entity);
  const facts = graph
    .mapEdges(entity.id, (_, fact) => restrictFact(fact, (claim) => isInTime(claim, null, asOf)))
    .filter((fact) => fact !== null)
    .sort(compareFacts);
  // Lasting relations say what something is, rather than what it did. Certain offices come from the tenures.
  const defining = facts.filter(
    ({ subject, relation, certain }) =>
      subject === entity.id && ontology.lasts(relation) && !(certain && ontology.namesOffice(relation)),
  );
  const shown = tenures.length + defining.length > 0 ? defining : facts;
  return {
    question,
    interpretation: `Who or what ${entity.name} is.`,
    results: [...tenures, ...shown.slice(0, MOST_FACTS).map((fact) => factResult(context, fact, entity.id))],
    lineage: null,
  };
}

/** Every office that a person held or is to hold. */
export function answerOfficesOf(
  context: QueryContext,
  question: string,
  person: Entity,
  time: QuestionTime | null,
): Answer {
  const when = time ? `, ${time.kind === 'as-of' ? `as of ${sayDate(time.date)}` : sayWhen(time.date)}` : '';
  return {
    question,
    interpretation: `Which offices ${person.name} held${when}.`,
    results: [
      ...personTenures(context, person, time),
      ...uncertainHoldings(context, time, ({ subject }) => subject === person.id),
    ],
    lineage: null,
  };
}

function personTenures(context: QueryContext, person: Entity, time: QuestionTime | null): AnswerResult[] {
  const { graph, reference, asOf } = context;
  const limit = time?.kind === 'as-of' ? time.date : asOf;
  const tenures = officesOfPerson(graph, reference, person.id).flatMap(({ id }) => {
    const { office, tenures } = lineageOf(graph, reference, id, { asOf: limit ?? undefined });
    return tenures
      .filter((tenure) => tenure.person === person.id)
      .filter((tenure) => time?.kind !== 'in' || tenure.claims.some((claim) => isInTime(claim, time, null)))
      .map((tenure) => ({ office, tenure }));
  });
  return tenures
    .sort((a, b) => ((a.tenure.from ?? '9999') < (b.tenure.from ?? '9999') ? -1 : 1))
    .map(({ office, tenure }) => tenureResult(context, office, tenure));
}

/** The last known holder of each office of a body. */
function bodyTenures(context: QueryContext, body: Entity): AnswerResult[] {
  const { graph, reference, asOf } = context;
  return officesOf(graph, reference)
    .filter((office) => office.body === body.id)
    .flatMap(({ id }) => {
      const { office, tenures } = lineageOf(graph, reference, id, { asOf: asOf ?? undefined });
      const last = tenures.findLast((tenure) => tenure.established) ?? tenures.at(-1);
      return last ? [tenureResult(context, office, last)] : [];
    })
    .slice(0, MOST_FACTS);
}
