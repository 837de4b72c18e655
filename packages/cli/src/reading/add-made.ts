import { PrecedentError } from '@precedent/model';
import type { Archive, Origin } from '@precedent/store';
import { type AddResult, addResult, noFacts } from './add-result.ts';
import type { MadeReading } from './in-batches.ts';

/** Adds readings that were made elsewhere, in one transaction. */
export async function addMade(
  made: readonly MadeReading[],
  archive: Archive,
  originOf: (file: string) => Origin | undefined,
): Promise<AddResult[]> {
  const good = made.filter((one) => !isEmpty(one));
  const added = await archive.addAll(good.map(({ file, reading }) => ({ reading, origin: originOf(file) })));
  const outcomes = added.values();
  return made.map((one) => {
    const { file, reading, problems } = one;
    const outcome = isEmpty(one) ? noFacts(file) : outcomes.next().value!;
    if (outcome instanceof PrecedentError) return { file, outcome: 'failed', error: outcome, problems };
    return addResult(file, reading, outcome, problems);
  });
}

/** A facts file without facts. */
function isEmpty({ reading: { article, claims } }: MadeReading): boolean {
  return article.kind === 'facts' && claims.length === 0;
}
