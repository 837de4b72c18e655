import type { Entity, Fact, GraphData, Vocabulary } from '@precedent/model';
import type { ElementDefinition } from 'cytoscape';
import { mix, standOut } from '../colour.ts';
import type { Palette } from '../palette.ts';
import { stanceOf } from '../stance.ts';
import { findRelation, wordEdge } from '../wording.ts';
import { bundleFacts } from './bundles.ts';
import { countDegrees } from './groups.ts';
import type { Shares } from './measure.ts';

const PLAIN_FAMILY_COLOUR = '#6b7686';
/** The share of the accent in the colour of an entity whose measure is 0. */
const LIGHTEST = 0.2;

export interface ElementOptions {
  palette: Palette;
  /** Keys of pairs whose facts are drawn one by one. */
  opened?: ReadonlySet<string>;
  /** How many facts of a pair are drawn as one line. */
  bundleFrom?: number;
  /** The measure of each entity that its area shows; its number of facts if there is none. */
  sizes?: Shares | null;
  /** The measure that its colour shows; its type if there is none. */
  shades?: Shares | null;
  pinned?: ReadonlySet<string>;
  /** How many entities have a place, shown or not. */
  crowd?: number;
  /** Members of the groups of entities, by id of group. */
  members?: ReadonlyMap<string, readonly string[]>;
}

/** What is drawn, and which element stands for which fact. */
export interface Elements {
  nodes: ElementDefinition[];
  edges: ElementDefinition[];
  /** Ids of elements by id of fact. */
  edgeOf: ReadonlyMap<string, string>;
}

/**
 * Entities and facts as Cytoscape nodes and edges, ordered by id so that the layout doesn't depend on their
 * original order. Facts with an end that is missing from `data` are left out; several between the same two entities
 * are one edge, until it is opened.
 */
export function toElements(data: GraphData, vocabulary: Vocabulary, options: ElementOptions): Elements {
  const { palette, opened = new Set(), bundleFrom = Number.POSITIVE_INFINITY } = options;
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  const facts = data.facts.filter((fact) => entities.has(fact.subject) && entities.has(fact.object));
  const degrees = countDegrees(facts);
  const colours = createColours(palette);
  const edgeOf = new Map<string, string>();
  const edges = bundleFacts(facts, opened, bundleFrom).map(({ id, facts: bundled }) => {
    for (const fact of bundled) edgeOf.set(fact.id, id);
    const [fact] = bundled as [Fact];
    return bundled.length === 1 && id === fact.id
      ? toEdge(fact, entities.get(fact.object)!, vocabulary, colours)
      : toBundle(id, bundled, vocabulary, colours);
  });
  const boost = boostFor(options.crowd ?? data.entities.length);
  const nodes = data.entities.map((entity) =>
    toNode(entity, degrees.get(entity.id) ?? 0, vocabulary, colours, { ...options, boost }),
  );
  return { nodes: sortById(nodes), edges: sortById(edges), edgeOf };
}

interface Colours {
  line(colour: string): string;
  text(colour: string): string;
}

/** The few colours of the ontology, each adapted to the palette once. */
function createColours({ background, ink, lineContrast }: Palette): Colours {
  const kept = new Map<string, string>();
  const adapt = (colour: string, contrast: number) => {
    const key = `${colour} ${contrast}`;
    if (!kept.has(key)) kept.set(key, standOut(colour, background, ink, contrast));
    return kept.get(key)!;
  };
  return { line: (colour) => adapt(colour, lineContrast), text: (colour) => adapt(colour, 5.5) };
}

function toNode(
  entity: Entity,
  degree: number,
  vocabulary: Vocabulary,
  colours: Colours,
  options: ElementOptions & { boost: number },
): ElementDefinition {
  const { shape, colour } = vocabulary.entityTypes[entity.type];
  const { sizes, shades, pinned, members, palette, boost } = options;
  const inside = members?.get(entity.id)?.length ?? 0;
  const shade = shades?.get(entity.id) ?? 0;
  return {
    group: 'nodes',
    data: {
      id: entity.id,
      label: entity.name,
      shape: inside > 0 ? 'ellipse' : shape,
      degree: degree + inside,
      inside,
      pinned: pinned?.has(entity.id) ?? false,
      size: (inside > 0 ? sizeOfGroup(inside) : sizeOf(degree, sizes?.get(entity.id))) * boost,
      colour: shades
        ? colours.line(mix(palette.background, palette.accent, LIGHTEST + (1 - LIGHTEST) * shade))
        : colours.line(colour),
    },
  };
}

/** Larger graphs are seen from farther away, so that their nodes have to be larger to be seen. */
function boostFor(entities: number): number {
  return Math.min(2, Math.max(1, Math.sqrt(entities / 45)));
}

/** Diameter in pixels at zoom 1: the area grows with the number of facts, or with another measure, within bounds. */
function sizeOf(degree: number, share: number | undefined): number {
  return share === undefined ? 20 + Math.min(26, 5 * Math.sqrt(degree)) : 16 + 34 * Math.sqrt(share);
}

function sizeOfGroup(members: number): number {
  return 34 + Math.min(66, 6 * Math.sqrt(members));
}

function toEdge(fact: Fact, object: Entity, vocabulary: Vocabulary, colours: Colours): ElementDefinition {
  const colour = colourOf(fact, vocabulary);
  return {
    group: 'edges',
    data: {
      id: fact.id,
      source: fact.subject,
      target: fact.object,
      label: wordEdge(fact, object, vocabulary),
      modality: fact.modality,
      stance: stanceOf(fact),
      certain: fact.certain,
      direction: fact.symmetric ? 'both' : 'forward',
      width: 1.4 + Math.min(1.6, 0.4 * (fact.claims.length + (fact.moreClaims ?? 0) - 1)),
      colour: colours.line(colour),
      textColour: colours.text(colour),
    },
  };
}

/** One line for several facts, in the colour of their family if they share one. */
function toBundle(
  id: string,
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  colours: Colours,
): ElementDefinition {
  const [source, target] = [facts[0]!.subject, facts[0]!.object].sort();
  const families = new Set(facts.map((fact) => colourOf(fact, vocabulary)));
  const colour = families.size === 1 ? [...families][0]! : PLAIN_FAMILY_COLOUR;
  return {
    group: 'edges',
    data: {
      id,
      source,
      target,
      label: `${facts.length} facts`,
      bundled: facts.length,
      modality: 'asserted',
      stance: 'asserted',
      certain: facts.some((fact) => fact.certain),
      direction: 'both',
      width: Math.min(6, 1.6 + 0.5 * facts.length),
      colour: colours.line(colour),
      textColour: colours.text(colour),
    },
  };
}

function colourOf(fact: Fact, vocabulary: Vocabulary): string {
  return vocabulary.families[findRelation(vocabulary, fact.relation).family]?.colour ?? PLAIN_FAMILY_COLOUR;
}

function sortById(items: readonly ElementDefinition[]): ElementDefinition[] {
  return [...items].sort((first, second) => (first.data.id! < second.data.id! ? -1 : 1));
}
