import type { Entity, Fact, GraphData, Vocabulary } from '@precedent/model';
import type { ElementDefinition } from 'cytoscape';
import { standOut } from './colour.ts';
import type { Palette } from './palette.ts';
import { stanceOf } from './stance.ts';
import { findRelation, wordEdge } from './wording.ts';

const PLAIN_FAMILY_COLOUR = '#6b7686';

/**
 * Entities and facts as Cytoscape nodes and edges, ordered by id so that the layout doesn't depend on their
 * original order. Facts with an end that is missing from `data` are left out.
 */
export function toElements(data: GraphData, vocabulary: Vocabulary, palette: Palette): ElementDefinition[] {
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  const facts = data.facts.filter((fact) => entities.has(fact.subject) && entities.has(fact.object));
  const degrees = countDegrees(facts);
  return [
    ...sortById(data.entities).map((entity) =>
      toNode(entity, degrees.get(entity.id) ?? 0, vocabulary, palette),
    ),
    ...sortById(facts).map((fact) => toEdge(fact, entities.get(fact.object)!, vocabulary, palette)),
  ];
}

function toNode(entity: Entity, degree: number, vocabulary: Vocabulary, palette: Palette): ElementDefinition {
  const { shape, colour } = vocabulary.entityTypes[entity.type];
  return {
    group: 'nodes',
    data: {
      id: entity.id,
      label: entity.name,
      shape,
      degree,
      /** Diameter in pixels at zoom 1: the area grows with the number of facts, within bounds. */
      size: 20 + Math.min(26, 5 * Math.sqrt(degree)),
      colour: standOut(colour, palette.background, palette.ink, palette.lineContrast),
    },
  };
}

function toEdge(fact: Fact, object: Entity, vocabulary: Vocabulary, palette: Palette): ElementDefinition {
  const family = vocabulary.families[findRelation(vocabulary, fact.relation).family];
  const colour = family?.colour ?? PLAIN_FAMILY_COLOUR;
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
      width: 1.4 + Math.min(1.6, 0.4 * (fact.claims.length - 1)),
      colour: standOut(colour, palette.background, palette.ink, palette.lineContrast),
      textColour: standOut(colour, palette.background, palette.ink, 5.5),
    },
  };
}

function countDegrees(facts: readonly Fact[]): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const id of facts.flatMap((fact) => [fact.subject, fact.object]))
    degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

function sortById<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((first, second) => (first.id < second.id ? -1 : first.id > second.id ? 1 : 0));
}
