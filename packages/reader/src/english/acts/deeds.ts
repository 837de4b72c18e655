import { wordList } from '@precedent/model';

/**
 * Things that people or bodies do or have, so that an act aimed at these is aimed at them: "welcomed Rutte's
 * appointment", "criticised the decision of the court". Counter-example: "mocked his hair".
 */
export const DEEDS = wordList(`
  accusation act action actions administration agenda airstrike allegation amendment annexation announcement
  answer appeal appointment approach argument arrest article assertion attack attempt ban behavior behaviour
  bid bill bombing boycott budget cabinet call campaign candidacy candidature chairmanship charge choice claim
  comment comments concession conduct confirmation contention continuation contribution course crackdown
  criticism deal death decision declaration decree demand deployment detention effort election execution
  failure government handling idea impeachment incursion initiative inquiry intention interference
  intervention invasion investigation involvement killing launch law lawsuit leadership legislation letter
  list manner measure meddling message move negotiation nomination occupation offensive offer opinion
  opposition order ouster performance pick plan pledge policy position practice presence presidency pressure
  probe proclamation program project promise proposal prorogation push raid re-election reaction record
  referendum reform refusal regime rejection release remark reply report request resignation resolution
  response result return rhetoric role rule ruling sanction sentence settlement shelling speech stance
  statement step strategy strike suggestion support suspension tactic tariff test threat treatment trial
  tweet use verdict version veto victory view visit vote warning win withdrawal words work
`);

/** Show that an attack is made in words: "a scathing attack". */
export const IN_WORDS = wordList(`
  barbed biting blistering caustic coruscating outspoken personal rhetorical sarcastic scathing scorching searing
  stinging veiled verbal vitriolic withering
`);
