import type { ListedEntity } from '@precedent/model';

const NAMES = [
  'Ana Lima',
  'Benjamin Okri',
  'Mary Lee',
  'John Walker',
  'Yulia Zelensky',
  'Li Brown',
  'Jon Smith',
];
const UNKNOWN = ['Ulf Ekström', 'Ulla Ekström', 'Ugo Ekström', 'Vera Quist', 'Walter Quist'];
const ALIASES = ['Lima', 'Mohamed Haddad', 'J. Smith', 'Zelenskyy', 'Ekström'];
const BODIES = ['Labour Party', 'Supreme Court', 'Defence Ministry', 'League of Aldovia'];
/** With the ids of Wikidata by which articles know them. */
const LINKED = [
  ['institution', 'NATO', 'Q7184'],
  ['institution', 'North Atlantic Alliance', 'Q7184'],
  ['country', 'France', 'Q142'],
  ['country', 'French Republic', 'Q142'],
  ['place', 'Texas', 'Q1439'],
] as const;
const OFFICES = ['Prime Minister of France', 'Governor of Texas', 'President of Brazil'];

/** An entity of a list, of whom articles may know or not. */
export function messyListed(random: () => number): ListedEntity {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const some = <Item>(items: readonly Item[]): Item[] => (random() < 0.3 ? [pick(items)] : []);
  if (random() < 0.25) {
    const [type, name, id] = pick(LINKED);
    return {
      id,
      type,
      name,
      aliases: [],
      links: { wikidata: id },
      born: null,
      died: null,
      countries: [],
      offices: [],
    };
  }
  const isBody = random() < 0.3;
  const id = `Q${Math.floor(random() * 8)}`;
  const name = isBody ? pick(BODIES) : pick(random() < 0.5 ? UNKNOWN : NAMES);
  return {
    id,
    type: isBody ? 'institution' : 'person',
    name,
    aliases: some(isBody ? BODIES : ALIASES),
    links: random() < 0.5 ? { wikidata: id } : { ftm: id },
    born: random() < 0.2 ? '1960' : null,
    died: null,
    countries: some(['France', 'Brazil', 'Aldovia']),
    offices: isBody ? [] : some(OFFICES),
  };
}
