import { type Claim, ENTITY_TYPES, type Ontology, type Reading, refToArticle } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { describeArticle } from './describe-claim.ts';
import { formatClaims } from './format-claims.ts';
import { wrapText } from './wrap-text.ts';

/** A reading to read: names by type, then each claim with its quote. */
export function formatReading(reading: Reading, ontology: Ontology, terminal: Terminal): string {
  const { out, width } = terminal;
  const nameOf = nameIn(reading);
  const names = ENTITY_TYPES.map((type) => {
    const found = reading.entities.filter((entity) => entity.type === type).map((entity) => entity.name);
    if (found.length === 0) return '';
    return `${wrapText(`${ontology.entityType(type).plural}: ${found.join(', ')}`, width, '')}\n`;
  });
  const article = refToArticle(reading.article);
  const claims = reading.claims.map((claim) => {
    const sourced = { ...claim, article, reader: reading.reader };
    return `\n  ${out.bold(describeClaim(claim, ontology, nameOf))}\n${formatClaims([sourced], nameOf, terminal)}`;
  });
  const notes = reading.notes.map((note) => `${out.yellow('note:')} ${note}\n`);
  return [`${out.bold(describeArticle(article))}\n`, ...names, ...notes, ...claims, '\n'].join('');
}

/** "Mark Rutte succeeded Jens Stoltenberg, as Secretary General of NATO". */
function describeClaim(claim: Claim, ontology: Ontology, nameOf: (id: string) => string): string {
  const office = claim.office === null ? '' : `, as ${claim.office}`;
  return `${nameOf(claim.subject)} ${ontology.relation(claim.relation).label} ${nameOf(claim.object)}${office}`;
}

function nameIn(reading: Reading): (entityId: string) => string {
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
  return (entityId) => names.get(entityId) ?? entityId;
}
