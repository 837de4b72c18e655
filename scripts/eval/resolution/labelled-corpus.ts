import {
  type Claim,
  type EntityType,
  indexBodies,
  indexGazetteer,
  indexOfficeTitles,
  linkToGazetteer,
  type Office,
  parseOffice,
  type Reading,
  type ReadingEntity,
  type Reference,
} from '@precedent/model';

/** One naming of one thing by one article, and what it is. */
export interface LabelledMention {
  articleId: string;
  /** Id in the article's reading. */
  entity: string;
  /** What it is; the same for all that name one thing. */
  gold: string;
  /** Those that are easily taken for one another; pairs are made within. */
  family: string;
}

/** Articles about things that are known by name and label. */
export interface LabelledCorpus {
  readings: Reading[];
  mentions: LabelledMention[];
}

/** What one article says of somebody. */
export interface Naming {
  type: EntityType;
  name: string;
  aliases?: string[];
  relation: string | null;
  office: string | null;
  body: { type: EntityType; name: string } | null;
  from: string | null;
  to: string | null;
}

/** A reading in which one claim, or none, is made of what is named: its entity is `named`. */
export function writeNaming(articleId: string, naming: Naming, reference: Reference): Reading {
  const { type, name, aliases = [], relation, office, body, from, to } = naming;
  const text = [name, relation, office, body?.name, from, to].filter(Boolean).join(' ');
  const entity = (id: string, type: EntityType, name: string, aliases: string[]): ReadingEntity => {
    const start = text.indexOf(name);
    return { id, type, name, aliases, links: {}, mentions: [{ start, end: start + name.length }] };
  };
  const entities = [
    entity('named', type, name, aliases),
    ...(body ? [entity('body', body.type, body.name, [])] : []),
  ];
  const claims: Claim[] =
    body === null || relation === null
      ? []
      : [
          {
            id: 'c1',
            subject: 'named',
            relation,
            object: 'body',
            office: office === null ? null : readOffice(office, entities, reference),
            modality: 'asserted',
            polarity: 'positive',
            from,
            to,
            status: null,
            speaker: null,
            evidence: [{ start: 0, end: text.length, quote: text }],
            confidence: 1,
            how: { by: 'person' },
            source: null,
          },
        ];
  return {
    article: { id: articleId, kind: 'facts', url: null, title: '', text, publishedAt: null, source: null },
    reader: { name: 'gold', version: '1' },
    entities,
    claims,
    notes: [],
  };
}

function readOffice(
  words: string,
  entities: readonly ReadingEntity[],
  { gazetteer, officeTitles }: Reference,
): Office | null {
  const index = indexGazetteer(gazetteer);
  const bodyNamed = indexBodies(entities, (entity) => linkToGazetteer(entity, index));
  return parseOffice(words, { titles: indexOfficeTitles(officeTitles), bodyNamed, stated: 'body' });
}

/** The mentions of one half of the families, told by their names, with the articles that they stand in. */
export function halfOf({ readings, mentions }: LabelledCorpus, half: 0 | 1): LabelledCorpus {
  const kept = mentions.filter(({ family }) => parityOf(family) === half);
  const articles = new Set(kept.map(({ articleId }) => articleId));
  return { readings: readings.filter(({ article }) => articles.has(article.id)), mentions: kept };
}

/** Of a hash (FNV-1a), so that neighbours in a list fall on both sides. */
function parityOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return (hash >>> 7) & 1;
}
