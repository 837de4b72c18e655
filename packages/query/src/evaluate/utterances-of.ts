import { articlesNaming, entitiesNamed, isPublishedBy } from '@precedent/graph';
import {
  compareStrings,
  type Entity,
  foldName,
  indexGazetteer,
  MOST_NAMING,
  type NamingArticle,
  type ReadingEntity,
  refToArticle,
  type Span,
  type Utterance,
} from '@precedent/model';
import { ARTICLES } from '../english/question-words.ts';
import { meetsSpan } from '../judge/in-time.ts';
import { saysWord } from '../judge/weigh-claim.ts';
import type { QueryContext } from '../query/context.ts';
import { HOLE, type Query } from '../query/query.ts';
import { type Said, whoSaysWhat } from '../utterances/who-says-what.ts';

/** Names of one entity that articles are looked up by. */
const MOST_NAMES = 20;

export interface Utterances {
  found: readonly Utterance[];
  /** Whether there may be others in articles that were not looked through. */
  isCut: boolean;
}

/**
 * The sentences in which the speaker of a query is quoted or reported as saying something about its object or topic, whether
 * or not a claim was drawn from them. The latest article comes first.
 */
export function utterancesOf(context: QueryContext, query: Query): Utterances {
  const { graph } = context;
  const [speaker, about] = [query.speaker, query.object].map((id) =>
    id === null || id === HOLE ? null : graph.getNodeAttributes(id),
  );
  const named = [speaker, about].flatMap((entity) => (entity ? [namesOf(entity)] : []));
  const topic = about || query.topic === null ? [] : wordsOf(query.topic).map((word) => [word, `${word}s`]);
  const naming = articlesNaming(graph, { names: [...named, ...topic] });
  const found = naming
    .filter(({ article }) => isAsked(article.publishedAt, context, query))
    .flatMap((one) =>
      saidIn(context, one, { speaker: speaker ?? null, about: about ?? null, topic: query.topic }),
    );
  const dateOf = ({ article }: Utterance) => article.publishedAt ?? '';
  const ordered = found.sort(
    (a, b) =>
      compareStrings(dateOf(b), dateOf(a)) || compareStrings(a.article.id, b.article.id) || a.start - b.start,
  );
  return { found: ordered, isCut: naming.length >= MOST_NAMING };
}

/** Those of a topic by which articles are found: "the shutdown". */
function wordsOf(topic: string): string[] {
  return topic.split(' ').filter((word) => !ARTICLES.has(word));
}

function isAsked(date: string | null, { knownBy }: QueryContext, query: Query): boolean {
  if (knownBy && !isPublishedBy({ publishedAt: date }, knownBy)) return false;
  if (query.asOf !== null && date !== null && !meetsSpan(date, null, { from: null, to: query.asOf }))
    return false;
  return meetsSpan(date, date, query);
}

function namesOf({ name, aliases, type }: Entity): string[] {
  const last = type === 'person' ? [name.split(' ').at(-1)!] : [];
  return [...new Set([name, ...last, ...aliases].map(foldName))]
    .filter((form) => form !== '')
    .slice(0, MOST_NAMES);
}

interface Asked {
  /** Null for anybody. */
  speaker: Entity | null;
  about: Entity | null;
  topic: string | null;
}

function saidIn(context: QueryContext, { article, entities }: NamingArticle, asked: Asked): Utterance[] {
  const { speaker, about, topic } = asked;
  const who = speakersIn(context, { article, entities }, speaker);
  if (who.every((id) => id === null)) return [];
  const mentions = about === null ? null : mentionsOf(context, { article, entities }, about);
  const isAbout = ({ words }: Said) =>
    (mentions === null || mentions.some((mention) => words.some((part) => isIn(mention, part)))) &&
    (topic === null || saysAll(article.text, words, wordsOf(topic)));
  return whoSaysWhat(article.text, entities)
    .filter((said) => who[said.speaker] !== null && isAbout(said))
    .map(({ start, end, quoted, speaker: at }) => ({
      start,
      end,
      quote: article.text.slice(start, end),
      article: refToArticle(article),
      speaker: who[at]!,
      quoted,
    }));
}

/** The id of each entity of a reading that may speak; null for the others. */
function speakersIn(context: QueryContext, naming: NamingArticle, speaker: Entity | null): (string | null)[] {
  const { graph } = context;
  const isOne = (entity: ReadingEntity, of: Entity) => isEntity(context, naming.article.id, entity, of);
  return naming.entities.map((entity) => {
    if (speaker) return isOne(entity, speaker) ? speaker.id : null;
    const named = entitiesNamed(graph, entity.name).map((it) => it.entity);
    return named.find((it) => isOne(entity, it))?.id ?? null;
  });
}

function saysAll(text: string, parts: readonly Span[], words: readonly string[]): boolean {
  return words.every((word) => parts.some(({ start, end }) => saysWord(text.slice(start, end), word)));
}

const isIn = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

/** Where an article names an entity by a name of its own: pronouns and descriptions don't count, nor does "Dutch" for the country. */
function mentionsOf(context: QueryContext, { article, entities }: NamingArticle, about: Entity): Span[] {
  const entry = indexGazetteer(context.reference.gazetteer).byId.get(about.links.gazetteer ?? '');
  const adjectives = new Set((entry?.adjectives ?? []).map(foldName));
  return entities
    .filter((entity) => isEntity(context, article.id, entity, about))
    .flatMap(({ name, aliases, mentions }) => {
      const forms = new Set([name, ...aliases].map(foldName).filter((form) => !adjectives.has(form)));
      return mentions.filter(({ start, end }) => forms.has(foldName(article.text.slice(start, end))));
    });
}

/**
 * Whether an entity of a reading is one of the graph: nobody else has its name, or of those who have it, only this one is in a
 * claim of the article.
 */
function isEntity(
  { graph }: QueryContext,
  article: string,
  { type, name }: ReadingEntity,
  entity: Entity,
): boolean {
  if (type !== entity.type) return false;
  const form = foldName(name);
  const own = [entity.name, ...entity.aliases].map(foldName);
  if (!own.includes(form) && !(type === 'person' && own[0]!.endsWith(` ${form}`))) return false;
  const named = entitiesNamed(graph, name).filter((it) => it.entity.type === type);
  if (named.every((it) => it.entity.id === entity.id)) return true;
  const inArticle = named.filter((it) => isInClaim(graph, it.entity.id, article));
  return inArticle.length === 1 && inArticle[0]!.entity.id === entity.id;
}

function isInClaim(graph: QueryContext['graph'], id: string, article: string): boolean {
  return graph
    .mapEdges(id, (_, fact) => fact.claims.some((claim) => claim.article.id === article))
    .includes(true);
}
