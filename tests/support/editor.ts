/** Talks to a running server as a signed-in person without a browser: keeps the cookie and the form's token. */
export type Editor = {
  /** What its forms carry against forgery. */
  token: string
  headers: { origin: string; cookie: string }
  /** The same person, by the same cookie, at another process. */
  at(address: string): Editor
  /** Sends a form; does not follow where it leads. */
  post(path: string, fields: Record<string, string>): Promise<Response>
  read(path: string): Promise<string>
  /** Saves a draft and gives back its address on the desk; throws when the server does not say that it is saved. */
  saveDraft(title: string): Promise<string>
  /** Publishes a withdrawn article or withdraws a published one; throws when the server does not say that it is done. */
  turn(articleId: string, move: 'publish' | 'withdraw'): Promise<void>
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

const send = (address: string, path: string, headers: HeadersInit, fields: Record<string, string>) =>
  fetch(address + path, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })

/** Signs in as the sample editor through the pages. */
export async function signInAsEditor(address: string): Promise<Editor> {
  const { origin } = new URL(address)
  const signedIn = await send(address, '/sign-in/sample', { origin }, { face: 'editor' })
  const lines = signedIn.headers.getSetCookie().map(line => line.split(';')[0])
  const headers = { origin, cookie: lines.join('; ') }
  const form = await (await fetch(`${address}/desk/articles/new`, { headers })).text()
  return editorWith(address, headers, /name="_csrf" value="([^"]+)"/.exec(form)![1]!)
}

function editorWith(address: string, headers: Editor['headers'], token: string): Editor {
  const post = (path: string, fields: Record<string, string>) =>
    send(address, path, headers, { _csrf: token, ...fields })
  return {
    token,
    headers,
    at: other => editorWith(other, { ...headers, origin: new URL(other).origin }, token),
    post,
    read: async path => (await fetch(address + path, { headers })).text(),
    async saveDraft(title) {
      const { status, headers: answered } = await post('/desk/articles', draftFields(title))
      if (status !== 303) throw new Error(`Saving ${title} was answered with ${status}`)
      return answered.get('location')!
    },
    async turn(articleId, move) {
      const { status } = await post(`/desk/articles/${articleId}/${move}`, {})
      if (status !== 303) throw new Error(`To ${move} ${articleId} was answered with ${status}`)
    },
  }
}
