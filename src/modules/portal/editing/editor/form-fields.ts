import type { TypedFields } from '../working-copies.ts'

/** Fields of the article's form that are kept while one writes. */
const kept = ['title', 'summary', 'body', 'channel', 'script', 'source', 'author', 'featured', 'seen', 'base']

/** What stands in the form now. */
export function readFields(form: HTMLFormElement): TypedFields {
  const data = new FormData(form)
  return Object.fromEntries(kept.map(name => [name, String(data.get(name) || '')]))
}

/** Puts kept fields back into the form. */
export function putFields(form: HTMLFormElement, fields: TypedFields) {
  for (const name of kept) {
    const control = form.elements.namedItem(name)
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = fields[name] === 'yes'
    else if (control && 'value' in control) control.value = fields[name] || ''
  }
}
