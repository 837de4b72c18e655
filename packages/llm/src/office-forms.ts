import { foldName, type TitleIndex } from '@precedent/model';

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
export function isOfficeNamed(office: string, folded: string, { byForm }: TitleIndex): boolean {
  const title = foldName(office.split(/ of /i)[0]!);
  const words = title.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  const beginnings = words.map((word) => (word.length > LONGEST_WHOLE_WORD ? word.slice(0, -2) : word));
  const known = byForm.get(title);
  const forms = known ? [known.title, ...known.synonyms].map(foldName) : [];
  return [...beginnings, ...forms].some((form) => ` ${folded}`.includes(` ${form}`));
}
