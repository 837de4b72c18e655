import type { Problem } from '@precedent/api';
import type { Client } from '../http/route.ts';

/** A request, as far as a route answers by it. */
export interface RouteAsked {
  /** `get /api/graph`. */
  route: string;
  /** Validated parameters and body. */
  input: unknown;
  client: Omit<Client, 'gone'>;
}

/** What the process with the whole graph is told. Its answers have the same number. */
export type WholeOrder =
  | { kind: 'answer'; number: number; asked: RouteAsked }
  /** Has the archive keep the graph with everything archived before. */
  | { kind: 'keep'; number: number }
  /** Asks for the next piece of a file. */
  | { kind: 'more'; number: number }
  /** The client has gone. */
  | { kind: 'leave'; number: number };

/** What it answers. */
export type WholeAnswer =
  | { kind: 'json'; number: number; status: number; headers: Record<string, string>; text: string }
  | { kind: 'text'; number: number; mediaType: string; text: string }
  | { kind: 'file'; number: number; fileName: string; mediaType: string }
  /** Null after the last. */
  | { kind: 'piece'; number: number; text: string | null }
  | { kind: 'kept'; number: number }
  /** With what to log, if it is a failure of the server. */
  | { kind: 'problem'; number: number; problem: Problem; report: string | null };

/** What the process reports. */
export interface WholeEvents {
  answered(answer: WholeAnswer): void;
  /** It ended, told to or not. */
  ended(): void;
}

/** A process that has the whole graph in memory, once it is needed. */
export interface WholeProcess {
  send(order: WholeOrder): void;
  end(): void;
}

export type StartWholeProcess = (events: WholeEvents) => WholeProcess;
