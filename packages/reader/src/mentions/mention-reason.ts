import type { TokenRange } from '../parse/document.ts';
import type { Dropped } from '../trace/sift.ts';

/** Who takes some words for a mention. */
export type CandidateSource =
  | 'pattern'
  | 'gazetteer'
  | 'recogniser'
  | 'proposal'
  | 'repeat'
  | 'hyphenated'
  /** Any of those, settled over the document. */
  | 'name'
  | 'description'
  | 'pronoun';

/** Words that might name or mean an entity. */
export interface MentionCandidate {
  sentence: number;
  tokens: TokenRange;
  source: CandidateSource;
}

/** Why words are no mention. */
export type MentionReason =
  /** The model alone proposes them, and is not sure enough. */
  | { kind: 'unlikely'; score: number; threshold: number }
  /** The model alone proposes them, and they are not written like a name. */
  | { kind: 'not-namelike' }
  /** Articles, marks, governments or titles, and nothing else. */
  | { kind: 'nothing-left' }
  /** Other words, of which some are the same, are a name more likely. */
  | { kind: 'overlaps' }
  /** Nothing says whether they name a person, a country, an institution or a place. */
  | { kind: 'untyped' }
  | { kind: 'title-only' }
  /** A weekday, a month, a belief, a point of the compass, or a noun for bodies by itself. */
  | { kind: 'never-alone' }
  /** Words without capitals that names do not hold. */
  | { kind: 'not-capitalised' }
  | { kind: 'event-or-document' }
  /** "Greek" of the Greek language. */
  | { kind: 'language' }
  /** "European", where the article does not name Europe. */
  | { kind: 'region' }
  /** "the Bidens". */
  | { kind: 'family' }
  /** A name within the name of something that is no body of that state: "America" in "Bank of America". */
  | { kind: 'not-its-state' }
  /** A name within a hyphenated word that is no country. */
  | { kind: 'not-a-country' }
  /** Part of a name that is a mention. */
  | { kind: 'within-name' }
  /** A definite phrase whose noun means no person, country, institution or place. */
  | { kind: 'noun-of-no-type' }
  /** "It is raining." */
  | { kind: 'expletive' }
  /** "who" or "that" outside a relative clause. */
  | { kind: 'no-relative-clause' };

export type DroppedMention = Dropped<MentionCandidate, MentionReason>;

/** A stretch of a sentence that is no mention, as a trace tells it. */
export function dropMention(
  { sentence, start, end }: TokenRange & { sentence: number },
  source: CandidateSource,
  reason: MentionReason,
): DroppedMention {
  return { item: { sentence, tokens: { start, end }, source }, reason };
}
