import type { Article, EntityType, Modality, Polarity, Span } from '@precedent/model';

/** Half-open range of token indices within one sentence. */
export interface TokenRange {
  start: number;
  end: number;
}

/** One token with what the model says of it. Offsets are into `article.text`. */
export interface Token extends Span {
  /** The slice of the article, curly quotes made straight: "n't", "'s". */
  text: string;
  /** Dictionary form, lower case but for proper nouns. */
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

/** A claim argument candidate of the model, standing at its anchor token. */
export interface MentionProposal extends TokenRange {
  anchor: number;
  type: EntityType;
  /** Probability that a mention is anchored here. */
  score: number;
}

/** A claim that the model proposes between two anchors of one sentence. */
export interface ClaimProposal {
  subject: MentionProposal;
  relation: string;
  object: MentionProposal;
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

/** An article after the model: what mentions, coreference and claims are drawn from. */
export interface Document {
  article: Article;
  sentences: Sentence[];
  /** What the user of the reading should know: another language, sentences read in pieces. */
  notes: string[];
}
