import type { QueryScope } from '@precedent/model';

/**
 * What the page shows, as stored in its URL: a stack with an answer below the entity, fact and article that
 * were opened from it.
 */
export interface Address {
  /** The open list: `conflicts`, `plans` … */
  list: string | null;
  ask: string | null;
  /** An office whose holders are shown: "Secretary General of NATO". */
  office: string | null;
  entity: string | null;
  fact: string | null;
  article: string | null;
  /** The quote in the open article, as `start-end`. */
  at: string | null;
  /** Show what was valid on this date; null for any date. */
  asOf: string | null;
  /** Show what was published by this date; null for any date. */
  knownBy: string | null;
  /** `true` to show uncertain claims too. */
  uncertain: string | null;
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
  uncertain: null,
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

/** The address with `level` opened: the levels above it are closed, those below stay for going back. */
export function openLevel(address: Address, level: Level, value: string, at: string | null = null): Address {
  const above = LEVELS.slice(LEVELS.indexOf(level) + 1);
  const closed = Object.fromEntries(above.map((key) => [key, null]));
  return { ...address, ...closed, [level]: value, at };
}

/** The chosen dates, as parameters of the API. */
export function timeOf({ asOf, knownBy }: Address): Pick<Address, 'asOf' | 'knownBy'> {
  return { asOf, knownBy };
}

/** The chosen dates and whether to include uncertain claims, as parameters of the API. */
export function scopeOf(address: Address): QueryScope {
  return { ...timeOf(address), ...(address.uncertain === 'true' ? { uncertain: true } : {}) };
}

/** The address with everything closed; what the graph shows stays as chosen. */
export function closeAll({ asOf, knownBy, uncertain }: Address): Address {
  return { ...HOME, asOf, knownBy, uncertain };
}

/** A new address with only `level` open. */
export function startAt(address: Address, level: Level, value: string): Address {
  return { ...closeAll(address), [level]: value };
}

export function topLevel(address: Address): Level | null {
  return LEVELS.findLast((level) => address[level] !== null) ?? null;
}

/** The address one level down, or null at the bottom. */
export function closeTop(address: Address): Address | null {
  const top = topLevel(address);
  return top === null ? null : { ...address, [top]: null, at: null };
}
