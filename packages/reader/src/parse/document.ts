import type { Article, EntityType, Modality, Polarity, Span } from '@precedent/model';

/** Half-open range of token indices within one sentence. */
export interface TokenRange {
  start: number;
  end: number;
}

/** A token with its analysis by the model. Offsets are into `article.text`. */
export interface Token extends Span {
  /** As in the article, but with straight quotes: "n't", "'s". */
  text: string;
  /** Dictionary form, in lower case except for proper nouns. */
  lemma: string;
  upos: string;
  xpos: string;
  /** Index of its syntactic head in the sentence; -1 for the root. */
  head: number;
  /** Universal Dependencies relation to the head. */
  deprel: string;
}

/** A name that the entity recogniser found. */
export interface NamedEntity extends TokenRange {
  label: 'PER' | 'ORG' | 'LOC' | 'MISC';
}

/** A mention proposed by the model, as subject or object of a claim. */
export interface MentionProposal extends TokenRange {
  anchor: number;
  type: EntityType;
  /** Probability that a mention is anchored here. */
  score: number;
}

/** A claim that the model proposes between two anchors of one sentence, one of which may be implied. */
export interface ClaimProposal {
  /** Null where the sentence does not name it: "was charged on Friday". */
  subject: MentionProposal | null;
  relation: string;
  /** Null where the sentence does not name it: "ended her campaign". */
  object: MentionProposal | null;
  office: TokenRange | null;
  time: TokenRange | null;
  speaker: MentionProposal | null;
  modality: Modality;
  polarity: Polarity;
  /** Arc probability times relation probability. */
  score: number;
}

export interface Sentence extends Span {
  index: number;
  /** Index of its paragraph in the article. */
  paragraph: number;
  tokens: Token[];
  namedEntities: NamedEntity[];
  mentionProposals: MentionProposal[];
  claimProposals: ClaimProposal[];
}

/** An article analysed by the model, from which mentions, coreference and claims are derived. */
export interface Document {
  article: Article;
  sentences: Sentence[];
  /** What users of the reading should know: another language, sentences read in pieces. */
  notes: string[];
  /** The offset from which the article was left unread, because it is too long; null if it was read to its end. */
  unreadFrom: number | null;
}
