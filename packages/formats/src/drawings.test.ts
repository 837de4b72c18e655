import { expect, test } from 'vitest';
import { dot } from './dot.ts';
import { mermaid } from './mermaid.ts';
import { entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

test('DOT has labelled nodes and edges, and lines by modality', () => {
  const text = [...dot.write(graphOf([factOf({ modality: 'planned' })]), reference)].join('');
  expect(text).toBe(`digraph precedent {
"ann" [label="Ann", shape="box", color="#123456"];
"bob" [label="Bob", shape="box", color="#123456"];
"ann" -> "bob" [label="is to succeed (planned)", color="#654321", style="dashed"];
}
`);
});

test('DOT takes backslashes and quotation marks as they are', () => {
  const ann = entityNamed('Ann', { name: 'A "\\N" b' });
  const text = [...dot.write(graphOf([], [ann]), reference)].join('');
  expect(text).toContain('label="A \\"\\\\N\\" b"');
});

test('Mermaid has nodes with numbers for ids, and dotted lines for what is planned', () => {
  const facts = [factOf(), factOf({ id: 'f2', relation: 'met', symmetric: true, modality: 'planned' })];
  expect([...mermaid.write(graphOf(facts), reference)].join('')).toBe(`flowchart LR
  n1["Ann"]
  n2["Bob"]
  n1 -->|"succeeded"| n2
  n1 -.-|"is to meet (planned)"| n2
`);
});

test('Mermaid escapes what would be markup', () => {
  const ann = entityNamed('Ann', { name: 'A<b>"] --> end' });
  expect([...mermaid.write(graphOf([], [ann]), reference)].join('')).toContain(
    '["A#60;b#62;#34;#93; --#62; end"]',
  );
});
