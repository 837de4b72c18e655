import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { GumDocument } from '../../eval/gum-documents.ts';

type GumSentence = GumDocument['sents'][number];
type GumMention = GumDocument['mentions'][number];

/** Documents of a gzipped CoNLL-U file of the GUM corpus, with text and entity annotations. */
export function readConllu(file: string): GumDocument[] {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return text
    .split(/^# newdoc id = /m)
    .slice(1)
    .map(readDocument);
}

function readDocument(block: string): GumDocument {
  const id = block.slice(0, block.indexOf('\n')).trim();
  const document: GumDocument = {
    id,
    genre: id.split('_')[1] ?? '',
    title: /^# meta::title = (.*)$/m.exec(block)?.[1] ?? '',
    date: null,
    text: '',
    sents: [],
    mentions: [],
    clusters: {},
  };
  const open: GumMention[] = [];
  for (const sentence of block.split(/\n\s*\n/)) readSentence(document, sentence, open);
  for (const [index, mention] of document.mentions.entries()) {
    document.clusters[mention.c] ??= [];
    document.clusters[mention.c]?.push(index);
  }
  for (const [cluster, indexes] of Object.entries(document.clusters))
    if (indexes.length < 2) delete document.clusters[cluster];
  return document;
}

/** Mentions can span several lines of tokens; `open` has those not closed yet, innermost last. */
function readSentence(document: GumDocument, block: string, open: GumMention[]): void {
  const rows = block
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));
  if (rows.length === 0) return;
  if (document.text !== '') document.text += /^# newpar$/m.test(block) ? '\n\n' : ' ';
  const sentence: GumSentence = { start: document.text.length, end: 0, tok: [] };
  document.sents.push(sentence);
  for (const [at, row] of rows.entries()) {
    const [, form = '', lemma = '', upos = '', xpos = '', feats = '', head = '0', deprel = '', , misc = ''] =
      row;
    const start = document.text.length;
    document.text += form;
    const glued = /SpaceAfter=No/.test(misc) || at === rows.length - 1;
    sentence.tok.push([form, lemma, upos, xpos, feats, Number(head), deprel, glued ? 0 : 1]);
    const place = { sent: document.sents.length - 1, token: at, start, end: start + form.length, xpos };
    readEntities(document, /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? '', place, open);
    if (!glued) document.text += ' ';
  }
  sentence.end = document.text.length;
}

interface Place {
  sent: number;
  token: number;
  start: number;
  end: number;
  xpos: string;
}

/** "(4-person-giv:act-..." opens a mention of cluster 4, "4)" closes one, "(4-person-...)" is one word. */
function readEntities(document: GumDocument, field: string, place: Place, open: GumMention[]): void {
  for (const [part] of field.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
    const annotation = part.replace(/[()]/g, '');
    if (!part.startsWith('(')) close(document, annotation, place, open);
    else if (part.endsWith(')')) document.mentions.push(mentionFrom(annotation, place));
    else open.push(mentionFrom(annotation, place));
  }
}

function mentionFrom(annotation: string, { sent, token, start, end, xpos }: Place): GumMention {
  const [c = '', type = ''] = annotation.split('-');
  return {
    c,
    type,
    sent,
    s: token,
    e: token,
    start,
    end,
    text: '',
    named: xpos.startsWith('NNP'),
    pron: xpos.startsWith('PRP'),
  };
}

function close(document: GumDocument, cluster: string, place: Place, open: GumMention[]): void {
  const at = open.findLastIndex((mention) => mention.c === cluster);
  const [mention] = at < 0 ? [] : open.splice(at, 1);
  if (mention) document.mentions.push({ ...mention, e: place.token, end: place.end });
}
