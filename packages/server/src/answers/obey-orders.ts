import { describeError } from '../http/describe-error.ts';
import { toProblem } from '../http/problem.ts';
import { type ArchiveRoute, type FileReply, isOfArchive, StatusReply, TextReply } from '../http/route.ts';
import { isFile, iteratorOf } from '../http/send-file.ts';
import { routes } from '../routes.ts';
import type { Answers } from './answers.ts';
import { ProblemElsewhere } from './problem-elsewhere.ts';
import type { Order, OrderAnswer, RouteAsked } from './protocol.ts';
import { nameOf } from './route-name.ts';
import { SentReply } from './sent-reply.ts';

/** Characters of a file that are sent on at a time. */
const PIECE = 100_000;

/** Obeys the orders that a server gives to another thread or process: the other side of `AnswersElsewhere`. */
export function obeyOrders(
  answers: Promise<Answers>,
  send: (answer: OrderAnswer) => void,
): (order: Order) => Promise<void> {
  return new Obedience(answers, send).obey;
}

class Obedience {
  private readonly answers: Promise<Answers>;
  private readonly send: (answer: OrderAnswer) => void;
  private readonly files = new Map<number, AsyncIterator<string> | Iterator<string>>();

  constructor(answers: Promise<Answers>, send: (answer: OrderAnswer) => void) {
    this.answers = answers;
    this.send = send;
  }

  readonly obey = async (order: Order): Promise<void> => {
    try {
      await this.carryOut(order, await this.answers);
    } catch (error) {
      const [problem, report] =
        error instanceof ProblemElsewhere
          ? [error.problem, error.report]
          : [toProblem(error), describeError(error)];
      this.send({
        kind: 'problem',
        number: order.number,
        problem,
        report: problem.status >= 500 ? report : null,
      });
    }
  };

  private async carryOut(order: Order, answers: Answers): Promise<void> {
    const { number } = order;
    switch (order.kind) {
      case 'answer':
        return this.answer(number, order.asked, answers);
      case 'keep':
        await answers.keep();
        return this.send({ kind: 'kept', number });
      case 'known':
        return this.send({
          kind: 'known',
          number,
          reading: await answers.known(order.article, order.reader),
        });
      case 'store':
        return this.send({ kind: 'stored', number, outcome: await answers.store(order.reading) });
      case 'use':
        return this.send({ kind: 'used', number, result: await answers.use(order.tool, order.given) });
      case 'more':
        return this.goOn(number);
      case 'leave':
        return this.leave(number);
    }
  }

  private async answer(number: number, asked: RouteAsked, answers: Answers): Promise<void> {
    const route = ROUTES.get(asked.route)!;
    const gone = new AbortController().signal;
    const reply = await answers.answer(route, asked.input, { ...asked.client, gone });
    if (isFile(reply)) return this.begin(number, reply);
    if (reply instanceof TextReply)
      return this.send({ kind: 'text', number, mediaType: reply.mediaType, text: reply.text });
    const { status, headers, text } = written(reply);
    this.send({ kind: 'json', number, status, headers, text });
  }

  private begin(number: number, { fileName, mediaType, pieces }: FileReply): void {
    this.files.set(number, iteratorOf(pieces));
    this.send({ kind: 'file', number, fileName, mediaType });
  }

  private async goOn(number: number): Promise<void> {
    const pieces = this.files.get(number)!;
    let text = '';
    let isOver = false;
    while (!isOver && text.length < PIECE) {
      const next = await pieces.next();
      if (next.done) isOver = true;
      else text += next.value;
    }
    if (isOver && text === '') this.files.delete(number);
    this.send({ kind: 'piece', number, text: isOver && text === '' ? null : text });
  }

  private async leave(number: number): Promise<void> {
    const pieces = this.files.get(number);
    this.files.delete(number);
    await pieces?.return?.();
  }
}

function written(reply: unknown): SentReply {
  if (reply instanceof SentReply) return reply;
  const { status, headers, value } =
    reply instanceof StatusReply ? reply : new StatusReply(200, {}, reply as object);
  return new SentReply(status, headers, JSON.stringify(value));
}

const ROUTES = new Map<string, ArchiveRoute>(
  Object.values(routes)
    .filter(isOfArchive)
    .map((route) => [nameOf(route), route]),
);
