import { adjectiveLemma } from './adjective-lemma.ts';
import { nounLemma } from './noun-lemma.ts';
import { verbLemma } from './verb-lemma.ts';

const cache = new Map<string, string>();

/** What is longer is an address or noise, and the rules of spelling take the square of its length. */
const LONGEST_WORD = 64;

/**
 * The dictionary form of a word, lower case but for proper nouns.
 *
 * @param upos Universal part of speech, which decides between "left" (leave) and "left" (left).
 * @param xpos Penn tag; plural and past forms are only undone where it says so.
 */
export function lemmaOf(text: string, upos: string, xpos: string): string {
  if (text.length > LONGEST_WORD) return upos === 'PROPN' ? text : text.toLowerCase();
  const key = `${text}\t${upos}\t${xpos}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lemma = findLemma(text, upos, xpos);
  // Bounded: a word not seen before costs a microsecond.
  if (cache.size > 50_000) cache.clear();
  cache.set(key, lemma);
  return lemma;
}

function findLemma(text: string, upos: string, xpos: string): string {
  const word = text.toLowerCase();
  switch (upos) {
    case 'VERB':
      return xpos === 'VB' || xpos === 'VBP' ? (BASE_FORMS[word] ?? word) : hyphenated(word, verbLemma);
    case 'AUX':
      return AUXILIARIES[word] ?? word;
    case 'NOUN':
      return xpos === 'NNS' ? hyphenated(word, nounLemma) : word;
    case 'PROPN':
      return text;
    case 'ADJ':
      return xpos === 'JJR' || xpos === 'JJS' ? adjectiveLemma(word) : word;
    case 'PRON':
    case 'DET':
      return PRONOUNS[word] ?? word;
    case 'PART':
      return word === "n't" ? 'not' : word;
    default:
      return word;
  }
}

const BASE_FORMS: Record<string, string> = { am: 'be', are: 'be', "'re": 'be', "'m": 'be', "'ve": 'have' };

/** Inflects the last part of a compound only: "vice-presidents" to "vice-president". */
function hyphenated(word: string, lemma: (part: string) => string): string {
  const cut = word.lastIndexOf('-') + 1;
  return word.slice(0, cut) + lemma(word.slice(cut));
}

const AUXILIARIES: Record<string, string> = {
  am: 'be',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  "'s": 'be',
  "'re": 'be',
  "'m": 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  "'ve": 'have',
  "'d": 'would',
  "'ll": 'will',
  does: 'do',
  did: 'do',
  done: 'do',
  doing: 'do',
  wo: 'will',
  ca: 'can',
  sha: 'shall',
  got: 'get',
  gets: 'get',
  getting: 'get',
};

const PRONOUNS: Record<string, string> = {
  him: 'he',
  her: 'she',
  them: 'they',
  me: 'I',
  i: 'I',
  us: 'we',
  an: 'a',
  these: 'this',
  those: 'that',
};
