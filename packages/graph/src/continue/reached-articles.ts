import type { KeptNotes } from '@precedent/model';
import type { Shared } from '../build/offices/settling-pass.ts';
import { CannotContinue } from './cannot-continue.ts';
import { noteKey, type Pass } from './note-keys.ts';
import type { Settled } from './settle-claims.ts';
import { onlyOffice, SharedOffices } from './shared-offices.ts';

/**
 * The articles whose claims are settled by what others say of offices, and otherwise now than before.
 *
 * @param settled the claims that have changed, as they were and as they are.
 * @throws CannotContinue if one office has two titles, of which the build takes the last.
 */
export async function articlesSettledOtherwise(
  settled: readonly Settled[],
  before: KeptNotes,
  after: KeptNotes,
): Promise<Set<string>> {
  const keys = [
    ...(await keysSettled(
      'c',
      settled.map(({ shared }) => shared.certain),
      before,
      after,
    )),
    ...(await keysSettled(
      'a',
      settled.map(({ shared }) => shared.all),
      before,
      after,
    )),
  ];
  return articlesWith(keys, after);
}

/** Ids of the articles whose notes have any of these keys. */
export async function articlesWith(keys: readonly string[], notes: KeptNotes): Promise<Set<string>> {
  const found = await notes.heads(keys);
  return new Set(found.flat().map(({ id }) => id.slice(noteKey.article('').length)));
}

/** The keys of articles for which other offices, or other titles, are meant now. */
async function keysSettled(
  pass: Pass,
  shared: readonly Shared[],
  before: KeptNotes,
  after: KeptNotes,
): Promise<string[]> {
  const [old, now] = [new SharedOffices(pass, before), new SharedOffices(pass, after)];
  await refuseOtherTitles(shared, [old, now]);
  const leaders = shared.flatMap(({ completed }) => completed.leaders.map(([key]) => key));
  const labels = shared.flatMap((own) => own.labels.flat());
  const heads = differing(await old.leaders(leaders), await now.leaders(leaders), onlyTitle);
  const unplaced = differing(await old.labelled(labels), await now.labelled(labels), onlyOffice);
  return [
    ...heads.map((key) => noteKey.head(pass, key)),
    ...unplaced.map((label) => noteKey.unplaced(pass, label)),
  ];
}

async function refuseOtherTitles(shared: readonly Shared[], states: readonly SharedOffices[]): Promise<void> {
  const offices = shared.flatMap(({ headed }) => headed.offices.map(([id]) => id));
  for (const state of states)
    for (const titles of (await state.titles(offices)).values())
      if (titles.size > 1) throw new CannotContinue('an office has two titles');
}

function differing<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
  meant: (value: Value) => unknown,
): string[] {
  const isSame = (key: string) =>
    JSON.stringify(meant(before.get(key)!)) === JSON.stringify(meant(after.get(key)!));
  return [...before.keys()].filter((key) => !isSame(key));
}

function onlyTitle(titles: ReadonlySet<string>): string | null {
  return titles.size === 1 ? [...titles][0]! : null;
}
