import { readJsonLines } from './read-json-lines.ts';

type Token = [
  form: string,
  lemma: string,
  upos: string,
  xpos: string,
  feats: string,
  head: number,
  deprel: string,
  spaceAfter: number,
];

interface GumMention {
  start: number;
  end: number;
  text: string;
  type: string;
  /** Id of its cluster. */
  c: string;
  sent: number;
  /** First and last token of the sentence, inclusive. */
  s: number;
  e: number;
  named: boolean;
  pron: boolean;
}

/** A document of the GUM corpus in the evaluation data; only the fields in use. */
export interface GumDocument {
  id: string;
  genre: string;
  title: string;
  date: string | null;
  text: string;
  sents: { start: number; end: number; tok: Token[] }[];
  mentions: GumMention[];
  /** Mention indexes by cluster id, for clusters of at least two. */
  clusters: Record<string, number[]>;
}

export function readGum(file: string): GumDocument[] {
  return readJsonLines(file);
}

/** Offset of the head word of a mention. */
export function headOffset(document: GumDocument, mention: GumMention): number {
  const sentence = document.sents[mention.sent];
  if (!sentence) return mention.start;
  const offsets = offsetsOf(sentence.tok, document.text, sentence.start);
  for (let at = mention.s; at <= mention.e; at++) {
    const head = (sentence.tok[at]?.[5] ?? 0) - 1;
    if (head < mention.s || head > mention.e) return offsets[at] ?? mention.start;
  }
  return mention.start;
}

function offsetsOf(tokens: readonly Token[], text: string, start: number): number[] {
  let at = start;
  return tokens.map(([form]) => {
    const found = text.indexOf(form, at);
    if (found < 0) return at;
    at = found + form.length;
    return found;
  });
}

export const GUM_TYPES: ReadonlySet<string> = new Set(['person', 'organization', 'place']);

/** Clusters of people, organisations and places, as offsets of their mentions' heads. */
export function goldClusters(document: GumDocument): { offsets: number[]; named: boolean; type: string }[] {
  return Object.values(document.clusters).flatMap((indexes) => {
    const mentions = indexes
      .map((index) => document.mentions[index])
      .filter((mention) => mention !== undefined);
    const type = mentions[0]?.type ?? '';
    if (!GUM_TYPES.has(type)) return [];
    const offsets = [...new Set(mentions.map((mention) => headOffset(document, mention)))];
    return [{ offsets, named: mentions.some((mention) => mention.named), type }];
  });
}
