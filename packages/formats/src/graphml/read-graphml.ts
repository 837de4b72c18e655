import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { type Entity, entitySchema, type Fact, factSchema, PrecedentError } from '@precedent/model';
import type { z } from 'zod';
import { ClaimForm } from './claim-form.ts';
import { type GraphmlElement, parseGraphml } from './parse-graphml.ts';

/** The attributes that the graph is made of; the others repeat what is in the claims. */
const WANTED = new Set(
  ['entity_id', 'type', 'label', 'aliases', 'links'].concat(
    ['fact_id', 'relation', 'office', 'office_id', 'office_title', 'office_body', 'symmetric', 'claims'],
    [
      'modality',
      'polarity',
      'certain',
      'valid_from',
      'valid_from_precision',
      'valid_to',
      'valid_to_precision',
    ],
  ),
);

/**
 * Reads the graph from a GraphML file written here, even after NetworkX or igraph has read and rewritten it.
 *
 * @throws PrecedentError `invalid_input`, naming the incomplete node or edge.
 */
export function readGraphml(text: string | Iterable<string>): PrecedentGraph {
  const entities = new Map<string, Entity>();
  const facts = new Map<string, Fact>();
  const idOfElement = new Map<string, string>();
  const waiting: GraphmlElement[] = [];
  const form = new ClaimForm();

  const takeEdge = (element: GraphmlElement) => keep(facts, toFact(element, idOfElement, form), element);
  parseGraphml(typeof text === 'string' ? [text] : text, WANTED, (element) => {
    if (element.kind === 'node') {
      const entity = toEntity(element);
      keep(entities, entity, element);
      idOfElement.set(element.elementId ?? entity.id, entity.id);
    } else if (idOfElement.has(element.source ?? '') && idOfElement.has(element.target ?? '')) {
      takeEdge(element);
    } else {
      // An edge may come before its nodes.
      waiting.push(element);
    }
  });
  waiting.forEach(takeEdge);
  return createGraph(entities.values(), facts.values());
}

function keep<Item extends { id: string }>(
  items: Map<string, Item>,
  item: Item,
  element: GraphmlElement,
): void {
  if (items.has(item.id)) throw invalidElement(element, 'its id is not unique');
  items.set(item.id, item);
}

function toEntity(element: GraphmlElement): Entity {
  return check(element, entitySchema, {
    // Earlier versions wrote it as the id of the node.
    id: element.values.get('entity_id') ?? element.id,
    type: element.values.get('type'),
    name: element.values.get('label'),
    aliases: parseJson(element, 'aliases'),
    links: parseJson(element, 'links'),
  });
}

/** All of a fact but its claims. */
const summarySchema = factSchema.omit({ claims: true });

function toFact(element: GraphmlElement, idOfElement: Map<string, string>, form: ClaimForm): Fact {
  const { values } = element;
  const summary = {
    id: values.get('fact_id') ?? element.id,
    subject: idOfElement.get(element.source ?? ''),
    relation: values.get('relation'),
    object: idOfElement.get(element.target ?? ''),
    office: toOffice(values),
    symmetric: values.get('symmetric'),
    modality: values.get('modality'),
    polarity: values.get('polarity'),
    certain: values.get('certain'),
    from: toDatePrefix(values.get('valid_from'), values.get('valid_from_precision')),
    to: toDatePrefix(values.get('valid_to'), values.get('valid_to_precision')),
  };
  const written = parseJson(element, 'claims');
  const claims = form.takeAll(written);
  return claims
    ? { ...check(element, summarySchema, summary), claims }
    : check(element, factSchema, { ...summary, claims: written });
}

function toOffice(values: GraphmlElement['values']): unknown {
  const label = values.get('office');
  if (label === undefined) return null;
  const [id, title] = [values.get('office_id'), values.get('office_title')];
  return { id, title, body: values.get('office_body') ?? null, label };
}

const LENGTH_OF_PRECISION: Record<string, number> = { year: 4, month: 7 };

/** The date prefix for a day and a precision. */
function toDatePrefix(day: unknown, precision: unknown): unknown {
  if (typeof day !== 'string') return null;
  return day.slice(0, LENGTH_OF_PRECISION[String(precision)] ?? 10);
}

function parseJson(element: GraphmlElement, name: string): unknown {
  const text = element.values.get(name);
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw invalidElement(element, `its attribute "${name}" is not JSON`);
  }
}

function check<Item>(element: GraphmlElement, schema: z.ZodType<Item>, input: unknown): Item {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw invalidElement(element, `${path.join('.')}: ${message}`);
}

function invalidElement(element: GraphmlElement, detail: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the ${element.kind} "${element.id}" was not written by Precedent: ${detail}`,
    'Use a file written by `precedent export --format graphml`.',
  );
}
