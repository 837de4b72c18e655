import type { Vocabulary } from '@precedent/model';
import type { Drawing } from './drawing/compose-elements.ts';
import { beginDrawing } from './drawing/first-drawing.ts';
import { nextTask } from './drawing/next-task.ts';
import { Scene } from './drawing/scene.ts';
import type { PrecedentGraph } from './element.ts';
import { sceneEventsOf } from './scene-events.ts';

/** Names of properties of the element that changed. */
type Changes = Pick<ReadonlyMap<PropertyKey, unknown>, 'has'>;

/** The first time, everything that may have to be brought into view. */
const ALL: Changes = new Map([
  ['selected', null],
  ['highlighted', null],
]);

/** Keeps the drawing up to date with the element. */
export class GraphDrawing {
  scene: Scene | null = null;
  private readonly host: PrecedentGraph;
  /** The drawing of what was set last. */
  private drawn: Promise<void> = Promise.resolve();
  /** Whether the scene is about to be set up. */
  private starting = false;
  private readonly stillness = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(host: PrecedentGraph) {
    this.host = host;
  }

  update(changes: Changes, vocabulary: Vocabulary, canvas: HTMLElement, labels: HTMLCanvasElement): void {
    const { scene } = this;
    if (!scene) this.start(vocabulary, canvas, labels);
    else if (changes.has('data') || changes.has('view') || changes.has('vocabulary'))
      void this.draw(scene, changes, vocabulary, canvas);
    else this.reveal(scene, changes);
    this.emphasise();
  }

  destroy(): void {
    this.scene?.destroy();
    this.scene = null;
  }

  /** As SVG, once it is arranged. */
  async svg(): Promise<string> {
    await this.drawn;
    return this.scene?.picture([]).svg ?? '';
  }

  /** Begins the layout, and sets the scene up in a task of its own, so that what is around it is on screen before. */
  private start(vocabulary: Vocabulary, canvas: HTMLElement, labels: HTMLCanvasElement): void {
    if (this.starting) return;
    this.starting = true;
    this.drawn = this.setUp(vocabulary, canvas, labels);
  }

  private async setUp(vocabulary: Vocabulary, canvas: HTMLElement, labels: HTMLCanvasElement): Promise<void> {
    await nextTask();
    const begun = beginDrawing(this.drawingWith(vocabulary, canvas));
    await nextTask();
    this.starting = false;
    if (!this.host.isConnected) return;
    this.scene = new Scene(canvas, labels, begun, sceneEventsOf(this.host));
    this.emphasise();
    await this.draw(this.scene, ALL, vocabulary, canvas);
  }

  private draw(scene: Scene, changes: Changes, vocabulary: Vocabulary, canvas: HTMLElement): Promise<void> {
    this.drawn = scene.show(this.drawingWith(vocabulary, canvas)).then(() => this.reveal(scene, changes));
    return this.drawn;
  }

  private drawingWith(vocabulary: Vocabulary, { clientWidth, clientHeight }: HTMLElement): Drawing {
    const { data, shown, palette, view } = this.host;
    const orientation = clientHeight > clientWidth ? 'portrait' : 'landscape';
    return { data, shown, vocabulary, palette, view, orientation };
  }

  private emphasise(): void {
    const { selected, place, hovered, highlighted, chosen } = this.host;
    this.scene?.setEmphasis({
      selected: selected?.id ?? null,
      cursor: place?.id ?? null,
      hovered: hovered?.id ?? null,
      highlighted,
      chosen,
    });
  }

  /** Brings what was selected into view. */
  private reveal(scene: Scene, changes: Changes): void {
    if (scene !== this.scene) return;
    const { place, selected, highlighted } = this.host;
    const animate = !this.stillness.matches;
    if (changes.has('place') && place) scene.reveal([place.id], animate);
    else if (changes.has('selected') && selected) scene.reveal([selected.id], animate);
    else if (changes.has('highlighted')) scene.reveal(highlighted, animate);
  }
}
