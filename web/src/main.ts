import { keptScheme, showScheme } from './state/colour-scheme.ts';
import './frame/page.ts';

showScheme(keptScheme());
