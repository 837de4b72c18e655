import type { Article, Reader, Reference } from '@precedent/model';
import { createReader } from '@precedent/reader';
import { loadReaderModel, loadReference } from '@precedent/reference';

/** The default built-in reader, with its reference data. */
export async function openReader(): Promise<{ reader: Reader; reference: Reference }> {
  const [reference, model] = await Promise.all([loadReference(), loadReaderModel()]);
  return { reader: await createReader({ model, reference }), reference };
}

/** A text of a corpus as an article. */
export function toArticle({
  id,
  text,
  title = '',
  date = null,
}: {
  id: string;
  text: string;
  title?: string;
  date?: string | null;
}): Article {
  return { id, kind: 'news', url: null, title, text, publishedAt: date, source: null };
}

/** Tokens joined by spaces, with the start of each. */
export function joinTokens(tokens: readonly string[]): { text: string; starts: number[] } {
  const starts: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += token.length + 1;
  }
  return { text: tokens.join(' '), starts };
}
