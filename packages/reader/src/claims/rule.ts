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

/** Everything that a rule may look at: one sentence, its tree, its mentions, and the vocabulary. */
export interface RuleContext {
  sentence: Sentence;
  syntax: Syntax;
  arguments: Arguments;
  mentions: readonly Mention[];
  /** Those of the whole document: a body's parent may be named elsewhere. */
  everyMention: readonly Mention[];
  /** Those of the whole document, with who says them. */
  quotations: readonly Quotation[];
  cues: CueIndex;
  relations: RuleRelations;
  titles: OfficeTitles;
  reference: Reference;
}

/** One construction of English that states a claim. */
export interface Rule {
  name: string;
  draw(context: RuleContext): DrawnClaim[];
}

/** What a rule found; modality, polarity, time and speaker follow from where the trigger stands. */
export interface Finding {
  subject: Mention;
  relation: string;
  object: Mention | null;
  master?: Mention | null;
  /** The word that carries the claim: its verb, or the noun that stands for one. */
  trigger: number;
  office?: TokenRange | string | null;
  modality?: DrawnClaim['modality'];
  polarity?: DrawnClaim['polarity'];
  time?: TokenRange | null;
  status?: DrawnClaim['status'];
  inTitlePhrase?: boolean;
  /** The cue of the ontology that it rests on, for `how`. */
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

/** Whether a rule written for the relation reads a cue, so that the rules for any relation leave it alone. */
export function hasOwnRule({ reference }: RuleContext, { relation }: Cue, kind: 'verbs' | 'nouns'): boolean {
  const { symmetric, reading } = reference.ontology.relation(relation);
  return symmetric || reading.own_rules.includes(kind);
}

/** Every pair of two lists, without a mention paired with itself. */
export function pairs(subjects: readonly Mention[], objects: readonly Mention[]): [Mention, Mention][] {
  return subjects.flatMap((subject) =>
    objects.filter((object) => object !== subject).map((object): [Mention, Mention] => [subject, object]),
  );
}
