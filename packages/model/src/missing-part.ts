/** Something that is not loaded yet was needed; caught where questions are answered again once it is. */
export class MissingPart extends Error {
  override name = 'MissingPart';

  constructor() {
    super('part of the graph is not loaded yet');
  }
}

/** Something of a graph that comes without all of its parts. */
export abstract class LoadedLater {
  /** @throws MissingPart if any of it is not loaded yet; then it is loaded next. */
  abstract expectParts(): void;
}
