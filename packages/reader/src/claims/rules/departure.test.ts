import { loadReaderModel, loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { openDrawing } from '../../testing/draw-claims-in.ts';

const { claimsBy } = await openDrawing(await loadReaderModel(), await loadReference());

test('resigning as president of a country is leaving an office of that country', async () => {
  expect(await claimsBy('departure', 'Fidel Castro resigned as president of Cuba.')).toEqual([
    'Fidel Castro left_office Cuba',
  ]);
});

test('resigning without a post leaves the body open', async () => {
  expect(await claimsBy('departure', 'Kurt Volker resigned on Friday.')).toEqual([
    'Kurt Volker left_office ?',
  ]);
});

test('leaving a building is not a departure', async () => {
  expect(await claimsBy('departure', 'Kurt Volker left the building.')).toEqual([]);
});

test('an announced resignation is still to come', async () => {
  expect(await claimsBy('departure', 'Rosselló announced his resignation.')).toEqual([
    'his left_office ? (planned)',
  ]);
});

test('who dies in office leaves it', async () => {
  expect(await claimsBy('departure', 'Mayor Lori Lightfoot died in office on Monday.')).toHaveLength(1);
  expect(await claimsBy('departure', 'Lori Lightfoot died in Chicago on Monday.')).toEqual([]);
});

test('a title beside the name shows that somebody died in office, unless it is a former one', async () => {
  expect(
    await claimsBy('departure', 'Akilisi Pohiva, the prime minister of Tonga, died on Thursday.'),
  ).toEqual(['Akilisi Pohiva left_office Tonga']);
  expect(
    await claimsBy('departure', 'Akilisi Pohiva, a former prime minister of Tonga, died on Thursday.'),
  ).toEqual([]);
});

test('who quits a party withdraws from it, and leaves no office there', async () => {
  expect(await claimsBy('departure', 'Ivan Kolar quit the Social Democrats on Friday.')).toEqual([
    'Ivan Kolar withdrew_from Social Democrats',
  ]);
  expect(await claimsBy('departure', 'Ivan Kolar quit as leader of the Social Democrats.')).toEqual([
    'Ivan Kolar left_office Social Democrats',
  ]);
});

test('a politician who plans on leaving a union of states has no office there', async () => {
  expect(await claimsBy('departure', 'Ivan Kolar plans on leaving the European Union.')).toEqual([]);
  expect(await claimsBy('departure', 'Ivan Kolar left the World Bank on Friday.')).toEqual([
    'Ivan Kolar left_office World Bank',
  ]);
});
