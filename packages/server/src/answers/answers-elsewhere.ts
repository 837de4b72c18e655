import type { Article, ReaderInfo, Reading } from '@precedent/model';
import type { AddOutcome } from '@precedent/store';
import { type ArchiveRoute, type Client, type FileReply, type Input, TextReply } from '../http/route.ts';
import type { Answers } from './answers.ts';
import { ProblemElsewhere } from './problem-elsewhere.ts';
import type { Order, OrderAnswer, RunningElsewhere, StartElsewhere } from './protocol.ts';
import { nameOf } from './route-name.ts';
import { SentReply } from './sent-reply.ts';

type Kind = OrderAnswer['kind'];
type AnswerOf<One extends Kind> = Extract<OrderAnswer, { kind: One }>;
type Unnumbered = Order extends infer One ? (One extends unknown ? Omit<One, 'number'> : never) : never;

interface Waiting {
  resolve(answer: OrderAnswer): void;
  reject(cause: Error): void;
}

export interface ElsewhereOptions {
  /** Milliseconds after which what nobody needs is ended; null to have it run from the beginning to the end. */
  idle: number | null;
  /** Tells who waits that it has ended before it had answered. */
  explainLoss: () => Error;
  log: (line: string) => void;
}

/** Answers from another thread or process, which is started again if it ends. */
export class AnswersElsewhere implements Answers {
  private readonly start: StartElsewhere;
  private readonly options: ElsewhereOptions;
  private running: RunningElsewhere | null = null;
  private readonly waiting = new Map<number, Waiting>();
  /** Orders that have been begun and may go on: their replies, or files that are sent. */
  private readonly open = new Set<number>();
  private last = 0;
  private timer: NodeJS.Timeout | null = null;
  private hasAnswered = false;
  private isClosed = false;

  constructor(start: StartElsewhere, options: ElsewhereOptions) {
    this.start = start;
    this.options = options;
    if (options.idle === null) this.run();
  }

  /** @throws ProblemElsewhere, or what explains the loss if it has died. */
  async answer(route: ArchiveRoute, input: Input, { gone, ...client }: Client): Promise<unknown> {
    const number = this.begin();
    let isFile = false;
    try {
      const asked = { route: nameOf(route), input, client };
      const answer = await this.tell(number, { kind: 'answer', asked }, ['json', 'text', 'file']);
      if (answer.kind === 'json') return new SentReply(answer.status, answer.headers, answer.text);
      if (answer.kind === 'text') return new TextReply(answer.mediaType, answer.text);
      isFile = true;
      const { fileName, mediaType } = answer;
      return { fileName, mediaType, pieces: this.pieces(number, gone) } satisfies FileReply;
    } finally {
      if (!isFile) this.finish(number);
    }
  }

  async keep(): Promise<void> {
    await this.order({ kind: 'keep' }, 'kept');
  }

  async known(article: Article, reader: ReaderInfo): Promise<Reading | null> {
    return (await this.order({ kind: 'known', article, reader }, 'known')).reading;
  }

  async store(reading: Reading): Promise<AddOutcome> {
    return (await this.order({ kind: 'store', reading }, 'stored')).outcome;
  }

  /** @throws PrecedentError as the tool does. */
  async use(tool: string, given: object): Promise<Record<string, unknown>> {
    try {
      return (await this.order({ kind: 'use', tool, given }, 'used')).result;
    } catch (error) {
      throw error instanceof ProblemElsewhere ? error.toError() : error;
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.end();
  }

  private async order<One extends Kind>(order: Unnumbered, kind: One): Promise<AnswerOf<One>> {
    const number = this.begin();
    try {
      return await this.tell(number, order, [kind]);
    } finally {
      this.finish(number);
    }
  }

  private begin(): number {
    this.last += 1;
    this.open.add(this.last);
    if (this.timer !== null) clearTimeout(this.timer);
    return this.last;
  }

  private finish(number: number): void {
    this.open.delete(number);
    if (this.open.size > 0 || this.options.idle === null) return;
    this.timer = setTimeout(() => void this.end(), this.options.idle).unref();
  }

  private async tell<One extends Kind>(
    number: number,
    order: Unnumbered,
    kinds: readonly One[],
  ): Promise<AnswerOf<One>> {
    const answer = await new Promise<OrderAnswer>((resolve, reject) => {
      if (this.isClosed) return reject(this.options.explainLoss());
      this.waiting.set(number, { resolve, reject });
      this.run().send({ ...order, number } as Order);
    });
    if (kinds.some((kind) => kind === answer.kind)) return answer as AnswerOf<One>;
    throw new TypeError(`the order "${order.kind}" was answered with "${answer.kind}"`);
  }

  private run(): RunningElsewhere {
    if (this.running !== null) return this.running;
    this.hasAnswered = false;
    const started = this.start({
      answered: (answer) => this.receive(answer),
      logged: this.options.log,
      ended: () => {
        if (this.running === started) this.lose();
      },
    });
    this.running = started;
    return started;
  }

  private receive(answer: OrderAnswer): void {
    this.hasAnswered = true;
    const waiting = this.waiting.get(answer.number);
    this.waiting.delete(answer.number);
    if (answer.kind === 'problem') waiting?.reject(new ProblemElsewhere(answer.problem, answer.report));
    else waiting?.resolve(answer);
  }

  /** What has never answered would perhaps end again and again: it is started when it is needed. */
  private lose(): void {
    this.forget();
    if (this.options.idle === null && this.hasAnswered && !this.isClosed) this.run();
  }

  private async end(): Promise<void> {
    const ended = this.running?.end();
    this.forget();
    await ended;
  }

  /** What it was to answer is not answered any more. */
  private forget(): void {
    this.running = null;
    for (const { reject } of this.waiting.values()) reject(this.options.explainLoss());
    this.waiting.clear();
  }

  /** Each is asked for when the one before has been taken. */
  private async *pieces(number: number, gone: AbortSignal): AsyncGenerator<string, void> {
    let isOver = false;
    try {
      while (!isOver) {
        gone.throwIfAborted();
        const { text } = await this.tell(number, { kind: 'more' }, ['piece']);
        isOver = text === null;
        if (text !== null) yield text;
      }
    } finally {
      if (!isOver) this.running?.send({ kind: 'leave', number });
      this.finish(number);
    }
  }
}
