import { restrictFact } from '@precedent/graph';
import type { Answer, Entity, Fact, SourcedClaim } from '@precedent/model';
import { compareFacts, factResult } from './answer-relation.ts';
import type { QueryContext } from './context.ts';
import { isInTime } from './in-time.ts';

/** What a speaker is reported to have said, about one entity or in general. */
export function answerSayings(
  context: QueryContext,
  question: string,
  speaker: Entity,
  about: Entity | null,
): Answer {
  const { graph, asOf, reference } = context;
  const said = (claim: SourcedClaim) => {
    const isSpoken = reference.ontology.find(claim.relation)?.spoken === true;
    const speaks = claim.speaker === speaker.id || (isSpoken && claim.subject === speaker.id);
    return speaks && isInTime(claim, null, asOf);
  };
  const facts: Fact[] = [];
  const look = (_: string, fact: Fact) => {
    const restricted = restrictFact(fact, said);
    if (restricted) facts.push(restricted);
  };
  if (about) graph.forEachEdge(about.id, look);
  else graph.forEachEdge(look);
  const known = about ?? speaker;
  return {
    question,
    interpretation: `What ${speaker.name} is reported to have said${about ? ` about ${about.name}` : ''}.`,
    results: facts.sort(compareFacts).map((fact) => factResult(context, fact, known.id)),
    lineage: null,
  };
}
