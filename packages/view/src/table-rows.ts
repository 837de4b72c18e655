import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { sayPeriod } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import type { GraphItem } from './drawing/emphasis.ts';
import { findRelation, wordFact, wordStatus } from './wording.ts';

/** What the rows of a table need. */
export interface RowParts {
  vocabulary: Vocabulary;
  selected: GraphItem | null;
  onSelect(item: GraphItem): void;
}

/** A row of a table, and the text by which it is found. */
export interface Row {
  text: string;
  template: TemplateResult;
}

export function renderFact(fact: Fact, entities: ReadonlyMap<string, Entity>, parts: RowParts): Row {
  const [subject, object] = [entities.get(fact.subject)!, entities.get(fact.object)!];
  const relation = findRelation(parts.vocabulary, fact.relation).label;
  const sentence = wordFact(fact, entities, parts.vocabulary);
  const rest = [fact.office?.label, wordStatus(fact), sayPeriod(fact.from, fact.to)];
  const item: GraphItem = { kind: 'fact', id: fact.id };
  return {
    text: [subject.name, relation, object.name, sentence, ...rest].join(' '),
    template: html`<tr class=${isSelected(item, parts) ? 'current' : ''} @click=${() => parts.onSelect(item)}>
      <td>${subject.name}</td>
      <td><button aria-label=${`${relation}: ${sentence}`} title=${sentence} aria-current=${isSelected(item, parts)}>${relation}</button></td>
      <td>${object.name}</td>
      ${rest.map((cell) => html`<td>${cell}</td>`)}
      <td class="number">${fact.claims.length + (fact.moreClaims ?? 0)}</td>
    </tr>`,
  };
}

export function renderEntity(entity: Entity, facts: number, parts: RowParts): Row {
  const type = parts.vocabulary.entityTypes[entity.type].label;
  const aliases = entity.aliases.join(', ');
  const item: GraphItem = { kind: 'entity', id: entity.id };
  return {
    text: [entity.name, type, aliases].join(' '),
    template: html`<tr class=${isSelected(item, parts) ? 'current' : ''} @click=${() => parts.onSelect(item)}>
      <td><button aria-current=${isSelected(item, parts)}>${entity.name}</button></td>
      <td>${type}</td>
      <td>${aliases}</td>
      <td class="number">${facts}</td>
    </tr>`,
  };
}

function isSelected(item: GraphItem, { selected }: RowParts): boolean {
  return selected?.kind === item.kind && selected.id === item.id;
}

export function matches(text: string, needle: string): boolean {
  return text.toLowerCase().includes(needle.trim().toLowerCase());
}
