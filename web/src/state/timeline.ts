import { earliest, latest } from './days.ts';

/** One bar of a timeline; dates are ISO dates or prefixes, null where unknown or open. */
export interface Stretch {
  from: string | null;
  to: string | null;
}

export interface Bar {
  /** Position on the timeline, from 0 to 1. */
  start: number;
  end: number;
  /** If the start or end is unknown, the bar fades out on that side. */
  openStart: boolean;
  openEnd: boolean;
}

export interface Scale {
  min: number;
  max: number;
}

/** A scale in days since 1970 that covers all `stretches`; an open end reaches to `now` (an ISO date). */
export function scaleOver(stretches: readonly Stretch[], now: string): Scale {
  const days = stretches.flatMap(({ from, to }) => [
    ...(from === null ? [] : [earliest(from)]),
    ...(to === null ? [] : [latest(to)]),
  ]);
  if (stretches.some(({ from, to }) => from !== null && to === null)) days.push(earliest(now));
  if (days.length === 0) days.push(earliest(now));
  const [min, max] = [Math.min(...days), Math.max(...days)];
  // A margin of a year on either side keeps single days visible.
  return max - min < 730 ? { min: min - 365, max: max + 365 } : { min, max };
}

export function toBar({ from, to }: Stretch, scale: Scale): Bar {
  const place = (day: number) => Math.min(1, Math.max(0, (day - scale.min) / (scale.max - scale.min)));
  const start = from === null ? (to === null ? 0 : place(latest(to)) - 0.05) : place(earliest(from));
  const end = to === null ? 1 : place(latest(to));
  return {
    start: Math.max(0, start),
    end: Math.max(start, end),
    openStart: from === null,
    openEnd: to === null,
  };
}

/** Round years within the scale, at most `most`. */
export function ticks(scale: Scale, most: number): { year: number; at: number }[] {
  const [first, last] = [scale.min, scale.max].map((day) => 1970 + day / 365.2425) as [number, number];
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((years) => (last - first) / years <= most) ?? 200;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years.map((year) => ({
    year,
    at: (earliest(String(year).padStart(4, '0')) - scale.min) / (scale.max - scale.min),
  }));
}
