import { mapTogether, restrictLineage } from '@precedent/graph';
import {
  type Answer,
  type AnswerPage,
  type AnswerResult,
  compareStrings,
  type Lineage,
  type PageQuery,
  placeOf,
  type SourcedClaim,
  type Succession,
  type Tenure,
  takePage,
} from '@precedent/model';

/** Claims of one result, of one side of a contradiction, or of one tenure or step of a lineage; `/api/facts/{id}` has the others. */
const MOST_CLAIMS = 20;

/** Claims of all results of one page, if there are many. */
const CLAIMS_OF_PAGE = 400;
const FEWEST_CLAIMS = 3;

/** Of a step between two tenures; each of these has its own. */
const MOST_CLAIMS_OF_STEP = 2;

/** Tenures of a lineage above which only the latest are given, and those of whom the results are about. */
const MOST_TENURES = 100;

/** The same that are left of a longer one that only stands beside other results. */
const LATEST_BESIDE = 24;

/** Tenures of a lineage from which on each has only the claims that say when it was. */
const MANY_TENURES = 40;

/** Which results of an answer, and how many claims of each at most: without a number, as many as a page has room for. */
export interface AnswerPageQuery extends PageQuery {
  claims?: number | undefined;
}

/** Part of an answer, with the best claims of each result: what the API and `--json` give. */
export function pageAnswer(answer: Answer, page: AnswerPageQuery): AnswerPage {
  expectPage(answer, page);
  const { items, total, next } = takePage(answer.results, page, keyOf);
  const most = page.claims ?? claimsOfEach(items.length);
  const [results, lineage] = together(
    () => mapTogether(items, (result) => shortenResult(result, most)),
    () => (answer.lineage === null ? null : shortenLineage(cutLineage(answer.lineage, answer, items))),
  );
  const conflicts = answer.conflicts.map((conflict) => ({
    ...conflict,
    sides: conflict.sides.map((side) => shorten(side, MOST_CLAIMS)),
  }));
  return { ...answer, results, conflicts, lineage, total, next };
}

function claimsOfEach(results: number): number {
  return Math.max(FEWEST_CLAIMS, Math.min(MOST_CLAIMS, Math.floor(CLAIMS_OF_PAGE / results)));
}

/** Has what the page will most likely show loaded together: which results and terms that is depends on some of it. */
function expectPage(answer: Answer, { cursor, limit }: PageQuery): void {
  const { results, lineage } = answer;
  const from = placeOf(cursor);
  const likely = results.slice(from, from + limit + 1);
  together(
    () => mapTogether(likely, ({ text }) => text),
    () => mapTogether(likely, ({ claims }) => claims),
    () => lineage && shortenLineage(cutLineage(lineage, answer, [])),
  );
}

/** All of them, so that what any misses is loaded at once. */
function together<Made extends unknown[]>(...makers: { [At in keyof Made]: () => Made[At] }): Made {
  return mapTogether<() => unknown, unknown>(makers, (make) => make()) as Made;
}

function keyOf({ text, facts }: AnswerResult): string {
  return `${text} ${facts.join(' ')}`;
}

function shortenResult(result: AnswerResult, most: number): AnswerResult {
  const { claims, utterances } = result;
  const left = claims.length - most;
  return {
    ...result,
    ...(left > 0 ? { claims: claims.slice(0, most), moreClaims: left } : {}),
    ...(utterances ? { utterances: utterances.slice(0, MOST_CLAIMS) } : {}),
  };
}

/** Without most tenures of an office that is said to have had hundreds of holders. */
function cutLineage(lineage: Lineage, { results }: Answer, shown: readonly AnswerResult[]): Lineage {
  const { length } = lineage.tenures;
  if (length <= MOST_TENURES) return lineage;
  const left = length - (results.length < length ? LATEST_BESIDE : MOST_TENURES);
  const named = new Set(shown.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const latest = new Set(lineage.tenures.slice(left));
  return restrictLineage(lineage, (tenure) => latest.has(tenure) || named.has(tenure.person));
}

function shortenLineage(lineage: Lineage): Lineage {
  const isLong = lineage.tenures.length >= MANY_TENURES;
  const [people, tenures, successions] = together(
    () => lineage.people,
    () =>
      mapTogether(lineage.tenures, (tenure) => shorten(isLong ? withFewClaims(tenure) : tenure, MOST_CLAIMS)),
    // The claims of the two terms are with the tenures; a step has those that state it.
    () => mapTogether(lineage.successions, shortenStep),
  );
  return { ...lineage, people, tenures, successions };
}

/** With the best claim, and the best for each date; without dates, with the latest, which is all that tells when it was. */
function withFewClaims(tenure: Tenure): Tenure {
  const { from, to, overBy, claims } = tenure;
  const dates = [from, to ?? overBy].filter((date) => date !== null);
  const stating = dates.map((date) => claims.find((claim) => claim.from === date || claim.to === date));
  const few = new Set([claims[0], ...stating, dates.length === 0 ? latestOf(claims) : undefined]);
  return { ...tenure, claims: claims.filter((claim) => few.has(claim)) };
}

function latestOf(claims: readonly SourcedClaim[]): SourcedClaim | undefined {
  const dayOf = ({ article }: SourcedClaim) => article.publishedAt ?? '';
  return claims.toSorted((a, b) => compareStrings(dayOf(b), dayOf(a)))[0];
}

/** Without looking at the claims of a step that only follows from the order: uniting them takes long. */
function shortenStep(step: Succession): Succession {
  const { office, predecessor, successor, basis, gap, overlap } = step;
  return {
    ...{ office, basis, gap, overlap },
    predecessor: withoutClaims(predecessor),
    successor: withoutClaims(successor),
    claims: basis === 'stated' ? step.claims.slice(0, MOST_CLAIMS_OF_STEP) : [],
  };
}

/** Field by field: copying all would look at the claims, and load them. */
function withoutClaims({ person, office, from, to, status, established, overBy, asOf }: Tenure): Tenure {
  return { person, office, from, to, status, established, overBy, asOf, claims: [] };
}

function shorten<Part extends { claims: readonly unknown[] }>(part: Part, most: number): Part {
  return part.claims.length > most ? { ...part, claims: part.claims.slice(0, most) } : part;
}
