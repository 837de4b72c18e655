/** The parts of an article found in a file. Missing ones are derived from the others. */
export interface ArticleParts {
  text: string;
  title?: string | null;
  /** ISO date or prefix. */
  date?: string | null;
  source?: string | null;
  url?: string | null;
}
