import {
  type Claim,
  ENTITY_TYPES,
  indexGazetteer,
  markUncertain,
  officePrinter,
  type Reading,
  type Reference,
  refToArticle,
  sayArticle,
  wordingOf,
  writeSentence,
} from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatCitation } from './format-citation.ts';
import { formatQuote } from './format-claims.ts';
import { nameEntities } from './name-entities.ts';
import { wrapText } from './wrap-text.ts';

const INDENT = ' '.repeat(5);

/** A reading to read: names by type, then each claim as a sentence over its quote. */
export function formatReading(reading: Reading, reference: Reference, terminal: Terminal): string {
  const { out, width } = terminal;
  const entities = nameEntities(reading, reference);
  const printOffice = officePrinter(reading.entities, indexGazetteer(reference.gazetteer));
  const names = ENTITY_TYPES.map((type) => {
    const found = [...entities.values()].filter((entity) => entity.type === type).map(({ name }) => name);
    if (found.length === 0) return '';
    const { plural } = reference.ontology.entityType(type);
    return `${wrapText(`${plural}: ${[...new Set(found)].join(', ')}`, width, '')}\n`;
  });
  const article = refToArticle(reading.article);
  const claims = reading.claims.map((claim) => {
    const sentence = writeSentence(
      { ...claim, office: claim.office && printOffice(claim.office) },
      wordingOf(reference.ontology.relation(claim.relation)),
      (id) => entities.get(id)!,
    );
    const lines = wrapText(markUncertain(sentence, claim), width, '  ').split('\n');
    return `\n${lines.map((line) => `${out.bold(line)}\n`).join('')}${formatSource(claim, reading, terminal)}`;
  });
  const notes = reading.notes.map((note) => `${out.yellow('note:')} ${note}\n`);
  return [`${out.bold(sayArticle(article))}\n`, ...names, ...notes, ...claims, '\n'].join('');
}

/** The article is named above, so that a claim of it needs its quote alone; a row of facts cites its own source. */
function formatSource(claim: Claim, { article, reader }: Reading, terminal: Terminal): string {
  if (article.kind === 'news') return formatQuote(claim, INDENT, terminal);
  return formatCitation({ ...claim, article: refToArticle(article), reader }, INDENT, terminal);
}
