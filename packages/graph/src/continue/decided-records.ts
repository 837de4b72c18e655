import {
  type Decision,
  type EntityRef,
  isAboutClaim,
  placeOfClaim,
  type Reading,
  refsOf,
} from '@precedent/model';
import { linksOf } from '../build/resolution/cluster/group-records.ts';
import { applyDecisions } from '../build/resolution/decide/apply-decisions.ts';
import { findAmong } from '../build/resolution/decide/find-record.ts';
import { NO_TIES, tiesBetween } from '../build/resolution/decide/ties.ts';
import type { RecordContext } from '../build/resolution/records/entity-record.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptGraph, ReadingChange } from './continue-graph.ts';
import type { PlacedRecord } from './encode-notes.ts';
import type { Judged } from './judged.ts';
import { noteKey } from './note-keys.ts';
import { recordsOf } from './reading-records.ts';

/** Number of articles above which the whole graph is built instead. */
const MOST_NAMED = 300;

/** The records of some articles before and after a change. */
export interface RecordsReplaced {
  before: readonly PlacedRecord[];
  after: readonly PlacedRecord[];
}

/**
 * The records of the article that a change is about. If the change concerns what people decided about entities, also those of
 * all articles that such decisions name, because each decision may count or not for the sake of others.
 *
 * @throws CannotContinue if what was decided depends on more than the records of these articles. Then a build leaves no
 *   notes, either.
 */
export async function recordsReplaced(
  kept: KeptGraph,
  change: ReadingChange,
  judged: { before: Judged; after: Judged },
  context: RecordContext,
): Promise<RecordsReplaced> {
  const { before, after } = change;
  const [old, now] = [inForce(kept.decisions), inForce(change.decisions)];
  if (!isConcerned(change, old, now, judged))
    return {
      before: recordsOf(before && judged.before.of(before), context),
      after: recordsOf(after && judged.after.of(after), context),
    };
  const others = await readOthers([...old, ...now], change.articleId, kept);
  return {
    before: decidedRecords(withOwn(others, before), old, judged.before, context),
    after: decidedRecords(withOwn(others, after), now, judged.after, context),
  };
}

function inForce(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ undoneAt }) => undoneAt === null);
}

/** Whether decisions about entities have changed, or the changed article is one that they name. */
function isConcerned(
  { articleId, before, after }: ReadingChange,
  old: readonly Decision[],
  now: readonly Decision[],
  judged: { before: Judged; after: Judged },
): boolean {
  const onEntities = (decisions: readonly Decision[]) =>
    decisions.flatMap(({ number, verdict }) => (isAboutClaim(verdict) ? [] : number)).join();
  if (onEntities(old) !== onEntities(now)) return true;
  const isNamed = (decision: Decision) =>
    refsElsewhere(decision, articleId).some(({ anchors }) =>
      anchors.some(({ article }) => article === articleId),
    );
  if ([...old, ...now].some(isNamed)) return true;
  return (
    (before !== null && judged.before.tiesOf(before).length > 0) ||
    (after !== null && judged.after.tiesOf(after).length > 0)
  );
}

/** The entities that a decision is about, but for those of a claim of this article itself. */
function refsElsewhere(decision: Decision, articleId: string | null): EntityRef[] {
  const { verdict } = decision;
  return isAboutClaim(verdict) && placeOfClaim(verdict).article === articleId ? [] : allRefsOf(decision);
}

function allRefsOf({ verdict }: Decision): EntityRef[] {
  if (!isAboutClaim(verdict)) return refsOf(verdict);
  if (!('says' in verdict)) return [];
  const { subject, object, office } = verdict.says;
  return [subject, object, ...(office?.body ? [office.body] : [])];
}

/** The readings of the other articles that decisions name and the graph is built from. */
async function readOthers(
  decisions: readonly Decision[],
  own: string | null,
  { notes, reading }: Pick<KeptGraph, 'notes' | 'reading'>,
): Promise<Reading[]> {
  const named = new Set<string>();
  for (const decision of decisions) {
    for (const { anchors } of allRefsOf(decision)) for (const { article } of anchors) named.add(article);
    if ('says' in decision.verdict) named.add(placeOfClaim(decision.verdict).article);
  }
  if (own !== null) named.delete(own);
  if (named.size > MOST_NAMED) throw new CannotContinue('decisions name too many articles');
  const ids = [...named].sort();
  const kept = await notes.heads(ids.map(noteKey.article));
  const readings: Reading[] = [];
  for (const [at, id] of ids.entries()) {
    if (kept[at]!.length === 0) continue;
    const found = await reading(id);
    if (found === null) throw new CannotContinue('an article is no longer in the archive');
    readings.push(found);
  }
  return readings;
}

function withOwn(others: readonly Reading[], own: Reading | null): Reading[] {
  return own === null ? [...others] : [...others, own];
}

/** The records of readings with what people decided about them. */
function decidedRecords(
  readings: readonly Reading[],
  decisions: readonly Decision[],
  judged: Judged,
  context: RecordContext,
): PlacedRecord[] {
  const byArticle = new Map(
    readings.map((reading) => [reading.article.id, recordsOf(judged.of(reading), context)]),
  );
  const placed = [...byArticle.values()].flat();
  const recordsIn = (articleId: string) => (byArticle.get(articleId) ?? []).map(({ record }) => record);
  const { findAnchored } = findAmong([], recordsIn);
  const decided = [...decisions, ...readings.flatMap((reading) => judged.tiesOf(reading))];
  const applied = applyDecisions(decided, findAnchored);
  const ties = tiesBetween(applied, decided, findAnchored, (record) => linksOf(record).length > 0);
  if (ties === null) throw new CannotContinue('what people decided depends on other articles');
  for (const [record, name] of applied.names) record.givenName = name;
  return placed.map((one) => ({ ...one, ties: ties.get(one.record) ?? NO_TIES }));
}
