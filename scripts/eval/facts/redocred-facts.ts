import { join } from 'node:path';
import type { Span } from '@precedent/model';
import { toArticle } from '../open-reader.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { CHAIRPERSON, HEAD_OF_STATE, MEMBER, PARTY_MEMBER } from './kinds.ts';
import type { FactSample, GoldFact } from './score-facts.ts';

/** A Re-DocRED document in the evaluation data; only the fields in use. */
export interface RedocredDocument {
  id: string;
  title: string;
  sents: string[][];
  ents: { mentions: [sent: number, first: number, last: number][] }[];
  rels: { h: number; t: number; p: string }[];
}

/**
 * Wikidata properties that our relations express; `turned` if its object is our subject. Those of succession
 * (P1365, P1366) are left out, because here they only link states, towns and bodies.
 */
const PROPERTIES: Readonly<Record<string, { kind: string; turned: boolean }>> = {
  P35: { kind: HEAD_OF_STATE.name, turned: true },
  P6: { kind: HEAD_OF_STATE.name, turned: true },
  P488: { kind: CHAIRPERSON.name, turned: true },
  P102: { kind: PARTY_MEMBER.name, turned: false },
  P463: { kind: MEMBER.name, turned: false },
};

/** A membership that a claim states may be annotated as either. */
const MEMBERSHIPS = [PARTY_MEMBER.name, MEMBER.name];
const KINDS = [
  HEAD_OF_STATE,
  CHAIRPERSON,
  { ...PARTY_MEMBER, provenBy: MEMBERSHIPS },
  { ...MEMBER, provenBy: MEMBERSHIPS },
];

export function readRedocred(folder: string): FactSample[] {
  return readJsonLines<RedocredDocument>(join(folder, 'dev.jsonl')).map(toSample);
}

/** A document as text, with the facts that our relations express. */
export function toSample({ id, title, sents, ents, rels }: RedocredDocument): FactSample {
  const starts: number[][] = [];
  let text = '';
  for (const tokens of sents) {
    if (text !== '') text += ' ';
    starts.push([]);
    for (const [index, token] of tokens.entries()) {
      if (index > 0) text += ' ';
      starts.at(-1)!.push(text.length);
      text += token;
    }
  }
  const spansOf = (entity: number): Span[] =>
    ents[entity]!.mentions.map(([sent, first, last]) => ({
      start: starts[sent]![first]!,
      end: starts[sent]![last]! + sents[sent]![last]!.length,
    }));
  const facts = rels.flatMap(({ h, t, p }): GoldFact[] => {
    const property = PROPERTIES[p];
    if (!property) return [];
    const [from, to] = property.turned ? [t, h] : [h, t];
    return [{ kind: property.kind, named: true, subject: spansOf(from), object: spansOf(to) }];
  });
  return { article: toArticle({ id, title, text }), facts: distinct(facts), kinds: KINDS };
}

/** Head of state and head of government are one fact for us. */
function distinct(facts: readonly GoldFact[]): GoldFact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}
