import type { Actor } from '#platform/access.ts'
import type { TextMessages } from '#platform/notify/notify.ts'

const operator: Actor = {
  id: 'operator',
  kind: 'person',
  name: 'operator',
  grants: [],
  organisations: [],
  csrfToken: '',
}

/** The code of the newest message to a number, as the operator looks it up; undefined when there was none. */
export async function codeTo(notify: TextMessages, typed: string): Promise<string | undefined> {
  const number = typed.replace(/\D/g, '').slice(-11)
  for (const message of await notify.list(['360000'], 50)) {
    if (message.numberEnd !== number.slice(-4)) continue
    const content = await notify.look({ actor: operator, site: '360000' }, message.id)
    if (content.number === number) return content.code
  }
  return undefined
}

/** Another code of six digits. */
export const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
