import type { Ontology, ReadingEntity } from '@precedent/model';
import type { ResolvedClaim } from '../../../packages/reader/src/reading/resolve-claim.ts';
import { alignEntities } from '../../eval/causes/align-entities.ts';
import type { GoldEntity, GoldLine } from '../../eval/gold-line.ts';
import type { Story } from '../stories/story.ts';

/** What annotators drew from an article, between its entities. */
export interface Annotation {
  entities: GoldEntity[];
  claims: AnnotatedLink[];
}

interface AnnotatedLink {
  subject: string;
  relation: string;
  object: string;
  /** The words of the office, lower case; empty if none is named. */
  office: string[];
  modality: string;
  polarity: string;
}

/** The distinct claims of an annotation, and which candidates say them. */
export interface Labelled {
  gold: Set<string>;
  /**
   * The annotated claim that a candidate says: the same entities and relation as in the evaluation, the same modality
   * and polarity, and an office that shares a word; null if there is none.
   *
   * @param office the words of its office, lower case.
   */
  goldOf(claim: ResolvedClaim, office: readonly string[]): string | null;
}

export function labelCandidates(
  { entities: annotated, claims }: Annotation,
  entities: readonly ReadingEntity[],
  ontology: Ontology,
): Labelled {
  const aligned = alignEntities(annotated, entities as unknown as GoldEntity[]);
  const keyOf = (subject: string, relation: string, object: string) => {
    const ends = [subject, object];
    if (ontology.has(relation) && ontology.relation(relation).symmetric) ends.sort();
    return `${ends[0]}\t${relation}\t${ends[1]}`;
  };
  const gold = new Map<string, AnnotatedLink[]>();
  for (const claim of claims) {
    const key = keyOf(claim.subject, claim.relation, claim.object);
    gold.set(key, [...(gold.get(key) ?? []), claim]);
  }
  return {
    gold: new Set(gold.keys()),
    goldOf({ subject, object, draft }, office) {
      const [from, to] = [aligned.get(subject.id), aligned.get(object.id)];
      if (from === undefined || to === undefined) return null;
      const key = keyOf(from, draft.relation, to);
      const links = gold.get(key) ?? [];
      const isSaid = links.some(
        (link) => link.modality === draft.modality && link.polarity === draft.polarity,
      );
      return isSaid && sharesOffice(links, office) ? key : null;
    },
  };
}

function sharesOffice(links: readonly AnnotatedLink[], office: readonly string[]): boolean {
  const words = new Set(links.flatMap((link) => link.office));
  return words.size === 0 || office.length === 0 || office.some((word) => words.has(word));
}

export function annotationOfStory(story: Story): Annotation {
  const claims = story.claims.flatMap(({ sentence, subject, object, office, ...claim }) =>
    subject.entity === null || object.entity === null
      ? []
      : [
          {
            ...claim,
            subject: subject.entity,
            object: object.entity,
            office: office
              ? story.sentences[sentence]!.tokens.slice(...office).map((one) => one.toLowerCase())
              : [],
          },
        ],
  );
  return { entities: entitiesOf(story), claims };
}

export function annotationOfArticle({ entities, claims }: GoldLine): Annotation {
  return {
    entities,
    claims: claims.map((claim) => ({
      ...claim,
      office: claim.office === null ? [] : claim.office.toLowerCase().split(/[^\p{L}\p{N}'-]+/u),
    })),
  };
}

/** Entities of a story by their fullest names, with every name that it uses for them. */
export function entitiesOf(story: Story): GoldEntity[] {
  const found = new Map<string, GoldEntity>();
  for (const { sentence, subject, object } of story.claims)
    for (const { span, entity, type } of [subject, object]) {
      if (entity === null) continue;
      const known = found.get(entity) ?? { id: entity, type, name: entity, aliases: [] };
      found.set(entity, known);
      if (span) addName(known, story.sentences[sentence]!.tokens.slice(...span));
    }
  for (const { sentence, span, entity } of story.references) {
    const known = entity === null ? undefined : found.get(entity);
    if (known && span) addName(known, story.sentences[sentence]!.tokens.slice(...span));
  }
  return [...found.values()];
}

const PRONOUN = /^(?:he|him|his|she|her|hers|it|its|they|them|their|who|whom|whose|i|we|our|us)$/i;

function addName(entity: GoldEntity, tokens: readonly string[]): void {
  const isName = !PRONOUN.test(tokens[0]!) && /^\p{Lu}/u.test(tokens.at(-1)!);
  if (isName)
    entity.aliases.push(
      tokens
        .join(' ')
        .replace(/^(?:The|the) /, '')
        .replace(/ (['’]s?)/g, '$1'),
    );
}
