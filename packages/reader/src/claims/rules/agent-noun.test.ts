import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('a predecessor is succeeded by the possessor', async () => {
  expect(await claimsBy('agent-noun', "Rutte met Biden's predecessor, Donald Trump.")).toEqual([
    'Biden succeeded Donald Trump',
  ]);
});

test('a supporter supports whoever follows "of"', async () => {
  expect(await claimsBy('agent-noun', 'Mark Rutte is a staunch supporter of Ukraine.')).toEqual([
    'Mark Rutte supported Ukraine',
  ]);
});

test('a nominee is nominated by the possessor', async () => {
  expect(await claimsBy('agent-noun', "Biden's nominee, Neera Tanden, withdrew.")).toEqual([
    'Biden nominated Neera Tanden',
  ]);
});
