import type { Claim, EntityType, Reading, ReadingEntity } from '@precedent/model';
import { toArticle } from './open-reader.ts';

/**
 * A reading for tests: `entities` by their names in the text, with a mention at every occurrence, and claims as
 * "subject relation object".
 */
export function readingOf(
  text: string,
  entities: Readonly<Record<string, EntityType>>,
  claims: readonly (string | Partial<Claim>)[] = [],
): Reading {
  return {
    article: toArticle({ id: 'a', text }),
    reader: { name: 'test', version: '1' },
    entities: Object.entries(entities).map(([name, type]) => entityIn(text, name, type)),
    claims: claims.map((claim, index) => claimOf(claim, `c${index}`, text)),
    notes: [],
  };
}

/** Ids are the names, with hyphens for spaces. */
function entityIn(text: string, name: string, type: EntityType): ReadingEntity {
  const mentions = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
  return { id: name.replaceAll(' ', '-'), type, name, aliases: [], links: {}, mentions };
}

function claimOf(claim: string | Partial<Claim>, id: string, text: string): Claim {
  const [subject = '', relation = '', object = ''] = typeof claim === 'string' ? claim.split(' ') : [];
  return {
    id,
    subject,
    relation,
    object,
    office: null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: text.length, quote: text }],
    confidence: 1,
    certain: true,
    how: { by: 'rule', rule: 'verb', cue: 'test' },
    source: null,
    ...(typeof claim === 'string' ? {} : claim),
  };
}
