import type { Answer } from '@precedent/model';
import { evaluateQuery } from '../evaluate/evaluate-query.ts';
import { toAnswer } from '../evaluate/to-answer.ts';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant } from '../names/find-offices-meant.ts';
import { unknownName } from '../names/find-term.ts';
import type { QueryContext } from '../query/context.ts';
import type { Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { resolveQuery } from '../resolve/resolve-query.ts';
import { type Line, readFollowUp } from './read-follow-up.ts';

/**
 * The answer to a question that only means something after another: "and before him?", "which of them were Dutch?"
 *
 * @param previous the formal query of the last answer.
 * @param askInFull answers a question that stands by itself.
 * @returns null if the question stands by itself.
 * @throws PrecedentError `not_found` if a description fits nothing known; otherwise what `askInFull` throws.
 */
export function answerFollowUp(
  context: QueryContext,
  question: string,
  previous: string,
  askInFull: (question: string) => Answer,
): Answer | null {
  const last = resolveQuery(context, readQuery(previous));
  const { findings } = evaluateQuery(context, last);
  const followUp = readFollowUp(question, last, findings, lineOf(context, findings[0]));
  if (followUp === null) return null;
  if (followUp.form === 'question') return { ...askInFull(followUp.question), question };
  const query =
    followUp.form === 'query'
      ? followUp.query
      : filtered(context, last, followUp.description, followUp.count);
  return toAnswer(question, query, evaluateQuery(context, query));
}

function lineOf({ graph, reference: { ontology } }: QueryContext, first: Finding | undefined): Line {
  const relation = ontology.relations.find(({ id }) => ontology.succession(id) !== null)!;
  const tenure = ontology.endsThat('holds')[0]!.relation;
  const named = (first?.facts ?? []).map((id) => graph.getEdgeAttributes(id).office?.id);
  const offices = [...new Set(named)].filter((id) => id !== undefined);
  return { succession: relation.id, tenure, ...ontology.succession(relation.id)!, offices };
}

/** The last query with only those results that belong to what a description names, or held the office. */
function filtered(context: QueryContext, last: Query, description: string, count: boolean): Query {
  const [entity] = findEntitiesNamed(context, description);
  const among = entity?.thing.id ?? findOfficesMeant(context, description)[0]?.id;
  if (among === undefined) throw unknownName(context, description);
  return { ...last, among, kind: count ? 'how-many' : last.kind };
}
