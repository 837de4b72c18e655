import type { ListedEntity } from './entity-list.ts';
import type { GazetteerEntry } from './gazetteer.ts';
import type { GivenNames } from './given-names.ts';
import type { Leaders } from './leaders.ts';
import type { Nouns } from './nouns.ts';
import type { OfficeTitle } from './office/office-titles.ts';
import type { Ontology } from './ontology.ts';

/** What is known before any article is read: the vocabulary, names of states and bodies, titles of offices. */
export interface Reference {
  ontology: Ontology;
  gazetteer: readonly GazetteerEntry[];
  officeTitles: readonly OfficeTitle[];
  nouns: Nouns;
  givenNames: GivenNames;
  leaders: Leaders;
  /** Entities of imported lists, to which those of articles can be linked. */
  listed?: readonly ListedEntity[];
}
