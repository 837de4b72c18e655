import { type KeptNotes, type Office, officeId } from '@precedent/model';
import { CannotContinue } from './cannot-continue.ts';
import type { OfficeHead } from './encode-notes.ts';
import { noteKey, type Pass } from './note-keys.ts';

/** What readings tell one another about offices, as notes have it. */
export class SharedOffices {
  private readonly pass: Pass;
  private readonly notes: KeptNotes;

  constructor(pass: Pass, notes: KeptNotes) {
    this.pass = pass;
    this.notes = notes;
  }

  /** The titles of the single-seat offices of persons at bodies. */
  leaders(keys: Iterable<string>): Promise<Map<string, Set<string>>> {
    return this.titlesBy(keys, noteKey.leader);
  }

  /** The titles that claims give offices. */
  titles(offices: Iterable<string>): Promise<Map<string, Set<string>>> {
    return this.titlesBy(offices, noteKey.office);
  }

  /** The offices with labels. */
  async labelled(labels: Iterable<string>): Promise<Map<string, Office[]>> {
    const wanted = [...new Set(labels)];
    const found = await this.notes.heads(wanted.map(noteKey.label));
    const titles = await this.titles(found.flat().map(({ id }) => officeOf(id)));
    return new Map(
      wanted.map((label, at) => [
        label,
        found[at]!.flatMap(({ id, head }) => {
          const { body } = JSON.parse(head) as OfficeHead;
          return [...titles.get(officeOf(id))!].map((title) => ({ title, body }));
        }),
      ]),
    );
  }

  private async titlesBy(
    keys: Iterable<string>,
    toKey: (pass: Pass, key: string) => string,
  ): Promise<Map<string, Set<string>>> {
    const wanted = [...new Set(keys)];
    const beginnings = wanted.map((key) => toKey(this.pass, key));
    const found = await this.notes.keysFrom(beginnings);
    return new Map(
      wanted.map((key, at) => [key, new Set(found[at]!.map((one) => one.key.slice(beginnings[at]!.length)))]),
    );
  }
}

function officeOf(note: string): string {
  return note.slice(noteKey.named('').length);
}

/** The only one of some offices; null if there are several, or none. */
export function onlyOffice(offices: readonly Office[]): Office | null {
  const [first, ...others] = offices;
  if (others.some((other) => officeId(other) !== officeId(first!))) return null;
  if (others.some(({ title }) => title !== first!.title))
    throw new CannotContinue('an office has two titles');
  return first ?? null;
}
