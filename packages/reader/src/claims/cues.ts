import type { EntityType, Ontology, Relation } from '@precedent/model';
import { CUE_PLACEHOLDERS, CUE_PREPOSITIONS } from '../english/grammar/cue-words.ts';

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
  /** Types of objects that another relation has for the same words: a minister is ousted, a regime defeated. */
  exceptObjects: readonly EntityType[];
}

export interface CueIndex {
  /** By lemma of the verb. */
  verbs: ReadonlyMap<string, Cue[]>;
  /** By lemma of the noun or adjective: "assault", "critical of", "in favour of". */
  nouns: ReadonlyMap<string, Cue[]>;
  /** What a verb says where it is done to a plan or remark, by its lemma: "attacked his speech" criticises. */
  ofDeeds: ReadonlyMap<string, string>;
  /** Relations of verbs whose infinitive is what would be done, by lemma: "threatened to bomb". */
  withAct: ReadonlyMap<string, string>;
  /** Relations that a word does to whom somebody says it of: "is a liar". */
  judgements: ReadonlyMap<string, string>;
  /** The relation of a name in quotation marks that is no judgement by its words; null where there is none. */
  byQuotedName: string | null;
  /** What a speaker says to somebody: its words, and the relation. */
  exclamations: readonly { words: readonly string[]; relation: string }[];
}

const indexes = new WeakMap<Ontology, CueIndex>();

/** The cues of every relation, by the lemma that triggers them. */
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

/** Every relation that a verb is a cue of: hardly ever more than one. */
function ownersOfVerbs({ relations }: Ontology): Map<string, Relation[]> {
  const owners = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const verb of relation.cues.verbs) owners.set(verb, [...(owners.get(verb) ?? []), relation]);
  return owners;
}

/** Of two relations with one verb the one that links fewer types of objects has those. */
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
  const put = (target: Map<string, Cue[]>, text: string, inverse: boolean) => {
    const exceptObjects = objectsOfOthers(relation, owners.get(text) ?? []);
    const cue = { ...parseCue(relation.id, text, inverse), exceptObjects };
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
export function parseCue(relation: string, text: string, inverse: boolean): Omit<Cue, 'exceptObjects'> {
  const words = text.split(' ').filter((word) => !CUE_PLACEHOLDERS.has(word));
  const anchor = Math.max(
    0,
    words.findIndex((word) => !CUE_PREPOSITIONS.has(word)),
  );
  const last = words.length - 1;
  const slot = last > anchor && CUE_PREPOSITIONS.has(words[last]!) ? words[last]! : null;
  const fixed = words.filter((_, at) => at !== anchor && !(slot !== null && at === last));
  return { relation, text, lemma: words[anchor] ?? text, fixed, slot, inverse };
}

export function isPreposition(word: string): boolean {
  return CUE_PREPOSITIONS.has(word);
}
