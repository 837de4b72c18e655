import type { Terminal } from '../terminal.ts';

/** Milliseconds before anything is shown. */
const DELAY = 1000;
/** Milliseconds between two redraws on a terminal, and between two lines in a log. */
const REDRAW = 100;
const RELOG = 10_000;
const BAR = 24;

/** Shows progress on standard error, once the work has taken a second. */
export class Progress {
  private readonly terminal: Terminal;
  private readonly label: string;
  private readonly started = performance.now();
  private readonly timer: NodeJS.Timeout;
  private done = 0;
  private total: number | null = null;
  private nextAt = DELAY;
  private drawn = false;

  /** @param label what is being done: "reading articles". */
  constructor(terminal: Terminal, label: string) {
    this.terminal = terminal;
    this.label = label;
    this.timer = setInterval(() => this.draw(), REDRAW);
    this.timer.unref();
  }

  update(done: number, total: number | null): void {
    this.done = done;
    this.total = total;
    this.draw();
  }

  /** Removes the bar, so that the next output starts on a clean line. */
  clear(): void {
    if (this.drawn && this.terminal.interactive) this.terminal.note('\r\u001b[2K');
    this.drawn = false;
  }

  finish(): void {
    clearInterval(this.timer);
    this.clear();
  }

  private draw(): void {
    const elapsed = performance.now() - this.started;
    if (elapsed < this.nextAt) return;
    this.nextAt = elapsed + (this.terminal.interactive ? REDRAW : RELOG);
    this.drawn = true;
    const line = this.describe(elapsed);
    this.terminal.note(this.terminal.interactive ? `\r\u001b[2K${line}` : `${line}\n`);
  }

  private describe(elapsed: number): string {
    const { err } = this.terminal;
    if (this.total === null || this.total <= 1) return `${this.label} …`;
    const speed = this.done === 0 ? '' : `, ${((this.done / elapsed) * 1000).toFixed(1)}/s`;
    const rate = `${this.done} of ${this.total}${speed}`;
    if (!this.terminal.interactive) return `${this.label}: ${rate}`;
    const filled = Math.round((BAR * this.done) / this.total);
    const bar = err.cyan('█'.repeat(filled)) + err.dim('░'.repeat(BAR - filled));
    return `${this.label} ${bar} ${rate}`;
  }
}

/** Runs `work` under a progress line without a bar. */
export async function withProgress<Result>(
  terminal: Terminal,
  label: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const progress = new Progress(terminal, label);
  try {
    return await work();
  } finally {
    progress.finish();
  }
}
