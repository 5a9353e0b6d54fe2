import type { TypedFields } from '../working-copies.ts'
import type { ArticleHome } from './article-home.ts'
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
  /** A new article, without an address, is kept in this browser alone. */
  home: Pick<ArticleHome, 'address' | 'keepAs'>
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
export function startKeeper({ home, csrf, readFields, onStanding, onNews }: KeeperOptions): Keeper {
  let local = 0
  let server = 0
  let version = 0
  let unsent = false

  const send = async (path: string, fields: TypedFields, more: Record<string, string> = {}) => {
    const headers = { 'x-csrf-token': csrf, accept: 'application/json', ...more }
    const answer = await fetch(home.address() + path, { method: 'POST', headers, body: new URLSearchParams(fields) })
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json() as Promise<News>
  }
  const toLocal = () => {
    const now = Date.now()
    if (!keepLocally(home.keepAs(), readFields(), now)) onStanding({ kind: 'nowhere' })
    else if (home.address() === null) onStanding({ kind: 'local', whenMs: now, isOffline: false })
    return now
  }
  const toServer = async () => {
    const sent = version
    const whenMs = toLocal()
    if (home.address() === null) return
    try {
      onNews(await send('/working-copy', readFields()))
      if (sent !== version) return
      unsent = false
      dropLocally(home.keepAs())
      onStanding({ kind: 'kept', whenMs })
    } catch (error) {
      onStanding({ kind: 'local', whenMs, isOffline: error instanceof TypeError })
    }
  }
  const tell = async () => {
    if (unsent) await toServer()
    if (home.address() === null) return
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
