import { type Lineage, type Succession, sayPeriod, sayTerm, type Tenure } from '@precedent/model';

export const DRAWINGS = ['mermaid', 'dot'] as const;
export type Drawing = (typeof DRAWINGS)[number];

interface Box {
  id: string;
  lines: string[];
  confirmed: boolean;
}

interface Arrow {
  from: string;
  to: string;
  label: string | null;
  /** Whether a source states the step; otherwise it follows from the dates. */
  stated: boolean;
}

/** The holders of an office as a diagram: dashed arrows where only the dates give the order, dashed boxes for plans. */
export function drawLineage(
  lineage: Lineage,
  nameOf: (entityId: string) => string,
  drawing: Drawing,
): string {
  const boxes = lineage.tenures.map((tenure, at): Box => {
    const lines = [nameOf(tenure.person), sayTerm(tenure), describeTenure(tenure)];
    return {
      id: `t${at}`,
      lines: lines.filter((line): line is string => line !== null && line !== ''),
      confirmed: tenure.established,
    };
  });
  const idOf = (tenure: Tenure) => {
    const at = lineage.tenures.findIndex((it) => it === tenure || isSame(it, tenure));
    return at < 0 ? null : `t${at}`;
  };
  const arrows = lineage.successions.flatMap((step): Arrow[] => {
    const [from, to] = [idOf(step.predecessor), idOf(step.successor)];
    if (from === null || to === null) return [];
    return [{ from, to, label: describeStep(step), stated: step.basis === 'stated' }];
  });
  return drawing === 'mermaid' ? toMermaid(boxes, arrows) : toDot(lineage.office.label, boxes, arrows);
}

function describeTenure({ status, established }: Tenure): string {
  return [...(established ? [] : ['unconfirmed']), ...(status === 'acting' ? ['acting'] : [])].join(', ');
}

function describeStep({ gap, overlap }: Succession): string | null {
  if (gap) return `vacant ${sayPeriod(gap.from, gap.to)}`;
  return overlap ? `overlap ${sayPeriod(overlap.from, overlap.to)}` : null;
}

function isSame(a: Tenure, b: Tenure): boolean {
  return a.person === b.person && a.from === b.from && a.to === b.to;
}

function toMermaid(boxes: readonly Box[], arrows: readonly Arrow[]): string {
  return [
    'flowchart TD',
    ...boxes.map(({ id, lines }) => `  ${id}["${lines.map(escapeMermaid).join('<br/>')}"]`),
    ...arrows.map(({ from, to, label, stated }) => {
      const arrow = stated ? '-->' : '-.->';
      return `  ${from} ${arrow}${label === null ? '' : `|"${escapeMermaid(label)}"|`} ${to}`;
    }),
    ...boxes.flatMap(({ id, confirmed }) => (confirmed ? [] : [`  style ${id} stroke-dasharray: 4`])),
    '',
  ].join('\n');
}

/** As character codes, which Mermaid reads in quoted texts: names may contain whatever an article does. */
function escapeMermaid(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/["&<>#;`\\]/g, (mark) => `#${mark.codePointAt(0)};`);
}

function toDot(title: string, boxes: readonly Box[], arrows: readonly Arrow[]): string {
  return [
    `digraph ${quoteDot(title)} {`,
    '  node [shape=box];',
    ...boxes.map(({ id, lines, confirmed }) => {
      const style = confirmed ? '' : ', style=dashed';
      return `  ${id} [label=${quoteDot(lines.join('\n'))}${style}];`;
    }),
    ...arrows.map(({ from, to, label, stated }) => {
      const parts = [
        ...(label === null ? [] : [`label=${quoteDot(label)}`]),
        ...(stated ? [] : ['style=dashed']),
      ];
      return `  ${from} -> ${to}${parts.length > 0 ? ` [${parts.join(', ')}]` : ''};`;
    }),
    '}',
    '',
  ].join('\n');
}

function quoteDot(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\r?\n/g, '\\n')}"`;
}
