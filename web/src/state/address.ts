import type { QueryScope } from '@precedent/model';

/** What can be open, each with an address of its own. */
export type PlaceName =
  | 'front'
  | 'entity'
  | 'office'
  | 'article'
  | 'claim'
  | 'ask'
  | 'between'
  | 'explore'
  | 'new'
  | 'disputed'
  | 'planned'
  | 'duplicates'
  | 'offices'
  | 'stories'
  | 'alerts'
  | 'story';

/** What the page shows, as its URL says it. */
export interface Address {
  place: PlaceName;
  /** What a page is about: the id of an entity, an article or a fact, an office by id or name, a question. */
  about: string | null;
  /** The second of two things. */
  other: string | null;
  /** The formal query of the last answer, if a question follows it up. */
  previous: string | null;
  /** The quote in the open article, as `start-end`. */
  at: string | null;
  /** What is selected in the explorer. */
  entity: string | null;
  fact: string | null;
  /** Show what was valid on this date; null for any date. */
  asOf: string | null;
  /** Show what was published by this date; null for any date. */
  knownBy: string | null;
  /** `true` to show uncertain claims too. */
  uncertain: string | null;
  /** What was chosen about the drawing of the graph, as `writeView` writes it. */
  view: string | null;
  /** How many entities the explorer opens with; null for as many as can be read at a glance. */
  most: string | null;
  /** The step of a story that is presented, from 1. */
  step: string | null;
}

export const HOME: Address = {
  place: 'front',
  about: null,
  other: null,
  previous: null,
  at: null,
  entity: null,
  fact: null,
  asOf: null,
  knownBy: null,
  uncertain: null,
  view: null,
  most: null,
  step: null,
};

/** Places whose path goes on with what they are about; every other first part of a path is a type of entity. */
const NAMED: readonly PlaceName[] = ['office', 'article', 'claim', 'story'];
const PLAIN: readonly PlaceName[] = [
  'ask',
  'between',
  'explore',
  'new',
  'disputed',
  'planned',
  'duplicates',
  'offices',
  'stories',
  'alerts',
];
/** What the query of a URL can have. The question is `q`, the first of two things `one`. */
const KEYS = [
  'other',
  'previous',
  'at',
  'entity',
  'fact',
  'asOf',
  'knownBy',
  'uncertain',
  'view',
  'most',
  'step',
] as const;

/** The parts of a URL that an address is read from; a `Location` is one. */
export interface UrlParts {
  pathname: string;
  search: string;
  hash: string;
}

export function readAddress({ pathname, search, hash }: UrlParts): Address {
  const old = new URLSearchParams(hash.replace(/^#\/?\??/, ''));
  if (pathname === '/' && old.size > 0) return readOldAddress(old);
  const query = new URLSearchParams(search);
  const [first = '', ...rest] = pathname.split('/').slice(1).map(decode);
  const address = { ...HOME, ...Object.fromEntries(KEYS.map((key) => [key, query.get(key) || null])) };
  const about = rest.join('/') || null;
  if (first === '') return address;
  if (isOneOf(PLAIN, first))
    return { ...address, place: first, about: query.get('q') || query.get('one') || null };
  if (isOneOf(NAMED, first)) return { ...address, place: first, about };
  return { ...address, place: 'entity', about: [first, ...rest].join('/') };
}

/** `/person/mark-rutte?asOf=2024-06-27`; `/` for the front page. */
export function writeAddress(address: Address): string {
  const { place, about } = address;
  const query = new URLSearchParams();
  if (about !== null && place === 'ask') query.set('q', about);
  if (about !== null && place === 'between') query.set('one', about);
  for (const key of KEYS) if (address[key] !== null) query.set(key, address[key]);
  return `${writePath(place, about)}${query.size === 0 ? '' : `?${query}`}`;
}

function writePath(place: PlaceName, about: string | null): string {
  const path = (about ?? '').split('/').map(encodeURIComponent).join('/');
  if (place === 'front') return '/';
  if (place === 'entity') return `/${path}`;
  return isOneOf(NAMED, place) ? `/${place}/${path}` : `/${place}`;
}

const OLD_LISTS: Record<string, PlaceName> = { conflicts: 'disputed', plans: 'planned', names: 'duplicates' };

/** An address of before everything had its own: `#ask=Who+preceded+Mark+Rutte%3F&fact=…`, the last part on top. */
function readOldAddress(query: URLSearchParams): Address {
  const given = (key: string) => query.get(key) || null;
  const scope = { asOf: given('asOf'), knownBy: given('knownBy'), uncertain: given('uncertain') };
  const list = OLD_LISTS[given('list') ?? ''] ?? null;
  const levels: [PlaceName, string | null][] = [
    ['article', given('article')],
    ['claim', given('fact')],
    ['entity', given('entity')],
    ['office', given('office')],
    ['ask', given('ask')],
  ];
  const [place, about] = levels.find(([, value]) => value !== null) ?? [list ?? 'front', null];
  return { ...HOME, ...scope, place, about, at: place === 'article' ? given('at') : null };
}

function isOneOf(names: readonly PlaceName[], name: string): name is PlaceName {
  return (names as readonly string[]).includes(name);
}

/** Text that isn't percent-encoded correctly stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The chosen dates, as parameters of the API. */
export function timeOf({ asOf, knownBy }: Address): Pick<Address, 'asOf' | 'knownBy'> {
  return { asOf, knownBy };
}

/** The chosen dates and whether to include uncertain claims, as parameters of the API. */
export function scopeOf(address: Address): QueryScope {
  return { ...timeOf(address), ...(address.uncertain === 'true' ? { uncertain: true } : {}) };
}

/** The address of another place, for the same dates and certainty. */
export function placeAt(
  { asOf, knownBy, uncertain }: Address,
  place: PlaceName,
  about: string | null = null,
  more: Partial<Address> = {},
): Address {
  return { ...HOME, asOf, knownBy, uncertain, place, about, ...more };
}

/** The link to a place: in the explorer, entities and facts are selected there. */
export function linkTo(
  address: Address,
  place: PlaceName,
  about: string | null = null,
  more: Partial<Address> = {},
): string {
  if (address.place === 'explore' && place === 'entity')
    return writeAddress({ ...address, entity: about, fact: null });
  if (address.place === 'explore' && place === 'claim') return writeAddress({ ...address, fact: about });
  return writeAddress(placeAt(address, place, about, more));
}
