import type { Reference } from '@precedent/model';
import { mentionsBySentence } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import type { ClaimProposal, Document, MentionProposal, Sentence } from '../parse/document.ts';
import { Syntax } from '../syntax/syntax.ts';
import { isCued } from './cued.ts';
import { type CueIndex, indexCues } from './cues.ts';
import type { DrawnClaim, ProposedClaim } from './drawn-claim.ts';

/** Claims that the model proposes between two mentions, at any score: the caller's threshold decides. */
export function drawByModel(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): ProposedClaim[] {
  const cues = indexCues(reference.ontology);
  const grouped = mentionsBySentence(document, mentions);
  return document.sentences.flatMap((sentence, index) => {
    const syntax = new Syntax(sentence);
    return sentence.claimProposals
      .flatMap((proposal) => drawProposal(sentence, grouped[index]!, proposal))
      .map((claim) => ({ ...claim, how: { by: 'model', cued: hasCue(syntax, cues, claim) } }));
  });
}

function hasCue(
  syntax: Syntax,
  cues: CueIndex,
  { relation, subject, object }: Pick<DrawnClaim, 'relation' | 'subject' | 'object'>,
): boolean {
  return object !== null && isCued(syntax, cues, relation, subject.head, object.head);
}

function drawProposal(
  sentence: Sentence,
  mentions: readonly Mention[],
  proposal: ClaimProposal,
): Omit<ProposedClaim, 'how'>[] {
  const subject = mentionFor(mentions, proposal.subject);
  const object = mentionFor(mentions, proposal.object);
  if (!subject || !object || subject === object) return [];
  return [
    {
      sentence: sentence.index,
      subject,
      relation: proposal.relation,
      object,
      master: null,
      trigger: null,
      office: proposal.office,
      time: proposal.time,
      speaker: proposal.speaker && mentionFor(mentions, proposal.speaker),
      modality: proposal.modality,
      polarity: proposal.polarity,
      status: null,
      inTitlePhrase: false,
      confidence: proposal.score,
    },
  ];
}

/** The mention that a proposal means: headed at its anchor, else the one that shares most of its tokens. */
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
