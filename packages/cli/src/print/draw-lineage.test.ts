import type { Lineage, Succession, Tenure } from '@precedent/model';
import { expect, test } from 'vitest';
import { drawLineage } from './draw-lineage.ts';

const tenure = (person: string, from: string | null, to: string | null, established = true): Tenure => ({
  ...{ person, office: 'a/chair', from, to, status: null, established, overBy: null, asOf: null, claims: [] },
});
const [ann, bob, cid] = [
  tenure('Ann "Sly" Lee', '2000', '2004'),
  tenure('Bob <b>', '2004', null),
  tenure('Cid', null, null, false),
];
const step = (predecessor: Tenure, successor: Tenure, changes: Partial<Succession>): Succession => ({
  ...{ office: 'a/chair', predecessor, successor, basis: 'stated', gap: null, overlap: null, claims: [] },
  ...changes,
});
const lineage: Lineage = {
  office: { id: 'a/chair', label: 'Chair of A', title: 'Chair', body: 'a' } as Lineage['office'],
  tenures: [ann, bob, cid],
  people: [],
  successions: [
    step(ann, bob, { overlap: { from: '2004-01', to: '2004-03' } }),
    step(bob, { ...cid }, { basis: 'derived' }),
  ],
};

test('Mermaid: one box for each holder, and what a name contains cannot end it', () => {
  expect(drawLineage(lineage, (id) => id, 'mermaid')).toBe(`flowchart TD
  t0["Ann #34;Sly#34; Lee<br/>from 2000 to 2004"]
  t1["Bob #60;b#62;<br/>from 2004"]
  t2["Cid<br/>unconfirmed"]
  t0 -->|"overlap from January 2004 to March 2004"| t1
  t1 -.-> t2
  style t2 stroke-dasharray: 4
`);
});

test('DOT: quotes and backslashes are escaped', () => {
  expect(drawLineage(lineage, (id) => `${id}\\`, 'dot')).toBe(`digraph "Chair of A" {
  node [shape=box];
  t0 [label="Ann \\"Sly\\" Lee\\\\\\nfrom 2000 to 2004"];
  t1 [label="Bob <b>\\\\\\nfrom 2004"];
  t2 [label="Cid\\\\\\nunconfirmed", style=dashed];
  t0 -> t1 [label="overlap from January 2004 to March 2004"];
  t1 -> t2 [style=dashed];
}
`);
});
