/** What one format's file says of an article; what it leaves out is derived from the rest. */
export interface ArticleParts {
  text: string;
  title?: string | null;
  /** ISO date or prefix. */
  date?: string | null;
  source?: string | null;
  url?: string | null;
}
