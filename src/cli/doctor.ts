import { inLang, type Lang, langs } from '#platform/i18n/lang.ts'
import type { ExaminedLine } from '../operating/index.ts'
import { type DatabaseCommand, print, UsageError } from './command.ts'

export const doctorCommand: DatabaseCommand = {
  name: 'doctor',
  usage: '[--go-live] [--lang hans|hant|en] [--json]',
  summary: 'examine this installation, or whether it may go live: each line green or red, with what to do',
  options: { 'go-live': { type: 'boolean' }, lang: { type: 'string' }, json: { type: 'boolean' } },
  database: true,
  async run(_args, options, io, { examine }) {
    const lang = langs.find(each => each === (options.lang ?? 'en'))
    if (!lang) throw new UsageError(`--lang is one of ${langs.join(', ')}.`)
    const lines = [...(await examine.health()), ...(options['go-live'] ? await examine.goLive() : [])]
    print(io, options, lines.map(toJson), () => lines.map(line => toText(line, lang)).join(''))
    return lines.every(line => line.ok) ? 0 : 1
  },
}

function toJson({ key, title, ok, says, next }: ExaminedLine) {
  const both = ([hans, en]: ExaminedLine['title']) => ({ hans, en })
  return { key, title: both(title), ok, says: both(says), next: next ? both(next) : null }
}

function toText({ title, ok, says, next }: ExaminedLine, lang: Lang): string {
  const [name, found] = [inLang(title, lang), inLang(says, lang)]
  const todo = next ? `\n       -> ${inLang(next, lang)}` : ''
  return `${ok ? 'ok ' : 'RED'}  ${name}: ${found}${todo}\n`
}
