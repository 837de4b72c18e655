import type { Links } from '@precedent/model';

/** Links for an id in a list, which is a Wikidata item or else a FollowTheMoney id. */
export function linksOfItem(id: string): Links {
  return /^Q\d+$/.test(id) ? { wikidata: id } : { ftm: id };
}
