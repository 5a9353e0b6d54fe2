/**
 * PostgreSQL types that the two drivers would read differently, by object id, with how we read them:
 * int8 as number (our counts stay below 2^53), date as `YYYY-MM-DD`. numeric stays a string in both.
 */
export const typeParsers: Record<number, (text: string) => unknown> = {
  20: Number,
  1082: (text: string) => text,
}
