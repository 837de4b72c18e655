/** A header of every reply. */
export const REQUEST_ID = {
  'X-Request-Id': {
    description: 'The id of the request: the one that it came with in this header, or else a new one',
    schema: { type: 'string' },
  },
};
