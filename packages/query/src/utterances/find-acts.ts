import {
  BEFORE_OTHER_PARTS,
  BEFORE_SAYING,
  CLAUSE_BEGINNINGS,
  CLAUSE_OPENERS,
  JUDGING,
  QUOTING,
  STATING,
  STATING_CLAUSES,
  UNSAID,
} from '../english/saying-words.ts';
import type { Unit } from './split-units.ts';

/** A verb of saying, or "according to", with its subject. */
export interface Act {
  /** The unit of the verb. */
  at: number;
  verb: string;
  /** The entity that speaks; null if it is somebody else, or cannot be told. */
  speaker: number | null;
  /** The units that only say who speaks, from the first to the last. */
  from: number;
  to: number;
  /** Whether what is said comes before: "… , said Rutte", "… , Rutte said". */
  follows: boolean;
}

/** Units between a name and its verb: "Rutte, who had led the Netherlands for fourteen years, said". */
const LONGEST_APPOSITION = 16;
/** Units of a speaker behind the verb: "said the prime minister of the Netherlands, Mark Rutte". */
const LONGEST_SPEAKER = 9;
/** Units before a name that belong to it: "former US president". */
const LONGEST_TITLE = 6;

const isWord = (unit: Unit | undefined, words: ReadonlySet<string>) =>
  unit?.kind === 'word' && words.has(unit.lower);
const isComma = (unit: Unit | undefined) => unit?.text === ',';

function isVerb(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at], units[at + 1]];
  if (isWord(unit, STATING)) return true;
  if (isWord(unit, STATING_CLAUSES))
    return next === undefined || next.kind === 'mark' || next.kind === 'quotation' || opensClause(next);
  return (isWord(unit, QUOTING) || isWord(unit, JUDGING)) && units.some(({ kind }) => kind === 'quotation');
}

const opensClause = ({ lower }: Unit) => CLAUSE_BEGINNINGS.has(lower);

/** What is said by whom in a sentence, in its order. */
export function findActs(units: readonly Unit[]): Act[] {
  const acts: Act[] = [];
  units.forEach((_, at) => {
    if (acts.some(({ from, to }) => at >= from && at <= to)) return;
    const act = isVerb(units, at)
      ? actOf(units, at, acts.at(-1))
      : isSource(units, at)
        ? sourceOf(units, at)
        : null;
    if (act) acts.push(act);
  });
  return acts;
}

function isSource(units: readonly Unit[], at: number): boolean {
  return units[at]!.lower === 'according' && units[at + 1]?.lower === 'to';
}

function sourceOf(units: readonly Unit[], at: number): Act {
  const { speaker, to } = speakerBehind(units, at + 2);
  return { at, verb: 'according', speaker, from: at, to, follows: at > 0 };
}

function actOf(units: readonly Unit[], at: number, previous: Act | undefined): Act | null {
  const verb = units[at]!.lower;
  const before = beforeAdverbs(units, at);
  const unsaid = isUnsaid(units, before, at);
  const subject = unsaid ? null : subjectBefore(units, before);
  // An aside: "which the BBC called unusual".
  if (subject && units[subject.from - 1]?.lower === 'which') return null;
  if (subject) {
    return { at, verb, ...subject, to: at, follows: followsWords(units, subject.from, at) };
  }
  // "Rutte said yes, but denied that"
  const isJoined = !unsaid && previous !== undefined && /^(?:and|but)$/.test(units[before]?.lower ?? '');
  if (isJoined) return { at, verb, speaker: previous.speaker, from: at, to: at, follows: false };
  const isInverted = !unsaid && (units[at - 1]?.kind === 'quotation' || isComma(units[at - 1]));
  if (!isInverted) return { at, verb, speaker: null, from: at, to: at, follows: false };
  const { speaker, to } = speakerBehind(units, at + 1);
  return { at, verb, speaker, from: at, to, follows: true };
}

/** Whether a subject and its verb stand behind what is said. "On Monday, Rutte said that" has only a time before it. */
function followsWords(units: readonly Unit[], from: number, at: number): boolean {
  const [before, behind] = [units[from - 1], units.slice(at + 1)];
  if (!before || (before.kind !== 'quotation' && !isComma(before))) return false;
  const isQuoting = ({ kind, lower }: Unit) => kind === 'quotation' || lower === 'that';
  if (units.slice(0, from).some(({ kind }) => kind === 'quotation'))
    return behind.every(({ lower }) => lower !== 'that');
  return (behind.length === 0 || behind[0]!.kind === 'mark') && !behind.some(isQuoting);
}

