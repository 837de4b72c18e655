import type { Alert } from '@precedent/model';

const KEY = 'precedent-seen-alerts';

/** Sent to the window when alerts were looked at. */
export const SEEN_ALERTS = 'precedent-alerts-seen';

/** Up to when the changes of each alert were seen on this device, by its id. There are no accounts that could keep it. */
export type SeenAlerts = Readonly<Record<string, string>>;

/** Private windows may refuse the storage: everything is new there. */
export function keptSeenAlerts(): SeenAlerts {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as SeenAlerts) : {};
  } catch {
    return {};
  }
}

/** Keeps that all changes of these alerts were seen, and forgets alerts that are gone. */
export function keepSeenAlerts(alerts: readonly Alert[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(seeAll(alerts)));
    window.dispatchEvent(new Event(SEEN_ALERTS));
  } catch {
    // They are then new again on the next visit.
  }
}

export function seeAll(alerts: readonly Alert[]): SeenAlerts {
  return Object.fromEntries(alerts.flatMap(({ id, changes: [latest] }) => (latest ? [[id, latest.at]] : [])));
}

/** How many changes were noticed since the alert was looked at last. */
export function countUnseen({ id, changes }: Alert, seen: SeenAlerts): number {
  const until = Object.hasOwn(seen, id) ? seen[id]! : '';
  return changes.filter(({ at }) => at > until).length;
}
