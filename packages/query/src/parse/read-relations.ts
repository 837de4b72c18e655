import { ARTICLES, AUXILIARIES, BE_AFTER, EXPECTING, FUTURE, PRESENT } from '../english/question-words.ts';
import { GETTING, GIVING, TO_OBJECT } from '../english/verb-phrases.ts';
import { findPredicates, findSlips, type Predicate } from '../lexicon/find-predicates.ts';
import { type Lexicon, lemmasOf } from '../lexicon/relation-words.ts';
import type { Token } from '../text/tokens.ts';
import type { RelationDraft } from './draft.ts';
import type { Framed } from './frame.ts';
import { splitObject } from './split-object.ts';

/** The auxiliaries of a question and what stands between them and the verb. */
export interface VerbGroup {
  /** "did", "was": what stands before the subject, if anything does. */
  fronted: string | null;
  /** The last auxiliary before the verb: the one that makes a passive. */
  nearest: string | null;
  subject: Token[];
  planned: boolean;
  present: boolean;
}

/** Splits what stands before a verb: "has | Rutte | been" and "is | expected to". */
export function readVerbGroup(before: readonly Token[]): VerbGroup {
  const first = before[0]?.lower ?? '';
  const fronted = AUXILIARIES.get(first) ?? null;
  let subject = fronted === null ? [...before] : before.slice(1);
  let planned = FUTURE.has(first);
  let chain: string | undefined;
  for (;;) {
    const last = subject.at(-1)?.lower ?? '';
    const isModal = AUXILIARIES.get(last) === 'will';
    // "Theresa May" ends with no auxiliary: one has already been asked with.
    if (
      BE_AFTER.has(last) ||
      (AUXILIARIES.has(last) && !(isModal && fronted !== null)) ||
      last === 'getting' ||
      last === 'got' ||
      last === 'get'
    ) {
      chain ??= BE_AFTER.has(last) || /^g[eo]t/.test(last) ? 'be' : AUXILIARIES.get(last);
      if (FUTURE.has(last)) planned = true;
    } else if (last === 'to') planned ||= fronted === 'be';
    else if (EXPECTING.has(last) && before.at(-1)?.lower === 'to') planned = true;
    else break;
    subject = subject.slice(0, -1);
  }
  const isPlan = planned && before.at(-1)?.lower === 'to';
  const nearest = chain ?? (isPlan ? 'will' : fronted);
  return { fronted, nearest, subject, planned, present: PRESENT.has(first) };
}

/** Every way to read the question as one about what somebody did to somebody. */
export function readRelations({ frame, body }: Framed, lexicon: Lexicon, asks: boolean): RelationDraft[] {
  const predicates = findPredicates(body, lexicon);
  return predicates.flatMap((predicate) => arrange({ frame, body }, predicate, asks)).sort(byLength);
}

/** The same with words that are probably verbs with slips of spelling. */
export function readSlips({ frame, body }: Framed, lexicon: Lexicon, asks: boolean): RelationDraft[] {
  return findSlips(body, lexicon).flatMap((predicate) => arrange({ frame, body }, predicate, asks));
}

function byLength(a: RelationDraft, b: RelationDraft): number {
  return b.cue.length - a.cue.length;
}

/** @param asks whether one end is what is asked for, as in "who …"; "did …" asks for neither. */
function arrange({ frame, body }: Framed, predicate: Predicate, asks: boolean): RelationDraft[] {
  const { at, length, entry, slip } = predicate;
  const group = readVerbGroup(body.slice(0, at));
  const after = body.slice(at + length);
  const ends = endsOf(predicate, group, after, asks);
  if (ends === null) return [];
  const { doer, patient, rest } = ends;
  const { office, extra, object } = rest;
  return [
    {
      ...frame,
      form: 'relation',
      planned: frame.planned || group.planned,
      present:
        group.present ||
        (group.fronted === null && (predicate.form === 'third' || predicate.form === 'base')),
      slips: slip ? [...frame.slips, slip] : frame.slips,
      cue: entry.words,
      meanings: ends.turned ? entry.meanings.map(turn) : entry.meanings,
      doer,
      patient: patient === 'rest' ? object : patient,
      office,
      extra,
    },
  ];
}

function turn<Turned extends { inverse: boolean }>(meaning: Turned): Turned {
  return { ...meaning, inverse: !meaning.inverse };
}

interface Ends {
  doer: RelationDraft['doer'];
  patient: RelationDraft['patient'] | 'rest';
  rest: ReturnType<typeof splitObject>;
  turned?: boolean;
}

function endsOf(predicate: Predicate, group: VerbGroup, after: Token[], asks: boolean): Ends | null {
  const { entry, form } = predicate;
  const isBe = group.nearest === 'be';
  if (entry.as === 'noun' || (entry.as === 'phrase' && isBe && (form === 'base' || form === 'third')))
    return nominalEnds(predicate, group, after, asks);
  if (isBe && (form === 'past' || isUnchanged(predicate))) return passiveEnds(group, after, asks);
  if (isBe ? form !== 'ing' : !agrees(group, form)) return null;
  return activeEnds(predicate, group, after, asks);
}

