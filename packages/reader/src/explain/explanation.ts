import type { EntityType, Modality, Polarity, Provenance, Reading, TenureStatus } from '@precedent/model';
import type { CoreferenceStep } from '../coreference/coreference.ts';
import type { Mention, MentionKind } from '../mentions/mention.ts';
import type { CandidateSource, MentionReason } from '../mentions/mention-reason.ts';
import type { Contribution } from '../reading/ranking/ranker.ts';
import type { FindingReason } from './say-why-no-claim.ts';

/** How the built-in reader produced a reading. Sentences and their words are numbered from 1. */
export interface ArticleExplanation {
  reading: Reading;
  sentences: SentenceExplanation[];
}

export interface SentenceExplanation {
  number: number;
  text: string;
  /** Offsets into the text of the article. */
  start: number;
  end: number;
  words: WordExplanation[];
  mentions: MentionExplanation[];
  /** Words that were rejected as mentions. */
  noMentions: NoMention[];
  /** What rules found and the model proposed; first, what became claims. */
  findings: FindingExplanation[];
  /** Words that express a relation, but without a finding based on them. */
  unusedCues: UnusedCue[];
}

export interface WordExplanation {
  number: number;
  text: string;
  lemma: string;
  upos: string;
  xpos: string;
  /** Number of its syntactic head; 0 for the root. */
  head: number;
  deprel: string;
  /** The recogniser's label, if it is part of a name. */
  label: 'PER' | 'ORG' | 'LOC' | 'MISC' | null;
}

/** Consecutive words of a sentence. */
export interface Words {
  text: string;
  first: number;
  last: number;
}

export interface EntityName {
  id: string;
  name: string;
  type: EntityType;
}

export interface MentionExplanation extends Words {
  /** Number of its syntactic head. */
  head: number;
  kind: MentionKind;
  type: EntityType | null;
  gazetteer: string | null;
  gender: Mention['gender'];
  plural: boolean;
  /** Null if it isn't known what is meant. */
  entity: EntityName | null;
  /** The step that linked it to its entity; null for an entity's first mention and for one left open. */
  step: CoreferenceStep | null;
  /** A sentence about what it means. */
  why: string;
}

export interface NoMention extends Words {
  source: CandidateSource;
  reason: MentionReason['kind'];
  why: string;
}

/** The subject or object of a finding. */
export interface EndExplanation extends Words {
  /** Null if the words aren't a mention, and for pronouns whose type is open. */
  type: EntityType | null;
  /** Null if the words aren't a mention, or if it isn't known what is meant. */
  entity: EntityName | null;
}

export interface FindingExplanation {
  how: Provenance;
  /** Null where the model proposes a subject that the sentence does not name. */
  subject: EndExplanation | null;
  relation: string;
  /** Null where the sentence names none. */
  object: EndExplanation | null;
  /** The word it is based on; null for the model's findings. */
  trigger: Words | null;
  office: string | null;
  time: string | null;
  speaker: EndExplanation | null;
  modality: Modality;
  polarity: Polarity;
  status: TenureStatus | null;
  /** The model's score, 0 to 1; null if a rule's finding was dropped before the model was asked. */
  score: number | null;
  /** How likely it is right, 0 to 1; null of what was dropped before it was weighed. */
  confidence: number | null;
  /** What made it so, the weightiest first. */
  reasons: Contribution[];
  /** Sentences about what later stages changed. */
  changes: string[];
  outcome: FindingOutcome;
}

export type FindingOutcome =
  /** `claim` is an id in the reading; `leads` if the claim has its provenance from this finding. */
  { kept: true; claim: string; leads: boolean } | { kept: false; reason: FindingReason['kind']; why: string };

export interface UnusedCue {
  word: Words;
  /** As written in the ontology. */
  cue: string;
  relation: string;
}
