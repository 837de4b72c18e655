import type { GazetteerEntry, Gender, GivenNames, Reference } from '@precedent/model';
import { alternatives, SMALL_WORDS, TITLE_LINKS } from '@precedent/model';
import { HONORIFICS } from '../english/people/honorifics.ts';
import { NameIndex } from './name-index.ts';

/** The reference data as sets and indexes for finding mentions. */
export interface Lexicon {
  names: NameIndex;
  /** The gazetteer by id, and US states also by postal code. */
  entries: ReadonlyMap<string, GazetteerEntry>;
  byCode: ReadonlyMap<string, GazetteerEntry>;
  /** Every word of the titles of office, except words for bodies, and honorifics: "prime", "minister", "mr". */
  titleWords: ReadonlySet<string>;
  /** Gender of nouns for one person, including the last words of titles of office; null if they have none. */
  personNouns: ReadonlyMap<string, Gender | null>;
  /** Only the last words of titles of office: "minister". */
  officeNouns: ReadonlySet<string>;
  stateOrgans: ReadonlySet<string>;
  institutionNouns: ReadonlySet<string>;
  countryNouns: ReadonlySet<string>;
  placeNouns: ReadonlySet<string>;
  /** Head nouns of names that aren't entities. */
  otherNouns: ReadonlySet<string>;
  neverNames: ReadonlySet<string>;
  /** By lower-case first name; null if it is used for both. */
  givenNames: GivenNames;
}

const cache = new WeakMap<Reference, Lexicon>();

export function lexiconOf(reference: Reference): Lexicon {
  const known = cache.get(reference);
  if (known) return known;
  const lexicon = buildLexicon(reference);
  cache.set(reference, lexicon);
  return lexicon;
}

function buildLexicon(reference: Reference): Lexicon {
  const { nouns, gazetteer, officeTitles } = reference;
  const titles = officeTitles
    .flatMap((office) => [office.title, ...office.synonyms])
    .map((title) => title.toLowerCase());
  const personNouns = new Map<string, Gender | null>();
  for (const title of titles) personNouns.set(lastWord(title), null);
  for (const noun of nouns.person.either) personNouns.set(noun, null);
  for (const noun of nouns.person.male) personNouns.set(noun, 'male');
  for (const noun of nouns.person.female) personNouns.set(noun, 'female');
  const bodyWords = new Set(
    [...nouns.institution.state, ...nouns.institution.other].flatMap((noun) => noun.split(' ')),
  );
  return {
    names: new NameIndex(gazetteer),
    entries: new Map(gazetteer.map((entry) => [entry.id, entry])),
    byCode: new Map(gazetteer.flatMap((entry) => entry.codes.map((code) => [code, entry] as const))),
    titleWords: new Set([
      ...titles
        .flatMap((title) => title.split(/[\s-]+/))
        .filter((word) => !SMALL_WORDS.has(word) && (personNouns.has(word) || !bodyWords.has(word))),
      ...titles.filter((title) => title.includes('-')),
      ...HONORIFICS.keys(),
    ]),
    personNouns,
    officeNouns: new Set(titles.map(lastWord)),
    stateOrgans: new Set(nouns.institution.state),
    institutionNouns: new Set([...nouns.institution.state, ...nouns.institution.other]),
    countryNouns: new Set(nouns.country),
    placeNouns: new Set(nouns.place),
    otherNouns: new Set([...nouns.event, ...nouns.document]),
    neverNames: new Set(nouns.never_names),
    givenNames: reference.givenNames,
  };
}

const BEHIND_HEAD = new RegExp(` ${alternatives(TITLE_LINKS)} .*$`);

const lastWord = (title: string) => {
  const head = title.replace(BEHIND_HEAD, '');
  return head.slice(head.lastIndexOf(' ') + 1);
};
