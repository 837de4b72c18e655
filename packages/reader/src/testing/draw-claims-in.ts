import type { Reference } from '@precedent/model';
import { drawByRules } from '../claims/draw-by-rules.ts';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { createAnalyser, type ReaderModel } from '../parse/analyser.ts';
import type { Document } from '../parse/document.ts';

/** For tests of rules: analyses short texts with the shipped model. */
export interface Drawing {
  /** As an article of Thursday, 27 June 2024. */
  analyse(text: string): Promise<Document>;
  /** The findings of all rules. */
  draw(text: string): Promise<DrawnClaim[]>;
  /** The findings of one rule, each as "subject relation object", with "?" for an open object. */
  claimsBy(rule: string, text: string): Promise<string[]>;
}

export async function openDrawing(model: ReaderModel, reference: Reference): Promise<Drawing> {
  const analyser = await createAnalyser(model);
  const analyse = (text: string) =>
    analyser.analyse({
      id: 'test',
      kind: 'news',
      url: null,
      title: '',
      text,
      publishedAt: '2024-06-27',
      source: null,
    });
  const draw = async (text: string) => {
    const document = await analyse(text);
    return drawByRules(document, findMentions(document, reference).mentions, reference).kept;
  };
  const claimsBy = async (rule: string, text: string) => {
    const drawn = await draw(text);
    const own = drawn.filter(({ how }) => how.by === 'rule' && how.rule === rule);
    return [...new Set(own.map(show))].sort();
  };
  return { analyse, draw, claimsBy };
}

function show({ subject, relation, object, modality, polarity }: DrawnClaim): string {
  const marks = [modality === 'asserted' ? '' : ` (${modality})`, polarity === 'negative' ? ' (not)' : ''];
  return `${subject.text} ${relation} ${object?.text ?? '?'}${marks.join('')}`;
}
