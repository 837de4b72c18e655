import { wordList } from '@precedent/model';

/** Nouns for armed people and their arms, who act for the state or body before them: "Russian troops". */
export const FORCES = wordList(`
  aircraft airstrike army artillery bomber commando drone fighter force forces guerrilla gunboat gunman gunner
  helicopter infantry insurgent jet marine militant military militia missile paratrooper plane police policeman
  rebel rocket security soldier tank thug troop troops warplane warship
`);

/** Nouns for people who act for the state or body before them: "Russian troops", "Taliban fighters". */
export const REPRESENTATIVES: ReadonlySet<string> = new Set([
  ...FORCES,
  ...wordList(`
    agent ally ambassador authorities authority citizen civilian commander delegation deputy diplomat extremist
    government lawmaker leader leadership legislator member nation negotiator negotiators official officials
    operative people representative senator side spokesman spokesperson spokeswoman state
  `),
]);

/** Those that may be somebody else before "of": "an ally of Russia", "civilians of Mali". */
export const OTHERS_OF = wordList('ally citizen civilian government nation people senator side state');
