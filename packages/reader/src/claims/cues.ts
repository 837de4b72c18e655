import type { Ontology, Relation } from '@precedent/model';

/**
 * One way to express a relation, as the ontology writes it: "take over from" is the lemma `take`, the
 * fixed word `over` and the slot `from`, which introduces the object. Without a slot the object is
 * the verb's own.
 */
export interface Cue {
  relation: string;
  /** As the ontology writes it. */
  text: string;
  lemma: string;
  fixed: string[];
  slot: string | null;
  /** "lost to": whoever the words make the subject is the relation's object. */
  inverse: boolean;
}

export interface CueIndex {
  /** By lemma of the verb. */
  verbs: ReadonlyMap<string, Cue[]>;
  /** By lemma of the noun or adjective: "assault", "critical of", "in favour of". */
  nouns: ReadonlyMap<string, Cue[]>;
}

const PREPOSITIONS = new Set(
  'about against as at among around behind between by for from in into of off on over through to toward towards under upon with'.split(
    ' ',
  ),
);
const PLACEHOLDERS = new Set(['a', 'an', 'the', "one's", 'one’s', 'his', 'be', 'is', 'in-favour']);

const indexes = new WeakMap<Ontology, CueIndex>();

/** The cues of every relation, by the lemma that triggers them. */
export function indexCues(ontology: Ontology): CueIndex {
  const known = indexes.get(ontology);
  if (known) return known;
  const verbs = new Map<string, Cue[]>();
  const nouns = new Map<string, Cue[]>();
  for (const relation of ontology.relations) addCues(relation, verbs, nouns);
  const index = { verbs, nouns };
  indexes.set(ontology, index);
  return index;
}

function addCues(relation: Relation, verbs: Map<string, Cue[]>, nouns: Map<string, Cue[]>): void {
  const put = (target: Map<string, Cue[]>, text: string, inverse: boolean) => {
    const cue = parseCue(relation.id, text, inverse);
    target.set(cue.lemma, [...(target.get(cue.lemma) ?? []), cue]);
  };
  for (const text of relation.cues.verbs) put(verbs, text, false);
  for (const text of relation.cues.nouns) put(nouns, text, false);
  // A phrase may begin with a verb, a noun or a preposition: the tree decides at its first content word.
  for (const text of relation.cues.phrases) {
    put(verbs, text, false);
    put(nouns, text, false);
  }
  for (const text of relation.cues.inverse) {
    put(verbs, text, true);
    put(nouns, text, true);
  }
}

/** "in favour of" has the lemma `favour`, the fixed word `in` and the slot `of`. */
export function parseCue(relation: string, text: string, inverse: boolean): Cue {
  const words = text.split(' ').filter((word) => !PLACEHOLDERS.has(word));
  const anchor = Math.max(
    0,
    words.findIndex((word) => !PREPOSITIONS.has(word)),
  );
  const last = words.length - 1;
  const slot = last > anchor && PREPOSITIONS.has(words[last]!) ? words[last]! : null;
  const fixed = words.filter((_, at) => at !== anchor && !(slot !== null && at === last));
  return { relation, text, lemma: words[anchor] ?? text, fixed, slot, inverse };
}

export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}
