import type { ListedEntity } from './entity-list.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import type { GivenNames } from './given-names.ts';
import type { Nouns } from './nouns.ts';
import type { OfficeTitle } from './office/office-titles.ts';
import type { Ontology } from './ontology.ts';

/** What is known before any article is read: vocabulary, names of states and bodies, titles of offices. */
export interface Reference {
  ontology: Ontology;
  gazetteer: readonly GazetteerEntry[];
  officeTitles: readonly OfficeTitle[];
  nouns: Nouns;
  givenNames: GivenNames;
  /** What imported lists know, to link the entities of articles to. */
  listed?: readonly ListedEntity[];
}
