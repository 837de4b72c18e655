import {
  type Answer,
  type AnswerPage,
  type AnswerResult,
  type Lineage,
  type PageQuery,
  takePage,
} from '@precedent/model';

/** Claims of one result, of one side of a contradiction, or of one tenure or step of a lineage; `/api/facts/{id}` has the others. */
const MOST_CLAIMS = 20;

/** Of a step between two tenures; each of these has its own. */
const MOST_CLAIMS_OF_STEP = 2;

/** Part of an answer, with the best claims of each result: what the API and `--json` give. */
export function pageAnswer(answer: Answer, page: PageQuery): AnswerPage {
  const { items, total, next } = takePage(answer.results, page, keyOf);
  return {
    ...answer,
    results: items.map(shortenResult),
    conflicts: answer.conflicts.map((conflict) => ({ ...conflict, sides: conflict.sides.map(shorten) })),
    lineage: answer.lineage === null ? null : shortenLineage(answer.lineage),
    total,
    next,
  };
}

function keyOf({ text, facts }: AnswerResult): string {
  return `${text} ${facts.join(' ')}`;
}

function shortenResult(result: AnswerResult): AnswerResult {
  const { claims, utterances } = result;
  const left = claims.length - MOST_CLAIMS;
  return {
    ...result,
    ...(left > 0 ? { claims: claims.slice(0, MOST_CLAIMS), moreClaims: left } : {}),
    ...(utterances ? { utterances: utterances.slice(0, MOST_CLAIMS) } : {}),
  };
}

function shortenLineage(lineage: Lineage): Lineage {
  return {
    ...lineage,
    tenures: lineage.tenures.map(shorten),
    // The claims of the two terms are with the tenures; a step has those that state it.
    successions: lineage.successions.map((step) => ({
      ...step,
      claims: step.basis === 'stated' ? step.claims.slice(0, MOST_CLAIMS_OF_STEP) : [],
      predecessor: { ...step.predecessor, claims: [] },
      successor: { ...step.successor, claims: [] },
    })),
  };
}

function shorten<Part extends { claims: readonly unknown[] }>(part: Part): Part {
  return part.claims.length > MOST_CLAIMS ? { ...part, claims: part.claims.slice(0, MOST_CLAIMS) } : part;
}
