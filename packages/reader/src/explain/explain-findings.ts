import type { Reference } from '@precedent/model';
import { isCued } from '../claims/cued.ts';
import { indexCues } from '../claims/cues.ts';
import type { PlacedProposal } from '../claims/draw-by-model.ts';
import type { DrawnClaim, WeighedClaim } from '../claims/drawn-claim.ts';
import { type Thresholds, thresholdOf } from '../claims/thresholds.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document, MentionProposal, Sentence, TokenRange } from '../parse/document.ts';
import type { Interpretation } from '../reading/read.ts';
import type { AssembledClaim } from '../reading/unite-claims.ts';
import { entityNameOf } from './explain-mentions.ts';
import { wordsOf } from './explain-words.ts';
import type { EndExplanation, FindingExplanation, FindingOutcome } from './explanation.ts';
import { sayWhatChanged } from './say-what-changed.ts';
import { type FindingReason, sayWhyNoClaim } from './say-why-no-claim.ts';

/** What is needed to explain findings. */
interface Setting {
  document: Document;
  interpretation: Interpretation;
  reference: Reference;
  thresholds: Thresholds;
}

interface PlacedFinding {
  sentence: number;
  finding: FindingExplanation;
}

/**
 * The findings in each sentence: first those that became claims, then those of rules, then the model's by
 * score.
 */
export function explainFindings(setting: Setting): FindingExplanation[][] {
  const { document, interpretation } = setting;
  const { assembled, dropped } = interpretation.assembled;
  const { drawn } = interpretation;
  const findings = [
    ...assembled.flatMap((claim) => explainKept(claim, setting)),
    ...[...drawn.dropped, ...dropped].map(({ item, reason }) => explainDropped(item, reason, setting)),
    ...drawn.unplaced.map(({ item, reason }) => explainUnplaced(item, reason, setting)),
  ];
  return document.sentences.map((_, index) =>
    findings
      .filter(({ sentence }) => sentence === index)
      .map(({ finding }) => finding)
      .sort(byWorth),
  );
}

function byWorth(a: FindingExplanation, b: FindingExplanation): number {
  return rank(a) - rank(b) || (a.how.by === 'model' ? (b.score ?? 0) - (a.score ?? 0) : 0);
}

function rank({ outcome, how }: FindingExplanation): number {
  if (outcome.kept) return 0;
  return how.by === 'rule' ? 1 : 2;
}

function explainKept({ claim, drafts, changes }: AssembledClaim, setting: Setting): PlacedFinding[] {
  return drafts.map((draft, at) => {
    const outcome: FindingOutcome = { kept: true, claim: claim.id, leads: at === 0 };
    const finding = explainDrawn(draft, outcome, setting);
    const own = changes.filter((change) => change.kind !== 'implied-body' || change.draft === draft);
    finding.changes.push(...own.map((change) => sayWhatChanged(change, setting.reference)));
    return { sentence: draft.sentence, finding };
  });
}

function explainDropped(
  draft: DrawnClaim | WeighedClaim,
  reason: FindingReason,
  setting: Setting,
): PlacedFinding {
  const { sentence, relation, subject, object } = draft;
  const refused = { relation, subject: subject.text, object: object?.text ?? null };
  const outcome = refuse(reason, refused, setting);
  return { sentence, finding: explainDrawn(draft, outcome, setting) };
}

function refuse(
  reason: FindingReason,
  refused: Parameters<typeof sayWhyNoClaim>[1],
  { reference }: Setting,
): FindingOutcome {
  return { kept: false, reason: reason.kind, why: sayWhyNoClaim(reason, refused, reference.ontology) };
}

function explainDrawn(
  draft: DrawnClaim | WeighedClaim,
  outcome: FindingOutcome,
  setting: Setting,
): FindingExplanation {
  const { document } = setting;
  const sentence = document.sentences[draft.sentence]!;
  const { how, relation, modality, polarity, status, trigger } = draft;
  return {
    how,
    subject: endOf(draft.subject, setting),
    relation,
    object: draft.object && endOf(draft.object, setting),
    trigger:
      trigger === null ? null : wordsOf(document.article, sentence, { start: trigger, end: trigger + 1 }),
    office: typeof draft.office === 'string' ? draft.office : textOf(setting, sentence, draft.office),
    time: textOf(setting, sentence, draft.time),
    speaker: draft.speaker && endOf(draft.speaker, setting),
    modality,
    polarity,
    status,
    score: 'score' in draft ? draft.score : null,
    threshold: how.by === 'model' ? thresholdOf(relationBefore(draft), how.cued, setting.thresholds) : null,
    confidence: 'confidence' in draft ? draft.confidence : null,
    changes: draft.changes.map((change) => sayWhatChanged(change, setting.reference)),
    outcome,
  };
}

/** The relation before later stages changed it. */
function relationBefore({ relation, changes }: DrawnClaim): string {
  for (const change of changes) if (change.kind === 'office-is-membership') return change.before;
  return relation;
}

/** A proposal of the model that isn't between two mentions. */
function explainUnplaced(
  { syntax: { sentence }, syntax, proposal, ...ends }: PlacedProposal,
  reason: FindingReason,
  setting: Setting,
): PlacedFinding {
  const { relation, modality, polarity, score, speaker } = proposal;
  const explainEnd = (mention: Mention | null, proposed: MentionProposal) =>
    mention
      ? endOf(mention, setting)
      : { ...wordsOf(setting.document.article, sentence, proposed), type: null, entity: null };
  const subject = explainEnd(ends.subject, proposal.subject);
  const object = explainEnd(ends.object, proposal.object);
  const cues = indexCues(setting.reference.ontology);
  const cued = isCued(syntax, cues, relation, proposal.subject.anchor, proposal.object.anchor);
  const finding: FindingExplanation = {
    how: { by: 'model', cued },
    subject,
    relation,
    object,
    trigger: null,
    office: textOf(setting, sentence, proposal.office),
    time: textOf(setting, sentence, proposal.time),
    speaker: speaker && explainEnd(null, speaker),
    modality,
    polarity,
    status: null,
    score,
    threshold: thresholdOf(relation, cued, setting.thresholds),
    confidence: null,
    changes: [],
    outcome: refuse(reason, { relation, subject: subject.text, object: object.text }, setting),
  };
  return { sentence: sentence.index, finding };
}

function endOf(mention: Mention, { interpretation }: Setting): EndExplanation {
  const { text, tokens, type } = mention;
  const entity = entityNameOf(mention, interpretation.built);
  return { text, first: tokens.start + 1, last: tokens.end, type, entity };
}

function textOf(
  { document: { article } }: Setting,
  sentence: Sentence,
  range: TokenRange | null,
): string | null {
  return range && wordsOf(article, sentence, range).text;
}
