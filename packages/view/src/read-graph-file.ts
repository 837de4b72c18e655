import type { Entity, Fact, GraphData, SourcedClaim, Vocabulary } from '@precedent/model';

/** What a graph file has, or why it can't be shown. */
export type GraphFile = { ok: true; data: GraphData } | { ok: false; problem: string };

/** Loads an exported JSON graph. */
export async function loadGraphFile(src: string, vocabulary: Vocabulary): Promise<GraphFile> {
  try {
    const response = await fetch(src);
    if (!response.ok) return { ok: false, problem: `${src} could not be loaded: status ${response.status}.` };
    return readGraphFile(await response.json(), vocabulary);
  } catch (error) {
    return {
      ok: false,
      problem: `${src} could not be loaded: ${error instanceof Error ? error.message : error}.`,
    };
  }
}

/**
 * The graph in an exported file. It may come from anywhere, so that whatever doesn't have the form of an entity or a fact
 * is left out.
 */
export function readGraphFile(input: unknown, vocabulary: Vocabulary): GraphFile {
  const { entities, facts } = asRecord(input);
  if (!Array.isArray(entities) || !Array.isArray(facts))
    return { ok: false, problem: 'The file is not a graph that was exported as JSON.' };
  const known = entities.flatMap((entity) => readEntity(asRecord(entity), vocabulary));
  const ids = new Set(known.map(({ id }) => id));
  return {
    ok: true,
    data: { entities: known, facts: facts.flatMap((fact) => readFact(asRecord(fact), ids)) },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function asRecord(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function readEntity(fields: Fields, { entityTypes }: Vocabulary): Entity[] {
  const { id, name, type, aliases } = fields;
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  if (typeof type !== 'string' || !Object.hasOwn(entityTypes, type)) return [];
  return [
    {
      id,
      name,
      type: type as Entity['type'],
      aliases: Array.isArray(aliases) ? aliases.map(String) : [],
      links: {},
    },
  ];
}

function readFact(fields: Fields, ids: ReadonlySet<string>): Fact[] {
  const { id, subject, object, relation, claims } = fields;
  const isWhole = typeof id === 'string' && typeof relation === 'string' && Array.isArray(claims);
  if (!isWhole || !ids.has(String(subject)) || !ids.has(String(object))) return [];
  const read = claims.map(asRecord).filter(isClaim) as unknown as SourcedClaim[];
  return [{ ...(fields as unknown as Fact), certain: fields.certain !== false, claims: read }];
}

/** With a quote from an article: all that is shown of it. */
function isClaim({ article, evidence }: Fields): boolean {
  return (
    typeof asRecord(article).title === 'string' &&
    Array.isArray(evidence) &&
    evidence.every((part) => typeof asRecord(part).quote === 'string')
  );
}
