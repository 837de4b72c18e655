import { loadPlace } from './frame/load-place.ts';
import { readAddress } from './state/address.ts';
import { keptScheme, showScheme } from './state/colour-scheme.ts';

showScheme(keptScheme());
// What the address names is loaded beside the page that it will be in.
loadPlace(readAddress(location).place);
void import('./frame/page.ts');
