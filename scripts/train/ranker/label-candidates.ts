import type { Ontology, ReadingEntity, Span } from '@precedent/model';
import type { ResolvedClaim } from '../../../packages/reader/src/reading/resolve-claim.ts';
import { alignEntities } from '../../eval/causes/align-entities.ts';
import type { GoldEntity, GoldLine } from '../../eval/gold-line.ts';
import { type Story, type StoryText, spanOf } from '../stories/story.ts';

/** What annotators drew from an article, between its entities. */
export interface Annotation {
  entities: GoldEntity[];
  claims: AnnotatedLink[];
  /** Where the text names an entity, if that is annotated. */
  places?: ReadonlyMap<string, readonly Span[]>;
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
  { entities: annotated, claims, places = new Map() }: Annotation,
  entities: readonly ReadingEntity[],
  ontology: Ontology,
): Labelled {
  const aligned = alignEntities(annotated, entities as unknown as GoldEntity[]);
  alignByPlace(aligned, places, entities);
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

/**
 * Matches what has no name in common but is named at the same place: "Foreign Ministry" is annotated within the reader's
 * "Egyptian Foreign Ministry". Both end with the same word.
 */
function alignByPlace(
  aligned: Map<string, string>,
  places: ReadonlyMap<string, readonly Span[]>,
  entities: readonly ReadingEntity[],
): void {
  const matched = new Set(aligned.values());
  for (const [id, spans] of places) {
    if (matched.has(id)) continue;
    const same = entities.find(
      (entity) =>
        !aligned.has(entity.id) &&
        entity.mentions.some((mention) => spans.some((span) => span.end === mention.end)),
    );
    if (same) aligned.set(same.id, id);
  }
}

export function annotationOfStory(story: Story, text: StoryText): Annotation {
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
  return { entities: entitiesOf(story), claims, places: placesOf(story, text) };
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

function placesOf(story: Story, text: StoryText): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  const ends = story.claims.flatMap(({ sentence, subject, object }) => [
    { sentence, ...subject },
    { sentence, ...object },
  ]);
  for (const { sentence, span, entity } of ends) {
    if (!span || entity === null) continue;
    const tokens = story.sentences[sentence]!.tokens.slice(...span);
    // Bodies in lower case have names too: "spy agency" is "Pakistan's spy agency".
    if (isName(tokens) || entity.endsWith(tokens.join(' ')))
      places.set(entity, [...(places.get(entity) ?? []), spanOf(text, sentence, span)]);
  }
  return places;
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

function isName(tokens: readonly string[]): boolean {
  return !PRONOUN.test(tokens[0]!) && /^\p{Lu}/u.test(tokens.at(-1)!);
}

function addName(entity: GoldEntity, tokens: readonly string[]): void {
  if (isName(tokens))
    entity.aliases.push(
      tokens
        .join(' ')
        .replace(/^(?:The|the) /, '')
        .replace(/ (['’]s?)/g, '$1'),
    );
}
