import { PrecedentError } from '@precedent/model';
import type { ImportedGraph } from './imported-graph.ts';
import { MOST_ELEMENTS, tooMany } from './limits.ts';

/** Which properties of a link are its ends, and the name that the link then has: terms of office and memberships. */
const LINKS: Record<string, { source: string; target: string }> = {
  Occupancy: { source: 'holder', target: 'post' },
  Membership: { source: 'member', target: 'organization' },
  Succession: { source: 'successor', target: 'predecessor' },
  UnknownLink: { source: 'subject', target: 'object' },
};

interface Line {
  id: string;
  schema: string;
  properties: Record<string, unknown>;
}

/**
 * FollowTheMoney entities, one per line: links become edges, and an occupancy the holding of its position in its
 * organization.
 *
 * @throws PrecedentError `invalid_input`, naming the line.
 */
export function readFtmGraph(text: string, file: string): ImportedGraph {
  const split = text.split('\n', MOST_ELEMENTS + 1);
  if (split.length > MOST_ELEMENTS)
    throw tooMany(file, `more than ${MOST_ELEMENTS.toLocaleString('en')} lines`);
  const lines = split.flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, index + 1, file)]));
  const byId = new Map(lines.map((line) => [line.id, line]));
  const graph: ImportedGraph = { nodes: new Map(), edges: [] };
  for (const line of lines)
    if (!LINKS[line.schema] && line.schema !== 'Position')
      graph.nodes.set(line.id, {
        name: first(line, 'name') ?? line.id,
        attributes: new Map([['type', line.schema.toLowerCase()]]),
      });
  for (const line of lines) {
    const link = LINKS[line.schema];
    if (!link) continue;
    const post = line.schema === 'Occupancy' ? byId.get(first(line, 'post') ?? '') : undefined;
    const target = post ? first(post, 'organization') : first(line, link.target);
    graph.edges.push({
      source: first(line, link.source) ?? '',
      target: target ?? '',
      directed: true,
      attributes: attributesOf(line, post),
      place: `entity ${line.id}`,
    });
  }
  return graph;
}

function attributesOf(line: Line, post: Line | undefined): Map<string, string> {
  const values = {
    ftm: line.schema,
    label: first(line, 'role') ?? first(line, 'summary'),
    office: post ? first(post, 'name') : null,
    from: first(line, 'startDate'),
    to: first(line, 'endDate'),
    source: first(line, 'sourceUrl') ?? first(line, 'publisher'),
  };
  return new Map(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}

function first({ properties }: Line, name: string): string | null {
  const values = properties[name];
  const [value] = Array.isArray(values) ? values : [values];
  return typeof value === 'string' && value !== '' ? value : null;
}

function parse(line: string, number: number, file: string): Line {
  try {
    const { id, schema, properties } = JSON.parse(line);
    if (typeof id === 'string' && typeof schema === 'string' && typeof properties === 'object' && properties)
      return { id, schema, properties };
  } catch {
    // Reported below, like a line without these fields.
  }
  throw new PrecedentError(
    'invalid_input',
    `line ${number} of ${file} is not an entity of FollowTheMoney`,
    'Each line is a JSON object with id, schema and properties.',
  );
}
