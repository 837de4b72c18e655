import type { Alert } from '@precedent/model';
import { generateRssFeed } from 'feedsmith';
import { sayChange } from './alert-message.ts';

/** Items of the feed. */
const MOST_ITEMS = 100;

/** @param address of the server, for links to the page: `http://127.0.0.1:4242`. */
export function writeAlertFeed(alerts: readonly Alert[], address: string): string {
  const items = alerts
    .flatMap(({ id, question, changes }) => changes.map((change) => ({ id, question, change })))
    .sort((a, b) => (a.change.at < b.change.at ? 1 : -1))
    .slice(0, MOST_ITEMS);
  return generateRssFeed({
    title: 'Precedent: changed answers',
    description: 'Answers to watched questions that new articles have changed',
    link: `${address}/`,
    items: items.map(({ id, question, change }) => ({
      title: question,
      description: sayChange(change),
      link: `${address}/ask?q=${encodeURIComponent(question)}`,
      guid: { value: `${id} ${change.at}`, isPermaLink: false },
      pubDate: new Date(change.at),
    })),
  });
}
