import type { Ontology } from '@precedent/model';
import { compareStrings } from '@precedent/model';

/** One way in which a phrase names a relation. `inverse`: its doer is the relation's object. */
export interface PhraseMeaning {
  relation: string;
  inverse: boolean;
}

/** The words that a question may use for relations, as the ontology lists them. */
export interface Phrases {
  /** The source of a regular expression that matches any of them, longest first. */
  pattern: string;
  meaningsOf(phrase: string): readonly PhraseMeaning[];
}

const known = new WeakMap<Ontology, Phrases>();

/** Built once for each ontology. */
export function phrasesOf(ontology: Ontology): Phrases {
  const phrases = known.get(ontology) ?? collectPhrases(ontology);
  known.set(ontology, phrases);
  return phrases;
}

function collectPhrases(ontology: Ontology): Phrases {
  const meanings = new Map<string, PhraseMeaning[]>();
  const add = (words: readonly string[], relation: string, inverse: boolean) => {
    for (const word of words) {
      const list = meanings.get(word.toLowerCase()) ?? [];
      list.push({ relation, inverse: inverse !== namesPatient(word, words) });
      meanings.set(word.toLowerCase(), list);
    }
  };
  for (const relation of ontology.relations) {
    add(relation.query, relation.id, false);
    add(relation.query_inverse ?? [], relation.id, true);
  }
  const longestFirst = [...meanings.keys()].sort((a, b) => b.length - a.length || compareStrings(a, b));
  return {
    pattern: longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    meaningsOf: (phrase) => meanings.get(phrase.toLowerCase()) ?? [],
  };
}

/** Whether a noun names the person something is done to: "appointee", "nominee", but not "agree". */
function namesPatient(word: string, words: readonly string[]): boolean {
  const stem = /^(.+)ees?$/.exec(word)?.[1];
  return stem !== undefined && (words.includes(`${stem}ed`) || words.includes(`${stem}ated`));
}
