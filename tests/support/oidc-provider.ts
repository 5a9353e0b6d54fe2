import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const client = { id: 'open56', secret: 'the secret of the client' }

/** What the provider says of whoever comes, and how it lies. */
export type ProviderState = {
  subject: string
  claims: Record<string, unknown>
  /** Another header than the right one, such as `{ alg: 'none' }`. */
  header?: Record<string, unknown>
  /** Signs with a key that it has not published, under the name of the one that it has. */
  swapsKey?: boolean
  /** Issuer in its metadata. */
  metadataIssuer?: string
  /** Says no on its page. */
  denies?: boolean
}

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

type Visit = { redirectUri: string; challenge: string; nonce: string }

/**
 * A small provider of OpenID Connect that listens on this machine: discovery, keys, authorization code with PKCE,
 * client secret. It agrees for whoever comes. `state` is what it says next; change it to let it lie.
 */
export async function startProvider() {
  const [keys, unknownKeys] = [newKeys(), newKeys()]
  const visits = new Map<string, Visit>()
  const state: ProviderState = { subject: 'subject-1', claims: {} }
  const server = createServer((request, response) => answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function idToken(nonce: string): string {
    const nowS = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      aud: client.id,
      sub: state.subject,
      nonce,
      iat: nowS,
      exp: nowS + 300,
      ...state.claims,
    }
    const signed = `${encode({ alg: 'RS256', kid: 'one', ...state.header })}.${encode(claims)}`
    if (state.header?.alg === 'none') return `${signed}.`
    const { privateKey } = state.swapsKey ? unknownKeys : keys
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`
  }

  function token(request: IncomingMessage, body: URLSearchParams) {
    const [id, secret] = Buffer.from(request.headers.authorization?.split(' ')[1] ?? '', 'base64')
      .toString()
      .split(':')
    const isClient = decodeURIComponent(id!) === client.id && decode(secret ?? '') === client.secret
    const visit = visits.get(body.get('code') ?? '')
    visits.delete(body.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    const isSame = visit?.challenge === challenge && visit.redirectUri === body.get('redirect_uri')
    if (!isClient || !visit || !isSame) return { status: 400, value: { error: 'invalid_grant' } }
    return { status: 200, value: { access_token: 'a', token_type: 'Bearer', id_token: idToken(visit.nonce) } }
  }

  function authorize(query: URLSearchParams): string {
    const back = new URL(query.get('redirect_uri')!)
    back.searchParams.set('state', query.get('state')!)
    if (state.denies) back.searchParams.set('error', 'access_denied')
    else back.searchParams.set('code', keep(query))
    return back.href
  }

  function keep(query: URLSearchParams): string {
    const code = randomUUID()
    const [challenge, nonce] = [query.get('code_challenge')!, query.get('nonce')!]
    visits.set(code, { redirectUri: query.get('redirect_uri')!, challenge, nonce })
    return code
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url!, issuer)
    const send = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (pathname === '/authorize') response.writeHead(302, { location: authorize(searchParams) }).end()
    else if (pathname === '/keys')
      send({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] })
    else if (pathname === '/token') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { value, status } = token(request, new URLSearchParams(Buffer.concat(chunks).toString()))
      send(value, status)
    } else send(metadata(issuer, state))
  }

  return {
    issuer,
    client,
    state,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))

function metadata(issuer: string, { metadataIssuer }: ProviderState) {
  return {
    issuer: metadataIssuer ?? issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'none'],
    code_challenge_methods_supported: ['S256'],
  }
}
