import { findEntities, type GraphView, graphAt } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import { ask, lineage, neighbours } from '@precedent/query';
import type { AssistantTools } from '@precedent/server';
import { z } from 'zod';
import { findEvidence } from './find-evidence.ts';
import { scopeShape } from './scope.ts';
import { shapeAnswer, shapeLineage } from './shape-answer.ts';

type Result = Record<string, unknown>;

/** A tool that only asks the graph. */
interface Tool {
  description: string;
  shape: z.ZodRawShape;
  answer(graph: GraphView, reference: Reference, given: object): Result;
}

function defineTool<Shape extends z.ZodRawShape>(
  description: string,
  shape: Shape,
  answer: (graph: GraphView, reference: Reference, given: z.output<z.ZodObject<Shape>>) => Result,
): Tool {
  return { description, shape, answer: answer as Tool['answer'] };
}

const limitSchema = z.number().int().min(1).max(100).default(20);

export const TOOLS = {
  ask: defineTool(
    'Answers a question in English about people, countries, institutions and offices, with the quotes behind ' +
      'each result. Cite the quotes, and keep what is planned, alleged or denied apart from what is reported.',
    { question: z.string().min(1).describe('For example "Who preceded Mark Rutte?"'), ...scopeShape },
    (graph, reference, { question, ...scope }) => shapeAnswer(graph, ask(graph, reference, question, scope)),
  ),
  lineage: defineTool(
    'Lists the holders of an office in order, with vacancies, overlaps and a quote for each holder.',
    { office: z.string().min(1).describe('For example "Secretary General of NATO"'), ...scopeShape },
    (graph, reference, { office, ...scope }) => {
      const answer = lineage(graph, reference, office, scope);
      return answer.lineage ? shapeLineage(graph, answer.lineage) : shapeAnswer(graph, answer);
    },
  ),
  search: defineTool(
    'Finds people, countries and institutions by name, best matches first.',
    { name: z.string().min(1).describe('A name or part of it'), limit: limitSchema, ...scopeShape },
    (whole, _, { name, limit, ...scope }) => {
      const graph = graphAt(whole, scope);
      const found = findEntities(graph, name);
      const entities = found
        .slice(0, limit)
        .map(({ id, type, name, aliases }) => ({ id, type, name, aliases, facts: graph.degree(id) }));
      return { entities, total: found.length };
    },
  ),
  neighbours: defineTool(
    'Lists the facts that link a person, country or institution to others, nearest first, with their quotes.',
    {
      name: z.string().min(1).describe('A name or an id: "Mark Rutte"'),
      relations: z
        .array(z.string())
        .optional()
        .describe('Only these relations and more specific ones, for example ["supported"]'),
      depth: z.number().int().min(1).max(3).default(1).describe('How many steps to follow'),
      ...scopeShape,
    },
    (graph, reference, { name, ...options }) =>
      shapeAnswer(graph, neighbours(graph, reference, name, options)),
  ),
  evidence: defineTool(
    'Gives the quotes and sources of one fact, or of all facts between two entities. Give either fact or entities.',
    {
      fact: z.string().optional().describe('Id of a fact, from a result of ask'),
      entities: z
        .tuple([z.string(), z.string()])
        .optional()
        .describe('Two names or ids: ["Mark Rutte", "Jens Stoltenberg"]'),
      limit: limitSchema.describe('The maximum number of quotes for each fact'),
      ...scopeShape,
    },
    findEvidence,
  ),
} satisfies Record<string, Tool>;

/** What a server answers their calls by, wherever it does. */
export const ASSISTANT_TOOLS: AssistantTools = Object.fromEntries(
  Object.entries(TOOLS).map(([name, { answer }]) => [name, answer]),
);
