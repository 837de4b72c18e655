declare module 'wink-lemmatizer' {
  /** WordNet's Morphy: the word itself where it finds no base form. */
  const lemmatize: {
    verb(word: string): string;
    noun(word: string): string;
    adjective(word: string): string;
  };
  export default lemmatize;
}
