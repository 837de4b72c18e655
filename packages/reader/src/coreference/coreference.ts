import type { Mention } from '../mentions/mention.ts';

/** How it was found that two mentions mean the same. */
export type CoreferenceStep =
  /** The same name or gazetteer entry. */
  | 'same-name'
  /** "Rutte" for "Mark Rutte", "the Commission" for "European Commission". */
  | 'short-name'
  | 'acronym'
  /** "Republicans" and "Republican Party". */
  | 'party'
  /** "the Trump administration" for the United States. */
  | 'government'
  /** "Volker, who resigned". */
  | 'relative'
  /** "I" for the speaker of a quotation. */
  | 'speaker'
  | 'pronoun'
  /** "the president, Emmerson Mnangagwa". */
  | 'apposition'
  | 'description'
  /** The article says later who holds the office in a description. */
  | 'office';

/** Links a mention to another that means the same. */
export interface CoreferenceLink {
  /** `mention.index` of the other. */
  to: number;
  step: CoreferenceStep;
  /** From 0 to 1: how likely it is that the two mean the same; 1 for one name. */
  certainty: number;
}

/** How sure a link is where nothing more is known of it than its step. */
export const CERTAINTY: Readonly<Record<CoreferenceStep, number>> = {
  'same-name': 1,
  'short-name': 0.98,
  acronym: 0.98,
  party: 0.95,
  government: 0.9,
  relative: 0.95,
  speaker: 0.9,
  pronoun: 0.8,
  apposition: 0.95,
  description: 0.7,
  office: 0.9,
};

/** Which mentions of one document mean the same thing. */
export interface Coreference {
  /** By `mention.index`: the index of its entity; null if it is left open. */
  readonly entityOf: readonly (number | null)[];
  /** By `mention.index`: its link to its entity; null for an entity's first mention and for one left open. */
  readonly links: readonly (CoreferenceLink | null)[];
  /** By `mention.index` of a group, "the two countries": the indexes of its members' entities. */
  readonly membersOf: ReadonlyMap<number, readonly number[]>;
  /** Number of entities. Their indexes start at 0, in the order of their first mentions. */
  readonly count: number;
}

/** The mentions of each entity, in text order. */
export function groupByEntity(mentions: readonly Mention[], coreference: Coreference): Mention[][] {
  const groups: Mention[][] = Array.from({ length: coreference.count }, () => []);
  for (const mention of mentions) {
    const entity = coreference.entityOf[mention.index];
    if (entity !== null && entity !== undefined) groups[entity]?.push(mention);
  }
  return groups;
}
