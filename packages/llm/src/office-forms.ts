import { foldName, type OfficeTitle } from '@precedent/model';

/** Every way to say a title, folded, by each folded way to say it. */
export type OfficeForms = ReadonlyMap<string, readonly string[]>;

export function indexOfficeForms(officeTitles: readonly OfficeTitle[]): OfficeForms {
  const index = new Map<string, string[]>();
  for (const { title, synonyms } of officeTitles) {
    const forms = [title, ...synonyms].map(foldName);
    for (const form of forms) index.set(form, forms);
  }
  return index;
}

/** Shorter words ("of", "to") say nothing of an office. */
const SHORTEST_WORD = 3;
/** Longer words are compared without their last two letters: "chairmen" and "leads" are of "chairman" and "leader". */
const LONGEST_WHOLE_WORD = 5;

/**
 * Whether a text names an office: a word of its title in some form, or the title in other words. "Prime
 * Minister of the Netherlands" is named where "premier" is.
 *
 * @param folded the text, folded.
 */
export function isOfficeNamed(office: string, folded: string, forms: OfficeForms): boolean {
  const title = foldName(office.split(/ of /i)[0]!);
  const words = title.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  const beginnings = words.map((word) => (word.length > LONGEST_WHOLE_WORD ? word.slice(0, -2) : word));
  return [...beginnings, ...(forms.get(title) ?? [])].some((form) => ` ${folded}`.includes(` ${form}`));
}
