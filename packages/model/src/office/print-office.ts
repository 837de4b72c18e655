import { SENT_POSTS } from '../english/title-words.ts';
import { alternatives } from '../english/word-list.ts';
import type { Entity } from '../entity.ts';
import type { GazetteerIndex } from '../gazetteer-index.ts';
import { foldName } from '../slug.ts';
import { shownName } from '../wording/shown-name.ts';
import { withArticle } from '../wording/with-article.ts';
import type { Office } from './office.ts';

/** What printing an office needs to know of its body. */
export type PrintedBody = Pick<Entity, 'id' | 'type' | 'name' | 'links'>;

/**
 * Prints offices whose bodies are among some entities: "Prime Minister of the Netherlands", "Secretary
 * General of NATO". A country goes by its name, also where the article has only its adjective.
 */
export function officePrinter(
  entities: Iterable<PrintedBody>,
  gazetteer: GazetteerIndex,
): (office: Office) => string {
  const bodies = new Map<string | null, PrintedBody>();
  for (const entity of entities) bodies.set(entity.id, entity);
  return ({ title, body }) => printOffice(title, bodies.get(body) ?? null, gazetteer);
}

/** @param body the entity whose office it is; null where none is known. */
export function printOffice(
  title: string,
  body: Omit<PrintedBody, 'id'> | null,
  index: GazetteerIndex,
): string {
  if (body === null) return title;
  const entry = index.byId.get(body.links.gazetteer ?? '');
  const { type } = body;
  const name = shownName(body, index);
  // "Chief of Staff of the Ukrainian presidency" says its body already.
  const names = [name, ...(entry ? [...entry.names, ...entry.adjectives] : [])];
  if (names.some((one) => isNamedIn(title, one))) return title;
  const owner = `of ${withArticle({ type, name })}`;
  const posted = POSTED.exec(title);
  return posted ? `${posted[1]} ${owner} ${posted[2]}` : `${title} ${owner}`;
}

/** The post of somebody who is sent somewhere: "Ambassador | to Germany" becomes "Ambassador of France to Germany". */
const POSTED = new RegExp(`^(.*\\b${alternatives(SENT_POSTS)}) ((?:to|for) .+)$`, 'i');

function isNamedIn(title: string, name: string): boolean {
  return name.length > 2 && ` ${foldName(title)} `.includes(` ${foldName(name)} `);
}
