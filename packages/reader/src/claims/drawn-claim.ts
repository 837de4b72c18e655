import type { Modality, Polarity, Provenance, TenureStatus } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { TokenRange } from '../parse/document.ts';
import type { Contradiction } from './contradiction.ts';

/** A change to a drawn claim by a later stage. */
export type ClaimChange =
  /** The office is only a membership; `before` is the relation that was proposed. */
  | { kind: 'office-is-membership'; before: string }
  /** The date belongs to a succession in the same sentence. */
  | { kind: 'date-of-succession' }
  /** Somebody reports it about others. */
  | { kind: 'said-by-another' }
  /** Its clause is as real as the one that it is beside. */
  | { kind: 'as-main-clause' };

/** A claim between two mentions, before entities, dates and offices are resolved. */
export interface DrawnClaim {
  sentence: number;
  subject: Mention;
  relation: string;
  /** Null if the sentence doesn't name the body ("President Trump", "he resigned"), so that the article has to. */
  object: Mention | null;
  /** The person served, whose body is also that of the office: "Rosselló's chief of staff". */
  master: Mention | null;
  /** The token that expresses the claim, a verb or a noun; null for the model's claims. */
  trigger: number | null;
  /** The office in the words of the text, as tokens, or words supplied by a rule. */
  office: TokenRange | string | null;
  time: TokenRange | null;
  speaker: Mention | null;
  modality: Modality;
  polarity: Polarity;
  status: TenureStatus | null;
  /** Whether both ends are in one phrase with a title, where the grammar alone doesn't show whose office it is. */
  inTitlePhrase: boolean;
  /** Changes by later stages, in order. */
  changes: readonly ClaimChange[];
  how: Extract<Provenance, { by: 'rule' | 'model' }>;
}

/** What the model proposes. */
export interface ProposedClaim extends DrawnClaim {
  /** The model's score, 0 to 1. */
  score: number;
  how: Extract<Provenance, { by: 'model' }>;
}

/** What speaks for and against a claim in its sentence, whoever drew it. */
export interface Evidence {
  /** The model's score of the same claim, 0 to 1; 0 where it proposes none. */
  score: number;
  /** Names of the rules that draw the same. */
  rules: readonly string[];
  /** Whether a word that expresses the relation lies between the ends. */
  cued: boolean;
  /** How rules' claims speak against it. */
  contradictions: readonly Contradiction[];
  /** The model's highest score for the same two in another relation. */
  otherRelation: number;
  /** The model's score for the relation with the ends exchanged. */
  reversed: number;
  /** The model's highest score for the relation between one of its ends and another mention. */
  otherPair: number;
}

/** A claim that may be true: a rule draws it, or the model proposes it at any score. */
export interface Candidate extends DrawnClaim {
  evidence: Evidence;
}
