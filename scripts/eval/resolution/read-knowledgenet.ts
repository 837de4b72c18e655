import { join } from 'node:path';
import type { Claim, EntityType, Reading, ReadingEntity } from '@precedent/model';
import { isName, type KnowledgeNetPassage, readPassages } from '../knowledgenet-passages.ts';
import type { LabelledCorpus } from './labelled-corpus.ts';

/** The types of a property's ends, and our relation for it. */
const PROPERTIES: Record<string, { subject: EntityType; object: EntityType; relation: string | null }> = {
  EMPLOYEE_OR_MEMBER_OF: { subject: 'person', object: 'institution', relation: 'member_of' },
  POLITICAL_AFFILIATION: { subject: 'person', object: 'institution', relation: 'member_of' },
  CEO: { subject: 'institution', object: 'person', relation: null },
  FOUNDED_BY: { subject: 'institution', object: 'person', relation: null },
  SUBSIDIARY_OF: { subject: 'institution', object: 'institution', relation: 'part_of' },
};

/**
 * KnowledgeNet passages as articles: names in real text, distinguished by the Wikidata identifiers of its
 * annotators. Mentions without one are in the readings but are not judged.
 */
export function readKnowledgeNet(evalDir: string): LabelledCorpus {
  const corpus: LabelledCorpus = { readings: [], mentions: [] };
  for (const passage of readPassages(join(evalDir, 'knowledgenet'))) addPassage(passage, corpus);
  return corpus;
}

function addPassage({ id, text, facts }: KnowledgeNetPassage, corpus: LabelledCorpus): void {
  const entities = new Map<string, ReadingEntity & { gold: string | null }>();
  const note = (type: EntityType, name: string, [start, end]: [number, number], gold: string | null) => {
    if (!isName(name)) return null;
    const key = `${type} ${gold ?? name}`;
    const known = entities.get(key);
    if (!known)
      entities.set(key, { id: key, type, name, aliases: [], links: {}, mentions: [{ start, end }], gold });
    else if (name.length > known.name.length)
      Object.assign(known, { name, aliases: [...known.aliases, known.name] });
    else if (name !== known.name && !known.aliases.includes(name)) known.aliases.push(name);
    return key;
  };
  const claims: Claim[] = [];
  for (const { p, s, o, subject, object, sq, oq } of facts) {
    const property = PROPERTIES[p];
    if (!property) continue;
    const ends = [
      note(property.subject, subject, s, sq ?? null),
      note(property.object, object, o, oq ?? null),
    ];
    if (property.relation && ends[0] && ends[1])
      claims.push(writeClaim(`c${claims.length}`, ends[0], property.relation, ends[1], text));
  }
  if (entities.size === 0) return;
  const kept = [...entities.values()].map(({ gold: _, ...entity }): ReadingEntity => entity);
  corpus.readings.push(writeReading(id, text, kept, claims));
  for (const { id: entity, gold } of entities.values())
    if (gold !== null) corpus.mentions.push({ articleId: id, entity, gold: entity, family: gold });
}

function writeReading(id: string, text: string, entities: ReadingEntity[], claims: Claim[]): Reading {
  return {
    article: { id, kind: 'news', url: null, title: '', text, publishedAt: null, source: null },
    reader: { name: 'gold', version: '1' },
    entities,
    claims,
    notes: [],
  };
}

function writeClaim(id: string, subject: string, relation: string, object: string, text: string): Claim {
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
    how: { by: 'person' },
    source: null,
  };
}
