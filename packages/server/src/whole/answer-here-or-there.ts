import { type Client, type Route, type RouteParts, TextReply } from '../http/route.ts';
import { NeedsWholeGraph } from './needs-whole-graph.ts';
import { nameOf } from './route-name.ts';

/** JSON that another process has written. */
export class SentReply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;

  constructor(status: number, headers: Record<string, string>, text: string) {
    this.status = status;
    this.headers = headers;
    this.text = text;
  }
}

type Input = Parameters<Route['answer']>[1];

/**
 * Answers in this process, unless that needs the whole graph and another process has it. A route must find out that it
 * needs it before it changes anything.
 */
export async function answerHereOrThere(
  route: Route,
  parts: RouteParts,
  input: Input,
  client: Client,
): Promise<unknown> {
  try {
    return await route.answer(parts, input, client);
  } catch (error) {
    if (!(error instanceof NeedsWholeGraph) || parts.whole === null) throw error;
    return answerThere(route, parts.whole, input, client);
  }
}

async function answerThere(
  route: Route,
  whole: NonNullable<RouteParts['whole']>,
  input: Input,
  { gone, ...client }: Client,
): Promise<unknown> {
  const reply = await whole.answer({ route: nameOf(route), input, client }, gone);
  if (!('kind' in reply)) return reply;
  if (reply.kind === 'text') return new TextReply(reply.mediaType, reply.text);
  return new SentReply(reply.status, reply.headers, reply.text);
}
