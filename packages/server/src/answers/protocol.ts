import type { Problem } from '@precedent/api';
import type { Article, ReaderInfo, Reading } from '@precedent/model';
import type { AddOutcome } from '@precedent/store';
import type { Client, Input } from '../http/route.ts';

/** A request, as far as a route answers by it. */
export interface RouteAsked {
  /** `get /api/graph`. */
  route: string;
  /** Validated parameters and body. */
  input: Input;
  client: Omit<Client, 'gone'>;
}

/** What another thread or process is told. Its answers have the same number. */
export type Order =
  | { kind: 'answer'; number: number; asked: RouteAsked }
  /** Has the archive keep the graph with everything archived before. */
  | { kind: 'keep'; number: number }
  /** Asks for the reading of an article, if the archive has it from this reader. */
  | { kind: 'known'; number: number; article: Article; reader: ReaderInfo }
  | { kind: 'store'; number: number; reading: Reading }
  /** Asks what a tool of assistants gives. */
  | { kind: 'use'; number: number; tool: string; given: object }
  /** Asks for the next piece of a file. */
  | { kind: 'more'; number: number }
  /** The client has gone. */
  | { kind: 'leave'; number: number };

/** What it answers. */
export type OrderAnswer =
  | { kind: 'json'; number: number; status: number; headers: Record<string, string>; text: string }
  | { kind: 'text'; number: number; mediaType: string; text: string }
  | { kind: 'file'; number: number; fileName: string; mediaType: string }
  /** Null after the last. */
  | { kind: 'piece'; number: number; text: string | null }
  | { kind: 'kept'; number: number }
  | { kind: 'known'; number: number; reading: Reading | null }
  | { kind: 'stored'; number: number; outcome: AddOutcome }
  | { kind: 'used'; number: number; result: Record<string, unknown> }
  /** With what to log, if it is a failure of the server. */
  | { kind: 'problem'; number: number; problem: Problem; report: string | null };

/** What it reports. */
export interface ElsewhereEvents {
  answered(answer: OrderAnswer): void;
  /** A line for the log of the server. */
  logged(line: string): void;
  /** It ended, told to or not. */
  ended(): void;
}

/** A thread or process that answers. */
export interface RunningElsewhere {
  send(order: Order): void;
  /** Resolves when it has let go of the archive. */
  end(): Promise<void>;
}

export type StartElsewhere = (events: ElsewhereEvents) => RunningElsewhere;
