/** A request needs the whole graph, which another process has: it answers instead. */
export class NeedsWholeGraph extends Error {}
