import type { Links } from '@precedent/model';

/** Of an id of a list: a Wikidata item, else one of FollowTheMoney's. */
export function linksOfItem(id: string): Links {
  return /^Q\d+$/.test(id) ? { wikidata: id } : { ftm: id };
}
