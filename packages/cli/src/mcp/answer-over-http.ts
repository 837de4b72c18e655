import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { ServerParts } from '@precedent/server';
import { createMcpServer } from './create-mcp-server.ts';

/**
 * Answers messages of assistants that come over HTTP. No session is kept: the tools need none, and a client that goes
 * away leaves nothing behind.
 *
 * @param note reports unexpected errors.
 */
export function answerOverHttp(
  version: string,
  note: (text: string) => void,
): NonNullable<ServerParts['assistants']> {
  return async (parts, request, response, message) => {
    const server = createMcpServer(parts, version, note);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.once('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, message);
  };
}
