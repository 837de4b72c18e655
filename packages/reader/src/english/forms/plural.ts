/** Whether a lower-case word is one of the nouns or its plural. */
export function isNounOf(word: string, nouns: ReadonlySet<string>): boolean {
  return (
    nouns.has(word) ||
    (word.endsWith('s') && nouns.has(word.slice(0, -1))) ||
    (word.endsWith('ies') && nouns.has(`${word.slice(0, -3)}y`))
  );
}

/** The singular and plural of a demonym: "Dane" and "Danes"; "Swiss" is both. */
export function numbersOfDemonym(demonym: string): string[] {
  if (/(?:s|men|women)$/.test(demonym)) return [demonym];
  return [demonym, /man$/.test(demonym) ? demonym.replace(/man$/, 'men') : `${demonym}s`];
}

/** The plural for the people of a state, formed from its adjective: "Iraqis", "Germans"; null for "French". */
export function peopleOfAdjective(adjective: string): string | null {
  return /(?:an|i)$/.test(adjective) ? `${adjective}s` : null;
}

/** "Biden" for the family "Bidens"; null if the name isn't a plural. */
export function singularOfSurname(name: string): string | null {
  return name.endsWith('s') ? name.slice(0, -1) : null;
}
