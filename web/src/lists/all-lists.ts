// One file, as each is short.
import './disputed-list.ts';
import './duplicates-list.ts';
import './new-list.ts';
import './offices-list.ts';
import './planned-list.ts';
