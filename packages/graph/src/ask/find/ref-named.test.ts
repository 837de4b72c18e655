import { PrecedentError } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { refNamed } from './ref-named.ts';

const reference = await loadReference();
const graph = buildGraph(
  [
    writeReading({ id: 'a' }, [{ subject: 'person Jordan', relation: 'met', object: 'country Jordan' }]),
    writeReading({ id: 'b' }, [{ subject: 'person Ana Lima', relation: 'met', object: 'country France' }]),
  ],
  reference,
);

/** The error that a name is refused with. */
function refusal(name: string): PrecedentError {
  try {
    refNamed(graph, name);
  } catch (error) {
    if (error instanceof PrecedentError) return error;
  }
  throw new Error(`"${name}" was not refused`);
}

test('a name of two entities is ambiguous, and the id of each candidate means only that one', () => {
  const { code, candidates } = refusal('Jordan');
  expect(code).toBe('ambiguous');
  expect(candidates.map(({ type }) => type).sort()).toEqual(['country', 'person']);
  for (const { id, name, type } of candidates) expect(refNamed(graph, id)).toMatchObject({ name, type });
});

test('a misspelled name is refused with entities of similar names as candidates', () => {
  expect(refusal('Ana Lmia')).toMatchObject({
    code: 'not_found',
    candidates: [{ id: 'person/ana-lima', name: 'Ana Lima', type: 'person' }],
  });
});

test('a name that resembles no other is refused without candidates', () => {
  expect(refusal('Zzyzx').candidates).toEqual([]);
});
