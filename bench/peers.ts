import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

export type Peer = { url: string; stop: () => void }

/** Bare Fastify in a process of its own. */
export async function startBare(body: Buffer, headers: Record<string, string>): Promise<Peer> {
  const file = join(mkdtempSync(join(tmpdir(), 'open56-bench-')), 'body')
  writeFileSync(file, body)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), file, JSON.stringify(headers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>(resolve => child.stdout.once('data', chunk => resolve(String(chunk).trim())))
  return { url, stop: () => child.kill() }
}

/** nginx with its proxy cache before the program, one worker; undefined where nginx is missing. */
export async function startNginx(upstream: string): Promise<Peer | undefined> {
  if (!existsSync('/usr/sbin/nginx')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'open56-nginx-'))
  const port = 41_000 + Math.floor(Math.random() * 1000)
  const configuration = `
    daemon off; user ${userInfo().username}; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 256; }
    http {
      access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
      uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; keepalive_requests 1000000;
      proxy_cache_path ${folder}/cache keys_zone=pages:10m;
      server { listen 127.0.0.1:${port}; location / {
        proxy_pass ${upstream}; proxy_cache pages; proxy_cache_valid 200 1m; proxy_ignore_headers Vary Cache-Control;
        proxy_set_header Accept-Encoding gzip; } }
    }`
  writeFileSync(join(folder, 'nginx.conf'), configuration)
  const child = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const url = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await answers(url))) await new Promise(done => setTimeout(done, 20))
  return { url, stop: () => child.kill() }
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}
