import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { isSubjectAbove } from './constraints.ts';
import {
  type Discourse,
  lastSpeakerBefore,
  type Occurrence,
  quotationAt,
  roleOf,
  sentenceOf,
} from './discourse.ts';
import { mainSubjectAfter } from './main-subject.ts';
import { isSaying } from './quotations.ts';

/** A thing that a pronoun may mean, with its last mention before the pronoun. */
export interface Candidate {
  last: Occurrence;
  /** How often it was mentioned so far. */
  count: number;
  /** Candidates mentioned later than it: 0 for the nearest. */
  rank: number;
  /** Mentioned more often than any other candidate. */
  isMostOften: boolean;
}

export type Features = Readonly<Record<string, number>>;

/** What speaks for and against a candidate; the weights are learned. */
export function featuresOf(discourse: Discourse, pronoun: Mention, candidate: Candidate): Features {
  const { last, count, rank, isMostOften } = candidate;
  const sentence = sentenceOf(discourse, pronoun);
  const distance = pronoun.sentence - last.sentence;
  const role = roleOf(sentence, pronoun.head);
  const quotation = quotationAt(discourse, pronoun.span.start);
  const isQuoted = quotation !== null;
  const wasQuoted = quotationAt(discourse, last.start) !== null;
  const speaker = quotation?.speaker ?? null;
  const isSpeaker =
    speaker !== null && last.mention !== null && discourse.chains.isJoined(speaker.index, last.mention.index);
  const speaks = role === 'subject' && isSaying(sentence, pronoun.head);
  return {
    bias: 1,
    [`distance ${Math.min(distance, 4)}`]: 1,
    [`role ${last.role}`]: 1,
    [`type ${last.type}`]: 1,
    [`rank ${Math.min(rank, 4)}`]: 1,
    'same role': role === last.role ? 1 : 0,
    'subject above': isSubjectAbove(sentence, pronoun, last) ? 1 : 0,
    'subject before': distance === 1 && last.role === 'subject' ? 1 : 0,
    'subject kept': distance === 1 && last.role === 'subject' && isInSubject(sentence, pronoun.head) ? 1 : 0,
    'possessive near': role === 'possessor' && distance === 0 ? 1 : 0,
    named: last.mention !== null ? 1 : 0,
    'last by pronoun': last.mention?.kind === 'pronoun' ? 1 : 0,
    'last by adjective': last.mention?.kind === 'adjective' ? 1 : 0,
    'gender known': last.gender !== null ? 1 : 0,
    often: Math.min(Math.log2(count), 4),
    'most often': isMostOften ? 1 : 0,
    'quote crossed': isQuoted !== wasQuoted ? 1 : 0,
    'speaks it': isSpeaker && isQuoted ? 1 : 0,
    'main subject': isSame(discourse, mainSubjectAfter(discourse, pronoun), last) ? 1 : 0,
    'spoke last': speaks && isSame(discourse, lastSpeakerBefore(discourse, pronoun.span.start), last) ? 1 : 0,
    'in title': last.mention !== null && isInTitle(discourse, last.mention) ? 1 : 0,
    'plural like': last.plural === pronoun.plural ? 1 : 0,
  };
}

/** A subject, or the possessor of one: "His appointment was welcomed". */
function isInSubject(sentence: Sentence, index: number): boolean {
  const { deprel, head } = tokenAt(sentence, index);
  return (
    /^nsubj/.test(deprel) ||
    (deprel === 'nmod:poss' && head >= 0 && /^nsubj/.test(tokenAt(sentence, head).deprel))
  );
}

const isSame = (discourse: Discourse, mention: Mention | null, { mention: other }: Occurrence) =>
  mention !== null && other !== null && discourse.chains.isJoined(mention.index, other.index);

/** What speaks for a pronoun meaning nothing that was mentioned. */
export function featuresOfNone(discourse: Discourse, pronoun: Mention): Features {
  const role = roleOf(sentenceOf(discourse, pronoun), pronoun.head);
  return {
    none: 1,
    [`none ${role}`]: 1,
    'none quoted': quotationAt(discourse, pronoun.span.start) === null ? 0 : 1,
  };
}

function isInTitle(discourse: Discourse, mention: Mention): boolean {
  const word = mention.text.split(' ').at(-1) as string;
  return mention.kind === 'name' && word.length > 2 && discourse.document.article.title.includes(word);
}

export function scoreOf(features: Features, weights: Readonly<Record<string, number>>): number {
  let score = 0;
  for (const [name, value] of Object.entries(features)) score += value * (weights[name] ?? 0);
  return score;
}
