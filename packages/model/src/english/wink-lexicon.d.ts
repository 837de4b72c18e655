/** WordNet's irregular forms, as a package. */
declare module 'wink-lexicon/src/wn-verb-exceptions.js' {
  const baseForms: Record<string, string | undefined>;
  export default baseForms;
}

declare module 'wink-lexicon/src/wn-noun-exceptions.js' {
  const singulars: Record<string, string | undefined>;
  export default singulars;
}

declare module 'wink-lexicon/src/wn-adjective-exceptions.js' {
  const positives: Record<string, string | undefined>;
  export default positives;
}
