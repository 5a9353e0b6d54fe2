/** Stands in the index for the year that an article was published in. No text has it: words are cut at the colon. */
export function yearWord(year: number): string {
  return `year:${year}`
}
