/** Talks to a running server as a signed-in person without a browser: keeps the cookie and the form's token. */
export type Editor = {
  /** What its forms carry against forgery. */
  token: string
  headers: { origin: string; cookie: string }
  /** Sends a form; does not follow where it leads. */
  post(path: string, fields: Record<string, string>): Promise<Response>
  read(path: string): Promise<string>
  /** Saves a draft and gives back its address on the desk; throws when the server does not say that it is saved. */
  saveDraft(title: string): Promise<string>
}

/** What the form of an article sends. */
export const draftFields = (title: string) => ({
  title,
  channel: '',
  summary: '',
  source: '',
  author: '',
  body: '一段正文。',
  script: 'hans',
})

/** Signs in as the sample editor through the pages. */
export async function signInAsEditor(address: string): Promise<Editor> {
  const headers = { origin: new URL(address).origin, cookie: '' }
  const send = (path: string, fields: Record<string, string>) =>
    fetch(address + path, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
  const signedIn = await send('/sign-in/sample', { face: 'editor' })
  headers.cookie = signedIn.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  const read = async (path: string) => (await fetch(address + path, { headers })).text()
  const form = await read('/desk/articles/new')
  const token = /name="_csrf" value="([^"]+)"/.exec(form)![1]!
  const post = (path: string, fields: Record<string, string>) => send(path, { _csrf: token, ...fields })
  return {
    token,
    headers,
    post,
    read,
    async saveDraft(title) {
      const { status, headers: answered } = await post('/desk/articles', draftFields(title))
      if (status !== 303) throw new Error(`Saving ${title} was answered with ${status}`)
      return answered.get('location')!
    },
  }
}
