import { type Decision, type EntityRef, isAboutClaim, placeOfClaim, refsOf } from '@precedent/model';
import { CannotContinue } from './cannot-continue.ts';
import type { ReadingChange } from './continue-graph.ts';
import { Judged } from './judged.ts';

/**
 * What people decided about entities holds for records of certain articles, which are noted: other articles can change.
 *
 * @throws CannotContinue if this one is among those, or if people have decided something else about entities now.
 */
export function refuseDecided(before: readonly Decision[], change: ReadingChange): void {
  const [old, now] = [inForce(before), inForce(change.decisions)];
  const onEntities = (decisions: readonly Decision[]) =>
    decisions.flatMap(({ number, verdict }) => (isAboutClaim(verdict) ? [] : number)).join();
  if (onEntities(old) !== onEntities(now))
    throw new CannotContinue('people decided something about entities');
  const refs = [...old, ...now].flatMap((decision) => refsElsewhere(decision, change.articleId));
  if (refs.some(({ anchors }) => anchors.some(({ article }) => article === change.articleId)))
    throw new CannotContinue('people decided something about an entity of the article');
  const isTied =
    (change.before !== null && new Judged(old).isTied(change.before)) ||
    (change.after !== null && new Judged(now).isTied(change.after));
  if (isTied) throw new CannotContinue('a decision ties entities of two articles');
}

function inForce(decisions: readonly Decision[]): Decision[] {
  return decisions.filter(({ undoneAt }) => undoneAt === null);
}

/** The entities that a decision is about, but for those of a claim of this article itself. */
function refsElsewhere({ verdict }: Decision, articleId: string): EntityRef[] {
  if (!isAboutClaim(verdict)) return refsOf(verdict);
  if (!('says' in verdict) || placeOfClaim(verdict).article === articleId) return [];
  const { subject, object, office } = verdict.says;
  return [subject, object, ...(office?.body ? [office.body] : [])];
}
