import type { Claim } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { closeTenures } from './close-tenures.ts';

const { ontology } = await loadReference();

const claim = (relation: string, fields: Partial<Claim> = {}): Claim => ({
  id: relation,
  subject: 'volker',
  relation,
  object: 'us',
  office: null,
  modality: 'asserted',
  polarity: 'positive',
  from: null,
  to: null,
  status: relation === 'holds_office' ? 'current' : null,
  speaker: null,
  evidence: [{ start: relation.length, end: relation.length + 1, quote: 'x' }],
  confidence: 1,
  certain: true,
  how: { by: 'rule', rule: 'test', cue: null },
  source: null,
  ...fields,
});

test('a departure ends the tenure, and its sentence is evidence', () => {
  const [tenure] = closeTenures(
    [claim('holds_office'), claim('left_office', { to: '2019-09-27' })],
    ontology,
  );
  expect(tenure).toMatchObject({ to: '2019-09-27', status: 'former' });
  expect(tenure!.evidence).toHaveLength(2);
});

test('a departure still to come makes the holder outgoing', () => {
  const departure = claim('left_office', { to: '2019-08-02', modality: 'planned' });
  expect(closeTenures([claim('holds_office'), departure], ontology)[0]).toMatchObject({
    to: '2019-08-02',
    status: 'outgoing',
  });
});

test('departures that disagree leave the tenure open', () => {
  const departures = ['2019-09-26', '2019-09-27'].map((to) => claim('left_office', { to }));
  expect(closeTenures([claim('holds_office'), ...departures], ontology)[0]!.to).toBeNull();
});

test('a departure that is denied or only wanted does not end a tenure', () => {
  for (const fields of [{ polarity: 'negative' }, { modality: 'hypothetical' }] as const)
    expect(
      closeTenures([claim('holds_office'), claim('left_office', { to: '2019', ...fields })], ontology)[0]!.to,
    ).toBeNull();
});
