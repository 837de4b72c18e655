import type { Span } from '@precedent/model';
import type { Document, Mention, Sentence } from '../document.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';

/** A stretch in quotation marks, without the marks, and the mention of who says it. */
export interface Quotation extends Span {
  paragraph: number;
  speaker: Mention | null;
}

const SAYING = new Set(
  'say tell announce claim state add declare report write tweet insist argue note explain maintain acknowledge admit confirm deny comment remark post ask reply respond warn continue conclude stress emphasize emphasise call praise vow pledge promise urge describe joke recall quip observe assert read'.split(
    ' ',
  ),
);

/** The longest stretch, in characters, that one pair of marks may hold: beyond, a mark is missing. */
const LONGEST_QUOTATION = 3000;

/**
 * What is quoted, and who says it: the subject of a saying verb in the same sentence, else the
 * speaker of the paragraph's last quotation, else that of the next in the paragraph.
 */
export function findQuotations(document: Document, mentions: readonly Mention[]): Quotation[] {
  const quotations = findQuoted(document).map((span) => {
    const paragraph = document.sentences.find((sentence) => sentence.end > span.start)?.paragraph ?? 0;
    return { ...span, paragraph, speaker: findSpeaker(document, span, mentions) };
  });
  for (const [at, quotation] of quotations.entries()) {
    if (quotation.speaker) continue;
    const before = quotations[at - 1];
    const next = quotations.find(
      (other, index) => index > at && other.speaker && other.paragraph === quotation.paragraph,
    );
    if (before?.speaker && before.paragraph === quotation.paragraph) quotation.speaker = before.speaker;
    else if (next) quotation.speaker = next.speaker;
  }
  return quotations;
}

/** Stretches between quotation marks; a straight mark opens and closes in turn, anew in each paragraph. */
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

function findSpeaker(document: Document, quoted: Span, mentions: readonly Mention[]): Mention | null {
  const around = document.sentences.filter(
    (sentence) => sentence.start < quoted.end + 2 && sentence.end > quoted.start - 2,
  );
  for (const sentence of around) {
    const speaker = speakerIn(sentence, quoted, mentions);
    if (speaker) return speaker;
  }
  return null;
}

function speakerIn(sentence: Sentence, quoted: Span, mentions: readonly Mention[]): Mention | null {
  const verbs = sentence.tokens.flatMap((token, at) =>
    token.upos === 'VERB' && SAYING.has(token.lemma.toLowerCase()) && !isInside(token.start, quoted)
      ? [at]
      : [],
  );
  const byDistance = verbs.sort((a, b) => distanceTo(sentence, a, quoted) - distanceTo(sentence, b, quoted));
  for (const verb of byDistance) {
    const subject = subjectOf(sentence, verb);
    const speaker = subject === null ? null : mentionAt(mentions, sentence.index, subject);
    if (speaker && !isInside(speaker.span.start, quoted)) return speaker;
  }
  const source = sentence.tokens.findIndex(
    (token, at) => lowerOf(token) === 'according' && lowerOf(sentence.tokens[at + 1] ?? token) === 'to',
  );
  return source < 0
    ? null
    : (mentions.find(
        (mention) =>
          mention.sentence === sentence.index &&
          mention.tokens.start >= source &&
          mention.kind !== 'adjective' &&
          mention.type !== 'country',
      ) ?? null);
}

/** Whether a token is an argument of a verb of saying: "he added". */
export function isSaying(sentence: Sentence, argument: number): boolean {
  const { head } = tokenAt(sentence, argument);
  return head >= 0 && SAYING.has(tokenAt(sentence, head).lemma.toLowerCase());
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

/** The mention whose head is this token; an outer one before one nested in it. */
export function mentionAt(mentions: readonly Mention[], sentence: number, token: number): Mention | null {
  const here = mentions.filter(
    (mention) => mention.sentence === sentence && mention.tokens.start <= token && token < mention.tokens.end,
  );
  return (
    here.find((mention) => mention.head === token) ?? here.find((mention) => mention.kind === 'name') ?? null
  );
}
