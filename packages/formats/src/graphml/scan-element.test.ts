import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { graphml } from '../graphml.ts';
import { arbitraryGraph } from '../testing/arbitrary-graph.ts';
import { reference } from '../testing/graphs.ts';
import { type GraphmlElement, parseGraphml } from './parse-graphml.ts';
import { ElementScanner } from './scan-element.ts';

const HEAD =
  '<graphml><key id="a" attr.name="a" attr.type="string"/><key id="b" attr.name="b" attr.type="string"/>\n<graph>\n';
const WANTED = new Set(['a']);

/** What a parser of XML makes of it; null if it refuses it. */
function parsedBy(pieces: string[]): GraphmlElement[] | null {
  const elements: GraphmlElement[] = [];
  try {
    parseGraphml(pieces, WANTED, (element) => elements.push(element));
    return elements;
  } catch {
    return null;
  }
}

/** On one line, so that nothing in it is scanned. */
const onOneLine = (text: string) => [text.replace(/\n(?=<)/g, ' ')];

describe('lines that are scanned', () => {
  const part = fc.constantFrom(
    ...[
      '<node id="x">',
      '<edge id="e" source="x" target="x">',
      '</node>',
      '</edge>',
      '<data key="a">',
      '<data key="b">',
    ],
    ...[
      '</data>',
      'text',
      '&amp;',
      '&lt',
      '&#65;',
      '&nbsp;',
      ']]>',
      '<!--',
      '-->',
      '<![CDATA[',
      '\n',
      '\r',
      '\n<node id="y">',
    ],
    ...['<node id="y', '"', '>', '\uD800', '\u0001', '<node/>', ' ', '</graph>', "<node id='z'>"],
  );

  test('give what a parser gives, or are left to it, whatever is in them and wherever a piece ends', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.nat(200), (parts, cut) => {
        const text = `${HEAD}${parts.join('')}\n</graph>\n</graphml>`;
        const expected = parsedBy(onOneLine(text));
        expect(parsedBy([text.slice(0, cut), text.slice(cut)])).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('are all lines of a file of ours but those with unusual characters', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const lines = [...graphml.write(graph, reference)].join('').split('\n');
        const scanner = new ElementScanner<string>();
        for (const id of lines.flatMap((line) => /^<key id="(\w+)"/.exec(line)?.[1] ?? []))
          scanner.declare(id, id);
        for (const line of lines.filter((each) => /^<(node|edge) .*[^>]<\/(node|edge)>$/.test(each)))
          expect(scanner.scan(line) === null).toBe(/[\uD800-\uDFFF]|\]\]>/.test(line));
      }),
      { numRuns: 50 },
    );
  });
});

test('an error after lines that were scanned names its line', () => {
  const text = `${HEAD}<node id="x"></node>\n<node id="y"></node>\n<node id="z"></nod>\n`;
  expect(() => parseGraphml([text], WANTED, () => {})).toThrow('5:');
  expect(() => new SaxesParser().write(text)).toThrow('5:');
});
