import type { Article } from '@precedent/model';
import type { MentionProposal, Sentence, TokenRange } from '../parse/document.ts';
import { type Dropped, type Sifted, sift } from '../trace/sift.ts';
import { findBodyNames } from './body-names.ts';
import { reasonAgainstName } from './entity-name.ts';
import { findKnownNames, type NamePart } from './gazetteer-names.ts';
import { findGivenNameNames } from './given-name-names.ts';
import type { Lexicon } from './lexicon.ts';
import { type DroppedMention, dropMention, type MentionReason } from './mention-reason.ts';
import { addVotes, type NameCandidate, strongestType } from './name-candidate.ts';
import { voteOnType } from './name-votes.ts';
import { contains, isCapitalised, overlaps, tokenAt } from './phrase.ts';
import { trimEdges, trimGovernment, trimPersonTitles } from './trim-name.ts';

/** The model's proposals with a lower score are dropped. Chosen on development data. */
const PROPOSAL_THRESHOLD = 0.5;

export interface SentenceNames {
  /** Without overlaps. */
  names: NameCandidate[];
  /** Known names inside `names`: "Iraqi" in "Iraqi parliament". */
  nested: NameCandidate[];
  parts: NamePart[];
  dropped: DroppedMention[];
}

/** The names in a sentence found by the model, the gazetteer and patterns, with overlaps resolved. */
export function findSentenceNames(article: Article, sentence: Sentence, lexicon: Lexicon): SentenceNames {
  const { names: known, nested: within, parts } = findKnownNames(article, sentence, lexicon);
  const proposals = sift(sentence.mentionProposals, (proposal) => reasonAgainstProposal(sentence, proposal));
  const trimmed = trimNames(sentence, candidatesOf(sentence, proposals.kept, lexicon), parts, lexicon);
  const chosen = chooseNames([...known, ...trimmed.kept]);
  const voted = chosen.kept.map((name) => withVotes(sentence, name, known, lexicon));
  const { kept: names, dropped } = sift(voted, (name) => reasonAgainstName(article, sentence, name, lexicon));
  const nested = [...known, ...within].filter((name) =>
    names.some((outer) => contains(outer, name) && outer.end - outer.start > name.end - name.start),
  );
  return {
    names: names.sort((a, b) => a.start - b.start),
    nested,
    parts,
    dropped: [
      ...proposals.dropped.map(({ item, reason }) =>
        dropMention({ ...item, sentence: sentence.index }, 'proposal', reason),
      ),
      ...[...trimmed.dropped, ...chosen.dropped, ...dropped].map(({ item, reason }) =>
        dropMention(item, item.source, reason),
      ),
    ],
  };
}

function candidatesOf(
  sentence: Sentence,
  proposals: readonly MentionProposal[],
  lexicon: Lexicon,
): NameCandidate[] {
  const from = (ranges: readonly TokenRange[], source: NameCandidate['source']) =>
    ranges.map((range) => candidate(sentence, range, source));
  return [
    ...from(sentence.namedEntities, 'recogniser'),
    ...from(findGivenNameNames(sentence, lexicon), 'recogniser'),
    ...from(findBodyNames(sentence, lexicon), 'pattern'),
    ...from(proposals, 'proposal'),
  ];
}

/** Removes titles, determiners and punctuation from the ends of names. */
function trimNames(
  sentence: Sentence,
  names: readonly NameCandidate[],
  parts: readonly NamePart[],
  lexicon: Lexicon,
): Sifted<NameCandidate, MentionReason> {
  const kept: NameCandidate[] = [];
  const dropped: Dropped<NameCandidate, MentionReason>[] = [];
  for (const name of names) {
    const trimmed = trim(sentence, name, lexicon);
    if (!trimmed) dropped.push({ item: name, reason: { kind: 'nothing-left' } });
    // A compound is dropped here because its parts are candidates themselves.
    else if (!isCompoundOf(trimmed, parts)) kept.push(trimmed);
  }
  return { kept, dropped };
}

/** Keeps the first of several overlapping names. */
function chooseNames(names: readonly NameCandidate[]): Sifted<NameCandidate, MentionReason> {
  const chosen: NameCandidate[] = [];
  return sift(names.toSorted(byPriority), (name) => {
    if (chosen.some((other) => overlaps(other, name))) return { kind: 'overlaps' };
    chosen.push(name);
    return null;
  });
}

/** Whether a name is a hyphenated word that contains other names: "U.S.-led", "Trump-Ukraine". */
const isCompoundOf = (name: NameCandidate, parts: readonly NamePart[]) =>
  name.end - name.start === 1 && parts.some(({ token }) => token === name.start);

function candidate(sentence: Sentence, range: TokenRange, source: NameCandidate['source']): NameCandidate {
  return { sentence: sentence.index, start: range.start, end: range.end, votes: {}, known: [], source };
}

function reasonAgainstProposal(
  sentence: Sentence,
  { anchor, score, start, end }: MentionProposal,
): MentionReason | null {
  if (score < PROPOSAL_THRESHOLD) return { kind: 'unlikely', score, threshold: PROPOSAL_THRESHOLD };
  const token = tokenAt(sentence, anchor);
  const isNamelike =
    isCapitalised(token) && token.upos !== 'PRON' && token.upos !== 'DET' && end - start < 10;
  return isNamelike ? null : { kind: 'not-namelike' };
}

function trim(sentence: Sentence, name: NameCandidate, lexicon: Lexicon): NameCandidate | null {
  const bounds = trimEdges(sentence, name);
  const edges = bounds && trimGovernment(sentence, bounds);
  if (!edges) return null;
  const votes = voteOnType(sentence, edges, [], lexicon);
  const range = strongestType(votes) === 'person' ? trimPersonTitles(sentence, edges, lexicon) : edges;
  return range && { ...name, ...range };
}

const LAST_RESORT: Readonly<Record<NameCandidate['source'], number>> = {
  pattern: 0,
  gazetteer: 0,
  recogniser: 0,
  repeat: 1,
  proposal: 1,
};

/** Longer names first, but the model's proposals last, because their ends are imprecise. */
function byPriority(a: NameCandidate, b: NameCandidate): number {
  return (
    LAST_RESORT[a.source] - LAST_RESORT[b.source] ||
    b.end - b.start - (a.end - a.start) ||
    b.known.length - a.known.length ||
    Number(b.source === 'pattern') - Number(a.source === 'pattern') ||
    a.start - b.start
  );
}

function withVotes(
  sentence: Sentence,
  name: NameCandidate,
  known: readonly NameCandidate[],
  lexicon: Lexicon,
): NameCandidate {
  const exact = known.find((other) => other.start === name.start && other.end === name.end)?.known ?? [];
  const votes = voteOnType(sentence, name, exact, lexicon);
  const body = name.source === 'pattern' ? { institution: 1.5 } : {};
  return { ...name, known: exact, votes: addVotes(votes, body) };
}
