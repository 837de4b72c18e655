import type { Method, PathOf, Problem, ReplyAt, RequestAt } from '@precedent/api';

export type Outcome<Value> = { ok: true; value: Value; status?: number } | { ok: false; problem: Problem };

/** A query in which optional values may also be null. */
type Nullable<Query> = {
  [Key in keyof Query]: undefined extends Query[Key] ? Query[Key] | null : Query[Key];
};

/** A part of a request, optional if nothing in it is required. */
type Part<Name extends string, Value> =
  Value extends Record<string, never>
    ? { [Key in Name]?: never }
    : object extends Value
      ? { [Key in Name]?: Value }
      : { [Key in Name]: Value };

/** What to send to a path. */
type Given<Verb extends Method, Path extends string> = Part<'params', RequestAt<Verb, Path>['params']> &
  Part<'query', Nullable<RequestAt<Verb, Path>['query']>>;

/** Fetches JSON from the API. Paths, requests and replies have the types of the server's operations. */
export function get<Path extends PathOf<'get'>>(
  path: Path,
  given: Given<'get', Path>,
  options: RequestInit = {},
): Promise<Outcome<ReplyAt<'get', Path>>> {
  const address = fillIn(path, given);
  const reply = (takeEarly(address) as ReturnType<typeof get<Path>> | null) ?? request(address, options);
  pending.add(reply);
  void reply.finally(() => pending.delete(reply));
  return reply;
}

/** Replies that were asked for early, by address. */
const early = new Map<string, Promise<Outcome<unknown>>>();

/** Asks for what the next `get` of the same is for, while the script that calls it is still loading. */
export function getEarly<Path extends PathOf<'get'>>(
  path: Path,
  given: Given<'get', Path>,
): Promise<Outcome<ReplyAt<'get', Path>>> {
  const reply = get(path, given);
  early.set(fillIn(path, given), reply);
  return reply;
}

/** Only once: after that, the archive may have changed. */
function takeEarly(address: string): Promise<Outcome<unknown>> | null {
  const reply = early.get(address) ?? null;
  early.delete(address);
  return reply;
}

/** Requests without a reply. */
const pending = new Set<Promise<unknown>>();

/** Resolves when every request for data has its reply, including requests caused by a reply. */
export async function repliesReceived(): Promise<void> {
  while (pending.size > 0) {
    await Promise.allSettled(pending);
    // What is rendered with a reply may ask for more. It has done so when all microtasks have run, as they have by now.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export function post<Path extends PathOf<'post'>>(
  path: Path,
  body: RequestAt<'post', Path>['body'],
): Promise<Outcome<ReplyAt<'post', Path>>> {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export function remove<Path extends PathOf<'delete'>>(
  path: Path,
  given: Given<'delete', Path>,
): Promise<Outcome<ReplyAt<'delete', Path>>> {
  return request(fillIn(path, given), { method: 'DELETE' });
}

/** The address of a path with its parameters, for links and event streams. */
export function addressOf<Path extends PathOf<'get'>>(path: Path, given: Given<'get', Path>): string {
  return fillIn(path, given);
}

/** Fills in `/api/facts/{id}` with its id and query. */
function fillIn(path: string, { params, query }: Record<string, Values | undefined>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(`${params?.[name]}`));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {}))
    for (const one of [value].flat()) if (one != null && one !== '') search.append(key, `${one}`);
  return search.size === 0 ? filled : `${filled}?${search}`;
}

type Values = Readonly<Record<string, unknown>>;

/** Sent to the window when the server wants the user to log in. */
export const LOGGED_OUT = 'precedent-logged-out';

async function request<Value>(address: string, options: RequestInit): Promise<Outcome<Value>> {
  try {
    const response = await fetch(address, options);
    if (response.status === 401) window.dispatchEvent(new Event(LOGGED_OUT));
    const body: unknown = await response.json();
    return response.ok
      ? { ok: true, value: body as Value, status: response.status }
      : { ok: false, problem: completeProblem(body, response.status) };
  } catch (cause) {
    return { ok: false, problem: unreachable(address, cause) };
  }
}

/** Fills in what is missing: a proxy between page and server may send errors in another form. */
function completeProblem(body: unknown, status: number): Problem {
  const problem = problemOfPage(
    'The server refused the request',
    `It replied with status ${status}.`,
    'Reload the page. If that doesn’t help, check the output of the server.',
  );
  return { ...problem, status, ...(body as Partial<Problem>) };
}

function unreachable(address: string, cause: unknown): Problem {
  return problemOfPage(
    'Precedent is not responding',
    `${address.split('?')[0]}: ${cause instanceof Error ? cause.message : cause}`,
    'Check that “npm start” is still running in its terminal, then try again.',
  );
}

function problemOfPage(title: string, detail: string, remedy: string): Problem {
  return { type: 'about:blank', title, status: 0, detail, code: 'io', remedy };
}
