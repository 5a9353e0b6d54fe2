import { askers, hosts, marks } from './transcript.lexicon.ts'

/** What someone said, in one or more paragraphs. */
export type Speech = {
  kind: 'question' | 'answer' | 'speech'
  /** As it was typed, without the mark; '' where nobody is named. */
  speaker: string
  paragraphs: string[]
}

const named = /^\s*(?:(\S{1,2})\s+)?([^\s\d：:，。！？,.!?][^：:，。！？,!?]{0,38})[：:]\s*(.*)$/u
const alone = /^\s*(\S{1,2})[：:]\s*(.*)$/u
const kindOfMark = new Map(marks)

/**
 * A transcript as it is typed: each paragraph a line; one that begins with `name：` begins what that person said, the
 * lines after it go on. Names are those of the `speakers`, of hosts and of reporters, and whatever stands after a mark:
 * `问 name：`, `答 name：`. Without a mark reporters ask, whoever speaks after a question answers, the host does neither.
 */
export function readTranscript(typed: string, speakers: readonly string[]): Speech[] {
  const speeches: Speech[] = []
  for (const line of typed.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const opening = readOpening(line, speakers)
    const last = speeches.at(-1)
    if (opening) speeches.push(begin(opening, last))
    else if (last) last.paragraphs.push(line)
    else speeches.push({ kind: 'speech', speaker: '', paragraphs: [line] })
  }
  return speeches
}

type Opening = { mark: Speech['kind'] | undefined; speaker: string; text: string }

function readOpening(line: string, speakers: readonly string[]): Opening | undefined {
  const bare = alone.exec(line)
  if (bare && kindOfMark.has(bare[1]!)) return { mark: kindOfMark.get(bare[1]!), speaker: '', text: bare[2]! }
  const found = named.exec(line)
  if (!found) return undefined
  const [, first, rest = '', text = ''] = found
  const mark = first === undefined ? undefined : kindOfMark.get(first)
  const speaker = (first !== undefined && mark === undefined ? `${first} ${rest}` : rest).trim()
  return mark !== undefined || isSpeaker(speaker, speakers) ? { mark, speaker, text } : undefined
}

const isHost = (speaker: string) => hosts.some(host => speaker.startsWith(host))
const isAsker = (speaker: string) => askers.some(asker => speaker.includes(asker))

function isSpeaker(name: string, speakers: readonly string[]): boolean {
  return isHost(name) || isAsker(name) || speakers.some(speaker => name.startsWith(speaker))
}

function begin({ mark, speaker, text }: Opening, before: Speech | undefined): Speech {
  return { kind: mark ?? kindOf(speaker, before), speaker, paragraphs: text === '' ? [] : [text] }
}

function kindOf(speaker: string, before: Speech | undefined): Speech['kind'] {
  if (isHost(speaker)) return 'speech'
  if (isAsker(speaker)) return 'question'
  return before !== undefined && before.kind !== 'speech' ? 'answer' : 'speech'
}
