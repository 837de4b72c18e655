import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { findEntities, graphAt } from '@precedent/graph';
import { datePrefixSchema } from '@precedent/model';
import { ask, lineage, neighbours } from '@precedent/query';
import type { AssistantParts } from '@precedent/server';
import { z } from 'zod';
import { findEvidence } from './find-evidence.ts';
import { scopeShape } from './scope.ts';
import { shapeAnswer, shapeLineage } from './shape-answer.ts';
import { toolResult } from './tool-result.ts';

const READS = { readOnlyHint: true, openWorldHint: false };
const limitSchema = z.number().int().min(1).max(100).default(20);

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
  addQuestions(server, parts, note);
  addLookups(server, parts, note);
  addAdding(server, parts, note);
  return server;
}

function addQuestions(
  server: McpServer,
  { ask: askGraph, reference }: AssistantParts,
  note: (text: string) => void,
) {
  server.registerTool(
    'ask',
    {
      description:
        'Answers a question in English about people, countries, institutions and offices, with the quotes behind ' +
        'each result. Cite the quotes, and keep what is planned, alleged or denied apart from what is reported.',
      inputSchema: {
        question: z.string().min(1).describe('For example "Who preceded Mark Rutte?"'),
        ...scopeShape,
      },
      annotations: READS,
    },
    ({ question, ...scope }) =>
      toolResult(() => askGraph((graph) => shapeAnswer(graph, ask(graph, reference, question, scope))), note),
  );
  server.registerTool(
    'lineage',
    {
      description:
        'Lists the holders of an office in order, with vacancies, overlaps and a quote for each holder.',
      inputSchema: {
        office: z.string().min(1).describe('For example "Secretary General of NATO"'),
        ...scopeShape,
      },
      annotations: READS,
    },
    ({ office, ...scope }) =>
      toolResult(
        () =>
          askGraph((graph) => {
            const answer = lineage(graph, reference, office, scope);
            return answer.lineage ? shapeLineage(graph, answer.lineage) : shapeAnswer(graph, answer);
          }),
        note,
      ),
  );
}

function addLookups(
  server: McpServer,
  { ask: askGraph, reference }: AssistantParts,
  note: (text: string) => void,
) {
  server.registerTool(
    'search',
    {
      description: 'Finds people, countries and institutions by name, best matches first.',
      inputSchema: {
        name: z.string().min(1).describe('A name or part of it'),
        limit: limitSchema,
        ...scopeShape,
      },
      annotations: READS,
    },
    ({ name, limit, ...scope }) =>
      toolResult(
        () =>
          askGraph((whole) => {
            const graph = graphAt(whole, scope);
            const found = findEntities(graph, name);
            const entities = found
              .slice(0, limit)
              .map(({ id, type, name, aliases }) => ({ id, type, name, aliases, facts: graph.degree(id) }));
            return { entities, total: found.length };
          }),
        note,
      ),
  );
  server.registerTool(
    'neighbours',
    {
      description:
        'Lists the facts that link a person, country or institution to others, nearest first, with their quotes.',
      inputSchema: {
        name: z.string().min(1).describe('A name or an id: "Mark Rutte"'),
        relations: z
          .array(z.string())
          .optional()
          .describe('Only these relations and more specific ones, for example ["supported"]'),
        depth: z.number().int().min(1).max(3).default(1).describe('How many steps to follow'),
        ...scopeShape,
      },
      annotations: READS,
    },
    ({ name, ...options }) =>
      toolResult(
        () => askGraph((graph) => shapeAnswer(graph, neighbours(graph, reference, name, options))),
        note,
      ),
  );
  server.registerTool(
    'evidence',
    {
      description:
        'Gives the quotes and sources of one fact, or of all facts between two entities. Give either fact or entities.',
      inputSchema: {
        fact: z.string().optional().describe('Id of a fact, from a result of ask'),
        entities: z
          .tuple([z.string(), z.string()])
          .optional()
          .describe('Two names or ids: ["Mark Rutte", "Jens Stoltenberg"]'),
        limit: limitSchema.describe('The maximum number of quotes for each fact'),
        ...scopeShape,
      },
      annotations: READS,
    },
    (query) => toolResult(() => askGraph((graph) => findEvidence(graph, reference, query)), note),
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
