import type { GraphView } from '@precedent/graph';
import {
  type Alert,
  type AlertChange,
  MOST_ATTEMPTS,
  PrecedentError,
  type Reference,
} from '@precedent/model';
import { noticeChange, type Watched, watchAnswer } from '@precedent/query';
import type { Archive } from '@precedent/store';
import { type AlertMessage, writeMessage } from './alert-message.ts';

/** Sends a change to a webhook. Rejects if it did not arrive. */
export type Deliver = (webhook: string, message: AlertMessage) => Promise<void>;

/** What checking alerts needs. */
export interface AlertParts {
  archive: Archive;
  reference: Reference;
  ask: <Result>(answer: (graph: GraphView) => Result) => Promise<Result>;
  /** Null if nothing may be sent: messages wait then. */
  deliver: Deliver | null;
  /** Called with what went wrong and does not stop the rest. */
  warn(line: string): void;
}

/** A change that was noticed, with its alert. */
export interface Noticed {
  alert: Alert;
  change: AlertChange;
}

/**
 * Asks each watched question again, keeps what has changed, and sends the messages that wait. Several processes may do it at
 * once: each change is kept by one, and each message is sent by one at a time.
 */
export async function checkAlerts(parts: AlertParts): Promise<Noticed[]> {
  const noticed: Noticed[] = [];
  for (const alert of await parts.archive.alerts()) {
    const after = await notice(alert, parts);
    if (after) noticed.push({ alert: after, change: after.changes[0]! });
  }
  if (parts.deliver)
    for (const alert of await parts.archive.alerts()) await sendWaiting(alert, parts.deliver, parts);
  return noticed;
}

/** Null if its answer is the same, cannot be given, or was noticed by another process. */
async function notice(alert: Alert, parts: AlertParts): Promise<Alert | null> {
  const watched = await answerOf(alert, parts);
  if (watched === null) return null;
  const sequence = await parts.archive.sequence();
  const after = noticeChange(alert, watched, { at: new Date().toISOString(), sequence });
  return after && (await parts.archive.updateAlert(alert, after)) ? after : null;
}

async function answerOf(
  { id, question }: Alert,
  { ask, reference, warn }: AlertParts,
): Promise<Watched | null> {
  try {
    return await ask((graph) => watchAnswer(graph, reference, question));
  } catch (error) {
    // For example, a name has come to mean two people.
    if (!(error instanceof PrecedentError) || error.code === 'archive_corrupt') throw error;
    warn(`the alert ${id} cannot be checked: ${error.message}`);
    return null;
  }
}

/** Oldest first, until one does not arrive. */
async function sendWaiting(alert: Alert, deliver: Deliver, parts: AlertParts): Promise<void> {
  let current = alert;
  for (const { at, delivery } of alert.changes.toReversed()) {
    if (delivery?.state !== 'waiting') continue;
    const attempts = delivery.attempts + 1;
    const trying = withDelivery(current, at, {
      state: attempts < MOST_ATTEMPTS ? 'waiting' : 'failed',
      attempts,
    });
    // Whoever counts the attempt makes it.
    if (!(await parts.archive.updateAlert(current, trying))) return;
    const change = trying.changes.find((one) => one.at === at)!;
    try {
      await deliver(alert.webhook!, await writeMessage(alert, change, parts.archive));
    } catch (error) {
      parts.warn(
        `the alert ${alert.id} was not delivered: ${error instanceof Error ? error.message : error}`,
      );
      return;
    }
    current = withDelivery(trying, at, { state: 'delivered', attempts });
    if (!(await parts.archive.updateAlert(trying, current))) return;
  }
}

function withDelivery(alert: Alert, at: string, delivery: AlertChange['delivery']): Alert {
  return {
    ...alert,
    changes: alert.changes.map((change) => (change.at === at ? { ...change, delivery } : change)),
  };
}
