import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { wordFact } from '@precedent/view';
import { html, type TemplateResult } from 'lit';
import { type Address, linkTo } from '../state/address.ts';
import { findNames, type Name } from '../state/find-names.ts';

export interface SentenceParts {
  entities: ReadonlyMap<string, Entity>;
  vocabulary: Vocabulary;
  address: Address;
  /** The entity or office that the page is about, which is not linked. */
  centre?: string | null;
}

/** A fact as a sentence in which everything that has a page is a link. */
export function renderSentence(fact: Fact, parts: SentenceParts): TemplateResult {
  return renderNamed(wordFact(fact, parts.entities, parts.vocabulary), fact, parts);
}

/** Words about a fact, with its entities and office linked. */
export function renderNamed(words: string, fact: Fact, parts: SentenceParts): TemplateResult {
  const { entities, address, centre = null } = parts;
  const ids = new Set([fact.subject, fact.object, ...fact.claims.map(({ speaker }) => speaker)]);
  const named = [...ids].flatMap((id): Name[] => {
    const entity = id === null ? undefined : entities.get(id);
    return entity
      ? [{ name: entity.name, href: id === centre ? null : linkTo(address, 'entity', entity.id) }]
      : [];
  });
  const { office } = fact;
  if (office !== null && office.body !== null)
    named.push({
      name: office.label,
      href: office.id === centre ? null : linkTo(address, 'office', office.id),
    });
  return html`${findNames(words, named).map(({ text, href }) =>
    href === null ? text : html`<a href=${href}>${text}</a>`,
  )}`;
}
