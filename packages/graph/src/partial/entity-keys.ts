import { type Entity, foldName, type GazetteerEntry, namesOfEntry } from '@precedent/model';
import { slipKeysFor, slipKeysOf } from './slip-keys.ts';

/** What somebody may write for an entity, as a key of {@link keysOfEntity}; each takes a folded text. */
export const entityKey = {
  /** The name, an alias, or the end of a person's name: "leyen". */
  form: (text: string) => `=${text}`,
  /** The beginning of a name or of any word in it goes with `namedFrom`. */
  part: (text: string) => `>${text}`,
  /** A country, institution or place by any name that the gazetteer has of it too. */
  body: (text: string) => `@${text}`,
  /** A name that may be the text with slips of spelling. */
  slips: slipKeysFor,
};

/**
 * Every key by which an entity is found.
 *
 * @param entry what the gazetteer knows of the entity.
 */
export function keysOfEntity(entity: Entity, entry: GazetteerEntry | null): string[] {
  const { name, forms, written } = formsOf(entity);
  const parts = written.flatMap(endingsOf);
  const near = written.flatMap((form) => [form, lastWord(form)]);
  const bodies =
    entity.type === 'person' ? [] : [...written, ...(entry ? namesOfEntry(entry).map(foldName) : [])];
  const keys = [
    ...forms.map(entityKey.form),
    ...[name, ...parts].map(entityKey.part),
    ...bodies.filter((body) => body !== '').map(entityKey.body),
    ...near.flatMap(slipKeysOf),
  ];
  return [...new Set(keys)];
}

function formsOf({ type, name: given, aliases }: Entity) {
  const name = foldName(given);
  const written = [...new Set([name, ...aliases.map(foldName)])];
  return { name, written, forms: type === 'person' ? [...written, ...endingsOf(name)] : written };
}

/** "von der leyen", "der leyen", "leyen" and the whole. */
function endingsOf(form: string): string[] {
  const words = form.split(' ');
  return words.map((_, at) => words.slice(at).join(' '));
}

function lastWord(form: string): string {
  return form.slice(form.lastIndexOf(' ') + 1);
}