/** "was beaten by" and "was hit by": a base form that is also a participle. */
function isUnchanged({ form, entry }: Predicate): boolean {
  return (
    form === 'base' && /^(hit|put|beat|cut|set|run|come|become|quit|overcome|shut)$/.test(entry.words[0]!)
  );
}

/** Whether the form fits the auxiliary: "did praise", "has praised", "praised". */
function agrees({ fronted, nearest, subject }: VerbGroup, form: Predicate['form']): boolean {
  if (nearest === 'have') return form === 'past' || form === 'base';
  if (nearest === 'do' || nearest === 'will') return form === 'base' || form === 'past';
  return fronted !== null || subject.length >= 0 ? form !== 'ing' : true;
}

function activeEnds({ entry }: Predicate, { subject }: VerbGroup, after: Token[], asks: boolean): Ends {
  const isClause =
    asks && subject.length > 0 && after[0]?.lower === 'to' && after.length > 1 && startsClause(after[1]!);
  const object = isClause ? [] : skipPreposition(after, entry.words.at(-1)!);
  const rest = splitObject(object);
  if (subject.length === 0) return { doer: asks ? 'hole' : null, patient: 'rest', rest };
  if (!asks) return { doer: subject, patient: 'rest', rest };
  // "whom did he appoint | as chief" and "whom did he appoint | chief": the object is what is asked for.
  return {
    doer: subject,
    patient: 'hole',
    rest: { ...rest, office: rest.office ?? rest.object, object: null },
  };
}

function passiveEnds({ subject }: VerbGroup, after: Token[], asks: boolean): Ends {
  const by = after.findIndex(({ lower }) => lower === 'by');
  const agent = by < 0 ? null : after.slice(by + 1);
  const rest = splitObject(by < 0 ? after : after.slice(0, by));
  const named = agent && agent.length > 0 ? splitObject(agent) : null;
  const office = rest.office ?? rest.object ?? named?.office ?? null;
  const extra = rest.extra ?? named?.extra ?? null;
  const parts = { object: null, office, extra };
  if (subject.length === 0)
    return { doer: named?.object ?? null, patient: asks ? 'hole' : null, rest: parts };
  return { doer: named?.object ?? (asks ? 'hole' : null), patient: subject, rest: parts };
}

/** "is an ally of X", "is X's ally", "imposed sanctions on X", "got praise from X" */
function nominalEnds(
  { entry }: Predicate,
  { nearest, subject, fronted }: VerbGroup,
  after: Token[],
  asks: boolean,
): Ends | null {
  const owner = subject.at(-1)?.lower === "'s" ? subject.slice(0, -1) : null;
  if (owner) return { ...ownedEnds(owner, after, asks, fronted), turned: false };
  const object = splitObject(skipPreposition(after, entry.words.at(-1)!));
  const light = lightVerb(subject);
  if (light) {
    if (object.object === null && light.subject.length === 0) return null;
    const doer: Ends['doer'] = light.subject.length === 0 ? (asks ? 'hole' : null) : light.subject;
    if (light.gets) {
      const turned: Ends = { patient: doer, doer: object.object, rest: { ...object, object: null } };
      return asks && light.subject.length > 0 ? { ...turned, doer: 'hole' } : turned;
    }
    return asks && light.subject.length > 0
      ? { doer, patient: 'hole', rest: object }
      : { doer, patient: 'rest', rest: object };
  }
  if (nearest !== 'be') return null;
  const bare = subject.filter(({ lower }) => !ARTICLES.has(lower) && lower !== 'one' && lower !== 'of');
  if (bare.length === 0) return { doer: asks ? 'hole' : null, patient: 'rest', rest: object };
  if (object.object === null && !asks) return null;
  const named = subject.filter(({ lower }, at) => at < subject.length - 1 || !ARTICLES.has(lower));
  return asks && object.object === null
    ? { doer: named, patient: 'hole', rest: object }
    : { doer: named, patient: 'rest', rest: object };
}

/** "X's predecessor (as chief)"; in a question with two names, the second follows. */
function ownedEnds(owner: Token[], after: Token[], asks: boolean, fronted: string | null): Ends {
  const rest = splitObject(after);
  if (asks || fronted === null) return { doer: 'hole', patient: owner, rest: { ...rest, object: null } };
  return { doer: rest.object, patient: owner, rest: { ...rest, object: null } };
}

/** The verb of "gave strong support to" and who does it; null without one. */
function lightVerb(before: readonly Token[]): { subject: Token[]; gets: boolean } | null {
  for (let at = before.length - 1; at >= Math.max(0, before.length - 4); at -= 1) {
    const lemmas = lemmasOf(before[at]!.lower);
    const [gives, gets] = [GIVING, GETTING].map((verbs) => lemmas.some((lemma) => verbs.has(lemma)));
    if (gives || gets) return { subject: before.slice(0, at), gets: gets === true && gives !== true };
  }
  return null;
}

/** "to resign" but not "to Russia". */
function startsClause({ text, lower }: Token): boolean {
  return text === lower && !ARTICLES.has(lower);
}

function skipPreposition(after: Token[], last: string): Token[] {
  const isPart = TO_OBJECT.has(last);
  return !isPart && TO_OBJECT.has(after[0]?.lower ?? '') && after.length > 1 ? after.slice(1) : after;
}
