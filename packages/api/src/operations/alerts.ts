import { alertRequestSchema, alertSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { next, pageQuery, total } from '../parameters.ts';

const byId = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(100)
    .describe('Id of an alert')
    .meta({ examples: ['who-is-the-secretary-general-of-nato'] }),
});

export const listAlerts = defineOperation({
  method: 'get',
  path: '/api/alerts',
  tag: 'Alerts',
  summary: 'Everything that is watched',
  description:
    'Questions and entities that are watched, with what is known and how that has changed. The server looks at each ' +
    'again after every change of the archive.',
  query: z.strictObject(pageQuery(1000, 100)),
  reply: z
    .object({ alerts: z.array(alertSchema).describe('The last changed first'), total, next })
    .describe('The alerts of the archive'),
  cacheable: false,
});

export const addAlert = defineOperation({
  method: 'post',
  path: '/api/alerts',
  tag: 'Alerts',
  summary: 'Watch a question or an entity',
  description:
    'Watches a question, or all that is known about an entity, from now on. A webhook is sent each change as JSON, if its host was allowed when the server was ' +
    'started. It is tried up to five times.',
  body: alertRequestSchema,
  reply: alertSchema,
  statuses: { 201: 'It is watched' },
  problems: ['not_found', 'ambiguous', 'outside_grammar', 'forbidden', 'too_large', 'unsupported_input'],
  cacheable: false,
});

export const removeAlert = defineOperation({
  method: 'delete',
  path: '/api/alerts/{id}',
  tag: 'Alerts',
  summary: 'Stop watching',
  description: 'Removes an alert with the changes that it has noticed.',
  params: byId,
  reply: alertSchema.describe('What was removed'),
  problems: ['not_found', 'forbidden'],
  cacheable: false,
});

export const getAlertFeed = defineOperation({
  method: 'get',
  path: '/alerts.rss',
  tag: 'Alerts',
  summary: 'Changed answers as a feed',
  description: 'The changes of everything that is watched, the latest first, as RSS 2.0.',
  reply: { mediaTypes: ['application/rss+xml'], description: 'A feed with an item for each change' },
  cacheable: false,
});
