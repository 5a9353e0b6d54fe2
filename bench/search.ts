/**
 * Full-text search over many articles on PostgreSQL: how long a question takes, words to pieces with marks.
 *
 *     OPEN56_TEST_POSTGRES=postgres://… node bench/search.ts [articles]
 *
 * The texts are made here: words of the dictionary, as often as the dictionary says, from a fixed seed.
 */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dict } from '@node-rs/jieba/dict.js'
import pg from 'pg'
import { createKysely } from '#platform/db/kysely.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openPostgres } from '#platform/db/postgres.ts'
import { createIds } from '#platform/ids.ts'
import { newRow } from '../src/modules/portal/articles/articles.ts'
import { writing } from '../src/modules/portal/portal.tables.ts'
import { toIndexEntry, toRow } from '../src/modules/portal/search/index-article.ts'
import { createSearch } from '../src/modules/portal/search/search.ts'

const server = process.env.OPEN56_TEST_POSTGRES
if (!server)
  throw new Error('Name a PostgreSQL server in OPEN56_TEST_POSTGRES; the benchmark makes a database of its own there')
const articleCount = Number(process.argv[2] ?? 100_000)
const wordsOfArticle = 400
const site = '360000'

const vocabulary = new TextDecoder()
  .decode(dict)
  .split('\n')
  .map(line => line.split(' '))
  .map(([word, count]) => ({ word: word!, count: Number(count) }))
  .filter(({ word, count }) => word.length >= 2 && count > 2)
  .sort((a, b) => b.count - a.count)

const random = seeded(56)
const pickWord = createPicker()

const name = `open56_bench_${randomBytes(4).toString('hex')}`
await onServer(`create database ${name}`)
const url = Object.assign(new URL(server), { pathname: `/${name}` }).toString()
const connections = openPostgres(url, url, 4)
try {
  await prepare()
  await measure()
} finally {
  await connections.close()
  await onServer(`drop database ${name} with (force)`)
}

async function prepare() {
  await migrate(connections, [
    migrationSet('platform', '../src/platform/migrations'),
    migrationSet('portal', '../src/modules/portal/migrations'),
  ])
  const kysely = createKysely(connections)
  const newId = createIds(Date.now)
  const startedAt = performance.now()
  for (let done = 0; done < articleCount; done += 250) {
    const rows = Array.from({ length: Math.min(250, articleCount - done) }, (_, index) =>
      makeArticle(newId(), done + index),
    )
    await kysely.transaction().execute(async writer => {
      await writing(writer).insertInto('portal.articles').values(rows).execute()
      await writing(writer)
        .insertInto('portal.article_search')
        .values(rows.map(row => toRow(site, row, toIndexEntry(row))))
        .execute()
    })
  }
  const seconds = (performance.now() - startedAt) / 1000
  await connections.useAsOwner(connection => connection.exec('vacuum analyze portal.articles'))
  await connections.useAsOwner(connection => connection.exec('vacuum analyze portal.article_search'))
  console.log(
    `${articleCount} articles of ${wordsOfArticle} words, indexed at ${Math.round(articleCount / seconds)} a second`,
  )
}

function migrationSet(name: string, folder: string) {
  const files = readdirSync(new URL(folder, import.meta.url)).sort()
  const read = (file: string) => readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8')
  return { name, migrations: files.map(file => ({ name: file.replace(/\.sql$/, ''), sql: read(file) })) }
}

function makeArticle(id: string, n: number) {
  const words = Array.from({ length: wordsOfArticle }, pickWord)
  const at = new Date(Date.UTC(2010, 0, 1) + n * 4_000_000)
  const texts = { title: words.slice(0, 8).join(''), summary: '', body: `<p>${words.slice(8).join('')}</p>` }
  const draft = { ...texts, channelId: null, script: 'hans' as const, source: null, author: null, featured: false }
  return { ...newRow(site, id, `bench-${n}`, draft, at), state: 'published' as const, published_at: at }
}

async function measure() {
  const search = createSearch({ db: createKysely(connections) })
  const between = (from: number, to: number) => () => vocabulary[from + Math.floor(random() * (to - from))]!.word
  const common = between(0, 60)
  const middling = between(400, 4000)
  const rare = between(40_000, 120_000)
  const kinds = {
    rare,
    middling,
    common,
    'two words': () => `${middling()} ${common()}`,
    'two common': () => `${common()} ${common()}`,
    'three words': () => `${common()} ${middling()} ${common()}`,
    'year and common': common,
  }
  for (const [kind, ask] of Object.entries(kinds)) {
    const year = kind.startsWith('year') ? 2015 : undefined
    const times: number[] = []
    const found: number[] = []
    for (let n = -20; n < 200; n++) {
      const startedAt = performance.now()
      const { total } = await search({ site, text: ask(), lang: n % 2 ? 'hant' : 'hans', year, page: 1 })
      if (n < 0) continue
      times.push(performance.now() - startedAt)
      found.push(total)
    }
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
    console.log(
      `${kind.padEnd(16)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  found (median) ${quantile(found, 0.5)}`,
    )
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** Picks words as often as the dictionary counts them. */
function createPicker(): () => string {
  const sums: number[] = []
  let sum = 0
  for (const { count } of vocabulary) {
    sum += count
    sums.push(sum)
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return vocabulary[low]!.word
  }
}

/** Mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

async function onServer(sql: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
