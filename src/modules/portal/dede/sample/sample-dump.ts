import { sampleArticles, sampleChannels, sampleSource } from './sample-site.data.ts'
import { type Cell, type DumpTable, writeDump } from './write-dump.ts'

const prefix = 'dede_'
const rules = { namerule: '{typedir}/{Y}/{M}{D}/{aid}.html', namerule2: '{typedir}/list_{tid}_{page}.html' }
/** 2016-03-15, 10:30 by the clock of China. */
const sentAtS = Date.UTC(2016, 2, 15, 2, 30) / 1000

/** The database of a small invented site as mysqldump writes it, for trying the import. */
export function writeSampleDump(): Buffer {
  return Buffer.from(writeDump([bodies(), heads(), channels()], 'utf8', 50))
}

function bodies(): DumpTable {
  return table(
    'addonarticle',
    'aid typeid body redirecturl',
    sampleArticles.map(({ id, channel, body }) => [id, channel, body, '']),
  )
}

function heads(): DumpTable {
  const { writer, source } = sampleSource
  return table(
    'archives',
    'id typeid typeid2 flag channel arcrank click money title writer source litpic pubdate senddate description filename',
    sampleArticles.map(({ id, channel, further, flag, rank, title }) => [
      ...[id, channel, further, flag, 1, rank, id % 90, 0],
      ...[title, writer, source, '', sentAtS, sentAtS, '', ''],
    ]),
  )
}

function channels(): DumpTable {
  return table(
    'arctype',
    'id reid sortrank typename typedir isdefault defaultname ispart namerule namerule2 ishidden content',
    sampleChannels.map(({ id, above, name, folder, kind, content }) => [
      ...[id, above, 50, name, folder, 1, 'index.html', kind],
      ...[rules.namerule, rules.namerule2, 0, content],
    ]),
  )
}

function table(name: string, columns: string, rows: readonly (readonly Cell[])[]): DumpTable {
  return { name: prefix + name, columns: columns.split(' '), rows }
}
