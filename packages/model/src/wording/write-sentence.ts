import type { Modality, TenureStatus } from '../claim.ts';
import type { Fact } from '../fact.ts';
import type { Predicate, RelationWording } from './relation-wording.ts';
import { sayDate, sayPeriod, sayWhen } from './say-date.ts';
import { verbPhrase } from './verb-phrase.ts';
import { isPlural, type Named, openSentence, withArticle } from './with-article.ts';

/** What a sentence says; claims and facts are both statements. */
export interface Statement extends Pick<Fact, 'subject' | 'object' | 'polarity' | 'from' | 'to'> {
  /** "Prime Minister of the Netherlands"; null if no office is named. */
  office: string | null;
  modality: Modality;
  status?: TenureStatus | null;
  /** Id of the entity that said it. */
  speaker?: string | null;
  /** Whether it is a plan that has passed its date or was given up. */
  lapsed?: boolean;
}

/**
 * A statement as a newspaper would print it, without a full stop: "Mark Rutte is to succeed Jens
 * Stoltenberg as Secretary General of NATO on 1 October 2024".
 */
export function writeSentence(
  statement: Statement,
  { plain, withOffice }: RelationWording,
  entity: (id: string) => Named,
): string {
  const predicate = statement.office === null ? plain : withOffice;
  const standing = standingOf(statement, predicate);
  const subject = entity(statement.subject);
  const said = [
    withArticle(subject),
    verbPhrase(predicate.verb, { ...standing, plural: isPlural(subject) }),
    predicate.rest
      .replace('{object}', () => withArticle(entity(statement.object)))
      .replace('{office}', () => `${adjectiveOf(statement, standing, predicate)}${statement.office}`),
    sayTime(statement, standing),
  ];
  const clause = said.filter((part) => part !== null && part !== '').join(' ');
  if (statement.polarity === 'contested') return `It is disputed whether ${clause}`;
  return `${openSentence(clause)}${sayAttribution(statement, entity)}`;
}

/** The sentence without subject, object and dates, for an edge between the two: "did not agree with". */
export function writePredicate(statement: Statement, { plain, withOffice }: RelationWording): string {
  const predicate = statement.office === null ? plain : withOffice;
  const standing = standingOf(statement, predicate);
  const rest = predicate.rest.replace('{object}', '…').replace('{office}', () => statement.office!);
  return `${verbPhrase(predicate.verb, { ...standing, plural: false })} ${rest.replace(/\s*…$/, '')}`.trimEnd();
}

/** The grammatical form of a statement. */
function standingOf(statement: Statement, { lasts }: Predicate) {
  const { from, to, status, polarity, speaker, lapsed = false } = statement;
  // A holder elect doesn't hold the office yet, even if the article asserts it.
  const modality =
    status === 'elect' && statement.modality !== 'hypothetical' ? 'planned' : statement.modality;
  const isOver = to !== null || status === 'former';
  return {
    modality,
    lapsed,
    negative: polarity === 'negative',
    hedged: modality === 'alleged' && polarity !== 'contested' && (speaker ?? null) === null,
    tense: !lasts || isOver ? ('past' as const) : from === null ? ('present' as const) : ('perfect' as const),
    begins: to === null || to === from,
    lasts,
  };
}

type Standing = ReturnType<typeof standingOf>;

const isReported = ({ modality }: Standing) => modality === 'asserted' || modality === 'alleged';

/** "acting" or "the outgoing" before the office that somebody holds. */
function adjectiveOf({ status }: Statement, standing: Standing, { rest }: Predicate): string {
  if (!rest.startsWith('{office}') || !isReported(standing)) return '';
  if (status === 'acting') return 'acting ';
  return status === 'outgoing' && standing.tense === 'present' ? 'the outgoing ' : '';
}

function sayTime({ from, to }: Statement, standing: Standing): string | null {
  if (standing.lasts && from !== null && to === null) {
    if (!isReported(standing)) return sayWhen(from);
    if (standing.tense === 'perfect') return `since ${sayDate(from)}`;
  }
  return sayPeriod(from, to);
}

/** What the article itself states needs no attribution. */
function sayAttribution(
  { speaker = null, subject, modality }: Statement,
  entity: (id: string) => Named,
): string {
  if (speaker === null || modality === 'asserted') return '';
  if (speaker !== subject) return `, according to ${withArticle(entity(speaker))}`;
  if (modality !== 'alleged') return '';
  return entity(speaker).type === 'person' ? ', by their own account' : ', by its own account';
}
