import type { TypedFields } from '../working-copies.ts'
import { dropLocally, keepLocally } from './local-copies.ts'

/** How what is being written stands. `whenMs` is when it was kept. */
export type Standing =
  | { kind: 'clean' }
  | { kind: 'changed' }
  | { kind: 'kept'; whenMs: number }
  | { kind: 'local'; whenMs: number; isOffline: boolean }
  | { kind: 'nowhere' }

/** What the server tells whoever writes. */
export type News = { others: string; isOld?: boolean }

export type KeeperOptions = {
  /** Under which it is kept in this browser. */
  name: string
  /** Desk address of the article; null for a new one, which is kept in this browser alone. */
  address: string | null
  csrf: string
  readFields: () => TypedFields
  onStanding: (standing: Standing) => void
  onNews: (news: News) => void
}

export type Keeper = { changed: () => void; stop: () => void }

const localAfterMs = 400
const serverAfterMs = 2500
const tellEveryMs = 30_000

/**
 * Keeps what is being written: at once in this browser, soon after on the server, and on the server as soon as there is
 * a connection again. Tells the server every half minute that the article is open here.
 */
export function startKeeper({ name, address, csrf, readFields, onStanding, onNews }: KeeperOptions): Keeper {
  let local = 0
  let server = 0
  let version = 0
  let unsent = false

  const send = async (path: string, fields: TypedFields, more: Record<string, string> = {}) => {
    const headers = { 'x-csrf-token': csrf, accept: 'application/json', ...more }
    const answer = await fetch(address + path, { method: 'POST', headers, body: new URLSearchParams(fields) })
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json() as Promise<News>
  }
  const toLocal = () => {
    const now = Date.now()
    if (!keepLocally(name, readFields(), now)) onStanding({ kind: 'nowhere' })
    else if (address === null) onStanding({ kind: 'local', whenMs: now, isOffline: false })
    return now
  }
  const toServer = async () => {
    const sent = version
    const whenMs = toLocal()
    if (address === null) return
    try {
      onNews(await send('/working-copy', readFields()))
      if (sent !== version) return
      unsent = false
      dropLocally(name)
      onStanding({ kind: 'kept', whenMs })
    } catch (error) {
      onStanding({ kind: 'local', whenMs, isOffline: error instanceof TypeError })
    }
  }
  const tell = async () => {
    if (unsent) await toServer()
    if (address === null) return
    try {
      onNews(await send('/presence', {}, { 'x-by-itself': '1' }))
    } catch {
      onNews({ others: '' })
    }
  }
  const again = () => void (unsent && toServer())
  const ticking = setInterval(tell, tellEveryMs)
  window.addEventListener('online', again)
  void tell()
  return {
    changed() {
      version++
      unsent = true
      onStanding({ kind: 'changed' })
      clearTimeout(local)
      clearTimeout(server)
      local = window.setTimeout(toLocal, localAfterMs)
      server = window.setTimeout(toServer, serverAfterMs)
    },
    stop() {
      clearInterval(ticking)
      clearTimeout(local)
      clearTimeout(server)
      window.removeEventListener('online', again)
    },
  }
}
