import type { Span } from '@precedent/model';
import { ACCORDING_TO, QUOTING_VERBS } from '../english/acts/speech-verbs.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import type { Document, Sentence } from '../parse/document.ts';
import { MentionMap } from './mention-map.ts';

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
  const map = new MentionMap(mentions);
  let next = 0;
  const quotations = findQuoted(document).map((span) => {
    // Quotations are in text order, so sentences before one are also before all later ones.
    while (next < document.sentences.length - 1 && sentenceAt(document, next).end <= span.start - 2) next++;
    const paragraph = document.sentences[next]?.paragraph ?? 0;
    return { ...span, paragraph, speaker: findSpeaker(document, span, next, map) };
  });
  for (const [at, quotation] of quotations.entries()) {
    if (quotation.speaker) continue;
    const before = quotations[at - 1];
    if (before?.speaker && before.paragraph === quotation.paragraph) quotation.speaker = before.speaker;
    else quotation.speaker = nextSpeaker(quotations, at);
  }
  return quotations;
}

const sentenceAt = (document: Document, index: number) => document.sentences[index] as Sentence;

/** The speaker of the next quotation in the paragraph that has a speaker. */
function nextSpeaker(quotations: readonly Quotation[], from: number): Mention | null {
  const paragraph = quotations[from]?.paragraph;
  for (let at = from + 1; quotations[at]?.paragraph === paragraph; at++) {
    const speaker = quotations[at]?.speaker;
    if (speaker) return speaker;
  }
  return null;
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
      if (at - open < LONGEST_QUOTATION) spans.push({ start: open, end: at });
      open = character === '\u201c' ? at + 1 : null;
    }
  }
  return spans;
}

const isMark = (character: string) => character === '"' || character === '\u201c' || character === '\u201d';

function findSpeaker(document: Document, quoted: Span, from: number, mentions: MentionMap): Mention | null {
  for (
    let at = from;
    at < document.sentences.length && sentenceAt(document, at).start < quoted.end + 2;
    at++
  ) {
    const speaker = speakerIn(sentenceAt(document, at), quoted, mentions);
    if (speaker) return speaker;
  }
  return null;
}

function speakerIn(sentence: Sentence, quoted: Span, mentions: MentionMap): Mention | null {
  const verbs = sentence.tokens.flatMap((token, at) =>
    token.upos === 'VERB' && QUOTING_VERBS.has(token.lemma.toLowerCase()) && !isInside(token.start, quoted)
      ? [at]
      : [],
  );
  const byDistance = verbs.sort((a, b) => distanceTo(sentence, a, quoted) - distanceTo(sentence, b, quoted));
  for (const verb of byDistance) {
    const subject = subjectOf(sentence, verb);
    const speaker = subject === null ? null : mentions.at(sentence.index, subject);
    if (speaker && !isInside(speaker.span.start, quoted)) return speaker;
  }
  const source = sentence.tokens.findIndex(
    (token, at) =>
      lowerOf(token) === ACCORDING_TO[0] && lowerOf(sentence.tokens[at + 1] ?? token) === ACCORDING_TO[1],
  );
  return source < 0
    ? null
    : (mentions
        .in(sentence.index)
        .find(
          (mention) =>
            mention.tokens.start >= source && mention.kind !== 'adjective' && mention.type !== 'country',
        ) ?? null);
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
