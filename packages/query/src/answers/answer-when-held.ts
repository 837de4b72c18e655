import { factsOfClaims, findOffices, lineageOf } from '@precedent/graph';
import {
  type Answer,
  type AnswerResult,
  type BodyOffice,
  type Entity,
  PrecedentError,
  sayDate,
  sayPeriod,
  type Tenure,
} from '@precedent/model';
import { withoutArticle } from '../grammar/clean-question.ts';
import type { Question } from '../grammar/question.ts';
import { resolveName } from '../names/resolve-name.ts';
import { resolveOffice } from '../names/resolve-office.ts';
import type { QueryContext } from './context.ts';
import { inBrackets, sayAsOf, standingOfTenure } from './describe.ts';
import { isOfOffice, uncertainHoldings } from './uncertain-holdings.ts';

type WhenQuestion = Extract<Question, { kind: 'when-held' }>;

/** When a person took, held or left an office: one result for each tenure. */
export function answerWhenHeld(context: QueryContext, question: string, asked: WhenQuestion): Answer {
  const { graph, reference, asOf } = context;
  const { person, office } = resolveBoth(context, asked);
  const lineage = lineageOf(graph, reference, office.id, { asOf: asOf ?? undefined });
  const own = lineage.tenures.filter((tenure) => tenure.person === person.id);
  const verb = { from: 'became', to: 'stopped being', both: 'was' }[asked.edge];
  return {
    question,
    interpretation: `When ${person.name} ${verb} ${office.label}.`,
    results: [
      ...own.map((tenure) => whenResult(context, person, office, tenure, asked.edge)),
      ...uncertainHoldings(
        context,
        null,
        (fact) => isOfOffice(office.id)(fact) && fact.subject === person.id,
      ),
    ],
    lineage,
  };
}

/** If no word separates the person from the office, splits where both are known. */
function resolveBoth(
  context: QueryContext,
  { person, office }: WhenQuestion,
): { person: Entity; office: BodyOffice } {
  const { graph, reference } = context;
  if (office !== null) {
    const entity = resolveName(graph, reference, person, 'person');
    return { person: entity, office: resolveOffice(graph, reference, office, entity.id) };
  }
  const words = person.split(' ');
  for (let at = 1; at < words.length; at += 1) {
    const text = withoutArticle(words.slice(at).join(' '));
    if (findOffices(graph, reference, text).length === 0) continue;
    const entity = resolveName(graph, reference, words.slice(0, at).join(' '), 'person');
    return { person: entity, office: resolveOffice(graph, reference, text, entity.id) };
  }
  throw new PrecedentError(
    'not_found',
    `"${person}" does not end with an office in the archive`,
    'Ask, for example: "When was Jens Stoltenberg Secretary General of NATO?"',
  );
}

function whenResult(
  { graph }: QueryContext,
  person: Entity,
  office: BodyOffice,
  tenure: Tenure,
  edge: WhenQuestion['edge'],
): AnswerResult {
  const notes = [
    tenure.status === 'acting' ? 'acting' : null,
    standingOfTenure(tenure),
    edge === 'from' ? null : sayAsOf(tenure),
  ];
  return {
    text: `${person.name}, as ${office.label}: ${describeEdge(tenure, edge)}${inBrackets(notes)}`,
    entities: [person, graph.getNodeAttributes(office.body)],
    facts: factsOfClaims(graph, tenure.claims),
    claims: tenure.claims,
  };
}

function describeEdge({ from, to }: Tenure, edge: WhenQuestion['edge']): string {
  if (edge === 'both') return sayPeriod(from, to) ?? 'no date given';
  const date = edge === 'from' ? from : to;
  return date === null ? 'no date given' : `${edge === 'to' ? 'until' : 'from'} ${sayDate(date)}`;
}
