import { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import type { Tag } from './tags.ts';

export type Method = 'get' | 'post' | 'delete';

/** A reply that is not JSON: a file or a stream. */
export interface MediaReply {
  mediaTypes: readonly string[];
  /** What it has in it. */
  description: string;
}

/**
 * One operation of the API, without how it is answered. Its schemas validate requests, give server and
 * page their types, and make the OpenAPI document.
 */
export interface Operation<
  Verb extends Method = Method,
  Path extends string = string,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType | null = z.ZodType | null,
  Reply extends z.ZodType | MediaReply = z.ZodType | MediaReply,
> {
  method: Verb;
  /** As OpenAPI writes it: `/api/facts/{id}`. */
  path: Path;
  tag: Tag;
  /** A few words, as a heading. */
  summary: string;
  /** What it does, in sentences. */
  description: string;
  params: Params;
  query: Query;
  body: Body;
  /**
   * Media types of a body that is the `content` itself, with its `format`; null where the format is to be
   * recognised.
   */
  textTypes: Readonly<Record<string, 'html' | 'markdown' | null>>;
  reply: Reply;
  /** What each status of success means; 201 comes with the address of what was made. */
  statuses: Readonly<Record<number, string>>;
  /** Problems that a client should expect, besides those that any request can meet. */
  problems: readonly ProblemCode[];
  /** False if the reply may change while the archive does not. */
  cacheable: boolean;
}

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

type Optional = 'params' | 'query' | 'body' | 'textTypes' | 'statuses' | 'problems' | 'cacheable';
type Given<Whole> = Omit<Whole, Optional> & Partial<Pick<Whole, Optional & keyof Whole>>;

/** An operation with what it leaves out: no parameters, no body, status 200, cacheable. */
export function defineOperation<
  const Verb extends Method,
  const Path extends string,
  Reply extends z.ZodType | MediaReply,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType | null = null,
>(
  given: Given<Operation<Verb, Path, Params, Query, Body, Reply>>,
): Operation<Verb, Path, Params, Query, Body, Reply> {
  const standard = {
    params: NOTHING,
    query: NOTHING,
    body: null,
    textTypes: {},
    problems: [],
    cacheable: true,
  };
  const statuses = { 200: describeReply(given.reply) };
  return { ...standard, statuses, ...given } as Operation<Verb, Path, Params, Query, Body, Reply>;
}

function describeReply(reply: z.ZodType | MediaReply): string {
  return reply.description ?? 'Done';
}

/** Whether an operation replies with JSON of a known form, not with a file or stream. */
export function isJson(reply: Operation['reply']): reply is z.ZodType {
  return reply instanceof z.ZodType;
}
