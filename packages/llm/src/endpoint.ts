import { PrecedentError } from '@precedent/model';

/** The address for requests, and the server's name in messages, without a query, which may contain a key. */
export interface Endpoint {
  url: string;
  name: string;
}

/**
 * Parses the base URL of an OpenAI-compatible server: `http://localhost:11434/v1`.
 *
 * @throws PrecedentError `invalid_input` if it is not a URL, or contains a user name or password.
 */
export function parseEndpoint(base: string): Endpoint {
  const url = URL.canParse(base.trim()) ? new URL(base.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new PrecedentError(
      'invalid_input',
      `the endpoint "${base.slice(0, 200)}" is not an http or https address`,
      'Use the base URL of the server, for example http://localhost:11434/v1.',
    );
  if (url.username || url.password)
    throw new PrecedentError(
      'invalid_input',
      `the endpoint at ${url.host} contains a user name or password`,
      'Remove it from the address, and set PRECEDENT_LLM_KEY to the key.',
    );
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  url.pathname = `${path}/chat/completions`;
  url.hash = '';
  return { url: url.href, name: `${url.origin}${path}` };
}
