import type { Reference } from '@precedent/model';
import { mentionsBySentence } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import type { ClaimProposal, Document, MentionProposal, Sentence } from '../parse/document.ts';
import { type Syntax, syntaxOf } from '../syntax/syntax.ts';
import { type Dropped, sift } from '../trace/sift.ts';
import type { ClaimReason } from './claim-reason.ts';
import { isCued } from './cued.ts';
import { type CueIndex, indexCues } from './cues.ts';
import type { ProposedClaim } from './drawn-claim.ts';

/** A proposal with the mentions at its ends; null if there are none. */
export interface PlacedProposal {
  syntax: Syntax;
  proposal: ClaimProposal;
  subject: Mention | null;
  object: Mention | null;
}

/** The claims that the model proposes between two mentions, with any score; the caller applies the threshold. */
export function drawByModel(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): { kept: ProposedClaim[]; dropped: Dropped<PlacedProposal, ClaimReason>[] } {
  const cues = indexCues(reference.ontology);
  const grouped = mentionsBySentence(document, mentions);
  const placed = document.sentences.flatMap((sentence, index) => placeProposals(sentence, grouped[index]!));
  const { kept, dropped } = sift(placed, (proposal) => reasonAgainst(proposal, reference));
  return { kept: kept.map((proposal) => toClaim(proposal, grouped, cues)), dropped };
}

function placeProposals(sentence: Sentence, mentions: readonly Mention[]): PlacedProposal[] {
  const syntax = syntaxOf(sentence);
  return sentence.claimProposals.map((proposal) => ({
    syntax,
    proposal,
    subject: proposal.subject && mentionFor(mentions, proposal.subject),
    object: proposal.object && mentionFor(mentions, proposal.object),
  }));
}

function reasonAgainst(
  { proposal, subject, object }: PlacedProposal,
  { ontology }: Reference,
): ClaimReason | null {
  if (!ontology.has(proposal.relation)) return { kind: 'unknown-relation' };
  if (!proposal.subject) return { kind: 'implied-subject' };
  if (!subject) return { kind: 'no-mention', end: 'subject' };
  if (proposal.object && !object) return { kind: 'no-mention', end: 'object' };
  return subject === object ? { kind: 'same-mention' } : null;
}

function toClaim(
  { syntax, proposal, ...ends }: PlacedProposal,
  mentions: readonly (readonly Mention[])[],
  cues: CueIndex,
): ProposedClaim {
  const { relation, office, time, speaker, modality, polarity, score } = proposal;
  const [subject, object] = [ends.subject!, ends.object];
  const sentence = syntax.sentence.index;
  return {
    sentence,
    subject,
    relation,
    object,
    master: null,
    trigger: null,
    office,
    time,
    speaker: speaker && mentionFor(mentions[sentence]!, speaker),
    modality,
    polarity,
    status: null,
    inTitlePhrase: false,
    changes: [],
    score,
    how: { by: 'model', cued: isCued(syntax, cues, relation, subject.head, (object ?? subject).head) },
  };
}

/** The mention of a proposal: the one with its anchor as head, or else the one that shares most tokens. */
function mentionFor(mentions: readonly Mention[], proposal: MentionProposal): Mention | null {
  const anchored = mentions.filter((mention) => mention.head === proposal.anchor);
  const candidates =
    anchored.length > 0 ? anchored : mentions.filter((mention) => contains(mention, proposal.anchor));
  return best(candidates, (mention) => overlap(mention, proposal) - 0.01 * length(mention));
}

function contains({ tokens }: Mention, token: number): boolean {
  return tokens.start <= token && token < tokens.end;
}

function overlap({ tokens }: Mention, { start, end }: MentionProposal): number {
  return Math.max(0, Math.min(tokens.end, end) - Math.max(tokens.start, start));
}

function length({ tokens }: Mention): number {
  return tokens.end - tokens.start;
}

function best<T>(items: readonly T[], score: (item: T) => number): T | null {
  let top: T | null = null;
  for (const item of items) if (top === null || score(item) > score(top)) top = item;
  return top;
}
