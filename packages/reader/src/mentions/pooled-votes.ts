import { foldName } from '@precedent/model';
import type { Document, Sentence } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { addVotes, type NameCandidate, strongestType, type TypeVotes } from './name-candidate.ts';
import { isTitleBefore } from './name-votes.ts';

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
export function poolVotes(
  document: Document,
  names: readonly NameCandidate[],
  lexicon: Lexicon,
): PooledVotes {
  const pooled = new Map<string, TypeVotes>();
  const counts = new Map<string, number>();
  for (const name of names) {
    const key = keyOf(document, name);
    pooled.set(key, addVotes(pooled.get(key) ?? {}, name.votes));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const persons = personsIn(document, names, pooled, lexicon);
  const known = new Set(names.filter((name) => name.known.length > 0).map((name) => keyOf(document, name)));
  for (const [key, votes] of [...pooled]) {
    const type = strongestType(votes);
    if (!key.includes(' ') || (type !== 'person' && type !== 'institution')) continue;
    const share = Math.min(votes[type] ?? 0, STRONGEST_SHARE);
    for (const short of shortFormsOf(key, type)) {
      if (!pooled.has(short) || known.has(short)) continue;
      // Each "Mahan" is the airline's if "Mahan Air" is named, and nobody of that name.
      const times = type === 'institution' && !persons.has(short) ? counts.get(short)! : 1;
      pooled.set(short, addVotes(pooled.get(short)!, { [type]: share * times }));
    }
  }
  return pooled;
}

/** Names that are certainly a person's: after a title, or part of a person's full name. */
function personsIn(
  document: Document,
  names: readonly NameCandidate[],
  pooled: PooledVotes,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const addressed = names.filter(
    ({ sentence, start }) => start > 0 && isTitleBefore(document.sentences[sentence]!, start - 1, lexicon),
  );
  const full = [...pooled].filter(([key, votes]) => key.includes(' ') && strongestType(votes) === 'person');
  return new Set([
    ...addressed.map((name) => keyOf(document, name)),
    ...full.flatMap(([key]) => shortFormsOf(key, 'person')),
  ]);
}

function shortFormsOf(key: string, type: 'person' | 'institution'): string[] {
  const words = key.split(' ');
  if (type === 'institution') return [words[0] as string];
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}
