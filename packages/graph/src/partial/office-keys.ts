import {
  type BodyOffice,
  type Entity,
  foldName,
  type GazetteerEntry,
  namesOfEntry,
  nounLemma,
  SMALL_WORDS,
  slug,
} from '@precedent/model';

/** What is known of an office, as a key of {@link keysOfOffice}. */
export const officeKey = {
  /** Its whole label. */
  label: (text: string) => `=${foldName(text)}`,
  title: (title: string) => `t${slug(title)}`,
  /** A word of its title, as {@link wordsOfOffice} gives it. */
  titleWord: (word: string) => `w${word}`,
  /** A word of its label or of a name of its body. */
  word: (word: string) => `a${word}`,
  /** The entity that it is an office of. */
  body: (id: string) => `b${id}`,
  /** An entity that certain claims connect with it, whether held or not. */
  person: (id: string) => `p${id}`,
};

/**
 * Every key by which an office is found.
 *
 * @param known the body, what the gazetteer knows of it, and the ids of those whom claims connect with the office.
 */
export function keysOfOffice(
  office: BodyOffice,
  { body, entry, persons }: { body: Entity; entry: GazetteerEntry | null; persons: Iterable<string> },
): string[] {
  const names = namesOfOffice(office, body, entry);
  const keys = [
    officeKey.label(office.label),
    officeKey.title(office.title),
    officeKey.body(office.body),
    ...wordsOfOffice(office.title).map(officeKey.titleWord),
    ...names.flatMap(wordsOfOffice).map(officeKey.word),
    ...[...persons].map(officeKey.person),
  ];
  return [...new Set(keys)];
}

/** The label, and every name of the body. */
export function namesOfOffice(office: BodyOffice, body: Entity, entry: GazetteerEntry | null): string[] {
  return [office.label, body.name, ...body.aliases, ...(entry ? namesOfEntry(entry) : [])];
}

/** The words of a title or name that tell one office from another, in the singular. */
export function wordsOfOffice(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => nounLemma(word));
}
