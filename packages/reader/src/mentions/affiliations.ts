import type { GazetteerEntry } from '@precedent/model';
import type { Sentence } from '../parse/document.ts';
import type { FoundName } from './found-name.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenAt } from './phrase.ts';

/** One token with the party's initial and the state's postal code or name: "R-TX", "D-Calif". */
const AFFILIATION = /^([RDL])[-–]([A-Z][A-Za-z]+)$/;
const PARTIES: Readonly<Record<string, string>> = {
  R: 'us-republican-party',
  D: 'us-democratic-party',
  L: 'us-libertarian-party',
};

/** The party and state after the name of an American politician: "Susan Collins (R-ME)". */
export function findAffiliations(sentence: Sentence, lexicon: Lexicon): FoundName[] {
  return sentence.tokens.flatMap(({ text, start }, index) => {
    const [, initial, home] = AFFILIATION.exec(text) ?? [];
    const opens = index > 0 && ['(', ',', '['].includes(tokenAt(sentence, index - 1).text);
    if (!initial || !home || !opens) return [];
    const party = lexicon.entries.get(PARTIES[initial]!);
    const place = lexicon.byCode.get(home) ?? lexicon.names.named(home).find(isState)?.entry;
    const at = start + text.length - home.length;
    return [
      ...(party ? [nameAt(sentence, index, party, start, start + 1)] : []),
      ...(place ? [nameAt(sentence, index, place, at, at + home.length)] : []),
    ];
  });
}

const isState = ({ entry }: { entry: GazetteerEntry }) => entry.type === 'place' && entry.codes.length > 0;

function nameAt(
  sentence: Sentence,
  token: number,
  entry: GazetteerEntry,
  start: number,
  end: number,
): FoundName {
  return {
    sentence: sentence.index,
    tokens: { start: token, end: token + 1 },
    head: token,
    span: { start, end },
    type: entry.type,
    entry,
    adjective: entry.type === 'institution',
  };
}
