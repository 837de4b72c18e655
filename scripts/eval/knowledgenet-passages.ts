import { join } from 'node:path';
import { readJsonLines } from './read-json-lines.ts';

/** One fact of a KnowledgeNet passage, once for each pair of mentions that states it. */
export interface KnowledgeNetFact {
  /** Its property: `CEO`. */
  p: string;
  /** Positions of its subject and its object, end exclusive. */
  s: [number, number];
  o: [number, number];
  subject: string;
  object: string;
  /** Wikidata identifiers, if the annotators linked them. */
  sq?: string;
  oq?: string;
}

/** A passage in the evaluation data; only the fields in use. */
export interface KnowledgeNetPassage {
  id: string;
  text: string;
  /** Properties whose facts are all annotated here, so that any other fact is wrong. */
  checked: string[];
  facts: KnowledgeNetFact[];
}

export function readPassages(folder: string): KnowledgeNetPassage[] {
  return readJsonLines(join(folder, 'folds123_dev.jsonl'));
}

/** The annotators marked pronouns and descriptions too. */
export function isName(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) && !/^(?:He|She|It|They|His|Her|Its|The|We|I|This|That|Who|Our|Their)\b/.test(text)
  );
}
