import type { Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { describeError } from '../http/describe-error.ts';
import { toProblem } from '../http/problem.ts';
import { type FileReply, type Route, type RouteParts, StatusReply, TextReply } from '../http/route.ts';
import { isFile, iteratorOf } from '../http/send-file.ts';
import { LiveGraph } from '../live-graph.ts';
import { routes } from '../routes.ts';
import { SparqlEndpoint } from '../sparql/sparql-endpoint.ts';
import { nameOf } from './route-name.ts';
import { PIECE } from './whole-graph.ts';
import type { RouteAsked, WholeAnswer, WholeOrder } from './whole-protocol.ts';

/** What the process with the whole graph works with. */
export interface WholeParts {
  archive: Archive;
  reference: Reference;
}

/** Answers the orders that a server gives to the process with the whole graph. */
export function answerWhole(
  { archive, reference }: WholeParts,
  send: (answer: WholeAnswer) => void,
): (order: WholeOrder) => Promise<void> {
  const live = new LiveGraph(archive, reference);
  // The routes that are sent here only read, or decide about entities and claims: they need none of the other parts.
  const parts = {
    archive,
    reference,
    graph: () => live.current(),
    ask: (answer) => live.ask(answer),
    askAnyway: (answer) => live.ask(answer),
    mostSteps: undefined,
    sparql: new SparqlEndpoint(reference),
  } satisfies Partial<RouteParts> as RouteParts;
  return new WholeAnswers(parts, live, send).obey;
}

class WholeAnswers {
  private readonly parts: RouteParts;
  private readonly live: LiveGraph;
  private readonly send: (answer: WholeAnswer) => void;
  private readonly files = new Map<number, AsyncIterator<string> | Iterator<string>>();

  constructor(parts: RouteParts, live: LiveGraph, send: (answer: WholeAnswer) => void) {
    this.parts = parts;
    this.live = live;
    this.send = send;
  }

  readonly obey = async (order: WholeOrder): Promise<void> => {
    const { number } = order;
    try {
      if (order.kind === 'answer') await this.answer(number, order.asked);
      else if (order.kind === 'keep') await this.keep(number);
      else if (order.kind === 'more') await this.goOn(number);
      else this.files.delete(number);
    } catch (error) {
      const problem = toProblem(error);
      const report = problem.status >= 500 ? describeError(error) : null;
      this.send({ kind: 'problem', number, problem, report });
    }
  };

  private async answer(number: number, { route: name, input, client }: RouteAsked): Promise<void> {
    const route = ROUTES.get(name)!;
    const gone = new AbortController().signal;
    const reply = await route.answer(this.parts, input as Parameters<Route['answer']>[1], {
      ...client,
      gone,
    });
    if (isFile(reply)) return this.begin(number, reply);
    if (reply instanceof TextReply)
      return this.send({ kind: 'text', number, mediaType: reply.mediaType, text: reply.text });
    const { status, headers, value } =
      reply instanceof StatusReply ? reply : new StatusReply(200, {}, reply as object);
    this.send({ kind: 'json', number, status, headers, text: JSON.stringify(value) });
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

  private async keep(number: number): Promise<void> {
    await this.live.current();
    await this.live.settled();
    this.send({ kind: 'kept', number });
  }
}

const ROUTES = new Map<string, Route>(Object.values(routes).map((route) => [nameOf(route), route]));
