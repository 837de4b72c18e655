import { operations } from '@precedent/api';
import { takePage } from '@precedent/model';
import { addAlert as add, removeAlert as remove } from '../alerts/add-alert.ts';
import { writeAlertFeed } from '../alerts/alert-feed.ts';
import { defineRoute, StatusReply, TextReply } from '../http/route.ts';

export const listAlerts = defineRoute(operations.listAlerts, async ({ archive }, { query }) => {
  const alerts = (await archive.alerts()).sort((a, b) => (a.checkedAt < b.checkedAt ? 1 : -1));
  const { items, ...page } = takePage(alerts, query, ({ id }) => id);
  return { alerts: items, ...page };
});

export const addAlert = defineRoute(operations.addAlert, async (parts, { body }) => {
  if (body.webhook !== null) parts.refuseWebhook(body.webhook);
  const alert = await add(body, parts);
  return new StatusReply(201, { Location: `/api/alerts/${encodeURIComponent(alert.id)}` }, alert);
});

export const removeAlert = defineRoute(operations.removeAlert, ({ archive }, { params: { id } }) =>
  remove(archive, id),
);

export const getAlertFeed = defineRoute(
  operations.getAlertFeed,
  async ({ archive }, _, { address }) =>
    new TextReply('application/rss+xml', writeAlertFeed(await archive.alerts(), address)),
);
