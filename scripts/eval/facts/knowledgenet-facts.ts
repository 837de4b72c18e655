import {
  isName,
  type KnowledgeNetFact,
  type KnowledgeNetPassage,
  readPassages,
} from '../knowledgenet-passages.ts';
import { toArticle } from '../open-reader.ts';
import { CEO, EMPLOYEE, PARTY_MEMBER } from './kinds.ts';
import type { FactKind, FactSample, GoldFact } from './score-facts.ts';

/** Properties that our relations express; `turned` if its object is our subject. */
const PROPERTIES: Readonly<Record<string, { kind: FactKind; turned: boolean }>> = {
  EMPLOYEE_OR_MEMBER_OF: { kind: EMPLOYEE, turned: false },
  POLITICAL_AFFILIATION: { kind: PARTY_MEMBER, turned: false },
  CEO: { kind: CEO, turned: true },
};

/** Passages that are annotated for one of these properties, including those without a fact. */
export function readKnowledgeNetFacts(folder: string): FactSample[] {
  return readPassages(folder).flatMap((passage) => {
    const sample = toSample(passage);
    return sample.kinds.length > 0 ? [sample] : [];
  });
}

export function toSample({ id, text, checked, facts }: KnowledgeNetPassage): FactSample {
  const properties = checked.flatMap((property) => (PROPERTIES[property] ? [property] : []));
  return {
    article: toArticle({ id, text }),
    kinds: properties.map((property) => PROPERTIES[property]!.kind),
    facts: properties.flatMap((property) =>
      groupMentions(facts.filter(({ p }) => p === property)).map((group) => toFact(property, group)),
    ),
  };
}

/** Facts that differ only in the names of their ends are one fact. */
function groupMentions(facts: readonly KnowledgeNetFact[]): KnowledgeNetFact[][] {
  const groups: KnowledgeNetFact[][] = [];
  // Names first: a pronoun is added to the first group that it fits, and never merges two names.
  const named = (fact: KnowledgeNetFact) => Number(isName(fact.subject)) + Number(isName(fact.object));
  for (const fact of [...facts].sort((a, b) => named(b) - named(a))) {
    const group = groups.find(([first]) => isSameFact(first!, fact));
    if (group) group.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

function isSameFact(a: KnowledgeNetFact, b: KnowledgeNetFact): boolean {
  return (
    isSameThing({ text: a.subject, link: a.sq }, { text: b.subject, link: b.sq }) &&
    isSameThing({ text: a.object, link: a.oq }, { text: b.object, link: b.oq })
  );
}

interface End {
  text: string;
  link?: string | undefined;
}

function isSameThing(a: End, b: End): boolean {
  if (a.link && b.link) return a.link === b.link;
  if (!isName(a.text) || !isName(b.text)) return true;
  const words = new Set(a.text.split(/\W+/));
  return b.text.split(/\W+/).some((word) => /^\p{Lu}/u.test(word) && words.has(word));
}

function toFact(property: string, group: readonly KnowledgeNetFact[]): GoldFact {
  const { kind, turned } = PROPERTIES[property]!;
  const subject = group.map(({ s: [start, end] }) => ({ start, end }));
  const object = group.map(({ o: [start, end] }) => ({ start, end }));
  const named = group.some((fact) => isName(fact.subject)) && group.some((fact) => isName(fact.object));
  const ends = turned ? { subject: object, object: subject } : { subject, object };
  return { kind: kind.name, named, ...ends };
}
