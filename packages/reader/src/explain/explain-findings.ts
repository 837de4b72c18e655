import type { Reference } from '@precedent/model';
import { isCued } from '../claims/cued.ts';
import { indexCues } from '../claims/cues.ts';
import type { PlacedProposal } from '../claims/draw-by-model.ts';
import type { Candidate, DrawnClaim } from '../claims/drawn-claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document, MentionProposal, Sentence, TokenRange } from '../parse/document.ts';
import type { RankedClaim } from '../reading/ranking/rank-candidates.ts';
import type { Contribution, Ranker } from '../reading/ranking/ranker.ts';
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
  ranker: Ranker;
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
  const { assembled, drawn, resolved, ranked } = interpretation;
  const findings = [
    ...assembled.flatMap((claim) => explainKept(claim, setting)),
    ...[...drawn.dropped, ...resolved.dropped].map(({ item, reason }) =>
      explainDropped(item, reason, setting),
    ),
    ...ranked.dropped.map(({ item, reason }) => explainDropped(item.draft, reason, setting, item)),
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
    const finding = explainDrawn(draft.draft, outcome, setting, draft);
    const own = changes.filter((change) => change.kind !== 'implied-body' || change.draft === draft);
    finding.changes.push(...own.map((change) => sayWhatChanged(change, setting.reference)));
    return { sentence: draft.draft.sentence, finding };
  });
}

function explainDropped(
  draft: DrawnClaim | Candidate,
  reason: FindingReason,
  setting: Setting,
  ranked: RankedClaim | null = null,
): PlacedFinding {
  const { sentence, relation, subject, object } = draft;
  const refused = { relation, subject: subject.text, object: object?.text ?? null };
  const outcome = refuse(reason, refused, setting);
  return { sentence, finding: explainDrawn(draft, outcome, setting, ranked) };
}

function refuse(
  reason: FindingReason,
  refused: Parameters<typeof sayWhyNoClaim>[1],
  { reference }: Setting,
): FindingOutcome {
  return { kept: false, reason: reason.kind, why: sayWhyNoClaim(reason, refused, reference.ontology) };
}

function explainDrawn(
  draft: DrawnClaim | Candidate,
  outcome: FindingOutcome,
  setting: Setting,
  ranked: RankedClaim | null,
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
    score: 'evidence' in draft ? draft.evidence.score : null,
    confidence: ranked?.confidence ?? null,
    reasons: ranked ? weightiest(setting.ranker.contributions(ranked.features)) : [],
    changes: draft.changes.map((change) => sayWhatChanged(change, setting.reference)),
    outcome,
  };
}

/** Enough of them to see what decided. */
const REASONS = 6;

function weightiest(contributions: readonly Contribution[]): Contribution[] {
  return contributions.slice(0, REASONS);
}

/** A proposal of the model that isn't between two mentions. */
function explainUnplaced(
  { syntax: { sentence }, syntax, proposal, ...ends }: PlacedProposal,
  reason: FindingReason,
  setting: Setting,
): PlacedFinding {
  const { relation, modality, polarity, score, speaker } = proposal;
  const explainEnd = (mention: Mention | null, proposed: MentionProposal): EndExplanation =>
    mention
      ? endOf(mention, setting)
      : { ...wordsOf(setting.document.article, sentence, proposed), type: null, entity: null };
  const subject = proposal.subject && explainEnd(ends.subject, proposal.subject);
  const object = proposal.object && explainEnd(ends.object, proposal.object);
  const cues = indexCues(setting.reference.ontology);
  const cued = isCued(
    syntax,
    cues,
    relation,
    anchorOf(proposal.subject ?? proposal.object),
    anchorOf(proposal.object ?? proposal.subject),
  );
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
    confidence: null,
    reasons: [],
    changes: [],
    outcome: refuse(
      reason,
      { relation, subject: subject?.text ?? null, object: object?.text ?? null },
      setting,
    ),
  };
  return { sentence: sentence.index, finding };
}

function anchorOf(end: MentionProposal | null): number {
  return end?.anchor ?? 0;
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
