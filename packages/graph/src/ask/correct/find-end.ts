import { type EntityRef, type EntityType, foldName, PrecedentError, type Span } from '@precedent/model';
import { refToReadingEntity } from '../../build/verdicts/claim-meant.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { resolvedIn } from '../../partial/resolved-in.ts';
import { refNamed } from '../find/ref-named.ts';
import type { SaidEnd, Setting } from './said.ts';

/**
 * The entity that a person means as an end of a claim: one that the article names, one of the archive, or a name in
 * the text that its reader missed, if its type is given.
 *
 * @param near where in the text the claim is made.
 * @throws PrecedentError if there is none, or several.
 */
export function findEnd(setting: Setting, said: SaidEnd, near: Span): EntityRef {
  if (typeof said !== 'string' && 'anchors' in said) return said;
  const { name, type } = typeof said === 'string' ? { name: said.trim(), type: null } : said;
  const own = inArticle(setting, name, type);
  if (own) return own;
  const known = inArchive(setting, name, type);
  if (known && !(known instanceof PrecedentError)) return known;
  const place = placeOfName(setting.reading.article.text, name, near);
  if (place === null) throw known?.code === 'ambiguous' ? known : unknown(name, known);
  if (known && type === null && known.code === 'ambiguous') throw known;
  if (type === null) throw untyped(name);
  return { type, name, links: {}, anchors: [{ article: setting.reading.article.id, ...place, name }] };
}

/** By the id of the graph, or by a name that the article uses. */
function inArticle({ graph, reading }: Setting, name: string, type: EntityType | null): EntityRef | null {
  const { entityIn } = resolvedIn(graph);
  const folded = foldName(name);
  const isNamed = (names: readonly string[]) => names.some((one) => foldName(one) === folded);
  const own = reading.entities.map((entity) => ({ entity, id: entityIn(reading.article.id, entity.id) }));
  const isTyped = mapTogether(
    own,
    ({ entity, id }) => type === null || type === typeIn(graph, id, entity.type),
  );
  const typed = own.filter((_, at) => isTyped[at]);
  const found =
    typed.find(({ id }) => id === name) ??
    typed.find(({ entity }) => isNamed([entity.name])) ??
    typed.find(({ entity }) => isNamed(entity.aliases));
  return found ? refToReadingEntity(reading, found.entity) : null;
}

/** A person may have given it another type than its reader. */
function typeIn(graph: Setting['graph'], id: string | null, type: EntityType): EntityType {
  return id !== null && graph.hasNode(id) ? graph.getNodeAttribute(id, 'type') : type;
}

/** Or why there is none; null if it is of another type. */
function inArchive(
  { graph, listed }: Setting,
  name: string,
  type: EntityType | null,
): EntityRef | PrecedentError | null {
  try {
    const ref = refNamed(graph, name, listed);
    return type === null || ref.type === type ? ref : null;
  } catch (error) {
    if (error instanceof PrecedentError) return error;
    throw error;
  }
}

/** Where the text has the name, in the quote if possible. */
function placeOfName(text: string, name: string, near: Span): Span | null {
  if (name === '') return null;
  const inside = text.slice(near.start, near.end).indexOf(name);
  const start = inside >= 0 ? near.start + inside : text.indexOf(name);
  return start < 0 ? null : { start, end: start + name.length };
}

function unknown(name: string, known: PrecedentError | null): PrecedentError {
  return new PrecedentError(
    'not_found',
    `"${name}" is neither in the archive nor in the text of the article`,
    'Write the name as the article does, or the name or id of an entity of the archive.',
    { candidates: known?.candidates ?? [] },
  );
}

function untyped(name: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `"${name}" is in the text of the article, but not known as an entity`,
    'Say whether it is a person, a country, an institution or a place.',
  );
}
