import { z } from 'zod'
import type { Route } from './route.ts'

export type NamedRoute = Route & { module: string }

/** One line of `open56 routes`. */
export type RouteLine = { method: string; path: string; access: string; module: string }

export function listRoutes(routes: readonly NamedRoute[]): RouteLine[] {
  return routes.map(({ method, path, access, module }) => ({ method, path, access, module }))
}

/** The OpenAPI 3.1 description of the routes under /api/, made from the same schemas that check their input. */
export function describeApi(routes: readonly NamedRoute[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes.filter(each => each.path.startsWith('/api/'))) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Open56', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: { schemas: { Refusal: refusalSchema }, securitySchemes },
  }
}

function operation(route: NamedRoute) {
  return {
    tags: [route.module],
    summary: route.summary,
    'x-access': route.access,
    security: route.access === 'public' ? [] : [{ apiKey: [] }, { signIn: [] }],
    parameters: [...parameters('path', route.params), ...parameters('query', route.query)],
    ...(route.body
      ? { requestBody: { content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: {
      200: {
        description: 'OK',
        ...(route.gives ? { content: { 'application/json': { schema: schemaOf(route.gives, 'output') } } } : {}),
      },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined) {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input')
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

type JsonSchema = { properties?: Record<string, unknown>; required?: string[] }

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema & {
    $schema?: string
  }
  return rest
}

const securitySchemes = {
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'o56_<site>_<secret>',
    description:
      'An API key from /account/api-keys. It works on its site, for the permissions chosen as its scopes that its person still holds (x-access), 300 times a minute, and for changes without a form token.',
  },
  signIn: {
    type: 'apiKey',
    in: 'cookie',
    name: 'open56.session_token',
    description: 'The cookie of a sign-in; changes also need its form token as X-CSRF-Token.',
  },
}

const text = { type: 'string' }
const refusalSchema = {
  type: 'object',
  required: ['code', 'message', 'next', 'fields', 'requestId'],
  properties: {
    code: text,
    message: text,
    next: text,
    requestId: text,
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'code', 'message'],
        properties: { at: text, code: text, message: text },
      },
    },
  },
}
