import { nounLemma } from '@precedent/model';
import { POST_WORDS } from '../english/noun-words.ts';
import { ARTICLES, POSSESSIVES } from '../english/question-words.ts';
import { DENYING, SAYING } from '../english/verb-phrases.ts';
import type { Token } from '../text/tokens.ts';
import { type Lexicon, lemmasOf, type RelationWords } from './relation-words.ts';

/** How a verb is inflected; a form may be both a past tense and a participle. */
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

/** Words of a question that say what happened between two entities. */
export interface Predicate {
  at: number;
  length: number;
  entry: RelationWords;
  /** Null for nouns and phrases without a verb. */
  form: VerbForm | null;
  /** The word that was taken for another: "preceeded". */
  slip: { written: string; read: string } | null;
}

/** Every place at which words of the ontology begin, each with the longest that fit there. */
export function findPredicates(tokens: readonly Token[], lexicon: Lexicon): Predicate[] {
  return tokens.flatMap((_, at) => predicatesAt(tokens, at, lexicon));
}

function predicatesAt(tokens: readonly Token[], at: number, { byFirst, lemmas }: Lexicon): Predicate[] {
  const word = tokens[at]!.lower;
  const found: Predicate[] = [];
  const verbs = new Set([...lemmasOf(word), lemmas.get(word) ?? word]);
  for (const lemma of new Set([...verbs, nounLemma(word)]))
    for (const entry of byFirst.get(lemma) ?? []) {
      const isNoun = lemma !== word && !verbs.has(lemma);
      if (isNoun && entry.as === 'verb') continue;
      // "preceded" is no form of a noun.
      if (entry.as === 'noun' && lemma !== word && nounLemma(word) !== lemma) continue;
      const length = lengthAt(entry.words, tokens, at);
      if (length === 0) continue;
      const form = entry.as === 'noun' ? null : formOf(word, lemma);
      found.push({ at, length, entry, form, slip: null });
    }
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return found.filter(({ length }) => length === longest);
}

/** How many tokens the words take; a post may stand before "from": "took over the job from". */
function lengthAt(words: readonly string[], tokens: readonly Token[], at: number): number {
  if (fits(words, tokens, at)) return words.length;
  if (words.length < 2 || words.at(-1) !== 'from') return 0;
  const begin = words.slice(0, -1);
  if (!fits(begin, tokens, at)) return 0;
  let end = at + begin.length;
  while (ARTICLES.has(tokens[end]?.lower ?? '') || POSSESSIVES.has(tokens[end]?.lower ?? '')) end += 1;
  if (!POST_WORDS.has(tokens[end]?.lower ?? '') || tokens[end + 1]?.lower !== 'from') return 0;
  return end + 2 - at;
}

function fits(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return words.slice(1).every((word, offset) => {
    const lower = tokens[at + offset + 1]?.lower;
    if (lower === undefined) return false;
    return word === "one's" ? POSSESSIVES.has(lower) : lower === word || nounLemma(lower) === word;
  });
}

function formOf(word: string, lemma: string): VerbForm {
  if (word === lemma) return 'base';
  if (word.endsWith('ing')) return 'ing';
  return /s$/.test(word) ? 'third' : 'past';
}

/** Verbs that were probably meant: one or two letters differ from a form of a verb of the ontology. */
export function findSlips(tokens: readonly Token[], lexicon: Lexicon): Predicate[] {
  return tokens.flatMap(({ lower }, at) => {
    if (lower.length < 5 || /\d/.test(lower) || lemmasOf(lower).some((it) => isOtherVerb(it))) return [];
    const allowed = lower.length < 8 ? 1 : 2;
    let best: { form: string; lemma: string; distance: number } | null = null;
    for (const { form, lemma } of lexicon.forms) {
      if (form[0] !== lower[0] || form.length < 5) continue;
      const distance = editDistance(lower, form, allowed);
      if (distance <= allowed && (!best || distance < best.distance)) best = { form, lemma, distance };
    }
    if (!best) return [];
    const corrected = tokens.map((token, index) =>
      index === at ? { text: best.form, lower: best.form } : token,
    );
    const slip = { written: lower, read: best.form };
    return predicatesAt(corrected, at, lexicon).map((predicate) => ({ ...predicate, slip }));
  });
}

/** Correctly spelt verbs of saying, so that "denied" is not taken for a misspelt "defied". */
function isOtherVerb(lemma: string): boolean {
  return SAYING.has(lemma) || DENYING.has(lemma);
}

/** Letters to insert, drop, change or swap with their neighbour; anything above `most` counts as more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, previous] = [[] as number[], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, before[j - 2]! + 1);
      row.push(distance);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, previous] = [previous, row];
  }
  return previous[b.length]!;
}
