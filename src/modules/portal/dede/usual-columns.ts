/** Columns of DedeCMS's own tables in their order, by version, for dumps that tell none. */
const archivesHead =
  'id typeid typeid2 sortrank flag ismake channel arcrank click money title shorttitle color writer source litpic ' +
  'pubdate senddate mid keywords lastpost scores goodpost badpost'
const archivesTail = 'notpost description filename dutyadmin tackid mtype weight'
const channelTail =
  'typedir isdefault defaultname issend channeltype maxpage ispart corank tempindex templist temparticle namerule ' +
  'namerule2 modname description keywords seotitle moresite sitepath siteurl ishidden cross crossid content smalltypes'

const known: Readonly<Record<string, readonly string[]>> = {
  archives: [`${archivesHead} voteid ${archivesTail}`, `${archivesHead} ${archivesTail}`],
  arctype: [
    `id reid topid sortrank typename ${channelTail}`,
    `id reid topid sortrank typename typeenglishname typebigimg typesmallimg ${channelTail}`,
  ],
  addonarticle: ['aid typeid body redirecturl templet userip'],
  addonimages: [
    'aid typeid pagestyle maxwidth imgurls row col isrm ddmaxwidth pagepicnum templet userip redirecturl body',
  ],
  addonsoft: [
    'aid typeid filetype language softtype accredit os softrank officialUrl officialDemo softsize softlinks introduce ' +
      'daccess needmoney templet userip redirecturl',
  ],
  addonspec: ['aid typeid note templet userip redirecturl'],
  arcatt: ['sortid att attname'],
  sysconfig: ['aid varname info groupid type value'],
  uploads: ['aid arcid title url mediatype width height playtime filesize uptime mid'],
}

/** The columns of a table by its name without the prefix and by their number; undefined where no version fits. */
export function usualColumns(table: string, count: number): readonly string[] | undefined {
  return known[table]?.map(each => each.split(' ')).find(columns => columns.length === count)
}
