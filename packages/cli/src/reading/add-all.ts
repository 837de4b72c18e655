import { type Article, isWebAddress, PrecedentError, type Reading } from '@precedent/model';
import type { AddOutcome, Archive, FactsProblem, Origin } from '@precedent/store';
import type { Context } from '../context.ts';
import { type FoundFile, STANDARD_INPUT_NAME } from '../input/find-files.ts';
import { type ChosenReader, chooseBuiltIn } from './chosen-reader.ts';
import { type ReadOutcome, readAll } from './read-all.ts';

/** What happened to one article or facts file. */
export type AddResult = { file: string } & (
  | ({ outcome: AddOutcome; articleId: string; title: string; kind: 'news' | 'facts' } & {
      claims: number | null;
      /** How many of the claims are uncertain. */
      uncertain: number | null;
      notes: string[];
      problems: FactsProblem[];
    })
  | { outcome: 'failed'; error: unknown; problems: FactsProblem[] }
);

/**
 * Adds every article and fact of the files to the archive, in the order of the files whatever the
 * number of workers. Failures are reported and do not stop the rest.
 */
export function addAll(
  files: readonly FoundFile[],
  archive: Archive,
  context: Context,
  workers: number | null,
  reader: ChosenReader = chooseBuiltIn(context),
): AsyncIterable<AddResult> {
  const skip = async (article: Article) => archive.has(article, await reader.info());
  const outcomes = readAll(files, context, { workers, reader, skip });
  return addEach(outcomes, archive, (file) =>
    file === STANDARD_INPUT_NAME || isWebAddress(file) ? undefined : { file },
  );
}

/** @param originOf where what was read from a file comes from; undefined if that is not to be kept. */
export async function* addEach(
  outcomes: AsyncIterable<ReadOutcome>,
  archive: Archive,
  originOf: (file: string) => Origin | undefined,
): AsyncIterable<AddResult> {
  for await (const outcome of outcomes) {
    const { file } = outcome;
    if (outcome.kind === 'failed') yield { file, outcome: 'failed', error: outcome.error, problems: [] };
    else if (outcome.kind === 'skipped') {
      const { articleId, title } = outcome;
      yield {
        file,
        outcome: 'unchanged',
        articleId,
        title,
        kind: 'news',
        claims: null,
        uncertain: null,
        notes: [],
        problems: [],
      };
    } else yield await addReading(archive, file, outcome.reading, outcome.problems, originOf(file));
  }
}

async function addReading(
  archive: Archive,
  file: string,
  reading: Reading,
  problems: FactsProblem[],
  origin: Origin | undefined,
): Promise<AddResult> {
  const { article, claims, notes } = reading;
  const { id: articleId, title, kind } = article;
  if (kind === 'facts' && claims.length === 0)
    return { file, outcome: 'failed', error: noFacts(file), problems };
  try {
    const outcome = await archive.add(reading, origin);
    if (kind === 'facts' && origin) await removeEarlier(archive, articleId, origin);
    const counts = {
      claims: claims.length,
      uncertain: claims.filter(({ certain }) => !certain).length,
    };
    return { file, outcome, articleId, title, kind, ...counts, notes, problems };
  } catch (error) {
    // Other errors would fail every following article too.
    if (error instanceof PrecedentError && error.code === 'invalid_input')
      return { file, outcome: 'failed', error, problems };
    throw error;
  }
}

/** An edited facts file replaces its earlier version. */
async function removeEarlier(archive: Archive, added: string, origin: Origin): Promise<void> {
  for (const { articleId, kind, file } of await archive.files())
    if (kind === 'facts' && file === origin.file && articleId !== added) await archive.remove(articleId);
}

function noFacts(file: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `no valid facts in ${file}`,
    'Correct its rows and add it again.',
  );
}
