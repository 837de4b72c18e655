import type { EntityType } from '@precedent/model';

/** What is asked about the claim that a query describes. */
export const KINDS = [
  /** Who or what fills the hole. */
  'who',
  /** Whether it is so. */
  'whether',
  'when',
  'how-long',
  /** How many fill the hole. */
  'how-many',
  /** How many times. */
  'how-often',
  /** Who or what an entity is. */
  'about',
  /** Which offices a person held. */
  'offices',
  /** What is reported about an entity. */
  'happened',
  /** How two entities are connected. */
  'links',
  /** What two entities have in common. */
  'common',
  /** What somebody said. */
  'said',
  /** Which articles or files say so. */
  'sources',
] as const;
export type Kind = (typeof KINDS)[number];

/** Which of several results are asked for. */
export const ORDERS = ['first', 'last', 'longest', 'shortest'] as const;
export type Order = (typeof ORDERS)[number];

/** What fills an end that the question asks for. */
export const HOLE = '?';

/** A claim with a hole: what a question asks, with the ids of everything that it names. */
export interface Query {
  kind: Kind;
  /** Ids of relations; a subtype of each counts too. */
  relations: readonly string[];
  /** Entity id, `?` for the hole, null if it may be anything. */
  subject: string | null;
  object: string | null;
  /** Ids of offices, any of which may be meant. */
  office: readonly string[];
  /** ISO dates or prefixes. */
  from: string | null;
  to: string | null;
  /** Leaves out what began later. */
  asOf: string | null;
  /** Only what is so at present. */
  now: boolean;
  /** Whether only the beginning or the end of a term counts for `from` and `to`. */
  edge: 'from' | 'to' | null;
  /** Holders before or after whom; entity ids. */
  before: string | null;
  after: string | null;
  negative: boolean;
  planned: boolean;
  speaker: string | null;
  /** Words that the evidence has to have: those of "impeach", if that was asked. */
  words: readonly string[];
  /** A word that is no name, which the evidence has to mention: "impeachment". */
  topic: string | null;
  /** Type of what fills the hole. */
  type: EntityType | null;
  /** Entity that what fills the hole has to belong to. */
  among: string | null;
  /** Entities of which one is asked for: "Luns or Stoltenberg". */
  choices: readonly string[];
  /** Entities that are left out of the results. */
  except: readonly string[];
  /** How many terms somebody has to have had. */
  times: number | null;
  order: Order | null;
  /** Which one in that order. */
  nth: number | null;
  limit: number | null;
}

export const EMPTY_QUERY: Query = {
  kind: 'who',
  relations: [],
  subject: null,
  object: null,
  office: [],
  from: null,
  to: null,
  asOf: null,
  now: false,
  edge: null,
  before: null,
  after: null,
  negative: false,
  planned: false,
  speaker: null,
  words: [],
  topic: null,
  type: null,
  among: null,
  choices: [],
  except: [],
  times: null,
  order: null,
  nth: null,
  limit: null,
};

/** The entity that the question names; the other end comes first in a result. */
export function knownEnd({ subject, object }: Pick<Query, 'subject' | 'object'>): string | null {
  return [subject, object].find((end) => end !== null && end !== HOLE) ?? null;
}
