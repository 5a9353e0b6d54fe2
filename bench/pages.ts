import { brotliCompressSync, gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { startServer } from '../tests/support/server.ts'
import { startBare, startNginx } from './peers.ts'
import { median, printTable, type Row } from './table.ts'

const rounds = 5
const secondsEach = 3
const acceptGzip = { 'accept-encoding': 'gzip' }
const connectionHeader = /^(date|connection|keep-alive|content-(length|encoding))$/

/** Answers of a second from one address, over 40 connections. */
async function load(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 40, duration: secondsEach, headers: acceptGzip })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`)
  return result.requests.average
}

/** A cached page against bare Fastify that sends the same bytes with the same headers, in turn within one run. */
async function compare(name: string, address: string, path: string): Promise<Row[]> {
  const answer = await fetch(address + path, { headers: acceptGzip })
  const headers = Object.fromEntries([...answer.headers].filter(([key]) => !connectionHeader.test(key)))
  const body = gzipSync(Buffer.from(await answer.arrayBuffer()))
  const bare = await startBare(body, { ...headers, 'content-encoding': 'gzip' })
  const nginx = await startNginx(address)
  const [ours, theirs, proxied]: [number[], number[], number[]] = [[], [], []]
  try {
    for (let round = 0; round < rounds; round++) {
      ours.push(await load(address + path))
      theirs.push(await load(bare.url))
      if (nginx) proxied.push(await load(nginx.url + path))
    }
  } finally {
    bare.stop()
    nginx?.stop()
  }
  const ratio = median(ours.map((value, at) => value / theirs[at]!))
  return [
    { what: `${name}, cached: answers/s`, value: median(ours).toFixed(0) },
    { what: `${name}, bare Fastify, same bytes`, value: median(theirs).toFixed(0) },
    { what: `${name}, ratio (median of ${rounds} pairs)`, value: ratio.toFixed(2), goal: '>= 0.9', met: ratio >= 0.9 },
    ...(nginx ? [{ what: `${name}, nginx proxy_cache beside`, value: median(proxied).toFixed(0) }] : []),
  ]
}

/** CPU milliseconds of the server for one page that is not in its cache. */
async function cpuOfUncached(address: string, path: string): Promise<number> {
  const cpuSeconds = async () => {
    const metrics = await (await fetch(`${address}/metrics`)).text()
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1])
  }
  const visit = async (mark: string) => (await fetch(`${address}${path}?uncached=${mark}`)).text()
  const pages = 200
  for (let warm = 0; warm < 100; warm++) await visit(`w${warm}`)
  const before = await cpuSeconds()
  for (let page = 0; page < pages; page++) await visit(String(page))
  return (((await cpuSeconds()) - before) * 1000) / pages
}

/** What a first visit loads, compressed with Brotli, without pictures. */
async function bytesOf(address: string, path: string): Promise<Row> {
  const load = async (at: string) => Buffer.from(await (await fetch(address + at)).arrayBuffer())
  const html = (await load(path)).toString()
  const sheet = /<link rel="stylesheet" href="([^"]+)"/.exec(html)![1]!
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(match => match[1]!)
  const size = async (at: string) => brotliCompressSync(await load(at)).length
  const page = brotliCompressSync(html).length + (await size(sheet))
  const withScripts = (await Promise.all(scripts.map(size))).reduce((sum, bytes) => sum + bytes, page)
  return {
    what: `${path}: html + css (with scripts), kB`,
    value: `${(page / 1000).toFixed(1)} (${(withScripts / 1000).toFixed(1)})`,
    goal: '<= 30 (60)',
    met: page <= 30_000 && withScripts <= 60_000,
  }
}

async function findArticle(address: string): Promise<string> {
  const home = await (await fetch(`${address}/s/360700/`)).text()
  return /href="((?:\/s\/\d+)?\/a\/[\w-]+)"/.exec(home)![1]!
}

const server = await startServer({ environment: { OPEN56_LOG: 'info' } })
try {
  const article = await findArticle(server.address)
  printTable('Pages', [
    ...(await compare('article page', server.address, article)),
    ...(await compare('list page', server.address, '/c/news')),
    { what: 'article page, not cached: CPU', value: `${(await cpuOfUncached(server.address, article)).toFixed(2)} ms` },
  ])
  const paths = ['/', '/s/360700/', article, '/c/news', '/search', '/sign-in', '/sitemap', '/about']
  const rows: Row[] = []
  for (const path of paths) rows.push(await bytesOf(server.address, path))
  printTable('Bytes of the public pages, Brotli', rows)
} finally {
  await server.stop()
}
