import { readFile } from 'node:fs/promises';
import { type EntityType, entityTypeSchema, PrecedentError, type Reference } from '@precedent/model';
import { type LabelledCorpus, type LabelledMention, type Naming, writeNaming } from './labelled-corpus.ts';

/** Reads `names.txt`, with one article per line; the beginning of the file describes the format. */
export async function readNames(file: URL, reference: Reference): Promise<LabelledCorpus> {
  const corpus: LabelledCorpus = { readings: [], mentions: [] };
  let thing: { type: EntityType; gold: string } | null = null;
  let family = '';
  const lines = (await readFile(file, 'utf8')).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') family = '';
    else if (line.startsWith('>')) {
      const [type, gold] = line.slice(1).trim().split(' ');
      thing = { type: entityTypeSchema.parse(type), gold: gold! };
      if (family === '') family = gold!;
    } else {
      if (thing === null) throw misplaced(index + 1);
      const articleId = `names-${String(index + 1).padStart(4, '0')}`;
      const mention: LabelledMention = { articleId, entity: 'named', gold: thing.gold, family };
      corpus.readings.push(writeNaming(articleId, parseLine(line, thing.type), reference));
      corpus.mentions.push(mention);
    }
  }
  return corpus;
}

const RELATIONS = new Set(['member_of', 'citizen_of', 'part_of']);

function parseLine(line: string, type: EntityType): Naming {
  const [name, what = '', body = '', from = '', to = ''] = line.split('|').map((cell) => cell.trim());
  const [bodyType, ...bodyName] = body.split(' ');
  const relation = what === '' ? null : RELATIONS.has(what) ? what : 'holds_office';
  return {
    type,
    name: name!,
    relation,
    office: relation === 'holds_office' ? what : null,
    body: body === '' ? null : { type: entityTypeSchema.parse(bodyType), name: bodyName.join(' ') },
    from: from || null,
    to: to || null,
  };
}

function misplaced(line: number): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `names.txt:${line} has no entity`,
    'Add a line that begins with > before it.',
  );
}
