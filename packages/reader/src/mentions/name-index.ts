import { compareStrings, type GazetteerEntry } from '@precedent/model';
import { numbersOfDemonym, peopleOfAdjective } from '../english/forms/plural.ts';
import { withoutArticle } from '../english/grammar/determiners.ts';

/** The form of a gazetteer entry's name: "Iraq", "Iraqi" parliament, two "Iraqis", "Baghdad". */
export type NameForm = 'name' | 'adjective' | 'demonym' | 'seat';

export interface KnownName {
  entry: GazetteerEntry;
  form: NameForm;
  /** Folded by {@link foldCharacters}, without a leading article. */
  text: string;
}

export interface KnownNameMatch {
  /** Offset of the end of the match. */
  end: number;
  /** Every entry with this name: "Georgia" is a country and a US state. */
  known: KnownName[];
}

const KEY_LENGTH = 2;

/** The gazetteer's names by their first characters, so that a look-up only searches a small bucket. */
export class NameIndex {
  private readonly buckets = new Map<string, KnownName[]>();

  constructor(gazetteer: readonly GazetteerEntry[]) {
    for (const entry of gazetteer) for (const known of namesOf(entry)) this.add(known);
    for (const bucket of this.buckets.values())
      bucket.sort((a, b) => b.text.length - a.text.length || compareStrings(a.entry.id, b.entry.id));
  }

  /**
   * The longest known name that starts at `start` in the folded text and ends where `isEnd` allows.
   * Case-sensitive: "US" is a country, "us" a pronoun.
   */
  longestAt(folded: string, start: number, isEnd: (offset: number) => boolean): KnownNameMatch | null {
    const bucket = this.buckets.get(folded.slice(start, start + KEY_LENGTH)) ?? [];
    const longest = bucket.find(
      (known) => folded.startsWith(known.text, start) && isEnd(start + known.text.length),
    );
    if (!longest) return null;
    return { end: start + longest.text.length, known: bucket.filter((known) => known.text === longest.text) };
  }

  /** Every entry with exactly this name. */
  named(name: string): KnownName[] {
    const text = withoutArticle(foldCharacters(name));
    return (this.buckets.get(text.slice(0, KEY_LENGTH)) ?? []).filter((known) => known.text === text);
  }

  private add(known: KnownName): void {
    const key = known.text.slice(0, KEY_LENGTH);
    const bucket = this.buckets.get(key);
    if (!bucket) this.buckets.set(key, [known]);
    else if (!bucket.some((other) => other.text === known.text && other.entry === known.entry))
      bucket.push(known);
  }
}

function namesOf(entry: GazetteerEntry): KnownName[] {
  const forms: [NameForm, string[]][] = [
    ['name', [entry.name, ...entry.names]],
    ['adjective', entry.adjectives],
    ['demonym', entry.demonyms.flatMap(numbersOfDemonym)],
    ['demonym', entry.adjectives.flatMap((adjective) => peopleOfAdjective(adjective) ?? [])],
    ['seat', entry.seats],
  ];
  return forms.flatMap(([form, texts]) =>
    texts.map((text) => ({ entry, form, text: withoutArticle(foldCharacters(text)) })),
  );
}

/** Folds diacritics and typographic apostrophes, character by character, so that offsets stay valid. */
export function foldCharacters(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    folded += character < '\u0080' ? character : foldCharacter(character);
  }
  return folded;
}

function foldCharacter(character: string): string {
  if (character === '\u2019' || character === '\u2018') return "'";
  if (character === '\u00a0') return ' ';
  return character.normalize('NFKD')[0] ?? character;
}
