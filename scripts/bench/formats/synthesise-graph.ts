import { createGraph, type PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact } from '@precedent/model';
import { seeded } from '@precedent/model/testing';

/** Edges between random nodes, from a fixed seed; each has one claim with a sentence of 130 characters. */
export function synthesiseGraph(nodes: number, edges: number): PrecedentGraph {
  const random = seeded(4242);
  const pick = () => `person-${Math.floor(random() * nodes)}`;
  const entities = Array.from({ length: nodes }, (_, index) => toEntity(index));
  const facts = Array.from({ length: edges }, (_, index) => toFact(index, pick(), pick()));
  return createGraph(entities, facts);
}

function toEntity(index: number): Entity {
  return {
    id: `person-${index}`,
    type: 'person',
    name: `Person Number ${index}`,
    aliases: [`P. Number ${index}`],
    links: {},
  };
}

function toFact(index: number, subject: string, object: string): Fact {
  const quote = `${subject} met ${object} in the capital on Monday, where both spoke about trade, borders and grain, said a spokesman, no. ${index}.`;
  const shared = {
    subject,
    relation: 'met',
    object,
    office: null,
    modality: 'asserted',
    polarity: 'positive',
  } as const;
  const article = {
    id: `article-${index % 20_000}`,
    kind: 'news',
    url: null,
    title: 'A meeting',
    publishedAt: '2024-06-27',
    source: null,
  } as const;
  const claim = {
    ...shared,
    id: `c${index}`,
    from: '2024-06-24',
    to: '2024-06-24',
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: quote.length, quote }],
    confidence: 0.9,
    certain: true,
    how: { by: 'model' as const, cued: false },
    source: null,
    article,
    reader: { name: 'built-in', version: '1' },
  };
  const { certain, from, to } = claim;
  return { ...shared, id: `fact-${index}`, symmetric: true, claims: [claim], certain, from, to };
}
