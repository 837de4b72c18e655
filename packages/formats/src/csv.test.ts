import { expect, test } from 'vitest';
import { csvEdges } from './csv-edges.ts';
import { csvNodes } from './csv-nodes.ts';
import { csvRow } from './csv-row.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

test('a row ends with CR LF, and quotes are doubled in cells that need them', () => {
  expect(csvRow(['a', 'b, "c"', 'd\ne', 1.5, true, null])).toBe('a,"b, ""c""","d\ne",1.5,true,\r\n');
});

test.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx'])('the text %j is not run as a formula', (text) => {
  expect(csvRow([text])).toMatch(/^"?'/);
});

test('a negative number stays a number', () => {
  expect(csvRow([-1.5])).toBe('-1.5\r\n');
});

test('entities are rows with the columns that Gephi expects', () => {
  const ann = entityNamed('Ann', { aliases: ['A.', 'Annie'], links: { wikidata: 'Q1' } });
  expect([...csvNodes.write(graphOf([], [ann]), reference)].join('')).toBe(
    'Id,Label,type,aliases,wikidata,ftm,url\r\nann,Ann,person,A.; Annie,Q1,,\r\n',
  );
});

test('facts are rows with the columns that Gephi expects, and the names of both ends', () => {
  const fact = factOf({ from: '2024', claims: [claimQuoting('Ann, at last.', { source: 'Who is who' })] });
  const [header, row] = [...csvEdges.write(graphOf([fact]), reference)];
  expect(header!.startsWith('Source,Target,Type,Id,Label,Weight,subject,object,')).toBe(true);
  expect(row).toBe(
    'ann,bob,Directed,f1,succeeded,1,Ann,Bob,succeeded,,asserted,positive,true,false,2024-01-01,year,,,1,1,0.875,"Ann, at last.",Who is who,2024-06-27\r\n',
  );
});
