import { wordList } from '@precedent/model';

/** Name nothing by themselves. */
export const COMPASS_POINTS = wordList('north south east west');

/** Before a name they belong to it, though written small: "eastern Ukraine", "north-west Syria". */
export const DIRECTIONS =
  /^(?:north|south|east|west|central|(?:north|south)-?(?:east|west)|(?:north|south|east|west)ern|(?:north|south)-?(?:east|west)ern)$/;

/** First words of the names of places: "Mount Sinai", "San Marino", "Eastern Ghouta". */
export const PLACE_OPENERS = wordList(`
  cape central east eastern fort gulf lake mount north northern port river san santa south southern west
  western
`);
