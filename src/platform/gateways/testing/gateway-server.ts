import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type HttpTemplate, readTemplate } from '../http-template.ts'

export type Asked = { method: string; url: string; headers: IncomingMessage['headers']; body: string }

/** A service on this machine that answers as `behave.answer` says, and remembers what it was asked. */
export async function gatewayServer(answer: (response: ServerResponse, asked: Asked) => void) {
  const asked: Asked[] = []
  const behave = { answer }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const what = { method: request.method!, url: request.url!, headers: request.headers, body }
    asked.push(what)
    behave.answer(response, what)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  return { asked, behave, close, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

export const answerJson =
  (value: unknown, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

/** Path of a template file with this content, gone when the test ends. */
export function templateFile(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'open56-template-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'template.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const smsNames = { places: ['number', 'code', 'text'], needed: [['number'], ['code', 'text']] } as const

/** Reads a template as the program would for text messages. */
export function readSmsTemplate(content: unknown, environment: Record<string, string> = {}) {
  return readTemplate(templateFile(content), environment, smsNames)
}

/** The same, of a template without mistakes. */
export function smsTemplate(content: unknown, environment: Record<string, string> = {}): HttpTemplate {
  const read = readSmsTemplate(content, environment)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  return read.template
}
