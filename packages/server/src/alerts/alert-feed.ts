import { type Alert, titleOfAlert } from '@precedent/model';
import { generateRssFeed } from 'feedsmith';
import { sayChange } from './alert-message.ts';

/** Items of the feed. */
const MOST_ITEMS = 100;

/** @param address of the server, for links to the page: `http://127.0.0.1:4242`. */
export function writeAlertFeed(alerts: readonly Alert[], address: string): string {
  const items = alerts
    .flatMap((alert) => alert.changes.map((change) => ({ alert, change })))
    .sort((a, b) => (a.change.at < b.change.at ? 1 : -1))
    .slice(0, MOST_ITEMS);
  return generateRssFeed({
    title: 'Precedent: changed answers',
    description: 'What new articles have changed about watched questions and entities',
    link: `${address}/`,
    items: items.map(({ alert, change }) => ({
      title: titleOfAlert(alert),
      description: sayChange(change),
      link: `${address}${pageOf(alert)}`,
      guid: { value: `${alert.id} ${change.at}`, isPermaLink: false },
      pubDate: new Date(change.at),
    })),
  });
}

function pageOf({ question, entity }: Alert): string {
  if (entity === null) return `/ask?q=${encodeURIComponent(question)}`;
  return `/${entity.id.split('/').map(encodeURIComponent).join('/')}`;
}
