import { createHash } from 'node:crypto';
import { createLeaders, Ontology, type Reference } from '@precedent/model';
import type { DataFiles } from './data-files.ts';

/** Reference data that were parsed and checked beforehand, which takes a tenth of a second or more. */
export interface PreparedReference {
  /** Of the files that they were parsed from. */
  hash: string;
  json: string;
}

export function prepareReference(reference: Reference, files: DataFiles): PreparedReference {
  const { ontology, gazetteer, officeTitles, nouns, givenNames, leaders } = reference;
  const plain = {
    ontology: ontology.data,
    gazetteer,
    officeTitles,
    nouns,
    givenNames: [...givenNames],
    leaders: leaders.names,
  };
  return { hash: hashFiles(files), json: JSON.stringify(plain) };
}

/** The reference data of these files; null if those that were prepared are of other files, or none were. */
export function restoreReference(prepared: PreparedReference | null, files: DataFiles): Reference | null {
  if (prepared?.hash !== hashFiles(files)) return null;
  const { ontology, givenNames, leaders, ...lists } = JSON.parse(prepared.json);
  return {
    ontology: new Ontology(ontology),
    ...lists,
    givenNames: new Map(givenNames),
    leaders: createLeaders(leaders),
  };
}

function hashFiles({ ontology, gazetteers, officeTitles, nouns, givenNames, leaders }: DataFiles): string {
  const hash = createHash('sha256');
  for (const { text } of [ontology, ...gazetteers, officeTitles, nouns, givenNames, leaders])
    hash.update(`${text.length} ${text}`);
  return hash.digest('hex');
}
