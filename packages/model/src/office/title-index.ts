import { HEAD_WORDS } from '../english/title-words.ts';
import { foldName } from '../slug.ts';
import type { OfficeTitle } from './office-titles.ts';

/** Titles of office by every form of them, folded. */
export interface TitleIndex {
  byForm: ReadonlyMap<string, OfficeTitle>;
  /** By gazetteer id of a body: the title that "chief", "head" and "leader" mean there. */
  byHeadedBody: ReadonlyMap<string, OfficeTitle>;
}

const indexes = new WeakMap<readonly OfficeTitle[], TitleIndex>();

/** Built once for one list of titles. */
export function indexOfficeTitles(officeTitles: readonly OfficeTitle[]): TitleIndex {
  const known = indexes.get(officeTitles);
  if (known) return known;
  const byForm = new Map<string, OfficeTitle>();
  const byHeadedBody = new Map<string, OfficeTitle>();
  for (const entry of officeTitles) {
    for (const form of [entry.title, ...entry.synonyms]) {
      const key = foldName(form);
      if (!byForm.has(key)) byForm.set(key, entry);
    }
    for (const body of entry.heads) if (!byHeadedBody.has(body)) byHeadedBody.set(body, entry);
  }
  const index = { byForm, byHeadedBody };
  indexes.set(officeTitles, index);
  return index;
}

/** The standard form of a title that is known in another form; else the title as it is. */
export function standardTitle(title: string, { byForm }: TitleIndex): string {
  return byForm.get(foldName(title))?.title ?? title;
}

/** Whether one person holds an office of that title at a time; null where the title is not known. */
export function isSingleSeat(title: string, { byForm }: TitleIndex): boolean | null {
  return byForm.get(foldName(title))?.single ?? null;
}

/** "Leader", "head": a word for the person who leads, whatever the post is called. */
export function isHeadWord(title: string): boolean {
  return HEAD_WORDS.has(foldName(title));
}

/** The title that a word like "chief" means at a body; else the title as it is. */
export function titleAtBody(title: string, gazetteerId: string | undefined, titles: TitleIndex): string {
  if (!isHeadWord(title)) return title;
  return titles.byHeadedBody.get(gazetteerId ?? '')?.title ?? title;
}
