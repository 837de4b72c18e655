import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * Loads the ontology, every gazetteer and the lexicons of a data folder.
 *
 * @param ontologyFile an ontology to use instead of the one in the folder.
 * @throws PrecedentError `io` if a file cannot be read, `invalid_input` if one is invalid or two gazetteer
 *   entries share an id.
 */
export async function loadReference(dataDir: string = DATA_DIR, ontologyFile?: string): Promise<Reference> {
  const lexicon = (name: string) => join(dataDir, 'lexicons', name);
  const [ontology, gazetteer, officeTitles, nouns, givenNames, leaders] = await Promise.all([
    load(ontologyFile ?? join(dataDir, 'ontology.yaml'), parseOntology),
    loadGazetteers(join(dataDir, 'gazetteers')),
    load(lexicon('offices.yaml'), parseOfficeTitles),
    load(lexicon('nouns.yaml'), parseNouns),
    load(lexicon('given-names.yaml'), parseGivenNames),
    load(lexicon('leaders.yaml'), parseLeaders),
  ]);
  return { ontology, gazetteer, officeTitles, nouns, givenNames, leaders };
}

/** Entries in the order of their files: countries, then institutions, then places. */
async function loadGazetteers(dir: string): Promise<GazetteerEntry[]> {
  const files = (await listFolder(dir)).filter((file) => file.endsWith('.yaml')).sort();
  const lists = await Promise.all(files.map((file) => load(join(dir, file), parseGazetteer)));
  const gazetteer = lists.flat();
  const seen = new Set<string>();
  for (const { id } of gazetteer) {
    if (seen.has(id))
      throw new PrecedentError(
        'invalid_input',
        `the gazetteers in ${dir} have two entries with the id "${id}"`,
        'Rename or remove one.',
      );
    seen.add(id);
  }
  return gazetteer;
}

async function load<Parsed>(file: string, parse: (text: string, file: string) => Parsed): Promise<Parsed> {
  return parse(await readText(file), file);
}

const unreadable = (path: string, cause: unknown) =>
  new PrecedentError('io', `cannot read ${path}`, 'Check that the data folder is complete.', { cause });

async function listFolder(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (cause) {
    throw unreadable(dir, cause);
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
