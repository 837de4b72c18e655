import type { Article } from '../article.ts';
import type { Claim } from '../claim.ts';
import type { EntityType, ReadingEntity } from '../entity.ts';
import { parseReading, type Reading } from '../reading.ts';
import { slug } from '../slug.ts';

/** A claim as a test writes it: ends are `type Name`, and what is left out has a default. */
export type WrittenClaim = Pick<Claim, 'relation'> &
  Partial<Omit<Claim, 'id' | 'evidence'>> & { subject: string; object: string };

export type WrittenArticle = Partial<Pick<Article, 'id' | 'kind' | 'publishedAt' | 'source'>>;

/**
 * A reading whose article has one sentence for each claim, quoted in full.
 *
 * @param names further names that the article uses for an entity: `{ 'person Xi Jinping': ['Xi'] }`.
 */
export function writeReading(
  article: WrittenArticle,
  claims: readonly WrittenClaim[],
  names: Record<string, string[]> = {},
): Reading {
  const entities = new Map<string, ReadingEntity>();
  const entityId = (end: string): string => {
    const [type, ...words] = end.split(' ');
    const name = words.join(' ');
    const id = `${type}-${slug(name)}`;
    entities.set(id, {
      id,
      type: type as EntityType,
      name,
      aliases: names[end] ?? [],
      links: {},
      mentions: [],
    });
    return id;
  };
  let text = '';
  const written = claims.map((claim, index): Claim => {
    const quote = `${claim.subject} ${claim.relation} ${claim.object} ${claim.office ?? ''}.`;
    const start = text.length;
    text += `${quote} `;
    return {
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      from: null,
      to: null,
      status: null,
      confidence: 1,
      how: { by: 'rule', rule: 'test', cue: null },
      source: null,
      ...claim,
      id: `c${index}`,
      subject: entityId(claim.subject),
      object: entityId(claim.object),
      speaker: claim.speaker ? entityId(claim.speaker) : null,
      evidence: [{ start, end: start + quote.length, quote }],
    };
  });
  for (const end of Object.keys(names)) entityId(end);
  return parseReading({
    article: {
      id: article.id ?? slug(text),
      kind: article.kind ?? 'news',
      url: null,
      title: '',
      text,
      publishedAt: article.publishedAt ?? null,
      source: article.source ?? null,
    },
    reader: { name: 'test', version: '1' },
    entities: [...entities.values()],
    claims: written,
    notes: [],
  });
}

/** One row of a facts file: who held which office of which body, from when to when. */
export function tenureRow(
  person: string,
  office: string,
  body: string,
  from: string | null,
  to: string | null,
  status: Claim['status'] = null,
): WrittenClaim {
  return { subject: `person ${person}`, relation: 'holds_office', object: body, office, from, to, status };
}
