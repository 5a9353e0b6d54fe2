/** A path with some values of its query changed; null takes one away. The order is stable, so equal lists have equal addresses. */
export function withQuery(path: string, changes: Record<string, string | number | null>): string {
  const [base, query = ''] = path.split('?') as [string, string?]
  const values = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') values.delete(name)
    else values.set(name, String(value))
  }
  values.sort()
  const text = values.toString()
  return text === '' ? base : `${base}?${text}`
}
