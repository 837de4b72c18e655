import type { Span } from '@precedent/model';
import { straighten } from '../english/writing/tokens.ts';
import { paragraphsOf } from './paragraphs.ts';

/** A sentence's place in the text and the paragraph that it stands in. */
export interface TextSentence extends Span {
  paragraph: number;
}

/** Sentence spans in text order, without the white space around them; together they hold every other character but bullets. */
export function sentencesOf(text: string): TextSentence[] {
  const plain = straighten(text);
  return paragraphsOf(plain).flatMap((span, paragraph) =>
    splitParagraph(plain, span).map(({ start, end }) => ({ start, end, paragraph })),
  );
}

function splitParagraph(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start + BULLET.exec(text.slice(paragraph.start, paragraph.start + 4))![0].length;
  const cut = (end: number) => {
    const span = trim(text, { start, end });
    if (span.start < span.end) spans.push(span);
    start = end;
  };
  const dateline = DATELINE.exec(text.slice(start, Math.min(paragraph.end, start + LONGEST_DATELINE)));
  if (dateline) cut(start + dateline[0].length);
  const from = start;
  for (const stop of text.slice(from, paragraph.end).matchAll(STOP)) {
    const end = from + stop.index + stop[0].length;
    const before = text.slice(Math.max(start, end - CONTEXT), end);
    if (isBoundary(before, text.slice(end, Math.min(paragraph.end, end + CONTEXT)))) cut(end);
  }
  cut(paragraph.end);
  return spans;
}

/** Characters on either side that decide whether a stop ends a sentence. */
const CONTEXT = 80;

const BULLET = /^(?:[-*\u2022\u2013\u2014\u00b7\u25aa\u2023]\s+)?/;

const LONGEST_DATELINE = 120;

/** "WASHINGTON (AP) -- ", "BRUSSELS, June 26 (Reuters) - ", "KYIV, Ukraine -- ". */
const DATELINE =
  /^\p{Lu}{3}[\p{Lu} .'/-]*(?:, (?:\p{Lu}[\p{L}.]+ ?){1,3}(?:\d{1,2})?(?:, \d{4})?)?(?:\s*\((?:AP|AFP|Reuters|UPI|VOA|CNN|BBC|dpa|DPA|TASS|[A-Z][\w ]{1,25})\))?\s*(?:-{1,2}|[\u2013\u2014])\s+(?=\S)/u;

/** A full stop, question or exclamation mark with the quotes and brackets that close after it. */
const STOP =
  /(?<![.!?\u2026])[.!?\u2026]+["')\]]*(?:\s["')\]](?=\s|$))*(?=\s|$)|(?<=\p{Ll}{3})[.](?=(?:The|He|She|It|They|We|But|In|On|And|This|However)\s)/gu;

const TITLE =
  /(?:^|[\s("'-])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|St|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Brig|Sgt|Cpl|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Hon|Rev|Fr|vs|v|cf|e\.g|i\.e|approx|Amb|Atty|Supt|Insp|Det)\.$/;
const SHORT_FORM =
  /(?:^|[\s("'-])(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|etc|al|a\.m|p\.m|Ph\.D|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|(?:\p{Lu}\.)*\p{Lu})\.$/u;
const NUMBER_FORM =
  /(?:^|[\s("'-])(?:No|Nos|no|pp|p|art|Art|para|sec|Sec|fig|Fig|c|ca|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/;
/** Words that begin a sentence far more often than a name. */
const STARTER =
  /^["'([]*(?:The|He|She|It|They|We|You|But|And|In|On|At|A|An|This|That|These|Those|There|His|Her|Its|Their|Our|However|Meanwhile|Also|After|Before|When|While|As|If|For|From|With|Some|Many|Most|Last|Although|Since|According|Both|By|What|Who|No|Not|So|Then|Now|Yet|Under|During|Earlier|Later|One|Two|Other|Another)\b/;
/** `"Is that so?" Rutte asked.` is one sentence. */
const ATTRIBUTION =
  /^(?:the\s+)?(?:\p{Lu}[\p{L}.'-]*\s+){1,4}(?:said|says|asked|asks|added|told|wrote|tweeted|posted|insisted|declared|argued|warned|replied|responded|shouted|continued|concluded|quipped)\b/u;

function isBoundary(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  if (/^[\p{Ll},;:]/u.test(next)) return false;
  if (/[.]$/.test(before)) {
    if (TITLE.test(before)) return false;
    if (NUMBER_FORM.test(before) && /^\d/.test(next)) return false;
    if (SHORT_FORM.test(before)) return STARTER.test(next);
    // "1. Rutte" at the head of a list.
    if (/^\s*\(?\d{1,3}\.$/.test(before)) return false;
  }
  if (/[?!]["']$/.test(before) && ATTRIBUTION.test(next)) return false;
  return /^["'([\u2022*-]*\s*[\p{Lu}\p{Lo}\p{N}@#$\u20ac\u00a3]/u.test(next) || /^["'([]/.test(next);
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
