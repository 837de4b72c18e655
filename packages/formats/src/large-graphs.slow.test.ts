import { createGraph } from '@precedent/graph';
import { expect, test } from 'vitest';
import { formats } from './formats.ts';
import { claimQuoting, entityNamed, factOf, reference } from './testing/graphs.ts';

const PEOPLE = 20_000;
const FACTS = 100_000;
/** Characters: far more than a piece should have, far less than any file of this graph. */
const LARGEST_PIECE = 100_000;

const people = Array.from({ length: PEOPLE }, (_, index) => entityNamed(`P${index}`));
const facts = Array.from({ length: FACTS }, (_, index) =>
  factOf({
    id: `f${index}`,
    subject: `p${index % PEOPLE}`,
    object: `p${(index * 7 + 1) % PEOPLE}`,
    claims: [claimQuoting(`Quote number ${index}.`)],
  }),
);
const graph = createGraph(people, facts);

test.each(formats.filter(({ most = Number.POSITIVE_INFINITY }) => most > FACTS))(
  '$id writes 100,000 facts in pieces, without holding the file',
  { timeout: 120_000 },
  (format) => {
    let [length, lines, largest] = [0, 0, 0];
    for (const piece of format.write(graph, reference)) {
      length += piece.length;
      lines += piece.split('\n').length - 1;
      largest = Math.max(largest, piece.length);
    }
    expect(lines).toBeGreaterThanOrEqual(format.omits?.includes('facts') ? PEOPLE : FACTS);
    expect(length).toBeGreaterThan(LARGEST_PIECE);
    expect(largest).toBeLessThan(LARGEST_PIECE);
  },
);
