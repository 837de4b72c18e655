import type { Alert, AlertChange, ArticleRef } from '@precedent/model';
import { refToArticle } from '@precedent/model';
import type { Archive } from '@precedent/store';

/** What a webhook is sent. */
export interface AlertMessage extends Pick<AlertChange, 'at' | 'summary' | 'appeared' | 'gone'> {
  alert: string;
  question: string;
  entity: Alert['entity'];
  /** Where the new results are from. */
  articles: ArticleRef[];
}

export async function writeMessage(
  { id, question, entity }: Alert,
  { at, summary, appeared, gone, articles }: AlertChange,
  archive: Archive,
): Promise<AlertMessage> {
  const found = await Promise.all(articles.map((articleId) => archive.article(articleId)));
  const refs = found.flatMap((article) => (article ? [refToArticle(article)] : []));
  return { alert: id, question, entity, at, summary, appeared, gone, articles: refs };
}

/** "now: Mark Rutte (from 1 October 2024); no longer: Jens Stoltenberg". */
export function sayChange({ summary, appeared, gone }: AlertChange): string {
  const parts = [
    appeared.length > 0 ? `now: ${appeared.join('; ')}` : '',
    gone.length > 0 ? `no longer: ${gone.join('; ')}` : '',
  ].filter(Boolean);
  return parts.join(' – ') || `now: ${summary ?? 'no answer'}`;
}
