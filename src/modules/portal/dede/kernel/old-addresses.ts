/** What the settings of a DedeCMS site say about its addresses; paths begin with a slash, or are ''. */
export type AddressSettings = {
  /** Folder in which the whole site lay (`cfg_cmspath`). */
  cmsPath: string
  /** Folder of articles whose channel names none (`cfg_arcdir`, without the site's folder). */
  articleFolder: string
  /** Rule of channels that have none of their own (`cfg_df_namerule`). */
  articleRule: string
  /** Ending of files with a name of their own (`cfg_df_ext`). */
  fileEnding: string
}

export const usualSettings: AddressSettings = {
  cmsPath: '',
  articleFolder: '/a',
  articleRule: '{typedir}/{Y}/{M}{D}/{aid}.html',
  fileEnding: '.html',
}

/** A channel as far as addresses go. */
export type AddressedChannel = {
  id: number
  /** `{cmspath}/a/xinwen`, or a whole address where the channel had a host of its own. */
  folder: string
  /** -1: always made by a program, so that it had no files. */
  isDefault: number
  defaultName: string
  /** 0 list, 1 cover page, 2 leads elsewhere; in older versions a page by itself. */
  kind: number
  articleRule: string
  listRule: string
}

export type AddressedArticle = {
  id: number
  title: string
  /** Seconds since 1970 of the day that its address names. */
  sentAtS: number
  /** A file name of its own, without its ending; '' for most. */
  fileName: string
}

/** A title in Latin letters: whole syllables, or their first letters. */
export type Spell = (title: string, initialsOnly: boolean) => string

/** DedeCMS counts days by the clock of China, whatever the server's. */
const zoneS = 8 * 3600

/**
 * Addresses that an article had: its file by the rule of its channel (none where it has no channel), and the one of
 * the program, which always answered. Source: GetFileName of DedeCMS 5.7, include/helpers/channelunit.helper.php.
 */
export function articleAddresses(
  article: AddressedArticle,
  channel: AddressedChannel | undefined,
  settings: AddressSettings,
  spell: Spell,
): string[] {
  const program = `${settings.cmsPath}/plus/view.php?aid=${article.id}`
  return channel ? [articleFile(article, channel, settings, spell), program] : [program]
}

function articleFile(
  { id, title, sentAtS, fileName }: AddressedArticle,
  channel: AddressedChannel,
  settings: AddressSettings,
  spell: Spell,
): string {
  const whole = (channel.articleRule || settings.articleRule).toLowerCase()
  const rule = fileName === '' ? whole : `${whole.replace(/\/[^/]*$/, '')}/${fileName}${settings.fileEnding}`
  const [year = '', month = '', day = ''] = new Date((sentAtS + zoneS) * 1000).toISOString().slice(0, 10).split('-')
  const values: Record<string, () => string> = {
    typedir: () => folderOf(channel, settings),
    y: () => year,
    m: () => month,
    d: () => day,
    timestamp: () => String(sentAtS),
    aid: () => String(id),
    cc: () => asLetters(`${month}${day}${id}${year}`),
    pinyin: () => `${spell(title, false)}_${id}`,
    py: () => `${spell(title, true)}_${id}`,
  }
  return asPath(rule.replace(/\{(\w+)\}/g, (mark, name: string) => values[name]?.() ?? mark))
}

/**
 * Addresses of a channel's first page: its folder, its index file, its list, the program; none where it led to another
 * site.
 */
export function channelAddresses(channel: AddressedChannel, settings: AddressSettings): string[] {
  if (channel.kind === 2 && /^https?:/i.test(channel.folder)) return []
  const program = `${settings.cmsPath}/plus/list.php?tid=${channel.id}`
  const folder = folderOf(channel, settings)
  if (channel.isDefault === -1 || asPath(folder) === '/') return [program]
  const list = (channel.listRule || '{typedir}/list_{tid}_{page}.html')
    .toLowerCase()
    .replaceAll('{typedir}', folder)
    .replaceAll('{tid}', String(channel.id))
    .replaceAll('{page}', '1')
  const files = [`${folder}/`, `${folder}/${channel.defaultName || 'index.html'}`, list]
  return [...new Set([...files.map(asPath), program])]
}

function folderOf({ folder }: AddressedChannel, { cmsPath, articleFolder }: AddressSettings): string {
  if (folder === '') return `${cmsPath}${articleFolder}`
  return folder.replace(/^https?:\/\/[^/]*/i, '').replaceAll('{cmspath}', cmsPath)
}

function asPath(path: string): string {
  return `/${path}`.replace(/\/{2,}/g, '/')
}

/** Pairs of digits that are the code of a letter become it: DedeCMS's way to hide a number. */
function asLetters(digits: string): string {
  let letters = ''
  for (let at = 0; at < digits.length; at++) {
    const code = Number(digits.slice(at, at + 2))
    const isCode = at + 1 < digits.length && ((code > 96 && code < 123) || (code > 64 && code < 91))
    letters += isCode ? String.fromCharCode(code) : digits[at]
    if (isCode) at += 1
  }
  return letters
}
