import { foldName } from '@precedent/model';
import type { Document, Sentence } from '../parse/document.ts';
import { addVotes, type NameCandidate, strongestType, type TypeVotes } from './name-candidate.ts';

/** Maximum weight that a full name adds to its short form. */
const STRONGEST_SHARE = 3;

export type PooledVotes = ReadonlyMap<string, TypeVotes>;

export function keyOf(document: Document, name: NameCandidate): string {
  const sentence = document.sentences[name.sentence] as Sentence;
  return foldName(
    sentence.tokens
      .slice(name.start, name.end)
      .map((token) => token.text)
      .join(' '),
  );
}

/**
 * The combined votes of all occurrences of a name. A short form also gets those of the full name: "Volker" from
 * "Kurt Volker", "Burisma" from "Burisma Holdings".
 */
export function poolVotes(document: Document, names: readonly NameCandidate[]): PooledVotes {
  const pooled = new Map<string, TypeVotes>();
  for (const name of names) {
    const key = keyOf(document, name);
    pooled.set(key, addVotes(pooled.get(key) ?? {}, name.votes));
  }
  const known = new Set(names.filter((name) => name.known.length > 0).map((name) => keyOf(document, name)));
  for (const [key, votes] of [...pooled]) {
    const type = strongestType(votes);
    if (!key.includes(' ') || (type !== 'person' && type !== 'institution')) continue;
    const share = { [type]: Math.min(votes[type] ?? 0, STRONGEST_SHARE) };
    for (const short of shortFormsOf(key, type))
      if (pooled.has(short) && !known.has(short)) pooled.set(short, addVotes(pooled.get(short) ?? {}, share));
  }
  return pooled;
}

function shortFormsOf(key: string, type: 'person' | 'institution'): string[] {
  const words = key.split(' ');
  if (type === 'institution') return [words[0] as string];
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}
