import { foldName } from '@precedent/model';
import type { GoldEntity } from '../gold-line.ts';

/** Titles that may precede a person's name in only one of the two. */
const TITLES =
  /^(?:(?:vice )?president|prime minister|senator|sen|representative|rep|mr|mrs|ms|dr|governor|gov|chancellor|king|queen|former|secretary general|general|gen|sir|dame|lord|mayor|minister|speaker) /;

type Named = Omit<GoldEntity, 'id'>;

/**
 * Matches each entity of the reading with one in the gold data, according to the guidelines: by the same type and a
 * shared name; except for people, by a shared name alone; people also by a surname that only one of them has.
 */
export function alignEntities(
  gold: readonly GoldEntity[],
  drawn: readonly GoldEntity[],
): Map<string, string> {
  const aligned = new Map<string, string>();
  for (const entity of drawn) {
    const match =
      gold.find((one) => one.type === entity.type && shareName(one, entity)) ??
      gold.find((one) => one.type !== 'person' && entity.type !== 'person' && shareName(one, entity)) ??
      onlyNamesake(gold, entity);
    if (match) aligned.set(entity.id, match.id);
  }
  return aligned;
}

export function shareName(a: Named, b: Named): boolean {
  const names = namesOf(a);
  return [...namesOf(b)].some((name) => names.has(name));
}

function onlyNamesake(gold: readonly GoldEntity[], entity: GoldEntity): GoldEntity | null {
  if (entity.type !== 'person') return null;
  const surnames = surnamesOf(entity);
  const namesakes = gold.filter(
    (one) => one.type === 'person' && [...surnamesOf(one)].some((name) => surnames.has(name)),
  );
  return namesakes.length === 1 ? namesakes[0]! : null;
}

function surnamesOf(entity: Named): Set<string> {
  return new Set([...namesOf(entity)].map((name) => name.split(' ').at(-1)!));
}

function namesOf({ type, name, aliases }: Named): Set<string> {
  const folded = [name, ...aliases].map((one) =>
    type === 'person' ? dropTitles(foldName(one)) : foldName(one),
  );
  return new Set(folded.filter((one) => one !== ''));
}

function dropTitles(name: string): string {
  return TITLES.test(name) ? dropTitles(name.replace(TITLES, '')) : name;
}
