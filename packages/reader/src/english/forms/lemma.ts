import { adjectiveLemma, nounLemma, verbLemma } from '@precedent/model';

const cache = new Map<string, string>();

/** Longer words are addresses or noise, and spelling rules take time quadratic in the length. */
const LONGEST_WORD = 64;

/**
 * The dictionary form of a word, in lower case except for proper nouns.
 *
 * @param upos Universal part of speech, which decides between "left" (leave) and "left" (left).
 * @param xpos Penn tag; only words tagged as plural or past are changed accordingly.
 */
export function lemmaOf(text: string, upos: string, xpos: string): string {
  if (text.length > LONGEST_WORD) return upos === 'PROPN' ? text : text.toLowerCase();
  const key = `${text}\t${upos}\t${xpos}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lemma = findLemma(text, upos, xpos);
  // The cache is bounded; computing a lemma takes only a microsecond.
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

/** Changes only the last part of a compound: "vice-presidents" to "vice-president". */
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
