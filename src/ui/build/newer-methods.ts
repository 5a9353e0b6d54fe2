/**
 * Methods of lists that came after Chrome 80 and Safari 13, for the kernels that run in the browser as on the server.
 * `newerMethods` are those that any script may use because the loader brings them; nothing that is there is replaced.
 */
export const newerMethods = ['at', 'findLast', 'toReversed'] as const

type List = ArrayLike<unknown>

function at(this: List, index: number) {
  const from = Math.trunc(index) || 0
  return this[from < 0 ? this.length + from : from]
}

function findLast(this: List, isFound: (value: unknown, index: number, list: List) => unknown) {
  for (let index = this.length - 1; index >= 0; index--) if (isFound(this[index], index, this)) return this[index]
  return undefined
}

function toReversed(this: List) {
  return Array.from(this).reverse()
}

/** Adds what is missing to the lists of this browser. */
export function bringNewerMethods(prototype: object = Array.prototype) {
  for (const [name, value] of Object.entries({ at, findLast, toReversed }))
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true })
}
