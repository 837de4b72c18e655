import type { Article } from '../article.ts';
import type { Claim } from '../claim.ts';
import type { EntityType, ReadingEntity } from '../entity.ts';
import { indexGazetteer, linkToGazetteer } from '../gazetteer-index.ts';
import { indexBodies } from '../office/body-lookup.ts';
import type { Office } from '../office/office.ts';
import { parseOffice } from '../office/parse-office.ts';
import { indexOfficeTitles } from '../office/title-index.ts';
import { parseReading, type Reading } from '../reading.ts';
import type { Reference } from '../reference.ts';
import { slug } from '../slug.ts';

/**
 * A claim as a test writes it: ends are `type Name`, the office is in words, and what is left out has a default.
 */
export type WrittenClaim = Pick<Claim, 'relation'> &
  Partial<Omit<Claim, 'id' | 'office' | 'evidence'>> & {
    subject: string;
    object: string;
    office?: string | null;
    /** The sentence, where a test depends on its words. */
    quote?: string;
  };

type OfficeReference = Pick<Reference, 'gazetteer' | 'officeTitles'>;

export type WrittenArticle = Partial<Pick<Article, 'id' | 'kind' | 'publishedAt' | 'source'>>;

/**
 * A reading whose article has one sentence for each claim, quoted in full.
 *
 * @param names further names that the article uses for an entity: `{ 'person Xi Jinping': ['Xi'] }`.
 * @param reference to read offices with, where a test words them freely: "Dutch premier".
 */
export function writeReading(
  article: WrittenArticle,
  claims: readonly WrittenClaim[],
  names: Record<string, string[]> = {},
  reference: OfficeReference = { gazetteer: [], officeTitles: [] },
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
  for (const { subject, object } of claims) for (const end of [subject, object]) entityId(end);
  for (const end of Object.keys(names)) entityId(end);
  const officeOf = readOffices([...entities.values()], reference);
  let text = '';
  const written = claims.map(({ quote: said, ...claim }, index): Claim => {
    const quote = said ?? `${claim.subject} ${claim.relation} ${claim.object} ${claim.office ?? ''}.`;
    const start = text.length;
    text += `${quote} `;
    return {
      modality: 'asserted',
      polarity: 'positive',
      from: null,
      to: null,
      status: null,
      confidence: 1,
      certain: true,
      how: { by: 'rule', rule: 'test', cue: 'test' },
      source: null,
      ...claim,
      id: `c${index}`,
      office: officeOf(claim.office ?? '', entityId(claim.object)),
      subject: entityId(claim.subject),
      object: entityId(claim.object),
      speaker: claim.speaker ? entityId(claim.speaker) : null,
      evidence: [{ start, end: start + quote.length, quote }],
    };
  });
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

function readOffices(
  entities: readonly ReadingEntity[],
  { gazetteer, officeTitles }: OfficeReference,
): (words: string, object: string) => Office | null {
  const index = indexGazetteer(gazetteer);
  const bodyNamed = indexBodies(entities, (entity) => linkToGazetteer(entity, index));
  const bodies = new Set(entities.filter(({ type }) => type !== 'person').map(({ id }) => id));
  const titles = indexOfficeTitles(officeTitles);
  return (words, object) =>
    parseOffice(words, { titles, bodyNamed, stated: bodies.has(object) ? object : null });
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
