import type { ReaderInfo } from '@precedent/model';
import type { Context } from '../context.ts';
import { type OpenReading, openReading } from './open-reading.ts';

/** The reader that a command reads with. */
export interface ChosenReader {
  info(): Promise<ReaderInfo>;
  /**
   * @param expected how many articles are to be read, as far as known.
   * @param workers how many to read at once; null for what suits the reader.
   */
  open(expected: number, workers: number | null): OpenReading;
  /** What it took and dropped, to tell at the end; empty for a reader that keeps no count. */
  report(): string;
}

export function chooseBuiltIn(context: Context): ChosenReader {
  return {
    info: context.readerInfo,
    open: (expected, workers) => openReading(context, expected, workers),
    report: () => '',
  };
}