/** The last unit before the verb and its adverbs. */
function beforeAdverbs(units: readonly Unit[], at: number): number {
  let before = at - 1;
  while (before >= 0 && units[before]!.kind === 'word' && isAdverb(units[before]!.lower)) before -= 1;
  return before;
}

const isAdverb = (lower: string) => BEFORE_SAYING.has(lower) || (/ly$/.test(lower) && lower.length > 4);

function isUnsaid(units: readonly Unit[], before: number, at: number): boolean {
  const near = units.slice(Math.max(0, before), at);
  return near.some(({ kind, lower }) => kind === 'word' && (UNSAID.has(lower) || /n['\u2019]t$/.test(lower)));
}

interface Subject {
  speaker: number;
  from: number;
}

/** The name before a verb: "Rutte said", "Rutte, the prime minister, said", "the prime minister, Mark Rutte, said". */
function subjectBefore(units: readonly Unit[], before: number): Subject | null {
  const last = units[before];
  if (last?.kind === 'name') return asSubject(units, before);
  if (!isComma(last)) return null;
  if (units[before - 1]?.kind === 'name') {
    const own = asSubject(units, before - 1);
    // "After he met Rutte, said": only a name that begins its part, as an apposition does.
    if (own && (own.from === 0 || isComma(units[own.from - 1]))) return own;
  }
  return subjectBeforeApposition(units, before);
}

function subjectBeforeApposition(units: readonly Unit[], comma: number): Subject | null {
  for (let at = comma - 1; at > Math.max(0, comma - LONGEST_APPOSITION); at -= 1) {
    const unit = units[at]!;
    if (unit.kind === 'quotation' || isVerb(units, at)) return null;
    if (!isComma(unit) || units[at - 1]?.kind !== 'name') continue;
    const subject = asSubject(units, at - 1);
    if (subject) return subject;
  }
  return null;
}

/** A name as the subject of what follows, with its titles; null if it belongs to something before it: "critics of Rutte". */
function asSubject(units: readonly Unit[], name: number): Subject | null {
  const speaker = units[name]!.entity!;
  let from = name;
  for (let at = name - 1; at >= Math.max(0, name - LONGEST_TITLE); at -= 1) {
    const { kind, lower, text } = units[at]!;
    if (kind === 'mark' && /^['\u2019]s$/.test(text)) {
      from = at;
      continue;
    }
    if (kind === 'mark' || kind === 'quotation') break;
    if (kind === 'word' && BEFORE_OTHER_PARTS.has(lower)) return null;
    if (kind === 'word' && CLAUSE_OPENERS.has(lower)) {
      // "who met Rutte said"
      if (/^who/.test(lower) && at < name - 1) return null;
      break;
    }
    if (isVerb(units, at)) return null;
    from = at;
  }
  return { speaker, from };
}

/** Who is named behind the verb: "said Rutte", "said the prime minister of the Netherlands, Mark Rutte". */
function speakerBehind(units: readonly Unit[], begin: number): { speaker: number | null; to: number } {
  let [named, to]: [number | null, number] = [null, begin - 1];
  for (let at = begin; at < Math.min(units.length, begin + LONGEST_SPEAKER); at += 1) {
    const { kind, lower, text, entity } = units[at]!;
    const next = units[at + 1];
    if (kind === 'quotation' || (kind === 'mark' && !/^['\u2019]s$|^,$/.test(text))) break;
    if (kind === 'word' && lower !== 'of' && (BEFORE_OTHER_PARTS.has(lower) || CLAUSE_OPENERS.has(lower))) {
      // "said a spokesman for Rutte"
      if (named === null) return { speaker: null, to: at };
      break;
    }
    if (text === ',' && (named !== null || next?.kind !== 'name')) break;
    to = at;
    if (kind !== 'name') continue;
    const isPart = /^['\u2019]s$/.test(next?.text ?? '') || isOf(units, at) || isModifier(units, at + 1);
    if (isPart) continue;
    if (isVerb(units, at + 1)) return { speaker: null, to: at };
    named = entity;
    if (next?.kind !== 'mark') break;
  }
  return { speaker: named, to };
}

/** Whether a word behind a name has the name belong to it: "White House | spokesman". */
function isModifier(units: readonly Unit[], at: number): boolean {
  const next = units[at];
  if (next?.kind !== 'word' || isVerb(units, at) || isAdverb(next.lower)) return false;
  return !BEFORE_OTHER_PARTS.has(next.lower) && !CLAUSE_OPENERS.has(next.lower) && !/ing$/.test(next.lower);
}

function isOf(units: readonly Unit[], name: number): boolean {
  const [one, two] = [units[name - 1]?.lower, units[name - 2]?.lower];
  return one === 'of' || (one === 'the' && two === 'of');
}
