import { compareStrings, type Ontology, regularForms, verbLemma } from '@precedent/model';

/** What some words say of two entities. `inverse`: their doer is the relation's object. */
export interface Meaning {
  relation: string;
  inverse: boolean;
}

/** Words of the ontology for one or more relations. */
export interface RelationWords {
  /** Lower case; the first word of a verb is its lemma. */
  words: readonly string[];
  /** A verb is inflected; a noun is what somebody is or does; a phrase may be either. */
  as: 'verb' | 'noun' | 'phrase';
  meanings: readonly Meaning[];
}

/** The ontology's cues and question words, by their first word. */
export interface Lexicon {
  byFirst: ReadonlyMap<string, readonly RelationWords[]>;
  /** Every form of the single first words of verbs, for spelling slips. */
  forms: readonly { form: string; lemma: string }[];
  /** Lemmas of verbs by their regular forms, for those that spelling rules get wrong: "dined". */
  lemmas: ReadonlyMap<string, string>;
}

const known = new WeakMap<Ontology, Lexicon>();

/** Built once for each ontology. */
export function lexiconOf(ontology: Ontology): Lexicon {
  const lexicon = known.get(ontology) ?? buildLexicon(ontology);
  known.set(ontology, lexicon);
  return lexicon;
}

function buildLexicon(ontology: Ontology): Lexicon {
  const entries = new Map<string, { words: string[]; as: RelationWords['as']; meanings: Meaning[] }>();
  const add = (text: string, as: RelationWords['as'], meaning: Meaning) => {
    const key = `${as} ${text.toLowerCase()}`;
    const entry = entries.get(key) ?? { words: text.toLowerCase().split(' '), as, meanings: [] };
    if (!entry.meanings.some((it) => it.relation === meaning.relation)) entry.meanings.push(meaning);
    entries.set(key, entry);
  };
  for (const { id, cues, query, query_inverse } of ontology.relations) {
    const inverse = new Set(cues.inverse);
    const put = (words: readonly string[], as: RelationWords['as']) => {
      for (const word of words) if (!inverse.has(word)) add(word, as, { relation: id, inverse: false });
    };
    put(cues.verbs, 'verb');
    put(cues.nouns, 'noun');
    put([...cues.phrases, ...query], 'phrase');
    for (const word of [...cues.inverse, ...query_inverse])
      for (const as of ['verb', 'noun', 'phrase'] as const) add(word, as, { relation: id, inverse: true });
  }
  const byFirst = new Map<string, RelationWords[]>();
  for (const entry of entries.values())
    byFirst.set(entry.words[0]!, [...(byFirst.get(entry.words[0]!) ?? []), entry]);
  // The longest first, so that "stand against" is not taken for "stand".
  for (const list of byFirst.values())
    list.sort((a, b) => b.words.length - a.words.length || compareStrings(a.as, b.as));
  const lemmas = [...entries.values()].filter(({ as }) => as === 'verb').map(({ words }) => words[0]!);
  const forms = [...new Set(lemmas)].flatMap(formsOf);
  return { byFirst, forms, lemmas: new Map(forms.map(({ form, lemma }) => [form, lemma])) };
}

function formsOf(lemma: string): { form: string; lemma: string }[] {
  const { base, third, past } = regularForms(lemma);
  const ing = `${base.endsWith('e') ? base.slice(0, -1) : base}ing`;
  return [base, third, past, ing].map((form) => ({ form, lemma }));
}

/** The dictionary forms that an inflected word may have: "led" may be "lead", "met" is "meet". */
export function lemmasOf(word: string): string[] {
  return [...new Set([word, verbLemma(word)])];
}
