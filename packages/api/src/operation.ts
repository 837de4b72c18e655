import { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import type { Role } from './role.ts';
import type { Tag } from './tags.ts';

export type Method = 'get' | 'post' | 'delete';

/** A reply that is not JSON: a file or a stream. */
export interface MediaReply {
  mediaTypes: readonly string[];
  /** What the file or stream contains. */
  description: string;
}

/**
 * One operation of the API, without its implementation. The server and the page take their types from its
 * schemas, which also validate requests and generate the OpenAPI document.
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
  /** A heading of a few words. */
  summary: string;
  /** What it does, in full sentences. */
  description: string;
  params: Params;
  query: Query;
  body: Body;
  /**
   * Media types of bodies that are the plain `content`, each with its `format`; null to have the format
   * detected.
   */
  textTypes: Readonly<Record<string, 'html' | 'markdown' | null>>;
  /** The field of the body that such a text becomes. */
  textField: 'content' | 'query';
  /** Whether the fields of the body may also come as a form (`application/x-www-form-urlencoded`). */
  form: boolean;
  reply: Reply;
  /** What each success status means; a 201 reply has the address of the new resource. */
  statuses: Readonly<Record<number, string>>;
  /** Problems that a client should expect, besides those that any request can cause. */
  problems: readonly ProblemCode[];
  /** Who may do this if the server asks for a token: anyone, or only those who may read or write. */
  access: 'open' | Role;
  /** False if the reply may change while the archive does not. */
  cacheable: boolean;
}

const NOTHING = z.strictObject({});
type Nothing = typeof NOTHING;

type Optional =
  | 'params'
  | 'query'
  | 'body'
  | 'textTypes'
  | 'textField'
  | 'form'
  | 'statuses'
  | 'problems'
  | 'access'
  | 'cacheable';
type Given<Whole> = Omit<Whole, Optional> & Partial<Pick<Whole, Optional & keyof Whole>>;

/** Fills in the defaults of an operation: no parameters, no body, status 200, for readers if it is a GET, cacheable. */
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
    textField: 'content',
    form: false,
    problems: [],
    access: given.method === 'get' ? 'read' : 'write',
    cacheable: true,
  };
  const statuses = { 200: describeReply(given.reply) };
  return { ...standard, statuses, ...given } as Operation<Verb, Path, Params, Query, Body, Reply>;
}

function describeReply(reply: z.ZodType | MediaReply): string {
  return reply.description ?? 'Done';
}

/** Whether an operation replies with JSON, not with a file or stream. */
export function isJson(reply: Operation['reply']): reply is z.ZodType {
  return reply instanceof z.ZodType;
}
