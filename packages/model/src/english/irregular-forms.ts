/// <reference path="./wink-lexicon.d.ts" />
// WordNet's irregular forms of English words. The reference is for programs that compile single files of this package.

export { default as irregularAdjectives } from 'wink-lexicon/src/wn-adjective-exceptions.js';
export { default as irregularNouns } from 'wink-lexicon/src/wn-noun-exceptions.js';
export { default as irregularVerbs } from 'wink-lexicon/src/wn-verb-exceptions.js';
