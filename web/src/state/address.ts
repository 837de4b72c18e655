/**
 * What the page shows, as its URL keeps it: a stack in which an answer lies under the entity, fact
 * and article that were opened from it.
 */
export interface Address {
  /** What needs a look: `conflicts`, `plans` or `names`. */
  list: string | null;
  ask: string | null;
  /** An office whose holders are shown: "Secretary General of NATO". */
  office: string | null;
  entity: string | null;
  fact: string | null;
  article: string | null;
  /** The quote in the open article, as `start-end`. */
  at: string | null;
  /** The day on which what is shown was valid; null for any. */
  asOf: string | null;
  /** The day by which what is shown was published; null for any. */
  knownBy: string | null;
}

export const HOME: Address = {
  list: null,
  ask: null,
  office: null,
  entity: null,
  fact: null,
  article: null,
  at: null,
  asOf: null,
  knownBy: null,
};

const KEYS = Object.keys(HOME) as (keyof Address)[];
/** Bottom to top. */
const LEVELS = ['list', 'ask', 'office', 'entity', 'fact', 'article'] as const;
export type Level = (typeof LEVELS)[number];

export function readAddress(hash: string): Address {
  const query = new URLSearchParams(hash.replace(/^#\/?\??/, ''));
  return Object.fromEntries(KEYS.map((key) => [key, query.get(key) || null])) as unknown as Address;
}

/** `#ask=Who+preceded+Mark+Rutte%3F&asOf=2024-06-27`; `#` for an empty address. */
export function writeAddress(address: Address): string {
  const given = KEYS.filter((key) => address[key] !== null).map((key) => [key, address[key]!]);
  return `#${new URLSearchParams(given)}`;
}

/** The address with `level` opened: what lay above it is closed, what lies below stays to go back to. */
export function openLevel(address: Address, level: Level, value: string, at: string | null = null): Address {
  const above = LEVELS.slice(LEVELS.indexOf(level) + 1);
  const closed = Object.fromEntries(above.map((key) => [key, null]));
  return { ...address, ...closed, [level]: value, at };
}

/** The times that what is shown is of, as the API takes them. */
export function timeOf({ asOf, knownBy }: Address): Pick<Address, 'asOf' | 'knownBy'> {
  return { asOf, knownBy };
}

/** The address of a fresh start at `level`, only the times kept. */
export function startAt(address: Address, level: Level, value: string): Address {
  return { ...HOME, ...timeOf(address), [level]: value };
}

export function topLevel(address: Address): Level | null {
  return LEVELS.findLast((level) => address[level] !== null) ?? null;
}

/** The address one level down, or null at the bottom. */
export function closeTop(address: Address): Address | null {
  const top = topLevel(address);
  return top === null ? null : { ...address, [top]: null, at: null };
}
