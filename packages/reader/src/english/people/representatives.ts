import { wordList } from '@precedent/model';

/** Nouns for people who act for the state or body before them: "Russian troops", "Taliban fighters". */
export const REPRESENTATIVES = wordList(`
  agent aircraft airstrike ally ambassador artillery authorities authority citizen civilian commander
  delegation deputy diplomat extremist fighter force forces government guerrilla gunman helicopter insurgent
  jet lawmaker leader leadership legislator member militant military militia missile nation negotiator
  negotiators official officials operative people plane police policeman rebel representative rocket security
  senator side soldier spokesman spokesperson spokeswoman state troop troops warplane warship
`);
