import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrecedentError } from '@precedent/model';

/** A file with its text. */
export interface DataFile {
  file: string;
  text: string;
}

/** The files of a data folder that reference data are made of. */
export interface DataFiles {
  ontology: DataFile;
  /** In the order of their names: countries, then institutions, then places. */
  gazetteers: DataFile[];
  officeTitles: DataFile;
  nouns: DataFile;
  givenNames: DataFile;
  leaders: DataFile;
}

/**
 * @param ontologyFile an ontology to use instead of the one in the folder.
 * @throws PrecedentError `io` if a file cannot be read.
 */
export async function readDataFiles(dataDir: string, ontologyFile?: string): Promise<DataFiles> {
  const lexicon = (name: string) => readDataFile(join(dataDir, 'lexicons', name));
  const [ontology, gazetteers, officeTitles, nouns, givenNames, leaders] = await Promise.all([
    readDataFile(ontologyFile ?? join(dataDir, 'ontology.yaml')),
    readGazetteers(join(dataDir, 'gazetteers')),
    lexicon('offices.yaml'),
    lexicon('nouns.yaml'),
    lexicon('given-names.yaml'),
    lexicon('leaders.yaml'),
  ]);
  return { ontology, gazetteers, officeTitles, nouns, givenNames, leaders };
}

async function readGazetteers(dir: string): Promise<DataFile[]> {
  const files = (await listFolder(dir)).filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(files.map((file) => readDataFile(join(dir, file))));
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

async function readDataFile(file: string): Promise<DataFile> {
  try {
    return { file, text: await readFile(file, 'utf8') };
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
