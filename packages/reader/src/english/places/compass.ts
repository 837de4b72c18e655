import { wordList } from '@precedent/model';

/** Not names by themselves. */
export const COMPASS_POINTS = wordList('north south east west');

/** Part of the name after them, although in lower case: "eastern Ukraine", "north-west Syria". */
export const DIRECTIONS =
  /^(?:north|south|east|west|central|(?:north|south)-?(?:east|west)|(?:north|south|east|west)ern|(?:north|south)-?(?:east|west)ern)$/;

/** First words of names of places: "Mount Sinai", "San Marino", "Eastern Ghouta". */
export const PLACE_OPENERS = wordList(`
  cape central east eastern fort gulf lake mount north northern port river san santa south southern west
  western
`);
