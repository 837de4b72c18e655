import type { EntityType } from '@precedent/model';
import type { Meaning } from '../lexicon/relation-words.ts';
import type { Kind, Order } from '../query/query.ts';
import type { TimeDraft } from '../text/take-time.ts';
import type { Token } from '../text/tokens.ts';

/** Words for an entity, an office or a thing, as the question has them. */
export type Phrase = readonly Token[];

/** What every form of question may have. */
export interface Frame {
  kind: Kind;
  time: TimeDraft;
  negative: boolean;
  /** "who will …", "who was expected to …" */
  planned: boolean;
  /** In the present tense, without a date: who holds an office now. */
  present: boolean;
  /** "… Luns or Stoltenberg?" */
  choices: readonly Phrase[];
  /** "besides Luns" */
  except: Phrase | null;
  /** "twice" */
  times: number | null;
  order: Order | null;
  /** "the second": which of those in order. */
  nth: number | null;
  limit: number | null;
  /** "which countries …" */
  type: EntityType | null;
  /** Words that limit what may fill the hole: "which | NATO members | …". */
  among: Phrase | null;
  /** Whether it has no word that asks: "Rutte's predecessor". */
  fragment: boolean;
  /** What was read in place of what was written. */
  slips: readonly { written: string; read: string }[];
}

/** Somebody does something to somebody. A hole is what is asked for; null if it is left open. */
export interface RelationDraft extends Frame {
  form: 'relation';
  /** The words that say what is done: "praise". */
  cue: readonly string[];
  meanings: readonly Meaning[];
  doer: Phrase | 'hole' | null;
  patient: Phrase | 'hole' | null;
  office: Phrase | null;
  /** What follows and may be left out: "for the NATO job", "to step down". */
  extra: Phrase | null;
}

/** Somebody holds an office. */
export interface HoldingDraft extends Frame {
  form: 'holding';
  person: Phrase | 'hole';
  office: Phrase;
  /** "became", "stopped being" */
  edge: 'from' | 'to' | null;
}

/** A person and an office, or two entities, that no word separates: "was | Theresa May Home Secretary". */
export interface PairDraft extends Frame {
  form: 'pair';
  words: Phrase;
  edge: 'from' | 'to' | null;
}

/** A noun that is to be identified: "who is | the Dutch prime minister". */
export interface NounDraft extends Frame {
  form: 'noun';
  noun: Phrase;
}

/** How two entities are connected, or what they share. */
export interface LinkDraft extends Frame {
  form: 'link';
  one: Phrase;
  other: Phrase;
}

/** What somebody said, about something or in general. */
export interface SayingDraft extends Frame {
  form: 'saying';
  /** Whose words are asked for: somebody's, or anybody's. */
  speaker: Phrase | 'hole';
  about: Phrase | null;
}

/** The offices, acts or reports of an entity. */
export interface EntityDraft extends Frame {
  form: 'entity';
  entity: Phrase;
}

/** One way to read a question. */
export type Draft =
  | RelationDraft
  | HoldingDraft
  | PairDraft
  | NounDraft
  | LinkDraft
  | SayingDraft
  | EntityDraft;
