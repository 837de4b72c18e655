import type { Mention } from './mention.ts';

/** Words that name a body of a state or of another body; a party or a paper named after a country has none. */
const OF_STATE =
  /\b(?:ministry|department|government|court|parliament|senate|congress|house|assembly|army|navy|police|forces?|guard|council|commission|embassy|cabinet|legislature|agency|administration|tribunal|military|presidency|office|committee|authority|bank|service|bureau)\b/i;
/** Words that name what belongs to nobody's state. */
const INDEPENDENT =
  /\b(?:party|movement|union|front|news|times|post|tribune|journal|herald|network|league|foundation|alliance|coalition|democrats|republicans|liberals|conservatives)\b/i;

const PARTY =
  /\b(?:party|democrats?|republicans?|democratic|conservatives?|labou?r|liberals?|libertarians?|tory|tories|greens?|independent)\b/i;

/** Whether a body is a party, by its name or by the name that the gazetteer knows it under. */
export function isParty({ type, text, gazetteer }: Mention): boolean {
  return type === 'institution' && PARTY.test(`${text} ${gazetteer?.replaceAll('-', ' ') ?? ''}`);
}

export function isOfState(body: Mention): boolean {
  return OF_STATE.test(body.text) && !INDEPENDENT.test(body.text);
}

export function isIndependent(body: Mention): boolean {
  return body.type === 'institution' && INDEPENDENT.test(body.text);
}
