import { type BodyOffice, PrecedentError, toCandidates, withArticle } from '@precedent/model';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant, headsOf, officesOfBodies } from '../names/find-offices-meant.ts';
import { findTerm, withoutArticles } from '../names/find-term.ts';
import { meant } from '../names/meant.ts';
import type { RelationDraft } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { joinTokens } from '../text/tokens.ts';
import { choose, type Reading } from './reading.ts';
import { holdingReadings, resolveHolding, uniteOffices } from './resolve-holding.ts';
import { findOfficePhrase, refuseRest } from './resolve-office.ts';
import { begin, openSubject, type Resolving } from './resolving.ts';

/** "Who leads NATO?", "Who held the office of Home Secretary?", "How long did Mugabe rule Zimbabwe?" */
export function resolveHeld(resolving: Resolving, draft: RelationDraft): Reading[] {
  const { context } = resolving;
  if (draft.doer === null || draft.patient === 'hole') return resolveCareer(resolving, draft);
  const words = draft.patient ?? draft.office;
  if (words === null)
    return resolving.time.beside.length > 0
      ? resolveHolding(resolving, { ...draft, form: 'holding', person: draft.doer, office: [], edge: null })
      : [];
  const person = draft.doer === 'hole' ? null : findTerm(context, draft.doer, 'person');
  const ids = person?.meant.map(({ thing }) => thing.id) ?? [];
  const text = joinTokens(withoutArticles(words));
  const known = findOfficePhrase(context, words, ids);
  if (known && known.offices === null)
    return resolveHolding(resolving, {
      ...draft,
      form: 'holding',
      person: draft.doer,
      office: [],
      edge: null,
    });
  if (known) refuseRest(known.rest);
  const titled = known?.offices ?? [];
  const asVerb = findOfficesMeant(context, `${draft.cue.join(' ')} of ${text}`);
  const offices =
    titled.length > 0
      ? titled
      : distinct([...asVerb, ...headsOf(context, text)]).map((office) => meant(office));
  if (offices.length === 0) return [];
  const begun = begin(resolving, draft);
  const readings = person
    ? choose([begun], person.meant, (query, { id }) => ({ ...query, subject: id }))
    : [openSubject(begun)];
  const isBody = titled.length === 0 && offices.length > 1;
  return isBody
    ? uniteOffices(resolving, draft, readings, offices)
    : holdingReadings(resolving, draft, readings, offices);
}

/**
 * "Who led the UN?", where none of its offices is known to be that of its head: whoever held another did not lead it.
 *
 * @throws PrecedentError `not_found`, with the offices of the body that are known.
 */
export function refuseUnknownHead(context: QueryContext, { cue, patient }: RelationDraft): void {
  if (cue.length !== 1 || patient === null || patient === 'hole') return;
  const text = joinTokens(withoutArticles(patient));
  const bodies = findEntitiesNamed(context, text).map(({ thing }) => thing);
  if (bodies.length === 0 || bodies.some(({ type }) => type === 'person')) return;
  const offices = officesOfBodies(
    context,
    bodies.map(({ id }) => id),
  );
  throw new PrecedentError(
    'not_found',
    `no source here says which office leads ${withArticle(bodies[0]!)}`,
    offices.length > 0 ? 'Did you mean one of these?' : 'Add an article or a facts file that names it.',
    { candidates: toCandidates(offices) },
  );
}

function distinct(offices: readonly BodyOffice[]): BodyOffice[] {
  return [...new Map(offices.map((office) => [office.id, office])).values()];
}

/** "What did Rutte lead?": the offices of a person. */
function resolveCareer(resolving: Resolving, draft: RelationDraft): Reading[] {
  if (draft.doer === null || draft.doer === 'hole') return [];
  const person = findTerm(resolving.context, draft.doer, 'person');
  return choose([begin(resolving, draft)], person.meant, (query, { id }) => ({
    ...query,
    kind: 'offices',
    subject: id,
  }));
}
