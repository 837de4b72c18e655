import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { datePrefixSchema } from '@precedent/model';
import type { AssistantParts } from '@precedent/server';
import { z } from 'zod';
import { toolResult } from './tool-result.ts';
import { TOOLS } from './tools.ts';

/**
 * The tools of an archive for assistants, over the Model Context Protocol.
 *
 * @param note reports unexpected errors; standard output belongs to the protocol.
 */
export function createMcpServer(
  parts: AssistantParts,
  version: string,
  note: (text: string) => void,
): McpServer {
  const server = new McpServer({ name: 'precedent', version });
  addAsking(server, parts, note);
  addAdding(server, parts, note);
  return server;
}

function addAsking(server: McpServer, { use }: AssistantParts, note: (text: string) => void) {
  for (const [name, { description, shape }] of Object.entries(TOOLS))
    server.registerTool(
      name,
      { description, inputSchema: shape, annotations: { readOnlyHint: true, openWorldHint: false } },
      (given: object) => toolResult(() => use(name, given), note),
    );
}

function addAdding(server: McpServer, { articles }: AssistantParts, note: (text: string) => void) {
  server.registerTool(
    'add_article',
    {
      description:
        'Reads an article and adds it to the archive. Refused if the command was started with --read-only.',
      inputSchema: {
        content: z.string().min(1).describe('The article as plain text, Markdown or HTML'),
        title: z.string().optional().describe('Its headline; by default the beginning of its text'),
        date: datePrefixSchema.optional().describe('Its date of publication, for relative dates in it'),
        url: z.string().optional().describe('Where it was published'),
        source: z.string().optional().describe('Who published it'),
      },
      annotations: {
        readOnlyHint: false,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    (given, { signal }) =>
      toolResult(async () => {
        const { content, ...rest } = given;
        const about = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
        const { outcome, reading } = await articles.add({ content, ...about }, signal);
        const { article, claims, notes } = reading;
        const uncertain = claims.filter(({ certain }) => !certain).length;
        return {
          outcome,
          articleId: article.id,
          title: article.title,
          claims: claims.length,
          uncertain,
          notes,
        };
      }, note),
  );
}
