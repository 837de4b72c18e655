import {
  type Decision,
  type EntityRef,
  isAboutClaim,
  type Links,
  type ListedEntity,
  placeOfClaim,
  type Reading,
} from '@precedent/model';
import { applyDecisions, type DecisionProblem } from '../build/resolution/decide/apply-decisions.ts';
import { findAmong } from '../build/resolution/decide/find-record.ts';
import { NO_TIES, type Ties, tiesBetween } from '../build/resolution/decide/ties.ts';
import type { EntityRecord, RecordContext } from '../build/resolution/records/entity-record.ts';
import { listedKey, orderListed, recordListed } from '../build/resolution/records/list-records.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptGraph, ReadingChange } from './continue-graph.ts';
import { Judged } from './judged.ts';
import type { ListsReplaced } from './lists-replaced.ts';
import { allRefsOf, NamedReadings } from './named-readings.ts';
import type { RecordPlacer } from './place-records.ts';
import type { PlacedRecord } from './placed-record.ts';
import { recordsOf } from './reading-records.ts';

/** The records of some articles before and after a change. */
export interface RecordsReplaced {
  before: readonly PlacedRecord[];
  after: readonly PlacedRecord[];
}

/** A change, with what has changed in lists. */
type Change = ReadingChange & { lists: ListsReplaced };

/**
 * The records of the article and the entities of lists that a change is about. If the change concerns what people decided about entities,
 * also those of all articles and lists that such decisions name, because each decision may count or not for the sake of others.
 *
 * @throws CannotContinue if what was decided depends on more than the records of these articles. Then a build leaves no
 *   notes, either.
 */
export async function recordsReplaced(
  kept: KeptGraph,
  change: Change,
  judged: { before: Judged; after: Judged },
  placer: RecordPlacer,
): Promise<RecordsReplaced> {
  const { before, after, lists } = change;
  const { context } = placer;
  const [old, now] = [inForce(kept.decisions), inForce(change.decisions)];
  if (!isConcerned(change, old, now, judged)) {
    const recordsIn = (reading: Reading | null, by: Judged) => recordsOf(reading && by.of(reading), context);
    return {
      before: [...recordsIn(before, judged.before), ...recordsListed(lists.before, context)],
      after: [...recordsIn(after, judged.after), ...recordsListed(lists.after, context)],
    };
  }
  const named = new NamedReadings(kept, [judged.before, judged.after], change.articleId);
  const others = await named.find([...old, ...now]);
  const inLists = await placer.listedLinked([...old, ...now].flatMap(linksNamed));
  const left = new Set(lists.before.map(listedKey));
  const staying = inLists.filter((one) => !left.has(listedKey(one)));
  const [listed, listedNow] = [
    [...inLists, ...lists.before],
    [...staying, ...lists.after],
  ];
  return {
    before: decidedRecords({ readings: withOwn(others, before), listed }, old, judged.before, context),
    after: decidedRecords(
      { readings: withOwn(others, after), listed: listedNow },
      now,
      judged.after,
      context,
    ),
  };
}

/** The identifiers by which a decision names entities of lists. */
function linksNamed(decision: Decision): Links[] {
  return allRefsOf(decision).flatMap(({ anchors, links }) => (anchors.length === 0 ? [links] : []));
}

function recordsListed(listed: readonly ListedEntity[], context: RecordContext): PlacedRecord[] {
  return orderListed(listed).map((one) => ({ record: recordListed(one, context), place: 0, ties: NO_TIES }));
}

function inForce(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ undoneAt }) => undoneAt === null);
}

/** Whether decisions about entities have changed, or the changed article or list is one that they may name. */
function isConcerned(
  { articleId, before, after, lists }: Change,
  old: readonly Decision[],
  now: readonly Decision[],
  judged: { before: Judged; after: Judged },
): boolean {
  const onEntities = (decisions: readonly Decision[]) =>
    decisions.flatMap(({ number, verdict }) => (isAboutClaim(verdict) ? [] : number)).join();
  if (onEntities(old) !== onEntities(now)) return true;
  const isAboutLists = lists.before.length + lists.after.length > 0;
  if (isAboutLists && [...old, ...now].some((one) => linksNamed(one).length > 0)) return true;
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

function withOwn(others: readonly Reading[], own: Reading | null): Reading[] {
  return own === null ? [...others] : [...others, own];
}

/** What people decided about entities, by the articles and lists that they named. */
export async function applyKept(
  kept: Pick<KeptGraph, 'notes' | 'reading'>,
  decisions: readonly Decision[],
  placer: RecordPlacer,
): Promise<{ problems: DecisionProblem[]; ties: ReadonlyMap<EntityRecord, Ties> | null }> {
  const now = inForce(decisions);
  const judged = new Judged(decisions);
  const readings = await new NamedReadings(kept, [judged], null).find(now);
  const listed = await placer.listedLinked(now.flatMap(linksNamed));
  const { applied, ties } = applyTo({ readings, listed }, now, judged, placer.context);
  return { problems: applied.problems, ties };
}

/** The records of readings and lists with what people decided about them. */
function decidedRecords(
  named: Named,
  decisions: readonly Decision[],
  judged: Judged,
  context: RecordContext,
): PlacedRecord[] {
  const { placed, applied, ties } = applyTo(named, decisions, judged, context);
  if (ties === null) throw new CannotContinue('what people decided depends on other articles');
  for (const [record, name] of applied.names) record.givenName = name;
  return placed.map((one) => ({ ...one, ties: ties.get(one.record) ?? NO_TIES }));
}

/** The readings of articles and the entities of lists that decisions name. */
interface Named {
  readings: readonly Reading[];
  listed: readonly ListedEntity[];
}

function applyTo(
  { readings, listed }: Named,
  decisions: readonly Decision[],
  judged: Judged,
  context: RecordContext,
) {
  const byArticle = new Map(
    readings.map((reading) => [reading.article.id, recordsOf(judged.of(reading), context)]),
  );
  const ofLists = recordsListed(listed, context);
  const placed = [...[...byArticle.values()].flat(), ...ofLists];
  const recordsIn = (articleId: string) => (byArticle.get(articleId) ?? []).map(({ record }) => record);
  const { findFixed } = findAmong(
    ofLists.map(({ record }) => record),
    recordsIn,
  );
  const decided = [...decisions, ...readings.flatMap((reading) => judged.tiesOf(reading))];
  const applied = applyDecisions(decided, findFixed);
  return { placed, applied, ties: tiesBetween(applied, decided, findFixed) };
}
