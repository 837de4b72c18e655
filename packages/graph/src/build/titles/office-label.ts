import { type Entity, foldName, type GazetteerEntry } from '@precedent/model';

const NEEDS_ARTICLE =
  /\b(united|union|kingdom|republic|states|nations|emirates|islands|netherlands|philippines|gambia|bahamas|maldives|seychelles|comoros|vatican|pentagon|kremlin|commission|council|court|bank|party|ministry|department|organi[sz]ation|agency|parliament|assembly|senate|house|congress|army|navy|forces|police|committee|federation|league|fund|office|institute|university|government|bureau|association|group|front|movement|authority|commons|lords)\b/i;

/** "Prime Minister of the Netherlands", "Secretary General of NATO". */
export function officeLabel(title: string, body: Entity, entry: GazetteerEntry | undefined): string {
  // "Chief of Staff of the Ukrainian presidency" says its body already.
  if (namesBody(title, body, entry)) return title;
  const owner = `of ${takesArticle(body) ? 'the ' : ''}${body.name.replace(/^the /i, '')}`;
  // "Ambassador of France to Germany"
  const [post, target] = splitTarget(title);
  return target === null ? `${title} ${owner}` : `${post} ${owner} ${target}`;
}

const POSTED =
  /^(.*\b(?:ambassador|envoy|representative|delegate|emissary|consul|commissioner)) ((?:to|for) .+)$/i;

/** Whoever is posted somewhere: "Ambassador | to Germany". */
function splitTarget(title: string): [string, string | null] {
  const match = POSTED.exec(title);
  return match ? [match[1]!, match[2]!] : [title, null];
}

/** The title in a label that {@link officeLabel} wrote. */
export function titleInLabel(label: string, body: Entity): string {
  const name = body.name.replace(/^the /i, '');
  return label.replace(` of the ${name}`, '').replace(` of ${name}`, '');
}

function namesBody(title: string, body: Entity, entry: GazetteerEntry | undefined): boolean {
  const padded = ` ${foldName(title)} `;
  const names = [body.name, ...(entry ? [...entry.names, ...entry.adjectives] : [])];
  return names.some((name) => name.length > 2 && padded.includes(` ${foldName(name)} `));
}

function takesArticle(body: Entity): boolean {
  return body.type !== 'place' && NEEDS_ARTICLE.test(body.name);
}
