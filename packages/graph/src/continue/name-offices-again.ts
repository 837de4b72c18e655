import {
  type Entity,
  indexGazetteer,
  type KeptNotes,
  type NamedOffice,
  printOffice,
  type Reference,
} from '@precedent/model';
import { mostUsed, type Use } from '../build/offices/name-offices.ts';
import { CannotContinue } from './cannot-continue.ts';
import { noteKey } from './note-keys.ts';

type Counts = Map<string, number>;

/**
 * The offices that new claims name, by id.
 *
 * @throws CannotContinue if one that is kept gets another title.
 */
export async function nameOfficesAgain(
  uses: readonly Use[],
  entities: ReadonlyMap<string, Entity>,
  reference: Reference,
  notes: KeptNotes,
): Promise<Map<string, NamedOffice>> {
  const index = indexGazetteer(reference.gazetteer);
  const bodies = new Map(uses.map(({ id, body }) => [id, body]));
  const kept = await notes.keysFrom([...bodies.keys()].map(noteKey.use));
  const named = new Map<string, NamedOffice>();
  for (const [at, [id, body]] of [...bodies].entries()) {
    const counts = countKept(kept[at]!, noteKey.use(id).length);
    const before = titleOf(counts);
    for (const use of uses)
      if (use.id === id) note(use.certain ? counts.certain : counts.uncertain, use.title, 1);
    const title = titleOf(counts)!;
    if (before !== null && before !== title) throw new CannotContinue('an office gets another title');
    named.set(id, { id, title, body, label: printOffice(title, entities.get(body ?? '') ?? null, index) });
  }
  return named;
}

function countKept(keys: readonly { key: string; count: number }[], length: number) {
  const counts: Record<'certain' | 'uncertain', Counts> = { certain: new Map(), uncertain: new Map() };
  for (const { key, count } of keys) {
    const [, how, title] = /^(\w+)\|(.*)\|\d+$/s.exec(key.slice(length))!;
    note(counts[how as 'certain' | 'uncertain'], title!, count);
  }
  return counts;
}

function note(counts: Counts, title: string, count: number): void {
  counts.set(title, (counts.get(title) ?? 0) + count);
}

/** As certain claims have it, or else uncertain ones; null if there are none. */
function titleOf({ certain, uncertain }: Record<'certain' | 'uncertain', Counts>): string | null {
  const counts = certain.size > 0 ? certain : uncertain;
  return counts.size > 0 ? mostUsed(counts) : null;
}
