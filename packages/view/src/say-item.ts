import type { GraphData, Vocabulary } from '@precedent/model';
import { pairOfEdge } from './drawing/bundles.ts';
import type { GraphItem } from './drawing/emphasis.ts';
import { leadOfGroup } from './drawing/groups.ts';
import { wordClaims, wordEntity, wordFact } from './wording.ts';

/** What a thing in the drawing is, in words: "Mark Rutte, person, 12 facts". Empty if it isn't part of the graph. */
export function sayItem(item: GraphItem, data: GraphData, vocabulary: Vocabulary): string {
  const nameOf = (id: string) => data.entities.find((entity) => entity.id === id)?.name ?? '';
  const [pair, lead] = [pairOfEdge(item.id), leadOfGroup(item.id)];
  if (lead !== null) return `${nameOf(lead)} and the community around it. Click or press Enter to open it.`;
  if (pair !== null) {
    const [one = '', other = ''] = pair.split('|');
    return `Several facts between ${nameOf(one)} and ${nameOf(other)}. Click or press Enter to show them one by one.`;
  }
  return item.kind === 'fact' ? sayFact(item.id, data, vocabulary) : sayEntity(item.id, data, vocabulary);
}

function sayFact(id: string, { entities, facts }: GraphData, vocabulary: Vocabulary): string {
  const fact = facts.find((candidate) => candidate.id === id);
  if (!fact) return '';
  const ends = new Map(entities.map((entity) => [entity.id, entity]));
  return `${wordFact(fact, ends, vocabulary)} (${wordClaims(fact)})`;
}

function sayEntity(id: string, { entities, facts }: GraphData, vocabulary: Vocabulary): string {
  const entity = entities.find((candidate) => candidate.id === id);
  if (!entity) return '';
  const about = facts.filter(({ subject, object }) => subject === id || object === id);
  return wordEntity(entity, about.length, vocabulary);
}
