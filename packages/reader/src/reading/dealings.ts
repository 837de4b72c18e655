import type { Ontology, ReadingEntity } from '@precedent/model';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import { OWNER, PLACE } from '../english/grammar/prepositions.ts';
import { mentionsBySentence } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import { topicsOf } from '../syntax/clauses.ts';
import { type Syntax, syntaxOf } from '../syntax/syntax.ts';
import type { EntityOf } from './state-of-office.ts';

/** How much of what an article says of a state is about a person's dealings with it, 0 to 1. */
export type Dealings = (person: ReadingEntity, state: ReadingEntity) => number;

/**
 * A state that the article names, for the most part, as what a person criticises, meets or helps, or as that of
 * whom he does so to, is not made his own by that: "Chancellor Scholz criticised Hungary", "met President Prado of
 * Chile".
 */
export function findDealings(
  document: Document,
  mentions: readonly Mention[],
  drafts: readonly DrawnClaim[],
  entityOf: EntityOf,
  ontology: Ontology,
): Dealings {
  const bodies = bodiesOfHolders(drafts, entityOf, ontology);
  const dealings = new Map<string, Set<Mention>>();
  for (const { relation, subject, object } of drafts) {
    if (object === null || !isAct(relation, ontology)) continue;
    deal(subject, object);
    deal(object, subject);
  }
  for (const [one, other] of argumentsOfPersons(document, mentions)) deal(one, other);
  return (person, state) => {
    const dealt = [...(dealings.get(person.id) ?? [])].filter((mention) => entityOf(mention) === state);
    return dealt.length / state.mentions.length;
  };

  function deal(one: Mention, other: Mention): void {
    const [person, counterpart] = [entityOf(one), entityOf(other)];
    if (person?.type !== 'person' || !counterpart) return;
    const dealt = dealings.get(person.id) ?? new Set();
    for (const mention of [other, ...(bodies.get(counterpart.id) ?? [])]) dealt.add(mention);
    dealings.set(person.id, dealt);
  }
}

/** Persons who are subjects, with the states to which their verbs do something: "took Slovakia to task". */
function argumentsOfPersons(document: Document, mentions: readonly Mention[]): [Mention, Mention][] {
  return mentionsBySentence(document, mentions).flatMap((own, sentence) => {
    const syntax = syntaxOf(document.sentences[sentence]!);
    const states = own.filter(({ type, head }) => type === 'country' && isArgument(syntax, head));
    return states.flatMap((state) =>
      own
        .filter(
          ({ type, head }) => type === 'person' && topicsOf(syntax, syntax.head(state.head)).includes(head),
        )
        .map((person): [Mention, Mention] => [person, state]),
    );
  });
}

function isArgument(syntax: Syntax, token: number): boolean {
  const isComplement = ['obj', 'iobj', 'obl'].includes(syntax.deprel(token));
  return isComplement && !syntax.hasPreposition(token, [...OWNER, PLACE]);
}

function isAct(relation: string, ontology: Ontology): boolean {
  return !ontology.namesOffice(relation) && ontology.relation(relation).belongs_as === null;
}

/** Where a person's office is said to be of a body, by the person's id. */
function bodiesOfHolders(
  drafts: readonly DrawnClaim[],
  entityOf: EntityOf,
  ontology: Ontology,
): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const { relation, subject, object } of drafts) {
    const holder = entityOf(subject);
    if (!ontology.isTenure(relation) || holder === null || object === null) continue;
    found.set(holder.id, [...(found.get(holder.id) ?? []), object]);
  }
  return found;
}
