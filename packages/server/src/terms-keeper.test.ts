import { basisOf, catchUp } from '@precedent/graph';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { expect, test } from 'vitest';
import { LiveGraph } from './live-graph.ts';
import { TermsKeeper } from './terms-keeper.ts';

const reference = await loadReference();
const basis = basisOf(reference);
const OFFICE = 'institution/club-of-rome/chairman';

/** An article with many claims about one holder. */
function news(id: string, holder: string) {
  const claim = {
    subject: `person ${holder}`,
    relation: 'holds_office',
    object: 'institution Club of Rome',
    office: 'Chairman',
    status: 'current' as const,
  };
  const claims = Array.from({ length: 60 }, (_, at) => ({
    ...claim,
    quote: `${holder}, chairman for ${at}.`,
  }));
  return writeReading({ id, publishedAt: '2020-01-01' }, claims);
}

test('the terms of an office that a change has touched are derived and kept', async () => {
  const archive = await openArchive(':memory:');
  for (const [id, holder] of [
    ['a', 'Ada Lovelace'],
    ['b', 'Grace Hopper'],
  ] as const)
    await archive.add(news(id, holder));
  const live = new LiveGraph(archive, reference);
  await live.current();
  await live.settled();
  await archive.add(news('c', 'Mary Shelley'));
  expect(await catchUp(archive, reference)).toBe(true);
  const kept = async () => (await (await archive.graph(basis))!.terms([OFFICE]))[0]!;
  expect(await kept()).toBeNull();
  const keeper = new TermsKeeper(archive, reference);
  expect(await keeper.keepOne()).toBe(true);
  expect(JSON.parse((await kept())!).terms).toHaveLength(3);
  expect(await keeper.keepOne()).toBe(false);
});
