import { constants } from 'node:os';

type StopSignal = 'SIGINT' | 'SIGTERM';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Milliseconds that work may take to stop, before the process ends without it. */
const DEADLINE = 8000;
/** Of a stop that takes longer than this, the person at the terminal is told. */
const NOTICE = 1000;
/** npm passes Ctrl-C on to a process that the terminal has already told: the same signal twice. */
const SAME_KEY_PRESS = 500;

/** The command stopped before its work was done, because the process was told to end. */
export class Stopped extends Error {
  readonly signal: StopSignal;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }

  /** What a shell reports for a process that a signal ended. */
  get exitCode(): number {
    return 128 + constants.signals[this.signal];
  }
}

/** How a command learns that the process was told to end: by Ctrl-C, or by SIGTERM. */
export interface Stop {
  /** Aborts with {@link Stopped}, and only while a command heeds it. */
  readonly signal: AbortSignal;
  /**
   * From here on the work stops by itself when the signal aborts, until the function it gives is called.
   * At any other time the process ends at once.
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
      setTimeout(() => note('Stopping; press Ctrl-C again to stop at once.\n'), NOTICE),
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
  // By the signal and not by process.exit, which aborts the process while a worker thread runs the model.
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

/** Runs work to its end, or until it is stopped: gives what stopped it, or null. */
export async function untilStopped(work: () => Promise<void>): Promise<Stopped | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error;
    throw error;
  }
}
