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

/** A mention of an entity in one article, with its label. */
export interface LabelledMention {
  articleId: string;
  /** Id in the article's reading. */
  entity: string;
  /** The entity that is meant; equal for all its mentions. */
  gold: string;
  /** Entities that are easily confused; pairs are formed within a family. */
  family: string;
}

/** Articles with labelled mentions. */
export interface LabelledCorpus {
  readings: Reading[];
  mentions: LabelledMention[];
}

/** What one article says about somebody. */
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

/** A reading with at most one claim about the mentioned entity, which has the id `named`. */
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
            certain: true,
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

/** The mentions in one half of the families, chosen by name, with their articles. */
export function halfOf({ readings, mentions }: LabelledCorpus, half: 0 | 1): LabelledCorpus {
  const kept = mentions.filter(({ family }) => parityOf(family) === half);
  const articles = new Set(kept.map(({ articleId }) => articleId));
  return { readings: readings.filter(({ article }) => articles.has(article.id)), mentions: kept };
}

/** By a hash (FNV-1a), so that neighbours in a list are in different halves. */
function parityOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return (hash >>> 7) & 1;
}
