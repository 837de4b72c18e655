#!/usr/bin/env node
// Scores predicted claims against the gold, as GUIDELINES.md says; needs nothing but Node.
// usage: node score.mjs GOLD.jsonl PREDICTED.jsonl [--articles ARTICLES.jsonl] [--json] [--errors]
import { readFileSync } from 'node:fs';

const FAMILY = {
  praised: 'supported',
  aided: 'supported',
  agreed_with: 'supported',
  criticised: 'challenged',
  accused: 'challenged',
  opposed: 'challenged',
  threatened: 'challenged',
  sanctioned: 'challenged',
  prosecuted: 'challenged',
  attacked: 'challenged',
  protested_against: 'challenged',
  defeated: 'challenged',
};
const SYMMETRIC = new Set(['agreed_with', 'met']);
const LEVELS = ['pair', 'claim', 'full'];
const PERSON_TITLES =
  /^(president|vice president|prime minister|senator|sen|representative|rep|mr|mrs|ms|dr|governor|gov|chancellor|king|queen|former|secretary general|general|gen|sir|dame|lord|mayor|minister|speaker) /;
const LONGEST_QUOTE = 140;

main(process.argv.slice(2));

function main(args) {
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [goldPath, predictedPath] = args;
  if (!goldPath || !predictedPath) {
    console.error(
      'usage: score.mjs GOLD.jsonl PREDICTED.jsonl [--articles ARTICLES.jsonl] [--json] [--errors]',
    );
    process.exit(2);
  }
  const articles = option('--articles');
  const texts = articles ? new Map(readLines(articles).map(({ id, text }) => [id, text])) : null;
  const predicted = new Map(readLines(predictedPath).map((line) => [line.id, line]));
  const score = scoreAll(readLines(goldPath), predicted, texts);
  if (args.includes('--json')) console.log(JSON.stringify(summarise(score), null, 1));
  else print(summarise(score), args.includes('--errors') ? score.errors : []);
}

function readLines(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line));
}

function newTally() {
  return { tp: 0, predicted: 0, gold: 0 };
}

/** Scores every article of the gold; one that was not predicted counts as predicted empty. */
function scoreAll(goldLines, predictedById, texts) {
  const score = {
    articles: goldLines.length,
    entities: newTally(),
    levels: Object.fromEntries(LEVELS.map((level) => [level, newTally()])),
    relations: {},
    predictedClaims: 0,
    ungrounded: texts ? 0 : null,
    errors: [],
  };
  for (const gold of goldLines) {
    const predicted = predictedById.get(gold.id) ?? { entities: [], claims: [] };
    const ids = align(gold.entities, predicted.entities);
    score.entities.gold += gold.entities.length;
    score.entities.predicted += predicted.entities.length;
    score.entities.tp += new Set(ids.values()).size;
    score.predictedClaims += predicted.claims.length;
    if (texts) score.ungrounded += countUngrounded(predicted, texts.get(gold.id) ?? '');
    for (const level of LEVELS) scoreLevel(level, gold, predicted, ids, score);
  }
  return score;
}

function countUngrounded({ claims }, text) {
  return claims.filter(({ quote }) => typeof quote !== 'string' || quote === '' || !text.includes(quote))
    .length;
}

/** Gold entity id by predicted entity id: by type and any shared name, a person also by an unambiguous surname. */
function align(gold, predicted) {
  const ids = new Map();
  for (const one of predicted) {
    const own = namesOf(one);
    const shares = (other) => namesOf(other).some((name) => own.includes(name));
    const hit =
      gold.find((other) => other.type === one.type && shares(other)) ??
      gold.find((other) => shares(other) && other.type !== 'person' && one.type !== 'person') ??
      (one.type === 'person' ? onlySurnamed(gold, own) : undefined);
    if (hit) ids.set(one.id, hit.id);
  }
  return ids;
}

function onlySurnamed(gold, names) {
  const surname = (name) => name.split(' ').at(-1);
  const surnames = names.map(surname);
  const same = gold.filter(
    (other) => other.type === 'person' && namesOf(other).some((name) => surnames.includes(surname(name))),
  );
  return same.length === 1 ? same[0] : undefined;
}

function namesOf({ type, name, aliases }) {
  const folded = [name, ...(aliases ?? [])].filter(Boolean).map((one) => fold(one, type === 'person'));
  return [...new Set(folded.filter(Boolean))];
}

/** Case, diacritics, possessives, punctuation and a leading article away; of a person also titles. */
function fold(name, isPerson) {
  let folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
  while (isPerson && PERSON_TITLES.test(folded)) folded = folded.replace(PERSON_TITLES, '');
  return folded;
}

