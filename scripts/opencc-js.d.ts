/** What the tables of characters are derived from; the package declares no types for it. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `並 并|乾 干 乾|…`: a traditional character and its simplified ones, the likeliest first. */
  const dictionary: string;
  export default dictionary;
}
