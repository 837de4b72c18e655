import { PrecedentError } from '@precedent/model';

/** Where a server takes requests, and what to call it in messages: without a query, which may hold a key. */
export interface Endpoint {
  url: string;
  name: string;
}

/**
 * From the base URL of an OpenAI-compatible server: `http://localhost:11434/v1`.
 *
 * @throws PrecedentError `invalid_input` where it is no URL, or holds a name and password.
 */
export function parseEndpoint(base: string): Endpoint {
  const url = URL.canParse(base.trim()) ? new URL(base.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new PrecedentError(
      'invalid_input',
      `the endpoint "${base.slice(0, 200)}" is not an http or https address`,
      'Give the base URL of the server, such as http://localhost:11434/v1.',
    );
  if (url.username || url.password)
    throw new PrecedentError(
      'invalid_input',
      `the endpoint at ${url.host} holds a user name or password`,
      'Leave it out of the address and set PRECEDENT_LLM_KEY to the key.',
    );
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  url.pathname = `${path}/chat/completions`;
  url.hash = '';
  return { url: url.href, name: `${url.origin}${path}` };
}
