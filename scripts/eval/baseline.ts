/** The last committed numbers of a suite. */
export interface Baseline {
  date: string;
  machine: string;
  /** Difference between two runs of the same code. */
  spread: string;
  numbers: Record<string, number>;
}

/** Changes since the baseline, one line per number; unchanged numbers are left out. */
export function compareToBaseline(baseline: Baseline | undefined, numbers: Record<string, number>): string {
  if (!baseline) return 'no baseline yet: --write-baseline saves these numbers';
  const names = [...new Set([...Object.keys(baseline.numbers), ...Object.keys(numbers)])];
  const moved = names.flatMap((name) => {
    const [before, now] = [baseline.numbers[name], numbers[name]];
    if (before === now) return [];
    const change =
      before === undefined || now === undefined
        ? ''
        : ` (${now > before ? '+' : ''}${(now - before).toFixed(3)})`;
    return [`  ${name.padEnd(28)} ${before ?? '-'} → ${now ?? '-'}${change}`];
  });
  const title = `against the baseline of ${baseline.date}:`;
  return moved.length === 0 ? `${title} unchanged` : [title, ...moved].join('\n');
}
