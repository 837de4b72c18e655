import type { Span } from '@precedent/model';
import { QUOTING_VERBS } from '../english/acts/speech-verbs.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, tokenAt } from '../mentions/phrase.ts';
import type { Document, Sentence } from '../parse/document.ts';
import { MentionMap } from './mention-map.ts';
import { SpeechCues } from './speech-cues.ts';

/** The text in quotation marks, without the marks, and the mention of its speaker. */
export interface Quotation extends Span {
  paragraph: number;
  speaker: Mention | null;
}

/** Maximum number of characters between quotation marks; if there are more, a mark is missing. */
const LONGEST_QUOTATION = 3000;

/**
 * The quotations and their speakers: the subject of a verb of saying in the same sentence, or else the speaker of the
 * previous quotation in the paragraph, or else of the next one.
 */
export function findQuotations(document: Document, mentions: readonly Mention[]): Quotation[] {
  const cues = new SpeechCues(new MentionMap(mentions));
  let next = 0;
  const quotations = findQuoted(document).map((span) => {
    // Quotations are in text order, so sentences before one are also before all later ones.
    while (next < document.sentences.length - 1 && sentenceAt(document, next).end <= span.start - 2) next++;
    const paragraph = document.sentences[next]?.paragraph ?? 0;
    return { ...span, paragraph, speaker: findSpeaker(document, span, next, cues) };
  });
  const following = nextSpeakers(quotations);
  for (const [at, quotation] of quotations.entries()) {
    if (quotation.speaker) continue;
    const before = quotations[at - 1];
    if (before?.speaker && before.paragraph === quotation.paragraph) quotation.speaker = before.speaker;
    else quotation.speaker = following[at]!;
  }
  return quotations;
}

const sentenceAt = (document: Document, index: number) => document.sentences[index] as Sentence;

/** For each quotation, the speaker of the next one in its paragraph that has a speaker. */
function nextSpeakers(quotations: readonly Quotation[]): (Mention | null)[] {
  const speakers: (Mention | null)[] = [];
  for (let at = quotations.length - 1; at >= 0; at--) {
    const next = quotations[at + 1];
    const isNear = next?.paragraph === quotations[at]?.paragraph;
    speakers[at] = isNear ? (next?.speaker ?? speakers[at + 1] ?? null) : null;
  }
  return speakers;
}

/**
 * The texts between quotation marks. Straight marks open and close alternately, starting anew in each
 * paragraph.
 */
function findQuoted(document: Document): Span[] {
  const { text } = document.article;
  const spans: Span[] = [];
  let open: number | null = null;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '\n' && open !== null && text[at + 1] === '\n') {
      spans.push({ start: open, end: at });
      open = null;
    }
    if (!isMark(character)) continue;
    if (open === null) open = character === '\u201d' ? null : at + 1;
    else {
      if (at > open && at - open < LONGEST_QUOTATION) spans.push({ start: open, end: at });
      open = character === '\u201c' ? at + 1 : null;
    }
  }
  return spans;
}

const isMark = (character: string) => character === '"' || character === '\u201c' || character === '\u201d';

function findSpeaker(document: Document, quoted: Span, from: number, cues: SpeechCues): Mention | null {
  for (
    let at = from;
    at < document.sentences.length && sentenceAt(document, at).start < quoted.end + 2;
    at++
  ) {
    const speaker = speakerIn(sentenceAt(document, at), quoted, cues);
    if (speaker) return speaker;
  }
  return null;
}

function speakerIn(sentence: Sentence, quoted: Span, cues: SpeechCues): Mention | null {
  const { verbs, source } = cues.in(sentence);
  const outside = verbs.filter((verb) => !isInside(tokenAt(sentence, verb).start, quoted));
  for (const verb of outside.sort(
    (a, b) => distanceTo(sentence, a, quoted) - distanceTo(sentence, b, quoted),
  )) {
    const subject = subjectOf(sentence, verb);
    const speaker = subject === null ? null : cues.mentions.at(sentence.index, subject);
    if (speaker && !isInside(speaker.span.start, quoted)) return speaker;
  }
  return source;
}

/** Whether a token is an argument of a verb of saying: "he added". */
export function isSaying(sentence: Sentence, argument: number): boolean {
  const { head } = tokenAt(sentence, argument);
  return head >= 0 && QUOTING_VERBS.has(tokenAt(sentence, head).lemma.toLowerCase());
}

const isInside = (offset: number, span: Span) => offset >= span.start && offset < span.end;

function distanceTo(sentence: Sentence, index: number, quoted: Span): number {
  const { start, end } = tokenAt(sentence, index);
  return start >= quoted.end ? start - quoted.end : Math.max(0, quoted.start - end);
}

function subjectOf(sentence: Sentence, verb: number): number | null {
  const own = childrenOf(sentence, verb).find((child) => /^nsubj/.test(tokenAt(sentence, child).deprel));
  if (own !== undefined) return own;
  const token = tokenAt(sentence, verb);
  const inherits = ['conj', 'xcomp', 'advcl', 'parataxis'].includes(token.deprel) && token.head >= 0;
  return inherits ? subjectOf(sentence, token.head) : null;
}
