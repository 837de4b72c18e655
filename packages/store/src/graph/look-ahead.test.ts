import type { Fact } from '@precedent/model';
import { expect, test } from 'vitest';
import { KeptClaim, type Manner } from './kept-claim.ts';
import { LookAhead } from './look-ahead.ts';

function factsWith(count: number, claims: number, wanted: Set<KeptClaim>): Map<number, Fact> {
  const manner = { kind: 'news' } as Manner;
  return new Map(
    Array.from({ length: count }, (_, fact) => [
      fact,
      {
        claims: Array.from({ length: claims }, (_, place) => {
          const own = { id: `c${place}`, confidence: 1, copyOf: undefined };
          const article = { id: 'a', publishedAt: null };
          return new KeptClaim({ ...own, article }, manner, { fact, place, seal: '' }, wanted);
        }),
      } as unknown as Fact,
    ]),
  );
}

/** How often something had to be loaded until an evaluation that looks at every quote, one after the other, ends. */
function roundsOf(facts: ReadonlyMap<number, Fact>, wanted: Set<KeptClaim>): number {
  const ahead = new LookAhead();
  ahead.add(facts);
  const all = [...facts.values()].flatMap(({ claims }) => claims as KeptClaim[]);
  for (let rounds = 0; ; rounds += 1) {
    const missing = all.find((claim) => !claim.isLoaded);
    if (!missing) return rounds;
    expect(() => missing.evidence).toThrow('not loaded yet');
    for (const claim of [...wanted, ...ahead.beside(wanted)])
      claim.load({ evidence: [], url: null, title: '', source: null });
    wanted.clear();
  }
}

test.each([
  [1, 5000],
  [3000, 2],
  [40, 400],
])(
  'the quotes of %i facts with %i claims each, looked at one after the other, take few rounds',
  (count, claims) => {
    const wanted = new Set<KeptClaim>();
    expect(roundsOf(factsWith(count, claims, wanted), wanted)).toBeLessThan(15);
  },
);

test('a single quote of many has few others loaded with it', () => {
  const wanted = new Set<KeptClaim>();
  const facts = factsWith(500, 100, wanted);
  const ahead = new LookAhead();
  ahead.add(facts);
  expect(() => facts.get(250)!.claims[0]!.evidence).toThrow('not loaded yet');
  expect([...ahead.beside(wanted)].length).toBeLessThan(500);
});

test('several claims of each fact that are wanted at once have no others loaded with them', () => {
  const wanted = new Set<KeptClaim>();
  const facts = factsWith(20, 100, wanted);
  const ahead = new LookAhead();
  ahead.add(facts);
  for (const { claims } of facts.values())
    for (const claim of claims.slice(0, 3)) expect(() => claim.evidence).toThrow('not loaded yet');
  expect([...ahead.beside(wanted)]).toEqual([]);
});
