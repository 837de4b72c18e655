import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Reference } from '@precedent/model';
import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import type { Attribute } from './graphml/attribute.ts';
import { type ClaimOfFact, claimAttributes } from './graphml/claim-attributes.ts';
import { ENTITY_ATTRIBUTES, labelOfEntity } from './graphml/graphml-attributes.ts';
import { writeDocument } from './graphml/write-document.ts';

/** A claim as a separate node. */
interface ClaimNode extends ClaimOfFact {
  kind: 'claim';
  /** Unique among all nodes, unlike the id of a claim, which is unique only in its reading. */
  id: string;
}
type NodeItem = { kind: 'entity'; entity: Entity } | ClaimNode;
type Role = 'subject' | 'object' | 'speaker';

/**
 * Claims as nodes between subject and object: nothing is lost if a tool merges parallel edges (Gephi does by
 * default), and speakers are connected to what they said.
 */
export const graphmlClaims: Format = {
  id: 'graphml-claims',
  label: 'GraphML, claims as nodes',
  extension: '.claims.graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  write: (graph, reference, options) =>
    writeDocument<NodeItem, Role>({
      filter: options?.filter,
      nodeAttributes: [
        { name: 'kind', type: 'string', value: (item) => item.kind },
        ...entityAttributes(),
        ...nodeAttributes(reference),
      ],
      edgeAttributes: [
        { name: 'label', type: 'string', value: (role) => role },
        { name: 'weight', type: 'double', value: () => 1 },
      ],
      nodes: nodesOf(graph),
      edges: edgesOf(graph),
    }),
};

function* nodesOf(graph: PrecedentGraph): Generator<{ id: string; item: NodeItem }> {
  for (const entity of entitiesInOrder(graph)) yield { id: entity.id, item: { kind: 'entity', entity } };
  for (const item of claimNodesOf(graph)) yield { id: item.id, item };
}

function* edgesOf(
  graph: PrecedentGraph,
): Generator<{ id: string; source: string; target: string; item: Role }> {
  for (const { id, fact, claim } of claimNodesOf(graph)) {
    yield { id: `${id}/subject`, source: fact.subject, target: id, item: 'subject' };
    yield { id: `${id}/object`, source: id, target: fact.object, item: 'object' };
    if (claim.speaker !== null && graph.hasNode(claim.speaker))
      yield { id: `${id}/speaker`, source: claim.speaker, target: id, item: 'speaker' };
  }
}

function* claimNodesOf(graph: PrecedentGraph): Generator<ClaimNode> {
  for (const fact of factsInOrder(graph))
    for (const [index, claim] of fact.claims.entries())
      yield { kind: 'claim', id: `claim~${fact.id}/${index + 1}`, fact, claim };
}

function entityAttributes(): Attribute<NodeItem>[] {
  return ENTITY_ATTRIBUTES.filter(({ name }) => name !== 'label').map((attribute) => ({
    ...attribute,
    value: (item) => (item.kind === 'entity' ? attribute.value(item.entity) : null),
  }));
}

/** Those of claims, with the label of either kind of node. */
function nodeAttributes(reference: Reference): Attribute<NodeItem>[] {
  return claimAttributes(reference).map((attribute) => ({
    ...attribute,
    value: (item) =>
      item.kind === 'claim'
        ? attribute.value(item)
        : attribute.name === 'label'
          ? labelOfEntity(item.entity)
          : null,
  }));
}
