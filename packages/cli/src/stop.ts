import { constants } from 'node:os';

type StopSignal = 'SIGINT' | 'SIGTERM';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds that work may take to stop before the process ends anyway. */
const DEADLINE = 8000;
/** Milliseconds after which the person at the terminal is told that stopping takes time. */
const NOTICE = 1000;
/** Milliseconds: npm passes on a Ctrl-C that the terminal has already sent, so the same signal comes twice. */
const SAME_KEY_PRESS = 500;

/** The process was told to end before the command finished. */
export class Stopped extends Error {
  readonly signal: StopSignal;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }

  /** As a shell reports it for a process ended by a signal. */
  get exitCode(): number {
    return 128 + constants.signals[this.signal];
  }
}

/** How a command learns that the process was told to end: by Ctrl-C, or by SIGTERM. */
export interface Stop {
  /** Aborts with {@link Stopped}, but only while a command heeds it. */
  readonly signal: AbortSignal;
  /**
   * Until the returned function is called, the work stops by itself when the signal aborts. At any other time
   * the process ends at once.
   */
  heed(): () => void;
}

type Process = Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'pid'>;

/** A second signal, or a stop that takes too long, ends the process at once. */
export function createStop(process: Process, note: (text: string) => void): Stop {
  const controller = new AbortController();
  let heeding = 0;
  let toldAt = 0;
  let timers: NodeJS.Timeout[] = [];

  const tell = (signal: StopSignal) => {
    if (controller.signal.aborted) {
      if (performance.now() - toldAt > SAME_KEY_PRESS) endAtOnce(signal);
      return;
    }
    toldAt = performance.now();
    timers = [
      setTimeout(() => note('Stopping. Press Ctrl-C again to stop at once.\n'), NOTICE),
      setTimeout(() => endAtOnce(signal), DEADLINE),
    ];
    controller.abort(new Stopped(signal));
  };
  const listen = () => {
    for (const signal of SIGNALS) process.on(signal, tell);
  };
  const listenNoMore = () => {
    for (const signal of SIGNALS) process.off(signal, tell);
    timers.forEach(clearTimeout);
  };
  // process.exit would abort the process while a worker thread runs the model.
  const endAtOnce = (signal: StopSignal) => {
    listenNoMore();
    process.kill(process.pid, signal);
  };

  return {
    signal: controller.signal,
    heed: () => {
      if (heeding++ === 0) listen();
      return () => {
        if (--heeding === 0) listenNoMore();
      };
    },
  };
}

/** Runs the work until it ends (null) or is stopped. */
export async function untilStopped(work: () => Promise<void>): Promise<Stopped | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error;
    throw error;
  }
}
