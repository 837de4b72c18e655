import { PrecedentError } from '@precedent/model';
import type { FileReply } from '../http/route.ts';
import { ProblemElsewhere } from './problem-elsewhere.ts';
import type {
  RouteAsked,
  StartWholeProcess,
  WholeAnswer,
  WholeOrder,
  WholeProcess,
} from './whole-protocol.ts';

/** Milliseconds after which a process that nobody needs is ended, because its memory grows with the archive. */
const IDLE = 10 * 60_000;

/** Characters of a file that are sent on at a time. */
export const PIECE = 100_000;

export type ReplyElsewhere = Extract<WholeAnswer, { kind: 'json' | 'text' }> | FileReply;

type Order = WholeOrder extends infer One ? (One extends unknown ? Omit<One, 'number'> : never) : never;

interface Waiting {
  resolve(answer: WholeAnswer): void;
  reject(cause: Error): void;
}

/**
 * The whole graph of an archive in a process of its own, which is started when it is needed and ended when it is not: so
 * that neither building it nor going through it keeps other requests waiting, or takes memory for longer than it is used.
 */
export class WholeGraph {
  private readonly start: StartWholeProcess;
  private readonly idle: number;
  private process: WholeProcess | null = null;
  private readonly waiting = new Map<number, Waiting>();
  /** Orders that have been begun and may go on: their replies, or files that are sent. */
  private readonly open = new Set<number>();
  private last = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(start: StartWholeProcess, idle: number = IDLE) {
    this.start = start;
    this.idle = idle;
  }

  /** @throws ProblemElsewhere, or PrecedentError `too_costly` if the process has died. */
  async answer(asked: RouteAsked, gone: AbortSignal): Promise<ReplyElsewhere> {
    const number = this.begin();
    let isFile = false;
    try {
      const answer = await this.tell(number, { kind: 'answer', asked });
      if (answer.kind === 'json' || answer.kind === 'text') return answer;
      if (answer.kind !== 'file') throw new TypeError(`a request was answered with ${answer.kind}`);
      isFile = true;
      const { fileName, mediaType } = answer;
      return { fileName, mediaType, pieces: this.pieces(number, gone) };
    } finally {
      if (!isFile) this.finish(number);
    }
  }

  /** Has the archive keep the graph with everything archived before, if it can. */
  async keep(): Promise<void> {
    const number = this.begin();
    try {
      await this.tell(number, { kind: 'keep' });
    } finally {
      this.finish(number);
    }
  }

  close(): void {
    this.process?.end();
    this.forget();
  }

  private begin(): number {
    this.last += 1;
    this.open.add(this.last);
    if (this.timer !== null) clearTimeout(this.timer);
    return this.last;
  }

  private finish(number: number): void {
    this.open.delete(number);
    if (this.open.size > 0) return;
    this.timer = setTimeout(() => this.close(), this.idle).unref();
  }

  private tell(number: number, order: Order): Promise<WholeAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.running().send({ ...order, number } as WholeOrder);
    });
  }

  private running(): WholeProcess {
    if (this.process !== null) return this.process;
    const started = this.start({
      answered: (answer) => this.receive(answer),
      ended: () => {
        if (this.process === started) this.forget();
      },
    });
    this.process = started;
    return started;
  }

  private receive(answer: WholeAnswer): void {
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if (answer.kind === 'problem') waiting?.reject(new ProblemElsewhere(answer.problem, answer.report));
    else waiting?.resolve(answer);
  }

  /** What it was to answer is not answered any more. */
  private forget(): void {
    this.process = null;
    for (const { reject } of this.waiting.values()) reject(hasEnded());
    this.waiting.clear();
  }

  /** Each is asked for when the one before has been taken. */
  private async *pieces(number: number, gone: AbortSignal): AsyncGenerator<string, void> {
    let isOver = false;
    try {
      while (!isOver) {
        gone.throwIfAborted();
        const answer = await this.tell(number, { kind: 'more' });
        if (answer.kind !== 'piece') throw new TypeError(`a file went on with ${answer.kind}`);
        isOver = answer.text === null;
        if (answer.text !== null) yield answer.text;
      }
    } finally {
      if (!isOver) this.process?.send({ kind: 'leave', number });
      this.finish(number);
    }
  }
}

function hasEnded(): PrecedentError {
  return new PrecedentError(
    'too_costly',
    'the process with the whole graph ended before it had answered; it may have needed more memory than there is',
    'Ask again; if it fails again, ask for a part: one entity, one office, or an export by `precedent export`.',
  );
}
