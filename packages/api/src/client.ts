import type { z } from 'zod';
import type { MediaReply, Method, Operation } from './operation.ts';
import type * as operations from './operations/index.ts';

/** Every operation by its name. */
export type Operations = typeof operations;
/** Its id in the OpenAPI document too. */
export type OperationName = keyof Operations;
export type AnyOperation = Operations[OperationName];

/** The JSON that an operation replies with: `Reply<'getEntity'>`. */
export type Reply<Name extends OperationName> = ReplyOf<Operations[Name]>;

/** The paths that support a method: `PathOf<'get'>`. */
export type PathOf<Verb extends Method> = Extract<AnyOperation, { method: Verb }>['path'];

/** The operation of a method and path. */
export type OperationAt<Verb extends Method, Path extends string> = Extract<
  AnyOperation,
  { method: Verb; path: Path }
>;

/** The JSON that a path replies with. */
export type ReplyAt<Verb extends Method, Path extends string> = ReplyOf<OperationAt<Verb, Path>>;

/** What to send to a path. */
export interface RequestAt<Verb extends Method, Path extends string> {
  params: InputOf<OperationAt<Verb, Path>['params']>;
  query: InputOf<OperationAt<Verb, Path>['query']>;
  body: InputOf<OperationAt<Verb, Path>['body']>;
}

/** What a schema accepts, before its defaults; undefined for a part that an operation lacks. */
export type InputOf<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;
/** The JSON that an operation replies with; never for one that replies with a file or a stream. */
export type ReplyOf<Given> =
  Given extends Operation<Method, string, z.ZodType, z.ZodType, z.ZodType | null, infer Form>
    ? Form extends MediaReply
      ? never
      : z.output<Extract<Form, z.ZodType>>
    : never;
