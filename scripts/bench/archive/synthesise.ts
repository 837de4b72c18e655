import type { Claim, Reading, Reference } from '@precedent/model';
import { seeded } from '@precedent/model/testing';
import type { NamedEntity } from '@precedent/store';
import { zipf } from './zipf.ts';

export const SEED = 4242;
const CLAIMS = 10;
/** Entities that an article is about; each of its claims links two of them. */
const CAST = 6;
/** Share of mentions that are countries and institutions; the rest are people. */
const BODY_SHARE = 0.35;
/** Successive holders of each body's office. */
const HOLDERS = 12;
const FILLER_SENTENCES = 8;
const FUNCTION_WORDS =
  'the of and to in a said that for on is was with as by at from has be it its not are an will'.split(' ');

/** Articles of the size and shape of news, each computed from its number. */
export interface World {
  entities: NamedEntity[];
  /** Claims of an article, with the indexes of their ends in `entities`. */
  linksOf(article: number): { subject: number; relation: string; object: number }[];
  readingOf(article: number): Reading;
  /** Every holder of every office. */
  holders: number[];
  /** Words of the articles, the most frequent first. */
  words: string[];
}

/**
 * Names are from the gazetteers, or made of given names from the lexicon and names of people and places. Their
 * frequencies follow Zipf's law. Every entity is named at least once in the first `articles` articles.
 */
export function synthesiseWorld(articles: number, reference: Reference): World {
  const entities = nameEntities(articles * 2, reference);
  const bodies = entities.findIndex(({ type }) => type === 'person');
  const [pickBody, pickPerson] = [zipf(bodies, 1), zipf(entities.length - bodies, 0.9)];
  const relations = reference.ontology.relations
    .filter((relation) => !relation.office && relation.id !== 'succeeded')
    .map(({ id, label }) => ({ id, label }));
  const labels = new Map(reference.ontology.relations.map(({ id, label }) => [id, label]));
  const words = vocabulary(reference);
  const pickWord = zipf(words.length, 1);
  const holderOf = (body: number, place: number) =>
    bodies + ((body * 7919 + place * 104_729) % (entities.length - bodies));
  const pick = (random: () => number) =>
    random() < BODY_SHARE ? pickBody(random()) : bodies + pickPerson(random());

  function linksOf(article: number) {
    const random = seeded(SEED + article);
    const own = article < articles ? [article * 2, article * 2 + 1] : [pick(random), pick(random)];
    const cast = [...new Set([...own, ...Array.from({ length: CAST - 2 }, () => pick(random))])];
    if (cast.length < 2) cast.push((cast[0]! + 1) % entities.length);
    const links = Array.from({ length: CLAIMS }, (_, index) => {
      const subject = cast[index < 2 ? index % cast.length : Math.floor(random() * cast.length)]!;
      const others = cast.filter((other) => other !== subject);
      const object = others[Math.floor(random() * others.length)]!;
      return { subject, relation: relations[Math.floor(random() * relations.length)]!.id, object };
    });
    if (article % 2 === 0) links[CLAIMS - 1] = succession(pickBody(random()), random);
    return links;
  }

  function succession(body: number, random: () => number) {
    const place = Math.floor(random() * (HOLDERS - 1));
    return { subject: holderOf(body, place + 1), relation: 'succeeded', object: holderOf(body, place) };
  }

  function readingOf(article: number): Reading {
    const random = seeded(SEED - article - 1);
    const links = linksOf(article);
    const named = [...new Set(links.flatMap(({ subject, object }) => [subject, object]))];
    const filler = (count: number) =>
      Array.from({ length: count }, () => words[pickWord(random())]!).join(' ');
    let text = '';
    const claims = links.map(({ subject, relation, object }, index): Claim => {
      const ends = [entities[subject]!.name, labels.get(relation)!, entities[object]!.name].join(' ');
      const quote = `${ends} ${filler(6)}.`;
      const start = text.length;
      text += `${quote} ${index < FILLER_SENTENCES ? `${capitalise(filler(12))}. ` : ''}`;
      return claimOf(index, { subject, relation, object }, { start, end: start + quote.length, quote });
    });
    const day = new Date(Date.UTC(2014, 0, 1) + article * 3_600_000).toISOString().slice(0, 10);
    return {
      article: {
        id: `synthetic-${String(article).padStart(7, '0')}`,
        kind: 'news',
        url: `https://example.org/${article}`,
        title: `${entities[links[0]!.subject]!.name} and ${filler(4)}`,
        text,
        publishedAt: day,
        source: 'synthetic',
      },
      reader: { name: 'synthetic', version: '1' },
      entities: named.map((index) => ({
        id: `e${index}`,
        ...entities[index]!,
        aliases: [],
        links: {},
        mentions: mentionsOf(text, entities[index]!.name),
      })),
      claims,
      notes: [],
    };
  }

  const holders = Array.from({ length: bodies * HOLDERS }, (_, index) =>
    holderOf(Math.floor(index / HOLDERS), index % HOLDERS),
  );
  return { entities, linksOf, readingOf, holders, words };
}

