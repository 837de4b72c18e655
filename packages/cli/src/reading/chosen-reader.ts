import type { ReaderInfo } from '@precedent/model';
import type { Context } from '../context.ts';
import { type OpenReading, openReading } from './open-reading.ts';

/** The reader that a command uses. */
export interface ChosenReader {
  info(): Promise<ReaderInfo>;
  /**
   * @param expected how many articles will be read, as far as known.
   * @param workers how many articles to read at once; null for the reader's default.
   */
  open(expected: number, workers: number | null): OpenReading;
  /** What to report at the end: requests, costs, dropped claims. Empty for the built-in reader. */
  report(): string;
}

export function chooseBuiltIn(context: Context): ChosenReader {
  return {
    info: context.readerInfo,
    open: (expected, workers) => openReading(context, expected, workers),
    report: () => '',
  };
}
