import { readFields } from './form-fields.ts'
import { dropLocally } from './local-copies.ts'
import type { EditorProps } from './shown.ts'

/** Where an article stands on the desk, and under which name this browser keeps it. */
export type ArticleHome = {
  /** Null for a new article. */
  address: () => string | null
  keepAs: () => string
  /** Makes a new article a draft; gives the address. Rejects with a sentence for a person. */
  begin: () => Promise<string>
}

type Begun = { address: string; keepAs: string; seen: string; base: string }

/** A new article is begun as a draft when its first picture needs a place; its form then goes on as that of the draft. */
export function findHome(props: EditorProps, form: HTMLFormElement, csrf: string): ArticleHome {
  let { address, keepAs } = props
  let beginning: Promise<string> | undefined

  const makeDraft = async () => {
    const begun = await askForDraft(props.beginAt, form, csrf)
    for (const name of ['seen', 'base'] as const)
      (form.elements.namedItem(name) as HTMLInputElement).value = begun[name]
    form.action = begun.address
    dropLocally(keepAs)
    address = begun.address
    keepAs = begun.keepAs
    history.replaceState(null, '', address)
    return address
  }
  return {
    address: () => address,
    keepAs: () => keepAs,
    begin() {
      if (address !== null) return Promise.resolve(address)
      beginning ??= makeDraft().catch(error => {
        beginning = undefined
        throw error
      })
      return beginning
    },
  }
}

/** The text comes later, as a working copy: pictures still stand in it with all their bytes. */
async function askForDraft(beginAt: string, form: HTMLFormElement, csrf: string): Promise<Begun> {
  const headers = { 'x-csrf-token': csrf, accept: 'application/json' }
  const body = new URLSearchParams({ ...readFields(form), body: '' })
  const answer = await fetch(beginAt, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json() as Promise<Begun>
}
