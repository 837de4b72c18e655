// One file: who opens one of them often goes on to another.
import './answer-page.ts';
import './article-page.ts';
import './between-page.ts';
import './claim-page.ts';
import './entity-dossier.ts';
import './office-dossier.ts';
