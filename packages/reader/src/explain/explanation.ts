import type { EntityType, Modality, Polarity, Provenance, Reading, TenureStatus } from '@precedent/model';
import type { CoreferenceStep } from '../coreference/coreference.ts';
import type { Mention, MentionKind } from '../mentions/mention.ts';
import type { CandidateSource, MentionReason } from '../mentions/mention-reason.ts';
import type { FindingReason } from './say-why-no-claim.ts';

/** How the built-in reader came to a reading, sentence by sentence. Sentences and their words are numbered from 1. */
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
  /** Words that were thought of as mentions and are none. */
  noMentions: NoMention[];
  /** What rules drew and the model proposed, what became claims first. */
  findings: FindingExplanation[];
  /** Words that express a relation, and that no finding rests on. */
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
  /** What the recogniser takes the name that it is in for; null where it is in none. */
  label: 'PER' | 'ORG' | 'LOC' | 'MISC' | null;
}

/** Some words of a sentence, from the first to the last. */
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
  /** Null where it is not known what is meant. */
  entity: EntityName | null;
  /** The step that joined it to its entity; null for what leads one and what is left open. */
  step: CoreferenceStep | null;
  /** A sentence on whom or what it means. */
  why: string;
}

export interface NoMention extends Words {
  source: CandidateSource;
  reason: MentionReason['kind'];
  why: string;
}

/** An end of a finding. */
export interface EndExplanation extends Words {
  /** Null where the words are no mention, and for pronouns of open type. */
  type: EntityType | null;
  /** Null where the words are no mention, or it is not known what is meant. */
  entity: EntityName | null;
}

export interface FindingExplanation {
  how: Provenance;
  subject: EndExplanation;
  relation: string;
  /** Null for an office without a body. */
  object: EndExplanation | null;
  /** The word that carries it; null where the model drew it. */
  trigger: Words | null;
  office: string | null;
  time: string | null;
  speaker: EndExplanation | null;
  modality: Modality;
  polarity: Polarity;
  status: TenureStatus | null;
  /** The model's own score of it, 0 to 1; null of a rule's finding that was dropped before it was asked. */
  score: number | null;
  /** What a proposal of the model has to reach; null of a rule's finding. */
  threshold: number | null;
  confidence: number | null;
  /** Sentences on what later stages changed in it. */
  changes: string[];
  outcome: FindingOutcome;
}

export type FindingOutcome =
  /** A claim of the reading; `leads` where the claim is drawn by it, not by a surer finding that says the same. */
  { kept: true; claim: string; leads: boolean } | { kept: false; reason: FindingReason['kind']; why: string };

export interface UnusedCue {
  word: Words;
  /** As the ontology writes it. */
  cue: string;
  relation: string;
}
