import { wordList } from '@precedent/model';

/** Those who act for the state or body that their modifier names: "Russian troops", "Taliban fighters". */
export const REPRESENTATIVES = wordList(`
  agent aircraft airstrike ally ambassador artillery authorities authority citizen civilian commander
  delegation deputy diplomat extremist fighter force forces government guerrilla gunman helicopter insurgent
  jet lawmaker leader leadership legislator member militant military militia missile nation negotiator
  negotiators official officials operative people plane police policeman rebel representative rocket security
  senator side soldier spokesman spokesperson spokeswoman state troop troops warplane warship
`);
