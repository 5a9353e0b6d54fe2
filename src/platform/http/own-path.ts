import { z } from 'zod'

/** Only paths of our own: an address of another host would begin with two slashes or a backslash. */
export const ownPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])/)
