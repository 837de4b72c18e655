import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type GazetteerEntry,
  type OfficeTitle,
  PrecedentError,
  parseGazetteer,
  parseNouns,
  parseOfficeTitles,
  parseOntology,
  type Reference,
} from '@precedent/model';
import { DATA_DIR } from './data-dir.ts';

/**
 * Loads the ontology, every gazetteer and the office titles of a data folder.
 *
 * @throws PrecedentError `io` where a file can't be read, `invalid_input` where one is not valid or
 *   two gazetteer entries share an id.
 */
export async function loadReference(dataDir: string = DATA_DIR, ontologyFile?: string): Promise<Reference> {
  const ontology = parseOntology(await readText(ontologyFile ?? join(dataDir, 'ontology.yaml')));
  const gazetteer = await loadGazetteers(join(dataDir, 'gazetteers'));
  const officeTitles = await loadOfficeTitles(join(dataDir, 'lexicons', 'offices.yaml'));
  const nounsFile = join(dataDir, 'lexicons', 'nouns.yaml');
  const nouns = parseNouns(await readText(nounsFile), nounsFile);
  return { ontology, gazetteer, officeTitles, nouns };
}

async function loadGazetteers(dir: string): Promise<GazetteerEntry[]> {
  const files = (await readdir(dir)).filter((file) => file.endsWith('.yaml')).sort();
  const lists = await Promise.all(
    files.map(async (file) => parseGazetteer(await readText(join(dir, file)), join(dir, file))),
  );
  const gazetteer = lists.flat();
  const seen = new Set<string>();
  for (const { id } of gazetteer) {
    if (seen.has(id))
      throw new PrecedentError(
        'invalid_input',
        `the gazetteers in ${dir} have two entries "${id}"`,
        'Rename or remove one.',
      );
    seen.add(id);
  }
  return gazetteer;
}

async function loadOfficeTitles(file: string): Promise<OfficeTitle[]> {
  return parseOfficeTitles(await readText(file), file);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new PrecedentError('io', `cannot read ${file}`, 'Check that the data folder is whole.', { cause });
  }
}
