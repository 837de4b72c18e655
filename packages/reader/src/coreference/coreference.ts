import type { Mention } from '../mentions/mention.ts';

/** What told that two mentions mean the same. */
export type CoreferenceStep =
  /** One name, or one entry of the gazetteer. */
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
  /** "I" for who is quoted. */
  | 'speaker'
  | 'pronoun'
  /** "the president, Emmerson Mnangagwa". */
  | 'apposition'
  | 'description'
  /** The article says later who holds the office that a description names. */
  | 'office';

/** That a mention means what another does. */
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
  /** By `mention.index`: the index of its entity, or null where it is left open. */
  readonly entityOf: readonly (number | null)[];
  /** By `mention.index`: what joined it to its entity; null for what leads one and what is left open. */
  readonly links: readonly (CoreferenceLink | null)[];
  /** How many entities there are; indexes run from 0 in the order of their first mention. */
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
