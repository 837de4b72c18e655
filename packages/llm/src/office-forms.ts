import { foldName, type OfficeTitle } from '@precedent/model';
import { findName } from './find-verbatim.ts';

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

/**
 * Whether a text names an office: a word of its title, or the title in other words. "Prime Minister of
 * the Netherlands" is named where "premier" is.
 *
 * @param folded the text, folded.
 */
export function isOfficeNamed(office: string, folded: string, forms: OfficeForms): boolean {
  const title = foldName(office.split(/ of /i)[0]!);
  const words = title.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  return [title, ...words, ...(forms.get(title) ?? [])].some((form) => findName(folded, form).length > 0);
}
