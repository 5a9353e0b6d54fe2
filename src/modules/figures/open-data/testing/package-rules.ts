import { createHash } from 'node:crypto'
import { parseCsv } from './parse-csv.ts'

type Field = {
  name: string
  type: string
  constraints?: { required?: boolean; unique?: boolean; enum?: string[]; pattern?: string }
}
type Resource = {
  name: string
  path: string
  bytes: number
  hash: string
  encoding: string
  schema: { fields: Field[]; missingValues: string[]; primaryKey: string[] }
}
type Package = {
  name: string
  version: string
  created: string
  homepage: string
  licenses?: { name?: string; path?: string }[]
  sources?: { title?: string; path?: string }[]
  resources: Resource[]
}

const forms: Record<string, RegExp> = {
  string: /^/,
  number: /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  boolean: /^(true|false)$/,
}

/**
 * What in a package is against Data Package 2.0 or 1.0 (datapackage.org/standard: Data Package, Data Resource, Table
 * Schema), with its tables read by their schemas.
 */
export function faultsOfPackage(about: Package, files: ReadonlyMap<string, Buffer>): string[] {
  const faults: string[] = []
  const demand = (holds: boolean, what: string) => holds || faults.push(what)
  demand(/^[a-z0-9._-]+$/.test(about.name), 'name: lower-case letters, digits, ".", "_", "-"')
  demand(!Number.isNaN(Date.parse(about.created)), 'created: a date-time')
  demand(URL.canParse(about.homepage), 'homepage: an address')
  demand(about.resources.length > 0, 'resources: at least one')
  for (const each of about.licenses ?? []) demand(Boolean(each.name ?? each.path), 'licenses: a name or a path')
  for (const each of about.sources ?? []) {
    demand(Boolean(each.title), 'sources: version 1 asks for a title')
    demand(each.path === undefined || /^https?:/.test(each.path), 'sources: path is an address')
  }
  for (const resource of about.resources) faults.push(...faultsOfResource(resource, files))
  return faults
}

function faultsOfResource(resource: Resource, files: ReadonlyMap<string, Buffer>): string[] {
  const { name, path, bytes, hash, encoding } = resource
  const content = files.get(path)
  if (!content) return [`${path} is missing`]
  const faults = faultsOfTable(resource, content.toString(encoding as BufferEncoding))
  const digest = createHash('sha256').update(content).digest('hex')
  if (!/^[a-z0-9._-]+$/.test(name)) faults.push('resource name: lower-case letters, digits, ".", "_", "-"')
  if (path.startsWith('/') || path.includes('..')) faults.push('path: inside the package')
  if (bytes !== content.length || hash !== `sha256:${digest}`) faults.push('bytes and hash: those of the file')
  return faults
}

function faultsOfTable({ schema }: Resource, csv: string): string[] {
  const [head = [], ...rows] = parseCsv(csv)
  const names = schema.fields.map(({ name }) => name)
  if (head.join() !== names.join()) return [`the head ${head.join()} is not the fields ${names.join()}`]
  const keys = schema.primaryKey.filter(key => !names.includes(key)).map(key => `primaryKey: no field ${key}`)
  const cells = schema.fields.flatMap((field, at) =>
    faultsOfColumn(
      field,
      rows.map(row => row[at] ?? ''),
      schema.missingValues,
    ),
  )
  return [...keys, ...cells]
}

function faultsOfColumn({ name, type, constraints = {} }: Field, cells: string[], missing: string[]): string[] {
  const known = cells.filter(cell => !missing.includes(cell))
  const { required, unique, pattern } = constraints
  const faults = known.filter(cell => !forms[type]!.test(cell)).map(cell => `${name}: ${cell} is no ${type}`)
  if (required && known.length < cells.length) faults.push(`${name} is required`)
  if (unique && new Set(known).size < known.length) faults.push(`${name} is not unique`)
  if (constraints.enum && known.some(cell => !constraints.enum!.includes(cell))) faults.push(`${name}: not in its enum`)
  if (pattern && known.some(cell => !new RegExp(`^(?:${pattern})$`).test(cell))) faults.push(`${name}: not its pattern`)
  return faults
}
