/** A language-model server on this machine. */
export interface LocalServer {
  program: string;
  /** Its base URL, as `--endpoint` takes it. */
  endpoint: string;
}

/** Where the best-known ones listen unless told otherwise. */
export const WELL_KNOWN: readonly LocalServer[] = [
  { program: 'Ollama', endpoint: 'http://127.0.0.1:11434/v1' },
  { program: 'llama.cpp', endpoint: 'http://127.0.0.1:8080/v1' },
  { program: 'LM Studio', endpoint: 'http://127.0.0.1:1234/v1' },
];

/** A server on this machine answers at once or not at all. */
const TIMEOUT = 500;

/**
 * The first of the servers that answers and has a model, with that model; null if none does. It is only asked for the
 * list of its models: no text is sent. Never fails, and gives up after half a second.
 */
export async function findLocalModel(
  servers: readonly LocalServer[],
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<(LocalServer & { model: string }) | null> {
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  const found = await Promise.all(servers.map((server) => firstModel(server, fetch, inTime)));
  for (const [at, model] of found.entries()) if (model !== null) return { ...servers[at]!, model };
  return null;
}

async function firstModel(
  { endpoint }: LocalServer,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const response = await fetch(`${endpoint}/models`, { signal });
    const listed = response.ok ? ((await response.json()) as { data: { id: string }[] }) : { data: [] };
    // Printed as part of a command, so it must be a plain word there.
    return listed.data.find(({ id }) => /^[\w.:/@+-]+$/.test(id))?.id ?? null;
  } catch {
    // Nobody listens, or it is another kind of server.
    return null;
  }
}

/** One line that says how to use it; nothing is sent to it unless somebody does. */
export function offerLocalModel({ program, endpoint, model }: LocalServer & { model: string }): string {
  return `${program} answers at ${endpoint}; to read articles with it: precedent add FILE --reader both --endpoint ${endpoint} --model ${model}`;
}
