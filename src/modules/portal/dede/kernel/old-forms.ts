/** An id in a query, under the names that DedeCMS took it by. */
const idNames = { view: ['aid', 'arcID', 'arcid'], list: ['tid', 'typeid'] } as const

/**
 * Other ways in which an old address may be known: the page of an article or a list that has several, a folder and its
 * index file, a program with more in its query, or under a name of its own. The address itself comes first.
 */
export function oldForms(address: string): string[] {
  const [path = '', query = ''] = address.split('?')
  const program = findProgram(path, query)
  const first = path.replace(/_\d+(\.s?html?)$/i, '$1')
  const listFirst = path.replace(/_\d+(\.s?html?)$/i, '_1$1')
  const isFolder = path.endsWith('/')
  const folder = path.replace(/\/index\.(?:s?html?|php)$/i, '/')
  const beside = isFolder ? [`${path}index.html`] : /\.\w+$/.test(path) ? [folder] : [`${path}/`]
  return [...new Set([address, path, ...(program ? [program] : []), first, listFirst, ...beside])]
}

/** `/plus/view.php?aid=7` for every way of asking the programs for an article or a list. */
function findProgram(path: string, query: string): string | undefined {
  const rewritten = /^(.*)\/(view|list)-(\d{1,10})(?:-\d+)*\.html$/.exec(path)
  if (rewritten) return programAddress(rewritten[1]!, rewritten[2] as 'view' | 'list', rewritten[3]!)
  const asked = /^(.*)\/(view|list)\.php$/.exec(path)
  if (!asked) return undefined
  const name = asked[2] as 'view' | 'list'
  const values = new URLSearchParams(query)
  const id = idNames[name].map(each => values.get(each)).find(each => each !== null)
  return id && /^\d{1,10}$/.test(id) ? programAddress(asked[1]!, name, id) : undefined
}

/** The pages for phones under `/m` are those of `/plus`. */
function programAddress(folder: string, name: 'view' | 'list', id: string): string {
  return `${folder.replace(/\/m$/, '/plus')}/${name}.php?${name === 'view' ? 'aid' : 'tid'}=${Number(id)}`
}

const pageFile = /\.s?html?$/i
const uploadedFile = /\/uploads?\/.+\.\w{2,5}$/i
const longest = 300

/**
 * An address that is worth counting when it leads nowhere: it has the form of an old site's pages and files. What it
 * asked for besides is left out, so that nothing of the reader stays. Undefined for every other address.
 */
export function missedForm(address: string): string | undefined {
  const [path = '', query = ''] = address.split('?')
  if (path.length > longest || /[^\x21-\x7e]/.test(path)) return undefined
  return findProgram(path, query) ?? (pageFile.test(path) || uploadedFile.test(path) ? path : undefined)
}
