export const shortestUsername = 3
export const longestUsername = 30

/** Usernames of made-up people begin so; nobody else may take one. */
export const samplePrefix = 'sample-'

/** Small letters, digits, dot, hyphen and underscore, beginning with a letter. */
export function isUsername(text: string): boolean {
  return /^[a-z][a-z0-9._-]{2,29}$/.test(text)
}
