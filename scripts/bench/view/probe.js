// Runs in the page before anything else, and measures it.
const QUIET = 500;
/** Of more than 50 ms on the main thread. */
const tasks = [];
let isPlaced = false;
let firstPicture = null;
let lastFrame = 0;
let [frames, since] = [0, 0];

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    tasks.push({ end: startTime + duration, duration });
}).observe({ type: 'longtask', buffered: true });

function findGraph(root = document) {
  const found = root.querySelector('precedent-graph');
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && findGraph(element.shadowRoot);
    if (inside) return inside;
  }
  return null;
}

/** Whether the page is there: the picture of its graph, or where the graph isn't what was asked for, all of its text. */
function isDrawn() {
  if (!location.pathname.startsWith('/explore')) return hasText(document.querySelector('precedent-page'));
  const places = Object.values(findGraph()?.positions?.() ?? {});
  return places.length > 1 && places.some(({ x, y }) => x !== places[0].x || y !== places[0].y);
}

function hasText(page) {
  const main = page?.shadowRoot?.querySelector('main');
  const place = [...(main?.children ?? [])].find(({ shadowRoot }) => shadowRoot?.querySelector('h1'));
  return place !== undefined && !place.shadowRoot.querySelector('[aria-busy="true"]');
}

function onFrame() {
  frames += 1;
  // One frame later, when the picture has been painted.
  if (isPlaced && firstPicture === null) firstPicture = performance.now();
  isPlaced ||= isDrawn();
  lastFrame = performance.now();
  requestAnimationFrame(onFrame);
}
requestAnimationFrame(onFrame);

window.probe = {
  isQuiet() {
    const busy = Math.max(firstPicture ?? Number.POSITIVE_INFINITY, ...tasks.map(({ end }) => end));
    return performance.now() - busy > QUIET && performance.now() - lastFrame < 100;
  },
  summarise() {
    const first = firstPicture ?? Number.POSITIVE_INFINITY;
    const longest = Math.max(0, ...tasks.map(({ duration }) => duration));
    const interactive = Math.max(first, ...tasks.map(({ end }) => end));
    return {
      firstPicture: first / 1000,
      interactive: interactive / 1000,
      longestTask: longest / 1000,
    };
  },
  startCounting() {
    [frames, since] = [0, performance.now()];
  },
  framesPerSecond: () => (frames * 1000) / (performance.now() - since),
  emptySpot() {
    const graph = findGraph();
    const { left, top, width, height } = graph.shadowRoot.querySelector('.canvas').getBoundingClientRect();
    const boxes = graph.scene.cy.nodes().map((node) => node.renderedBoundingBox());
    const clearance = (x, y) =>
      Math.min(
        ...boxes.map(({ x1, y1, x2, y2 }) =>
          Math.hypot(Math.max(x1 - x, 0, x - x2), Math.max(y1 - y, 0, y - y2)),
        ),
      );
    let best = { x: 0, y: 0, room: -1 };
    for (let x = 60; x < width - 60; x += 20)
      for (let y = 60; y < height - 60; y += 20) {
        const room = clearance(x, y);
        if (room > best.room) best = { x, y, room };
      }
    return { x: left + best.x, y: top + best.y };
  },
  hasGraph: () => location.pathname.startsWith('/explore'),
  renderer: () => findGraph()?.dataset.renderer ?? 'canvas',
};
