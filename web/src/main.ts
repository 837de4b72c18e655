import { askEarly } from './frame/ask-early.ts';
import { loadPlace } from './frame/load-place.ts';
import { readAddress } from './state/address.ts';
import { keptScheme, showScheme } from './state/colour-scheme.ts';

// Everything that this file imports is small, so that the rest is asked for at once.
const address = readAddress(location);
void askEarly(address);
// What the address names is loaded beside the page that it will be in.
loadPlace(address.place);
void import('./frame/page.ts');
showScheme(keptScheme());
