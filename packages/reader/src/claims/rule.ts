import type { Reference } from '@precedent/model';
import type { Quotation } from '../coreference/quotations.ts';
import type { Arguments } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import type { OfficeTitles } from '../offices/office-titles.ts';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { modalityOf } from '../syntax/modality.ts';
import { polarityOf } from '../syntax/polarity.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { timeOf } from '../time/attach-time.ts';
import type { Cue, CueIndex } from './cues.ts';
import type { DrawnClaim } from './drawn-claim.ts';
import type { RuleRelations } from './rule-relations.ts';
import { speakerOf } from './speaker.ts';

/** Everything that a rule may use: a sentence, its tree and mentions, and the vocabulary. */
export interface RuleContext {
  sentence: Sentence;
  syntax: Syntax;
  arguments: Arguments;
  mentions: readonly Mention[];
  /** Those of the whole document, because a body's parent may be named elsewhere. */
  everyMention: readonly Mention[];
  /** Those of the whole document, with their speakers. */
  quotations: readonly Quotation[];
  cues: CueIndex;
  relations: RuleRelations;
  titles: OfficeTitles;
  reference: Reference;
}

/** An English construction that states a claim. */
export interface Rule {
  name: string;
  draw(context: RuleContext): DrawnClaim[];
}

/**
 * What a rule found. By default, modality, polarity, time and speaker are determined by the place of the
 * trigger.
 */
export interface Finding {
  subject: Mention;
  relation: string;
  object: Mention | null;
  master?: Mention | null;
  /** The word that expresses the claim, a verb or a noun. */
  trigger: number;
  office?: TokenRange | string | null;
  modality?: DrawnClaim['modality'];
  polarity?: DrawnClaim['polarity'];
  time?: TokenRange | null;
  status?: DrawnClaim['status'];
  inTitlePhrase?: boolean;
  /** The cue of the ontology that it is based on, for `how`. */
  cue?: string;
}

export function toDrawnClaim(context: RuleContext, rule: string, finding: Finding): DrawnClaim {
  const { syntax } = context;
  const { subject, relation, object, trigger } = finding;
  return {
    sentence: context.sentence.index,
    subject,
    relation,
    object,
    master: finding.master ?? null,
    trigger,
    office: finding.office ?? null,
    time: finding.time === undefined ? timeOf(syntax, trigger) : finding.time,
    speaker: speakerOf(context, trigger, subject),
    modality: finding.modality ?? modalityOf(syntax, trigger),
    polarity: finding.polarity ?? polarityOf(syntax, trigger),
    status: finding.status ?? null,
    inTitlePhrase: finding.inTitlePhrase ?? false,
    changes: [],
    how: { by: 'rule', rule, cue: finding.cue ?? null },
  };
}

/** Whether a cue is left to a rule for its relation, so that rules for any relation must ignore it. */
export function hasOwnRule({ reference }: RuleContext, { relation }: Cue, kind: 'verbs' | 'nouns'): boolean {
  const { symmetric, reading } = reference.ontology.relation(relation);
  return symmetric || reading.own_rules.includes(kind);
}

/** All pairs from two lists, except a mention with itself. */
export function pairs(subjects: readonly Mention[], objects: readonly Mention[]): [Mention, Mention][] {
  return subjects.flatMap((subject) =>
    objects.filter((object) => object !== subject).map((object): [Mention, Mention] => [subject, object]),
  );
}
