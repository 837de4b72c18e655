import type { TokenRange } from '../parse/document.ts';
import type { Dropped } from '../trace/sift.ts';

/** What proposed a mention. */
export type CandidateSource =
  | 'pattern'
  | 'gazetteer'
  | 'recogniser'
  | 'proposal'
  | 'repeat'
  | 'hyphenated'
  /** A name from any of those sources, after it was settled for the whole document. */
  | 'name'
  | 'description'
  | 'pronoun';

/** Words that may refer to an entity. */
export interface MentionCandidate {
  sentence: number;
  tokens: TokenRange;
  source: CandidateSource;
}

/** Why some words aren't a mention. */
export type MentionReason =
  /** Only the model proposed it, and its score is too low. */
  | { kind: 'unlikely'; score: number; threshold: number }
  /** Only the model proposed it, and it isn't written like a name. */
  | { kind: 'not-namelike' }
  /** Nothing is left without articles, punctuation, government words and titles. */
  | { kind: 'nothing-left' }
  /** It overlaps a more likely name. */
  | { kind: 'overlaps' }
  /** There is no evidence whether it is a person, country, institution or place. */
  | { kind: 'untyped' }
  | { kind: 'title-only' }
  /** A weekday, month, belief or compass point, or a noun for bodies by itself. */
  | { kind: 'never-alone' }
  /** Contains lower-case words that aren't used in names. */
  | { kind: 'not-capitalised' }
  | { kind: 'event-or-document' }
  /** "Greek" in "the Greek language". */
  | { kind: 'language' }
  /** "European", if the article doesn't name Europe. */
  | { kind: 'region' }
  /** "the Bidens". */
  | { kind: 'family' }
  /** A name inside that of a body which doesn't belong to that state: "America" in "Bank of America". */
  | { kind: 'not-its-state' }
  /** A name inside a hyphenated word that is neither a country nor an institution. */
  | { kind: 'neither-country-nor-body' }
  /** Part of another name that is a mention. */
  | { kind: 'within-name' }
  /** A definite phrase whose noun isn't for a person, country, institution or place. */
  | { kind: 'noun-of-no-type' }
  /** "It is raining." */
  | { kind: 'expletive' }
  /** "who" or "that" outside a relative clause. */
  | { kind: 'no-relative-clause' };

export type DroppedMention = Dropped<MentionCandidate, MentionReason>;

/** Records that some words aren't a mention. */
export function dropMention(
  { sentence, start, end }: TokenRange & { sentence: number },
  source: CandidateSource,
  reason: MentionReason,
): DroppedMention {
  return { item: { sentence, tokens: { start, end }, source }, reason };
}
