import type { Reply } from '@precedent/api';

/** "1,074", as the command writes it. */
export function sayCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** "23 articles and 591 curated facts: 807 entities and 867 claims (81 uncertain), each with its source." */
export function sayStats({
  articles,
  copies,
  entities,
  claims,
  uncertain,
  facts,
  decisions,
}: Reply<'getStats'>): string {
  const repeated = copies === 0 ? '' : ` (${copies} ${copies === 1 ? 'copy' : 'copies'} of others)`;
  const read = `${sayCount(articles)} ${articles === 1 ? 'article' : 'articles'}${repeated}`;
  const curated = facts > 0 ? ` and ${sayCount(facts)} curated facts` : '';
  const among = uncertain > 0 ? ` (${sayCount(uncertain)} uncertain)` : '';
  const decided =
    decisions === 0 ? '' : ` ${decisions} ${decisions === 1 ? 'decision' : 'decisions'} of people.`;
  return `${read}${curated}: ${sayCount(entities)} entities and ${sayCount(claims)} claims${among}, each with its source.${decided}`;
}
