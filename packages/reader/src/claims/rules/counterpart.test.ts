import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy, draw } = await openDrawing(await loadReaderModel(), await loadReference());

/** The offices that the rule supplies. */
async function officesIn(text: string): Promise<unknown[]> {
  const drawn = await draw(text);
  return drawn
    .filter(({ how }) => how.by === 'rule' && how.rule === 'counterpart')
    .map(({ office }) => office);
}

test('a counterpart has the same office in the other state', async () => {
  const text =
    'French President Emmanuel Macron met his Ukrainian counterpart, Volodymyr Zelensky, on Monday.';
  expect(await claimsBy('counterpart', text)).toEqual(['Volodymyr Zelensky holds_office Ukrainian']);
  expect(await officesIn(text)).toEqual(['President']);
});

test('a title that only one state uses becomes the usual one', async () => {
  const text = 'U.S. Secretary of State Mike Pompeo met his Russian counterpart, Sergei Lavrov, in Moscow.';
  expect(await officesIn(text)).toEqual(['Foreign Minister']);
});

test('a state without such an office has no holder of it', async () => {
  const text = 'French President Emmanuel Macron met his British counterpart, Boris Johnson, in London.';
  expect(await claimsBy('counterpart', text)).toEqual([]);
});

test('several counterparts are named in the order of their states', async () => {
  const text =
    'Venezuelan President Hugo Chavez met his Brazilian and Colombian counterparts, Luiz Inacio Lula da Silva and Alvaro Uribe.';
  expect(await claimsBy('counterpart', text)).toEqual([
    'Alvaro Uribe holds_office Colombian',
    'Luiz Inacio Lula da Silva holds_office Brazilian',
  ]);
});

test('the counterpart of somebody without an office has none', async () => {
  expect(await claimsBy('counterpart', 'Jane Roe met her German counterpart, John Doe, in Berlin.')).toEqual(
    [],
  );
});
