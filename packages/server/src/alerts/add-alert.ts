import { type Alert, type AlertRequest, PrecedentError, slug } from '@precedent/model';
import { watchAnswer } from '@precedent/query';
import type { AlertParts } from './check-alerts.ts';

/** Characters of an id that is made from a question. */
const LONGEST_SLUG = 60;
/** Each is asked after every change. */
const MOST_ALERTS = 200;

/**
 * Watches a question from now on.
 *
 * @throws PrecedentError as `ask` does if it isn't understood; `invalid_input` if there are too many.
 */
export async function addAlert(
  { question, webhook }: AlertRequest,
  { archive, ask, reference }: Pick<AlertParts, 'archive' | 'ask' | 'reference'>,
): Promise<Alert> {
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
    const alert = { id: idOf(question, number), question, webhook, found, changes: [], checkedAt };
    if (await archive.addAlert(alert)) return alert;
  }
}

/** "who-leads-nato", or "who-leads-nato-2" if there is one. */
function idOf(question: string, number: number): string {
  const base = slug(question).slice(0, LONGEST_SLUG).replace(/-$/, '') || 'alert';
  return number === 1 ? base : `${base}-${number}`;
}

/** @throws PrecedentError `not_found` */
export async function removeAlert(archive: AlertParts['archive'], id: string): Promise<Alert> {
  const alert = (await archive.alerts()).find((one) => one.id === id);
  if (alert && (await archive.removeAlert(id))) return alert;
  throw new PrecedentError('not_found', `there is no alert "${id}"`, 'List them: precedent alerts list');
}
