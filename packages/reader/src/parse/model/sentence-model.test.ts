import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadReaderModel } from '@precedent/reference';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimProposal, TokenRange } from '../document.ts';
import { createSentenceModel, type ReaderModel, type SentenceModel } from './sentence-model.ts';

type Range = [start: number, end: number];
type TypedRange = [...Range, type: string];

/** A sentence as decoded by the training code. */
interface Expected {
  forms: string[];
  /** Tags, separated by spaces. */
  upos: string;
  xpos: string;
  heads: number[];
  deprels: string;
  names: TypedRange[];
  claims: {
    subject: TypedRange | null;
    relation: string;
    object: TypedRange | null;
    office: Range | null;
    time: Range | null;
    speaker: Range | null;
    modality: string;
    polarity: string;
    score: number;
  }[];
}

let files: ReaderModel;
let model: SentenceModel;
let expected: Expected[];
beforeAll(async () => {
  files = await loadReaderModel();
  model = await createSentenceModel(files, 1);
  expected = JSON.parse(await readFile(new URL('./reference-decoding.json', import.meta.url), 'utf8'));
});

/** 8-bit arithmetic differs slightly between processors, so a few of some 430 tokens may differ. */
const AGREEMENT = 0.97;

describe('agreement with the decoders of the training code', () => {
  it('gives the same parts of speech, heads and labels', async () => {
    const ours: unknown[] = [];
    const theirs: unknown[] = [];
    for (const { forms, upos, xpos, heads, deprels } of expected) {
      const { tokens } = await model.analyse(forms);
      ours.push(...tokens.map((token) => `${token.upos} ${token.xpos} ${token.head} ${token.deprel}`));
      const [u, x, d] = [upos, xpos, deprels].map((tags) => tags.split(' '));
      theirs.push(...heads.map((head, t) => `${u![t]} ${x![t]} ${head} ${d![t]}`));
    }
    expect(ours).toHaveLength(theirs.length);
    expect(share(ours, (value, t) => value === theirs[t])).toBeGreaterThan(AGREEMENT);
  });

  it('gives the same names', async () => {
    const ours: string[] = [];
    const theirs: string[] = [];
    for (const [index, { forms, names }] of expected.entries()) {
      const { namedEntities } = await model.analyse(forms);
      ours.push(...namedEntities.map(({ start, end, label }) => `${index} ${start} ${end} ${label}`));
      theirs.push(...names.map((name) => `${index} ${name.join(' ')}`));
    }
    expect(overlap(ours, theirs)).toBeGreaterThan(AGREEMENT);
  });

  it('proposes the same claims with the same scores', async () => {
    const ours: string[] = [];
    const theirs: string[] = [];
    const differences: number[] = [];
    for (const { forms, claims } of expected) {
      const { claimProposals } = await model.analyse(forms);
      const scores = new Map(claimProposals.map((claim) => [describeClaim(claim), claim.score]));
      ours.push(...scores.keys());
      for (const claim of claims) {
        const { subject, relation, object, office, time, speaker, modality, polarity, score } = claim;
        const key = JSON.stringify([subject, relation, object, office, time, speaker, modality, polarity]);
        theirs.push(key);
        differences.push(Math.abs((scores.get(key) ?? score) - score));
      }
    }
    expect(overlap(ours, theirs)).toBeGreaterThan(0.95);
    expect(Math.max(...differences)).toBeLessThan(0.05);
  });
});

describe('createSentenceModel', () => {
  it('gives the same result whatever else is being read', async () => {
    const sentences = expected.slice(0, 6).map(({ forms }) => forms);
    const alone = [];
    for (const forms of sentences) alone.push(await model.analyse(forms));
    expect(await Promise.all(sentences.map((forms) => model.analyse(forms)))).toEqual(alone);
  });

  it('proposes mentions with spans around their anchors', async () => {
    const { mentionProposals } = await model.analyse([
      'Mark',
      'Rutte',
      'met',
      'the',
      'king',
      'of',
      'Spain',
      '.',
    ]);
    expect(mentionProposals.length).toBeGreaterThan(0);
    for (const { start, end, anchor } of mentionProposals) {
      expect(start).toBeLessThanOrEqual(anchor);
      expect(end).toBeGreaterThan(anchor);
      expect(end).toBeLessThanOrEqual(8);
    }
  });

  it('rejects bytes that are not a model', async () => {
    const model = { weights: new Uint8Array(100), vocabulary: files.vocabulary };
    await expect(createSentenceModel(model, 1)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('100 bytes'),
    });
  });

  it('rejects a file that is not a model, and names it', async () => {
    const weights = fileURLToPath(new URL('./reference-decoding.json', import.meta.url));
    await expect(createSentenceModel({ weights, vocabulary: files.vocabulary }, 1)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(weights),
    });
  });

  it('rejects a vocabulary without a required field, and names the field', async () => {
    const { crf, ...vocabulary } = files.vocabulary as Record<string, unknown>;
    await expect(createSentenceModel({ weights: files.weights, vocabulary }, 1)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('crf'),
    });
  });
});

function describeClaim(claim: ClaimProposal): string {
  const { subject, relation, object, office, time, speaker, modality, polarity } = claim;
  const ends = [subject, object].map((end) => end && [end.start, end.end, end.type]);
  return JSON.stringify([
    ends[0],
    relation,
    ends[1],
    range(office),
    range(time),
    range(speaker),
    modality,
    polarity,
  ]);
}

function range(tokens: TokenRange | null): Range | null {
  return tokens && [tokens.start, tokens.end];
}

function share<T>(values: readonly T[], holds: (value: T, index: number) => boolean): number {
  return values.filter(holds).length / values.length;
}

/** How much two lists have in common, from 0 to 1. */
function overlap(ours: readonly string[], theirs: readonly string[]): number {
  const theirSet = new Set(theirs);
  return (2 * ours.filter((value) => theirSet.has(value)).length) / (ours.length + theirs.length);
}
