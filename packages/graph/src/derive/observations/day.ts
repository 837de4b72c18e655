/** Whole days from one ISO day to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The earliest of ISO days; null where there are none. */
export function firstDay(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}

/** The latest of ISO days; null where there are none. */
export function lastDay(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}
