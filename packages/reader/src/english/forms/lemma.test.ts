import { describe, expect, it } from 'vitest';
import { lemmaOf } from './lemma.ts';

/** Lemmas by "form/UPOS/XPOS". */
const CASES: Record<string, string> = {
  'appointed/VERB/VBD': 'appoint',
  'took/VERB/VBD': 'take',
  'sworn/VERB/VBN': 'swear',
  'found/VERB/VBD': 'find',
  'found/VERB/VB': 'found',
  'criticised/VERB/VBD': 'criticise',
  'criticized/VERB/VBD': 'criticize',
  'hoping/VERB/VBG': 'hope',
  'planned/VERB/VBN': 'plan',
  'travelled/VERB/VBD': 'travel',
  'denies/VERB/VBZ': 'deny',
  'accuses/VERB/VBZ': 'accuse',
  'vetoes/VERB/VBZ': 'veto',
  'impeaching/VERB/VBG': 'impeach',
  'is/AUX/VBZ': 'be',
  "'s/AUX/VBZ": 'be',
  "'s/PART/POS": "'s",
  "n't/PART/RB": 'not',
  'wo/AUX/MD': 'will',
  'had/AUX/VBD': 'have',
  'allies/NOUN/NNS': 'ally',
  'leaders/NOUN/NNS': 'leader',
  'vice-presidents/NOUN/NNS': 'vice-president',
  'spokeswomen/NOUN/NNS': 'spokeswoman',
  'politics/NOUN/NN': 'politics',
  'Netherlands/PROPN/NNP': 'Netherlands',
  'stronger/ADJ/JJR': 'strong',
  'Dutch/ADJ/JJ': 'dutch',
  'him/PRON/PRP': 'he',
};

describe('lemmaOf', () => {
  it('takes less than a second for words of a hundred thousand letters', () => {
    const started = performance.now();
    for (const letter of ['a', 'x', 's'])
      for (const [upos, xpos] of [
        ['VERB', 'VBD'],
        ['NOUN', 'NNS'],
        ['ADJ', 'JJR'],
      ] as const)
        expect(lemmaOf(letter.repeat(100_000), upos, xpos)).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  for (const [token, lemma] of Object.entries(CASES))
    it(`gives the lemma ${lemma} for ${token}`, () => {
      const [form, upos, xpos] = token.split('/');
      expect(lemmaOf(form!, upos!, xpos!)).toBe(lemma);
    });
});
