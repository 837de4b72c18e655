/** Thrown where a change reaches further than is followed: the whole graph has to be built again. */
export class CannotContinue extends Error {
  override readonly name = 'CannotContinue';
}
