import type { EntityType, Ontology, Relation } from '@precedent/model';
import { CUE_OBJECT, CUE_PLACEHOLDERS, CUE_PREPOSITIONS } from '../english/grammar/cue-words.ts';

/**
 * A way to express a relation, from the ontology: "take over from" has the lemma `take`, the fixed word `over` and
 * the slot `from`, which introduces the object. Without a slot, it is the object of the verb.
 */
export interface Cue {
  relation: string;
  /** As written in the ontology. */
  text: string;
  lemma: string;
  fixed: string[];
  slot: string | null;
  /** Whether the verb also has an object that isn't acted on: "lend something to". */
  withObject: boolean;
  /** "lost to": the subject of the words is the object of the relation. */
  inverse: boolean;
  /**
   * Types of objects for which the same words mean another relation: a regime is defeated, a minister
   * dismissed.
   */
  exceptObjects: readonly EntityType[];
}

export interface CueIndex {
  /** By the verb's lemma. */
  verbs: ReadonlyMap<string, Cue[]>;
  /** By the lemma of the noun or adjective: "assault", "critical of", "in favour of". */
  nouns: ReadonlyMap<string, Cue[]>;
  /** By lemma, the relation of verbs whose object is a plan or remark: "attacked his speech" is criticism. */
  ofDeeds: ReadonlyMap<string, string>;
  /** By lemma, the relation of verbs whose infinitive is the act in question: "threatened to bomb". */
  withAct: ReadonlyMap<string, string>;
  /** By word, the relation of a speaker to the person it is said about: "is a liar". */
  judgements: ReadonlyMap<string, string>;
  /**
   * The relation of calling something a name in quotation marks without a word of judgement, if there is one.
   */
  byQuotedName: string | null;
  /** Words that a speaker says to somebody, with the relation. */
  exclamations: readonly { words: readonly string[]; relation: string }[];
}

const indexes = new WeakMap<Ontology, CueIndex>();

/** The cues of all relations, by the lemma that triggers them. */
export function indexCues(ontology: Ontology): CueIndex {
  const known = indexes.get(ontology);
  if (known) return known;
  const verbs = new Map<string, Cue[]>();
  const nouns = new Map<string, Cue[]>();
  const owners = ownersOfVerbs(ontology);
  for (const relation of ontology.relations) addCues(relation, owners, verbs, nouns);
  const index = { verbs, nouns, ...indexOtherCues(ontology) };
  indexes.set(ontology, index);
  return index;
}

function indexOtherCues({ relations }: Ontology): Omit<CueIndex, 'verbs' | 'nouns'> {
  const relationOf = (cuesOf: (cues: Relation['cues']) => readonly string[]) =>
    new Map(relations.flatMap(({ id, cues }) => cuesOf(cues).map((word) => [word, id] as const)));
  return {
    ofDeeds: relationOf((cues) => cues.of_deeds),
    withAct: relationOf((cues) => cues.with_act),
    judgements: relationOf((cues) => cues.judgements),
    byQuotedName: relations.find(({ reading }) => reading.by_quoted_name)?.id ?? null,
    exclamations: relations.flatMap(({ id, cues }) =>
      cues.exclamations.map((text) => ({ words: text.split(' '), relation: id })),
    ),
  };
}

/** The relations of which a verb is a cue, rarely more than one. */
function ownersOfVerbs({ relations }: Ontology): Map<string, Relation[]> {
  const owners = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const verb of relation.cues.verbs) owners.set(verb, [...(owners.get(verb) ?? []), relation]);
  return owners;
}

/** Types that belong to another relation with the same verb: the one that allows fewer types of objects. */
function objectsOfOthers({ id, object }: Relation, owners: readonly Relation[]): EntityType[] {
  return owners
    .filter((other) => other.id !== id && other.object.length < object.length)
    .flatMap((other) => other.object.filter((type) => object.includes(type)));
}

function addCues(
  relation: Relation,
  owners: ReadonlyMap<string, readonly Relation[]>,
  verbs: Map<string, Cue[]>,
  nouns: Map<string, Cue[]>,
): void {
  const put = (target: Map<string, Cue[]>, text: string, inverse: boolean, parse = parseCue) => {
    const exceptObjects = objectsOfOthers(relation, owners.get(text) ?? []);
    const cue = { ...parse(relation.id, text, inverse), exceptObjects };
    target.set(cue.lemma, [...(target.get(cue.lemma) ?? []), cue]);
  };
  for (const text of relation.cues.verbs) put(verbs, text, false);
  for (const text of relation.cues.nouns) put(nouns, text, false, parseNounCue);
  // A phrase may begin with a verb, noun or preposition; it is looked for at its first content word.
  for (const text of relation.cues.phrases) {
    put(verbs, text, false);
    put(nouns, text, false);
  }
  for (const text of relation.cues.inverse) {
    put(verbs, text, true);
    put(nouns, text, true);
  }
}

type ParsedCue = Omit<Cue, 'exceptObjects'>;

/** "in favour of" has the lemma `favour`, the fixed word `in` and the slot `of`. */
export function parseCue(relation: string, text: string, inverse: boolean): ParsedCue {
  const words = wordsOf(text);
  return toCue(
    relation,
    text,
    inverse,
    Math.max(
      0,
      words.findIndex((word) => !CUE_PREPOSITIONS.has(word)),
    ),
  );
}

/** A compound is found at its last noun: "death threat" at `threat`, with the fixed word `death`. */
export function parseNounCue(relation: string, text: string, inverse: boolean): ParsedCue {
  const words = wordsOf(text);
  const end = words.findIndex((word) => CUE_PREPOSITIONS.has(word));
  return toCue(relation, text, inverse, Math.max(0, (end < 0 ? words.length : end) - 1));
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => !CUE_PLACEHOLDERS.has(word) && word !== CUE_OBJECT);
}

function toCue(relation: string, text: string, inverse: boolean, anchor: number): ParsedCue {
  const words = wordsOf(text);
  const last = words.length - 1;
  const slot = last > anchor && CUE_PREPOSITIONS.has(words[last]!) ? words[last]! : null;
  const fixed = words.filter((_, at) => at !== anchor && !(slot !== null && at === last));
  const withObject = text.split(' ').includes(CUE_OBJECT);
  return { relation, text, lemma: words[anchor] ?? text, fixed, slot, withObject, inverse };
}

export function isPreposition(word: string): boolean {
  return CUE_PREPOSITIONS.has(word);
}
