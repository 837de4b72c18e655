import type { ReadingEntity, Span } from '@precedent/model';
import { ADDRESSING, BEFORE_OTHER_PARTS, JUDGING, QUOTING, SPOKEN_OF } from '../english/saying-words.ts';
import { type Act, findActs } from './find-acts.ts';
import { findQuotations } from './find-quotations.ts';
import { splitSentences, type TextSentence } from './split-sentences.ts';
import { type Naming, splitUnits, type Unit } from './split-units.ts';

/** Words and marks of a sentence above which it is no sentence but a list. */
const LONGEST_SENTENCE = 400;

/** A sentence in which somebody says something. */
export interface Said extends Span {
  /** The position of the speaker among the entities of the reading. */
  speaker: number;
  /** What is said, without who says it: parts of the sentence. */
  words: readonly Span[];
  /** Whether any of it is in quotation marks. */
  quoted: boolean;
}

interface Parsed extends TextSentence {
  units: readonly Unit[];
  acts: readonly Act[];
}

/**
 * Who says what in an article, in the order of the text. Only what words beside it attribute to somebody counts: a verb of
 * saying with its subject, "according to", or a quotation that goes on. Who a pronoun is, the reading knows.
 */
export function whoSaysWhat(text: string, entities: readonly ReadingEntity[]): Said[] {
  const sentences = splitSentences(text);
  const quotationsIn = inTurn(findQuotations(text, sentences));
  const namingsIn = inTurn(namingsOf(entities));
  const parsed = sentences.map((sentence): Parsed => {
    const units = splitUnits(text, sentence, namingsIn(sentence), quotationsIn(sentence));
    return units.length > LONGEST_SENTENCE
      ? { ...sentence, units: [], acts: [] }
      : { ...sentence, units, acts: findActs(units) };
  });
  const speakers = speakersOf(parsed);
  return parsed.flatMap((sentence) => saidIn(sentence, speakers));
}

function namingsOf(entities: readonly ReadingEntity[]): Naming[] {
  return entities
    .flatMap(({ mentions }, entity) => mentions.map((span) => ({ ...span, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Those of some spans that reach into each sentence; sentences have to be asked about in the order of the text. */
function inTurn<Part extends Span>(spans: readonly Part[]): (sentence: Span) => Part[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && spans[next]!.end <= start) next += 1;
    const within: Part[] = [];
    for (let at = next; at < spans.length && spans[at]!.start < end; at += 1)
      if (spans[at]!.end > start) within.push(spans[at]!);
    return within;
  };
}

/** Who speaks in each quotation that has a speaker. */
function speakersOf(sentences: readonly Parsed[]): Map<number, number> {
  const speakers = new Map<number, number>();
  for (const { units, acts } of sentences)
    units.forEach(({ quotation }, at) => {
      const speaker = quotation === null ? null : (ownerOf(units, acts, at)?.speaker ?? null);
      if (speaker !== null && !speakers.has(quotation!)) speakers.set(quotation!, speaker);
    });
  continueQuotations(sentences, speakers);
  return speakers;
}

/** A sentence that is nothing but a quotation continues the one before it in its paragraph, or else the one behind it. */
function continueQuotations(sentences: readonly Parsed[], speakers: Map<number, number>): void {
  const bare = sentences.map(({ units }) =>
    units.every(isQuotedOrMark) ? units.find(isQuotation) : undefined,
  );
  const speakerAt = (at: number, paragraph: number, pick: 'first' | 'last'): number | undefined => {
    const sentence = sentences[at];
    if (sentence?.paragraph !== paragraph) return undefined;
    const quoted = sentence.units.filter(isQuotation);
    const unit = pick === 'first' ? quoted[0] : quoted.at(-1);
    return unit ? speakers.get(unit.quotation!) : undefined;
  };
  const take = (at: number, beside: number, pick: 'first' | 'last') => {
    const unit = bare[at];
    if (!unit || speakers.has(unit.quotation!)) return;
    const speaker = speakerAt(beside, sentences[at]!.paragraph, pick);
    if (speaker !== undefined) speakers.set(unit.quotation!, speaker);
  };
  for (let at = 0; at < sentences.length; at += 1) take(at, at - 1, 'last');
  for (let at = sentences.length - 1; at >= 0; at -= 1) take(at, at + 1, 'first');
}

const isQuotation = ({ kind }: Unit) => kind === 'quotation';
const isQuotedOrMark = ({ kind }: Unit) => kind === 'quotation' || kind === 'mark';

function saidIn({ start, end, units, acts }: Parsed, speakers: ReadonlyMap<number, number>): Said[] {
  const words = new Map<number, { spans: Span[]; quoted: boolean }>();
  const add = (speaker: number, unit: Unit) => {
    const own = words.get(speaker) ?? { spans: [], quoted: false };
    own.spans.push({ start: unit.start, end: unit.end });
    own.quoted ||= isQuotation(unit);
    words.set(speaker, own);
  };
  units.forEach((unit, at) => {
    const speaker = isQuotation(unit) ? speakers.get(unit.quotation!) : ownerOf(units, acts, at)?.speaker;
    if (speaker !== undefined && speaker !== null) add(speaker, unit);
  });
  return [...words].map(([speaker, own]) => ({ start, end, speaker, words: own.spans, quoted: own.quoted }));
}

/** The act of saying that a unit is the content of; null if it is none, or only says who speaks to whom. */
function ownerOf(units: readonly Unit[], acts: readonly Act[], at: number): Act | null {
  if (acts.some(({ from, to }) => at >= from && at <= to)) return null;
  const before = acts.findLast(({ to }) => to < at);
  if (before) return isContentBehind(units, before, at) ? before : null;
  const behind = acts.find(({ from }) => from > at);
  if (!behind?.follows) return null;
  return isQuotation(units[at]!) || isStating(behind) ? behind : null;
}

const isStating = ({ verb }: Act) => !QUOTING.has(verb) && !JUDGING.has(verb);

function isContentBehind(units: readonly Unit[], act: Act, at: number): boolean {
  if (isQuotation(units[at]!)) return true;
  if (JUDGING.has(act.verb)) return true;
  // Behind "…, said Rutte" comes where and when he said it.
  if (act.follows || !isStating(act)) return false;
  return at >= contentFrom(units, act);
}

/** Where what is said begins behind a verb: not with whom it is said to, nor where or when. */
function contentFrom(units: readonly Unit[], { to, verb }: Act): number {
  const next = units[to + 1];
  const rest = units.slice(to + 1);
  const isAddressed = ADDRESSING.has(verb) && next?.kind !== 'quotation';
  const isAside = next?.kind === 'word' && BEFORE_OTHER_PARTS.has(next.lower) && !SPOKEN_OF.has(next.lower);
  if (!isAddressed && !isAside) return to + 1;
  const opener = rest.findIndex(
    ({ kind, lower, text }) => (kind === 'word' && lower === 'that') || text === ',',
  );
  if (opener >= 0) return to + 1 + opener + 1;
  const addressee = rest.findIndex(({ kind }) => kind === 'name');
  return to + 1 + (addressee < 0 || isAside ? rest.length : addressee + 1);
}
