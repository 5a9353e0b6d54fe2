import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listSources, parseSource, readSource, root } from './support/sources.ts'

/**
 * Queries over a table of sites that name no site, and why they may. Each id in an address reaches a table by a query of
 * a store; so an id of another site finds nothing, whatever a handler forgets.
 */
const exceptions: Record<string, string> = {
  'accounts/erasure/erasures.store.ts findWaitingErasure': 'a person’s own, on the top site; by the person',
  'accounts/erasure/erasures.store.ts listDueErasures': 'every night; they all stand on the top site',
  'accounts/erasure/erasures.store.ts setTakenBack': 'a person’s own, on the top site; by the person',
  'accounts/invitations/invitations.store.ts deleteUnusedInvitations': 'every night, for all sites',
  'accounts/invitations/invitations.store.ts listInvitationsOfPerson': 'one’s own data, by the person, from all sites',
  'accounts/organisations/organisations.store.ts deleteSampleOrganisations': 'the sample goes from all sites at once',
  'accounts/organisations/organisations.store.ts hasSampleOrganisation': 'the sample is of the whole installation',
  'accounts/people/people.store.ts deleteSamplePeople': 'the sample goes from all sites at once',
  'accounts/second-factor/second-factor.store.ts countSecondFactors':
    'a count over the whole installation, for whoever operates it',
  'accounts/sign-in/sign-in.store.ts deleteOver': 'every night, for all sites',
  'figures/documents/documents.store.ts maskDecider': 'an erased person, on all sites at once',
  'portal/offers/offers.store.ts deleteOffersOf':
    'an article’s offers stand on the sites that got them; by its own site',
  'portal/offers/offers.store.ts updateOffersOf':
    'an article’s offers stand on the sites that got them; by its own site',
}

type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** Every node below one, each with the functions around it, the nearest last. */
function* walk(node: unknown, around: readonly Node[] = []): Generator<{ node: Node; around: readonly Node[] }> {
  if (Array.isArray(node)) for (const each of node) yield* walk(each, around)
  else if (node && typeof node === 'object') {
    const here = node as Node
    if ('type' in here && 'start' in here) yield { node: here, around }
    const isFunction = here.type === 'FunctionDeclaration' || here.type === 'ArrowFunctionExpression'
    const inside = isFunction ? [...around, here] : around
    for (const value of Object.values(here)) if (value && typeof value === 'object') yield* walk(value, inside)
  }
}

/** Tables that hold rows of sites, from the migrations. */
function siteTables(): Set<string> {
  const migrations = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.sql'),
  )
  const tables = migrations.flatMap(name => [
    ...readSource(join('src', name)).matchAll(/create table (\S+) \(([\s\S]*?)\n\)/g),
  ])
  return new Set(tables.filter(([, , columns]) => /^ {2}site_id /m.test(columns!)).map(([, table]) => table!))
}

type Query = { at: string; table: string; names: boolean }

/** The table with which a call begins a query: `db.selectFrom('portal.articles as article')`. */
function tableOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression') return undefined
  const verb = ((node.callee as Node).property as { name?: string } | undefined)?.name
  const first = (node.arguments as { value?: unknown }[])[0]?.value
  const begins = /^(selectFrom|updateTable|deleteFrom)$/.test(verb ?? '')
  return begins && typeof first === 'string' ? first.split(' ')[0] : undefined
}

function queriesOf(path: string): Query[] {
  const text = readSource(path)
  const found: Query[] = []
  for (const { node, around } of walk(parseSource(path).program)) {
    const table = tableOf(node)
    if (!table) continue
    const nearest = around.at(-1) ?? node
    const named = around[0] as { id?: { name?: string } } | undefined
    const body = text.slice(nearest.start, nearest.end)
    const at = `${path.replace(/^src\/(modules\/)?/, '')} ${named?.id?.name ?? ''}`
    found.push({ at, table, names: /\bsite_id\b/.test(body) })
  }
  return found
}

/** Stores of the platform itself serve jobs and operators of several sites; they are left to their own tests. */
test('every query over rows of sites names the site, but for the listed exceptions', () => {
  const tables = siteTables()
  expect(tables.size).toBeGreaterThan(15)
  const queries = listSources()
    .filter(path => path.endsWith('.store.ts'))
    .flatMap(queriesOf)
    .filter(query => tables.has(query.table) && !query.at.startsWith('platform/'))
  expect(queries.length).toBeGreaterThan(60)
  const without = queries.filter(query => !query.names && !(query.at in exceptions))
  expect(without.map(({ at, table }) => `${at}: ${table}`)).toEqual([])
})
