import {
  type Entity,
  indexGazetteer,
  type KeptNotes,
  type NamedOffice,
  printOffice,
  type Reference,
} from '@precedent/model';
import { mostUsed, type Use } from '../build/offices/name-offices.ts';
import { noteKey } from './note-keys.ts';

type Counts = Map<string, number>;

/** The offices that claims named or name, by id; without those that no claim names any more. */
export async function nameOfficesAgain(
  uses: readonly Pick<Use, 'id' | 'body'>[],
  entities: ReadonlyMap<string, Entity>,
  reference: Reference,
  notes: KeptNotes,
): Promise<Map<string, NamedOffice>> {
  const index = indexGazetteer(reference.gazetteer);
  const bodies = new Map(uses.map(({ id, body }) => [id, body]));
  const kept = await notes.keysFrom([...bodies.keys()].map(noteKey.use));
  const named = new Map<string, NamedOffice>();
  for (const [at, [id, body]] of [...bodies].entries()) {
    const title = titleOf(countUses(kept[at]!, noteKey.use(id).length));
    if (title === null) continue;
    named.set(id, { id, title, body, label: printOffice(title, entities.get(body ?? '') ?? null, index) });
  }
  return named;
}

function countUses(keys: readonly { key: string; count: number }[], length: number) {
  const counts: Record<'certain' | 'uncertain', Counts> = { certain: new Map(), uncertain: new Map() };
  for (const { key, count } of keys) {
    const [, how, title] = /^(\w+)\|(.*)\|\d+$/s.exec(key.slice(length))!;
    const own = counts[how as 'certain' | 'uncertain'];
    own.set(title!, (own.get(title!) ?? 0) + count);
  }
  return counts;
}

/** As certain claims have it, or else uncertain ones; null if there are none. */
function titleOf({ certain, uncertain }: Record<'certain' | 'uncertain', Counts>): string | null {
  const counts = certain.size > 0 ? certain : uncertain;
  return counts.size > 0 ? mostUsed(counts) : null;
}
