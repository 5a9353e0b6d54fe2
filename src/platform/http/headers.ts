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
const framedAnywhere = policy.join('; ')

/** Security headers of every answer. Pages under /embed/ alone may stand in other sites' frames. */
export function securityHeaders(request: FastifyRequest): [string, string][] {
  const headers: [string, string][] = [
    ['content-security-policy', request.url.startsWith('/embed/') ? framedAnywhere : framedNowhere],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(self), geolocation=(self), microphone=()'],
  ]
  if (request.protocol === 'https') headers.push(['strict-transport-security', 'max-age=31536000'])
  return headers
}