function claimOf(
  index: number,
  { subject, relation, object }: { subject: number; relation: string; object: number },
  evidence: Claim['evidence'][number],
): Claim {
  return {
    id: `c${index}`,
    subject: `e${subject}`,
    relation,
    object: `e${object}`,
    office: relation === 'succeeded' ? { title: 'Prime Minister', body: null } : null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    evidence: [evidence],
    confidence: 0.9,
    certain: true,
    how: { by: 'model', cued: false },
    source: null,
  };
}

function mentionsOf(text: string, name: string) {
  const mentions = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    mentions.push({ start: at, end: at + name.length });
  return mentions;
}

/** Countries and institutions first, the most frequent at the front; then people, all with different names. */
function nameEntities(count: number, { gazetteer, givenNames }: Reference): NamedEntity[] {
  const random = seeded(SEED);
  const known = gazetteer.filter(({ type }) => type === 'country' || type === 'institution');
  const entities: NamedEntity[] = [];
  const taken = new Set<string>();
  const add = (type: NamedEntity['type'], name: string) => {
    if (taken.has(name)) return;
    taken.add(name);
    entities.push({ type, name });
  };
  for (const { type, name } of shuffle(known, random).slice(0, Math.max(2, Math.ceil(count / 20))))
    add(type, name);
  const given = shuffle([...givenNames.keys()], random).map(capitalise);
  const places = gazetteer.filter(({ type }) => type === 'place').map(({ name }) => name);
  const family = shuffle([...given, ...places], random);
  const [pickGiven, pickFamily] = [zipf(given.length, 0.7), zipf(family.length, 0.7)];
  while (entities.length < count) {
    const first = given[pickGiven(random())]!;
    const second = family[pickFamily(random())]!;
    const plain = `${first} ${second}`;
    add('person', taken.has(plain) ? `${first} ${given[pickGiven(random())]} ${second}` : plain);
  }
  return entities;
}

/** English function words first, then the nouns and verbs that the reader knows. */
function vocabulary({ nouns, ontology }: Reference): string[] {
  const lists = [nouns.person.male, nouns.person.female, nouns.person.either, nouns.institution.state];
  lists.push(nouns.institution.other, nouns.country, nouns.place, nouns.event, nouns.document);
  const verbs = ontology.relations.flatMap(({ cues }) => [...cues.verbs, ...cues.nouns]);
  const content = shuffle([...new Set([...lists.flat(), ...verbs])].sort(), seeded(SEED));
  return [...FUNCTION_WORDS, ...content.filter((word) => !FUNCTION_WORDS.includes(word))];
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const shuffled = [...items];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other]!, shuffled[index]!];
  }
  return shuffled;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
