import type { PrecedentGraph } from '@precedent/graph';
import { type Entity, type Fact, printProvenance, type Reference, type SourcedClaim } from '@precedent/model';
import { canonicalJson } from './canonical-json.ts';
import { labelOfClaim } from './fact-summary.ts';
import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import type { Attribute } from './graphml/attribute.ts';
import { ENTITY_ATTRIBUTES } from './graphml/graphml-attributes.ts';
import { writeDocument } from './graphml/write-document.ts';
import { toPrintedClaim } from './printed-claim.ts';

/** A claim as a separate node. */
interface ClaimNode {
  kind: 'claim';
  /** Unique among all nodes, unlike the id of a claim, which is unique only in its reading. */
  id: string;
  fact: Fact;
  claim: SourcedClaim;
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
  write: (graph, reference) =>
    writeDocument<NodeItem, Role>({
      nodeAttributes: [
        { name: 'kind', type: 'string', value: (item) => item.kind },
        ...entityAttributes(),
        ...claimAttributes(reference),
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
      yield { kind: 'claim', id: `claim:${fact.id}/${index + 1}`, fact, claim };
}

function entityAttributes(): Attribute<NodeItem>[] {
  return ENTITY_ATTRIBUTES.filter(({ name }) => name !== 'label').map((attribute) => ({
    ...attribute,
    value: (item) => (item.kind === 'entity' ? attribute.value(item.entity) : null),
  }));
}

function claimAttributes(reference: Reference): Attribute<NodeItem>[] {
  const ofClaim = (
    name: string,
    type: Attribute<NodeItem>['type'],
    value: (node: ClaimNode) => ReturnType<Attribute<NodeItem>['value']>,
  ) => ({
    name,
    type,
    value: (item: NodeItem) => (item.kind === 'claim' ? value(item) : null),
  });
  return [
    {
      name: 'label',
      type: 'string',
      value: (item) =>
        item.kind === 'claim' ? labelOfClaim(item.fact, item.claim, reference) : item.entity.name,
    },
    ofClaim('relation', 'string', ({ fact }) => fact.relation),
    ofClaim('office', 'string', ({ fact }) => fact.office?.label ?? null),
    ofClaim('modality', 'string', ({ claim }) => claim.modality),
    ofClaim('polarity', 'string', ({ claim }) => claim.polarity),
    ofClaim('status', 'string', ({ claim }) => claim.status),
    ofClaim('valid_from', 'string', ({ claim }) => claim.from),
    ofClaim('valid_to', 'string', ({ claim }) => claim.to),
    ofClaim('as_of', 'string', ({ claim }) => claim.asOf ?? null),
    ofClaim('confidence', 'double', ({ claim }) => claim.confidence),
    ofClaim('certain', 'boolean', ({ claim }) => claim.certain),
    ofClaim('how', 'string', ({ claim }) => printProvenance(claim.how)),
    ofClaim('quote', 'string', ({ claim }) => claim.evidence[0]!.quote),
    ofClaim('article', 'string', ({ claim }) => claim.article.id),
    ofClaim('claim', 'string', ({ claim }) => canonicalJson(toPrintedClaim(claim))),
  ];
}
