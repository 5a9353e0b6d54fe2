import type { TypedFields } from '../working-copies.ts'

/** A form kept in this browser: for when the connection drops. */
export type LocalCopy = { fields: TypedFields; keptAtMs: number }

const prefix = 'open56.editing.'
const sentName = 'open56.editing-sent'
const mostCopies = 8

/** Keeps a form under a name (person and article); false where the browser has no room even without the older ones. */
export function keepLocally(name: string, fields: TypedFields, nowMs: number): boolean {
  const copy: LocalCopy = { fields, keptAtMs: nowMs }
  dropOldest(name)
  try {
    localStorage.setItem(prefix + name, JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function findLocally(name: string): LocalCopy | undefined {
  try {
    const text = localStorage.getItem(prefix + name)
    return text === null ? undefined : (JSON.parse(text) as LocalCopy)
  } catch {
    return undefined
  }
}

export function dropLocally(name: string) {
  localStorage.removeItem(prefix + name)
}

/** Remembers over the next page that this form was sent. */
export function markSent(name: string) {
  sessionStorage.setItem(sentName, name)
}

/** Which form was sent from the page before, told once. */
export function takeSent(): string | null {
  const name = sessionStorage.getItem(sentName)
  sessionStorage.removeItem(sentName)
  return name
}

function dropOldest(except: string) {
  const names = Object.keys(localStorage)
    .filter(each => each.startsWith(prefix) && each !== prefix + except)
    .map(each => each.slice(prefix.length))
  const aged = names.map(name => ({ name, at: findLocally(name)?.keptAtMs || 0 })).sort((a, b) => b.at - a.at)
  for (const { name } of aged.slice(mostCopies - 1)) dropLocally(name)
}
