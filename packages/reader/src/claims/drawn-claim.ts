import type { Modality, Polarity, Provenance, TenureStatus } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { TokenRange } from '../parse/document.ts';

/** What a later stage changes in a drawn claim. */
export type ClaimChange =
  /** An office that is only a membership; `before` is the relation it was proposed with. */
  | { kind: 'office-is-membership'; before: string }
  /** The date belongs to the succession beside it. */
  | { kind: 'date-of-succession' }
  /** Somebody says of others that they did it. */
  | { kind: 'said-by-another' };

/** A claim between two mentions, before entities, dates and offices are resolved. */
export interface DrawnClaim {
  sentence: number;
  subject: Mention;
  relation: string;
  /** Null where the sentence names no body ("President Trump", "he resigned"): the article has to make it clear. */
  object: Mention | null;
  /** Whose staff the office belongs to, where the body is his master's: "Rosselló's chief of staff". */
  master: Mention | null;
  /** Token that carries the claim: its verb, or the noun that stands for one; null where the model drew it. */
  trigger: number | null;
  /** The office as the text says it: tokens, or words supplied by a rule. */
  office: TokenRange | string | null;
  time: TokenRange | null;
  speaker: Mention | null;
  modality: Modality;
  polarity: Polarity;
  status: TenureStatus | null;
  /** Whether both ends are in one phrase with a title: of which body it is, the grammar alone only guesses. */
  inTitlePhrase: boolean;
  /** What a later stage changed in it, first to last. */
  changes: readonly ClaimChange[];
  how: Extract<Provenance, { by: 'rule' | 'model' }>;
}

/** A drawn claim with how sure it is. */
export interface WeighedClaim extends DrawnClaim {
  /** The model's score of the same claim, 0 to 1; 0 where it proposes none. */
  score: number;
  /** 0 to 1: of a rule's claim, how often such claims are right. */
  confidence: number;
}

/** What the model proposes; its confidence is its score. */
export interface ProposedClaim extends WeighedClaim {
  how: Extract<Provenance, { by: 'model' }>;
}
