import type { FastifyRequest } from 'fastify'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
]

const framedNowhere = [...policy, "frame-ancestors 'none'"].join('; ')
const framedHere = [...policy, "frame-ancestors 'self'"].join('; ')
const framedAnywhere = policy.join('; ')

/** `/embed/`, behind a site's and a language's segment too. */
const embedded = /^(?:\/s\/[\w-]+)?(?:\/(?:hant|en))?\/embed\//

/** Pages under /embed/ may stand in other sites' frames, those that end in /framed in frames of our own pages. */
function policyOf(url: string): string {
  if (embedded.test(url)) return framedAnywhere
  return url.split('?')[0]!.endsWith('/framed') ? framedHere : framedNowhere
}

/** Security headers of every answer. */
export function securityHeaders(request: FastifyRequest): [string, string][] {
  const headers: [string, string][] = [
    ['content-security-policy', policyOf(request.url)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(self), geolocation=(self), microphone=()'],
  ]
  if (request.protocol === 'https') headers.push(['strict-transport-security', 'max-age=31536000'])
  return headers
}
