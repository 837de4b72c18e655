import { type Alert, type AlertRequest, PrecedentError, slug, titleOfAlert } from '@precedent/model';
import { chooseWatched, watchAnswer } from '@precedent/query';
import type { AlertParts } from './check-alerts.ts';

/** Characters of an id that is made from a question. */
const LONGEST_SLUG = 60;
/** Each is asked after every change. */
const MOST_ALERTS = 200;

/**
 * Watches a question, or everything about an entity, from now on.
 *
 * @throws PrecedentError as `ask` does if it isn't understood; `not_found` or `ambiguous` for the name of an entity;
 *   `invalid_input` if there are too many, or if it asks for both or neither.
 */
export async function addAlert(
  request: AlertRequest,
  { archive, ask, reference }: Pick<AlertParts, 'archive' | 'ask' | 'reference'>,
): Promise<Alert> {
  const { webhook } = request;
  const { entity, question } = await ask((graph) => chooseWatched(graph, reference, request));
  const { found } = await ask((graph) => watchAnswer(graph, reference, question));
  const taken = new Set((await archive.alerts()).map(({ id }) => id));
  if (taken.size >= MOST_ALERTS)
    throw new PrecedentError(
      'invalid_input',
      `there are ${MOST_ALERTS} alerts already, which is the limit`,
      'Remove one of them first.',
    );
  const checkedAt = new Date().toISOString();
  for (let number = 1; ; number += 1) {
    const id = idOf(titleOfAlert({ question, entity }), number);
    const alert = { id, question, entity, webhook, found, changes: [], checkedAt };
    if (await archive.addAlert(alert)) return alert;
  }
}

/** "who-leads-nato", or "who-leads-nato-2" if there is one. */
function idOf(title: string, number: number): string {
  const base = slug(title).slice(0, LONGEST_SLUG).replace(/-$/, '') || 'alert';
  return number === 1 ? base : `${base}-${number}`;
}

/** @throws PrecedentError `not_found` */
export async function removeAlert(archive: AlertParts['archive'], id: string): Promise<Alert> {
  const alert = (await archive.alerts()).find((one) => one.id === id);
  if (alert && (await archive.removeAlert(id))) return alert;
  throw new PrecedentError('not_found', `there is no alert "${id}"`, 'List them: precedent alerts list');
}
