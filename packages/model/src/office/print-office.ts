import { SENT_POSTS } from '../english/title-words.ts';
import { alternatives } from '../english/word-list.ts';
import type { Entity } from '../entity.ts';
import type { GazetteerIndex } from '../gazetteer-index.ts';
import { foldName } from '../slug.ts';
import { shownName } from '../wording/shown-name.ts';
import { withArticle } from '../wording/with-article.ts';

/**
 * "Prime Minister of the Netherlands", "Secretary General of NATO". A country goes by its name, also
 * where the article has only its adjective.
 *
 * @param body the entity that the office's body is; null where none is known.
 */
export function printOffice(
  title: string,
  body: Pick<Entity, 'type' | 'name' | 'links'> | null,
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

/** Whoever is sent somewhere: "Ambassador | to Germany" becomes "Ambassador of France to Germany". */
const POSTED = new RegExp(`^(.*\\b${alternatives(SENT_POSTS)}) ((?:to|for) .+)$`, 'i');

function isNamedIn(title: string, name: string): boolean {
  return name.length > 2 && ` ${foldName(title)} `.includes(` ${foldName(name)} `);
}
