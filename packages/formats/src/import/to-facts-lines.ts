import { ENTITY_TYPES, type EntityType, type Reference, type Relation } from '@precedent/model';
import {
  type Attributes,
  firstOf,
  type ImportedEdge,
  type ImportedGraph,
  type ImportedNode,
} from './imported-graph.ts';
import { refuseContradiction } from './refuse-contradiction.ts';

/** What a file doesn't say itself. */
export interface ImportOptions {
  /** Where the facts can be checked, for edges that name no source. */
  source?: string | undefined;
  /** The relation of edges that name none. */
  relation?: string | undefined;
  /** The type of nodes that name none. */
  type?: EntityType | undefined;
}

/** An edge that was left out, and why. */
export interface ImportProblem {
  place: string;
  message: string;
}

/** Lines of a facts file, each with its source, and what could not be one. */
export interface ImportedFacts {
  lines: string[];
  problems: ImportProblem[];
}

const LENGTH_OF_PRECISION: Record<string, number> = { year: 4, month: 7 };

/**
 * The edges of a graph as curated facts. Facts files have no planned, denied or alleged facts, so edges that are so
 * are left out.
 *
 * @throws PrecedentError `invalid_input` if an edge contradicts the claims that it carries.
 */
export function toFactsLines(
  { nodes, edges }: ImportedGraph,
  options: ImportOptions,
  reference: Reference,
): ImportedFacts {
  const imported: ImportedFacts = { lines: [], problems: [] };
  for (const edge of edges) {
    refuseContradiction(edge, nodes);
    const line = toLine(edge, nodes, options, reference);
    if (typeof line === 'string') imported.problems.push({ place: edge.place, message: line });
    else imported.lines.push(JSON.stringify(line));
  }
  return imported;
}

/** The line; or a sentence on why there is none. */
function toLine(
  { source, target, directed, attributes }: ImportedEdge,
  nodes: ImportedGraph['nodes'],
  options: ImportOptions,
  reference: Reference,
): Record<string, string> | string {
  const [subject, object] = [nodes.get(source), nodes.get(target)];
  if (!subject || !object) return 'one of its ends is missing';
  const relation = relationOf(attributes, options, reference);
  if (!relation) return 'no attribute names a relation of the ontology; choose one with --relation';
  if (!directed && !relation.symmetric) return `it has no direction, which "${relation.label}" needs`;
  const unsure = notSo(attributes);
  if (unsure) return `it is ${unsure}, and curated facts can only be what is so`;
  const types = [typeOf(subject, options, reference), typeOf(object, options, reference)];
  const cited =
    firstOf(attributes, ['quote_source', 'source', 'source_url', 'reference', 'url']) ?? options.source;
  if (!cited) return 'it names no source; give one with --source';
  return withoutEmpty({
    subject: subject.name,
    relation: relation.id,
    object: object.name,
    office: relation.office ? firstOf(attributes, ['office', 'position', 'post']) : null,
    from: dateOf(attributes, ['valid_from', 'from', 'start', 'start_date', 'startdate', 'since']),
    to: dateOf(attributes, ['valid_to', 'to', 'end', 'end_date', 'enddate', 'until']),
    status: firstOf(attributes, ['status']),
    as_of: firstOf(attributes, ['as_of']),
    source: cited,
    subject_type: types[0]!,
    object_type: types[1]!,
  });
}

function relationOf(
  attributes: Attributes,
  options: ImportOptions,
  { ontology }: Reference,
): Relation | null {
  const ftm = attributes.get('ftm');
  const named = ['relation', 'interaction', 'kind', 'label', 'type'].flatMap(
    (name) => attributes.get(name) ?? [],
  );
  const known = (text: string) => {
    const wanted = text.trim().toLowerCase();
    return ontology.relations.find(({ id, label }) => id === wanted || label.toLowerCase() === wanted);
  };
  const found =
    named.map(known).find(Boolean) ?? ontology.relations.find((each) => isOnly(each, ftm, ontology));
  return found ?? (options.relation === undefined ? null : ontology.relation(options.relation));
}

/** Whether it is the only relation that this FollowTheMoney schema stands for. */
function isOnly(relation: Relation, ftm: string | undefined, { relations }: Reference['ontology']): boolean {
  return (
    ftm !== undefined && relation.ftm === ftm && relations.filter((each) => each.ftm === ftm).length === 1
  );
}

/** Why an edge is not simply so, in the words of its attributes. */
function notSo(attributes: Attributes): string | null {
  const modality = attributes.get('modality') ?? 'asserted';
  if (modality !== 'asserted') return modality;
  const polarity = attributes.get('polarity') ?? 'positive';
  if (polarity !== 'positive') return polarity === 'negative' ? 'denied' : polarity;
  return /^false$/i.test(attributes.get('certain') ?? '') ? 'uncertain' : null;
}

function typeOf(
  { attributes }: ImportedNode,
  options: ImportOptions,
  { ontology }: Reference,
): string | null {
  const written = firstOf(attributes, ['type', 'entity_type', 'kind'])?.toLowerCase();
  const byClass = attributes.get('class');
  const found = ENTITY_TYPES.find((type) => {
    const { label, ftm, wikidata } = ontology.entityType(type);
    return (
      type === written ||
      label.toLowerCase() === written ||
      ftm.toLowerCase() === written ||
      wikidata === byClass
    );
  });
  return found ?? options.type ?? null;
}

/** A date as far as it is known: our exports write the first or last day of a month or year with its precision. */
function dateOf(attributes: Attributes, names: readonly string[]): string | null {
  const name = names.find((each) => attributes.get(each)?.trim());
  if (name === undefined) return null;
  const length = LENGTH_OF_PRECISION[attributes.get(`${name}_precision`) ?? ''] ?? 10;
  return attributes.get(name)!.trim().slice(0, length);
}

function withoutEmpty(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
