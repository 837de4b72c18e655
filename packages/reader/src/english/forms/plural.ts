/** Whether a lower-case word is one of some nouns, or its plural. */
export function isNounOf(word: string, nouns: ReadonlySet<string>): boolean {
  return (
    nouns.has(word) ||
    (word.endsWith('s') && nouns.has(word.slice(0, -1))) ||
    (word.endsWith('ies') && nouns.has(`${word.slice(0, -3)}y`))
  );
}

/** A demonym for one and for several: "Dane" and "Danes"; "Swiss" is both. */
export function numbersOfDemonym(demonym: string): string[] {
  if (/(?:s|men|women)$/.test(demonym)) return [demonym];
  return [demonym, /man$/.test(demonym) ? demonym.replace(/man$/, 'men') : `${demonym}s`];
}

/** The people whom an adjective names in the plural: "Iraqis", "Germans". Null where it doesn't: "French". */
export function peopleOfAdjective(adjective: string): string | null {
  return /(?:an|i)$/.test(adjective) ? `${adjective}s` : null;
}

/** "Bidens" as the family of "Biden"; null for a name that is no plural. */
export function singularOfSurname(name: string): string | null {
  return name.endsWith('s') ? name.slice(0, -1) : null;
}
