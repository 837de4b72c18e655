import {
  type GazetteerEntry,
  PrecedentError,
  parseGazetteer,
  parseGivenNames,
  parseLeaders,
  parseNouns,
  parseOfficeTitles,
  parseOntology,
  type Reference,
} from '@precedent/model';
import { DATA_DIR } from './data-dir.ts';
import { type DataFile, type DataFiles, readDataFiles } from './data-files.ts';
import { type PreparedReference, prepareReference, restoreReference } from './prepare-reference.ts';
import { PREPARED } from './prepared.ts';

/**
 * Loads the ontology, every gazetteer and the lexicons of a data folder.
 *
 * @param ontologyFile an ontology to use instead of the one in the folder.
 * @throws PrecedentError `io` if a file cannot be read, `invalid_input` if one is invalid or two gazetteer
 *   entries share an id.
 */
export async function loadReference(dataDir: string = DATA_DIR, ontologyFile?: string): Promise<Reference> {
  const files = await readDataFiles(dataDir, ontologyFile);
  return restoreReference(PREPARED, files) ?? parseReference(files);
}

/** Parses the reference data of Precedent for a bundle, which then need not. */
export async function prepareOwnReference(): Promise<PreparedReference> {
  const files = await readDataFiles(DATA_DIR);
  return prepareReference(parseReference(files), files);
}

function parseReference(files: DataFiles): Reference {
  return {
    ontology: parse(files.ontology, parseOntology),
    gazetteer: joinGazetteers(files.gazetteers),
    officeTitles: parse(files.officeTitles, parseOfficeTitles),
    nouns: parse(files.nouns, parseNouns),
    givenNames: parse(files.givenNames, parseGivenNames),
    leaders: parse(files.leaders, parseLeaders),
  };
}

function joinGazetteers(files: readonly DataFile[]): GazetteerEntry[] {
  const gazetteer = files.flatMap((file) => parse(file, parseGazetteer));
  const seen = new Set<string>();
  for (const { id } of gazetteer) {
    if (seen.has(id))
      throw new PrecedentError(
        'invalid_input',
        `the gazetteers ${files.map(({ file }) => file).join(', ')} have two entries with the id "${id}"`,
        'Rename or remove one.',
      );
    seen.add(id);
  }
  return gazetteer;
}

function parse<Parsed>({ file, text }: DataFile, parseText: (text: string, file: string) => Parsed): Parsed {
  return parseText(text, file);
}
