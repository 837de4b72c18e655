import { nounLemma } from '@precedent/model';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant } from '../names/find-offices-meant.ts';
import { findExactTerm, findNearTerm, type Term, unknownName, withoutArticles } from '../names/find-term.ts';
import { headsAtSeat } from '../names/heads-at-seat.ts';
import { type MeantOffice, meant } from '../names/meant.ts';
import type { NounDraft, Phrase } from '../parse/draft.ts';
import { joinTokens } from '../text/tokens.ts';
import { placeAmong } from './place-among.ts';
import { choose, type Reading } from './reading.ts';
import { holdingReadings, officesOfWords, uniteOffices } from './resolve-holding.ts';
import { findOfficePhrase, refuseRest, unknownOffice } from './resolve-office.ts';
import { begin, openSubject, type Resolving } from './resolving.ts';

/** "Which secretaries general of NATO | were | Dutch?": those of the holders that belong to a state or body. */
function placeAmongHolders(resolving: Resolving, draft: NounDraft, term: Term): Reading[] | null {
  const { context } = resolving;
  const [whole] = term.meant;
  if (draft.among === null || draft.negative || !whole || whole.thing.type === 'person') return null;
  const offices = findOfficesMeant(context, joinTokens(withoutArticles(draft.among)));
  if (offices.length === 0) return null;
  const holders = holdingReadings(
    resolving,
    { ...draft, present: false },
    [openSubject(begin(resolving, draft))],
    offices.map((office) => meant(office)),
  );
  return holders.map((reading) => ({ ...reading, query: { ...reading.query, among: whole.thing.id } }));
}

/** "the home secretaries": a word of the title in the plural. */
function isPlural(words: Phrase, offices: readonly MeantOffice[]): boolean {
  const titles = new Set(offices.flatMap(({ thing }) => thing.title.toLowerCase().split(' ')));
  return words.some(({ lower }) => nounLemma(lower) !== lower && titles.has(nounLemma(lower)));
}

/** "who is | the Dutch prime minister", "who is | Rutte" */
export function resolveNoun(resolving: Resolving, draft: NounDraft): Reading[] {
  const { context, time } = resolving;
  const plain = withoutArticles(draft.noun);
  const text = joinTokens(plain);
  const near = [...time.beside, ...time.inTermOf].map(({ thing }) => thing.id);
  const atSeat = headsAtSeat(context, plain);
  if (atSeat.length > 0)
    return uniteOffices(resolving, draft, [openSubject(begin(resolving, draft))], atSeat);
  const named = findEntitiesNamed(context, text);
  const offices = findOfficesMeant(context, text);
  const meansOffice = offices.length === 1 || (offices.length > 1 && named.length === 0);
  if (
    meansOffice ||
    draft.kind === 'how-many' ||
    draft.order !== null ||
    time.after !== null ||
    time.before !== null
  ) {
    const meantOffices = officesOfWords(context, plain, time, near);
    const all = draft.order === null && isPlural(plain, meantOffices ?? []);
    const held = holdingReadings(resolving, draft, [openSubject(begin(resolving, draft))], meantOffices, all);
    return placeAmong(resolving, draft, held);
  }
  const readings = (term: Term) => {
    const placed = placeAmongHolders(resolving, draft, term);
    if (placed) return placed;
    // "Who is not Rutte?" and "Which of them is Dutch?" don't ask who somebody is.
    if (draft.negative || (draft.among !== null && term.meant[0]?.thing.type !== 'person'))
      refuseRest([...(draft.among ?? []), ...plain]);
    return choose([begin(resolving, draft)], term.meant, (query, { id }) => ({
      ...query,
      kind: 'about',
      subject: id,
    }));
  };
  const exact = findExactTerm(context, plain);
  if (exact && exact.rest.length === 0 && exact.office === null) return readings(exact);
  const office = findOfficePhrase(context, plain, near);
  if (office?.offices) {
    refuseRest(office.rest);
    const held = holdingReadings(resolving, draft, [openSubject(begin(resolving, draft))], office.offices);
    return placeAmong(resolving, draft, held);
  }
  const taken = exact ?? findNearTerm(context, plain);
  if (taken && taken.rest.length === 0) return readings(taken);
  const name = unknownName(context, text);
  const isOffice = name.candidates.length > 0 && name.candidates.every(({ type }) => type === 'office');
  throw isOffice ? unknownOffice(context, text) : name;
}
