import { type Article, isWebAddress, PrecedentError, type Reading } from '@precedent/model';
import type { Archive, FactsProblem, Origin } from '@precedent/store';
import type { Context } from '../context.ts';
import { type FoundFile, STANDARD_INPUT_NAME } from '../input/find-files.ts';
import { addMade } from './add-made.ts';
import { type AddResult, addResult, noFacts } from './add-result.ts';
import { type ChosenReader, chooseBuiltIn } from './chosen-reader.ts';
import type { Storing } from './following.ts';
import { inBatches } from './in-batches.ts';
import { type ReadOutcome, readAll } from './read-all.ts';

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
  const originOf = (file: string) =>
    file === STANDARD_INPUT_NAME || isWebAddress(file) ? undefined : { file };
  return addEach(outcomes, archive, originOf, storingFollowed(archive, context));
}

/** The kept graph follows where an edited facts file replaces its earlier version. */
function storingFollowed(archive: Archive, context: Context): Storing {
  return {
    add: (reading, origin) => archive.add(reading, origin),
    remove: async (articleId) => {
      const { removeFollowed } = await import('@precedent/graph');
      return removeFollowed(archive, await context.reference(), articleId);
    },
  };
}

/**
 * @param originOf where what was read from a file comes from; undefined if that is not to be kept.
 * @param storing how a reading is stored, unless it was made elsewhere, and an article removed.
 */
export async function* addEach(
  outcomes: AsyncIterable<ReadOutcome>,
  archive: Archive,
  originOf: (file: string) => Origin | undefined,
  storing: Storing = archive,
): AsyncIterable<AddResult> {
  /** Of the facts file that is being added: the parts added so far. */
  let parts: string[] = [];
  const made = new FactsMade();
  for await (const outcome of inBatches(outcomes)) {
    if (Array.isArray(outcome)) {
      const results = await addMade(outcome, archive, originOf);
      made.note(results);
      yield* results;
      continue;
    }
    const { file } = outcome;
    if (outcome.kind === 'failed') yield { file, outcome: 'failed', error: outcome.error, problems: [] };
    else if (outcome.kind === 'skipped') yield unchanged(outcome);
    else {
      const origin = originOf(file);
      const result = await addReading(storing, file, outcome.reading, outcome.problems, origin);
      if (result.outcome !== 'failed' && result.kind === 'facts') parts.push(result.articleId);
      if (!outcome.more) {
        if (parts.length > 0 && origin) await removeEarlier(archive, parts, origin, storing);
        parts = [];
      }
      yield result;
    }
  }
  for (const [file, added] of made.byFile) {
    const origin = originOf(file);
    if (origin) await removeEarlier(archive, added, origin, storing);
  }
}

/** The facts files among readings that were made elsewhere: all that a file of such readings holds belong to it. */
class FactsMade {
  readonly byFile = new Map<string, string[]>();

  note(results: readonly AddResult[]): void {
    for (const result of results) {
      if (result.outcome === 'failed' || result.kind !== 'facts') continue;
      const known = this.byFile.get(result.file);
      if (known) known.push(result.articleId);
      else this.byFile.set(result.file, [result.articleId]);
    }
  }
}

function unchanged({ file, articleId, title }: Extract<ReadOutcome, { kind: 'skipped' }>): AddResult {
  const nothing = { claims: null, uncertain: null, notes: [], problems: [] };
  return { file, outcome: 'unchanged', articleId, title, kind: 'news', ...nothing };
}

async function addReading(
  storing: Storing,
  file: string,
  reading: Reading,
  problems: FactsProblem[],
  origin: Origin | undefined,
): Promise<AddResult> {
  if (reading.article.kind === 'facts' && reading.claims.length === 0)
    return { file, outcome: 'failed', error: noFacts(file), problems };
  try {
    return addResult(file, reading, await storing.add(reading, origin), problems);
  } catch (error) {
    // Other errors would fail every following article too.
    if (error instanceof PrecedentError && error.code === 'invalid_input')
      return { file, outcome: 'failed', error, problems };
    throw error;
  }
}

/** An edited facts file replaces its earlier version, when all of its parts are there. */
async function removeEarlier(
  archive: Archive,
  added: readonly string[],
  origin: Origin,
  storing: Storing,
): Promise<void> {
  for (const { articleId, kind, file } of await archive.files())
    if (kind === 'facts' && file === origin.file && !added.includes(articleId))
      await storing.remove(articleId);
}