/** Counts one article at one level. Claims that agree in what the level looks at count once. */
function scoreLevel(level, gold, predicted, ids, score) {
  const tally = score.levels[level];
  const wanted = groupByKey(level, gold.claims);
  const seen = new Set();
  const matched = new Set();
  for (const claim of predicted.claims) {
    const [subject, object] = [ids.get(claim.subject), ids.get(claim.object)];
    const isPlaced = subject !== undefined && object !== undefined;
    const key = isPlaced
      ? keyOf(level, claim, subject, object)
      : `?${claim.subject}|${claim.relation}|${claim.object}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const turned =
      level === 'pair' && isPlaced && SYMMETRIC.has(claim.relation)
        ? keyOf(level, claim, object, subject)
        : key;
    const isRight = agrees(level, wanted.get(key) ?? wanted.get(turned), claim);
    tally.predicted += 1;
    tally.tp += Number(isRight);
    if (isRight) matched.add(key);
    if (level === 'claim') countDrawn(claim, isRight, gold.id, predicted, score);
  }
  tally.gold += wanted.size;
  if (level === 'claim') countWanted(wanted, matched, gold, score);
}

function groupByKey(level, claims) {
  const groups = new Map();
  for (const claim of claims) {
    const key = keyOf(level, claim, claim.subject, claim.object);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return groups;
}

/** What two claims must share to agree at a level. */
function keyOf(level, { relation }, subject, object) {
  if (level === 'pair') return `${subject}|${FAMILY[relation] ?? relation}|${object}`;
  const [a, b] = SYMMETRIC.has(relation) && subject > object ? [object, subject] : [subject, object];
  return `${a}|${relation}|${b}`;
}

function agrees(level, candidates, claim) {
  if (!candidates) return false;
  if (level !== 'full') return true;
  return candidates.some(
    ({ modality, polarity, from, to }) =>
      modality === claim.modality &&
      polarity === claim.polarity &&
      dateAgrees(from, claim.from) &&
      dateAgrees(to, claim.to),
  );
}

/** Equal at the precision of the gold data; if the gold data have no date, any date is right. */
function dateAgrees(gold, predicted) {
  if (!gold) return true;
  return Boolean(predicted) && predicted.length >= Math.min(gold.length, 10) && predicted.startsWith(gold);
}

function tallyOf(relation, { relations }) {
  relations[relation] ??= newTally();
  return relations[relation];
}

function countDrawn(claim, isRight, articleId, predicted, score) {
  const tally = tallyOf(claim.relation, score);
  tally.predicted += 1;
  tally.tp += Number(isRight);
  if (!isRight) score.errors.push(`SPURIOUS ${articleId}  ${describe(claim, predicted)}`);
}

function countWanted(wanted, matched, gold, score) {
  for (const [key, [claim]] of wanted) {
    tallyOf(claim.relation, score).gold += 1;
    if (!matched.has(key)) score.errors.push(`MISSED   ${gold.id}  ${describe(claim, gold)}`);
  }
}

function describe({ subject, relation, object, quote }, { entities }) {
  const nameOf = (id) => entities.find((entity) => entity.id === id)?.name ?? id;
  return `${nameOf(subject)} --${relation}--> ${nameOf(object)}  «${(quote ?? '').slice(0, LONGEST_QUOTE)}»`;
}

function summarise({ articles, entities, levels, relations, ungrounded, predictedClaims }) {
  const shares = (tallies) => Object.fromEntries(tallies.map(([name, tally]) => [name, sharesOf(tally)]));
  return {
    articles,
    entities: sharesOf(entities),
    ...shares(Object.entries(levels)),
    ungrounded,
    predictedClaims,
    relations: shares(Object.entries(relations).sort()),
  };
}

function sharesOf({ tp, predicted, gold }) {
  const precision = predicted ? tp / predicted : 0;
  const recall = gold ? tp / gold : 0;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, tp, predicted, gold };
}

function print(result, errors) {
  const row = (name, { precision, recall, f1, tp, predicted, gold }) =>
    console.log(
      `${name.padEnd(18)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}   (${tp} of ${predicted} predicted, ${gold} gold)`,
    );
  for (const name of ['entities', ...LEVELS]) row(name, result[name]);
  if (result.ungrounded !== null)
    console.log(`ungrounded         ${result.ungrounded} of ${result.predictedClaims}`);
  for (const [relation, shares] of Object.entries(result.relations)) row(`  ${relation}`, shares);
  for (const error of errors) console.log(error);
}
