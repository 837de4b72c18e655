import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrecedentError, type Reading } from '@precedent/model';
import { openArchive } from '@precedent/store';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'eval-questions');
/** What the readings depend on beside the articles; models by size and date, because they are large. */
const SOURCES = ['data', 'packages/model/src', 'packages/reader/src', 'packages/store/src'];

/** The contents of the archive that the questions are asked of, from the folder of the questions. */
function inputsOf(data: string): string[] {
  return [
    '../../design/sample',
    'nato-secretaries-general.csv',
    '../claims/dev.articles.jsonl',
    '../reading/wikinews_politics_2019.jsonl',
    'tenures.csv',
  ].map((path) => join(data, path));
}

/** The file of that archive. Reading takes a minute, so it is kept until an input or the reader changes. */
export function archiveOf(data: string): string {
  const inputs = inputsOf(data);
  const file = join(CACHE, `${fingerprint(inputs)}.sqlite`);
  if (!existsSync(file)) fillArchive(inputs, file);
  return file;
}

/** The readings of that archive. */
export async function readArchive(data: string): Promise<Reading[]> {
  const archive = await openArchive(archiveOf(data));
  const readings: Reading[] = [];
  for await (const reading of archive.readings()) readings.push(reading);
  await archive.close();
  return readings;
}

function fillArchive(inputs: readonly string[], file: string): void {
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.new`;
  const command = ['run', '--silent', 'precedent', '--', 'add', ...inputs, '--archive', unfinished];
  const { status, stderr } = spawnSync('npm', command, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0)
    throw new PrecedentError('io', `the archive could not be filled: ${stderr}`, 'Run the command by hand.');
  renameSync(unfinished, file);
}

function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesIn)) hash.update(readFileSync(path));
  for (const path of SOURCES.flatMap((folder) => filesIn(join(ROOT, folder)))) {
    const { size, mtimeMs } = statSync(path);
    hash.update(size > 1_000_000 ? `${path} ${size} ${mtimeMs}` : readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
