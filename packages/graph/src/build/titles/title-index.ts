import { foldName, type OfficeTitle } from '@precedent/model';

/** Titles of office by every form of them, folded. */
export interface TitleIndex {
  byForm: ReadonlyMap<string, OfficeTitle>;
  /** By gazetteer id of a body: the title that "chief", "head" and "leader" mean there. */
  byHeadedBody: ReadonlyMap<string, OfficeTitle>;
}

const indexes = new WeakMap<readonly OfficeTitle[], TitleIndex>();

/** Built once for one list of titles. */
export function indexTitles(officeTitles: readonly OfficeTitle[]): TitleIndex {
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

/** Words for whoever heads a body, whatever the post is called there. */
export const HEAD_WORDS: ReadonlySet<string> = new Set(['chief', 'head', 'leader', 'boss', 'top official']);
