/** An event as calendars take it. Instants are milliseconds since the epoch. */
export type CalendarEvent = {
  /** Unique in the world and for good: `<id>@<host>`. */
  uid: string
  /** When this copy was written. */
  writtenAtMs: number
  startsAtMs: number
  /** Undefined where the end is open: calendars then show the start alone. */
  endsAtMs?: number | undefined
  title: string
  description?: string | undefined
  place?: string | undefined
  address?: string | undefined
  /** Rises with every change of time, place or state. */
  sequence: number
  cancelled: boolean
}

/**
 * A calendar with one event (iCalendar, RFC 5545): lines end with CR LF and are folded at 75 octets (3.1), texts are
 * escaped (3.3.11), instants stand in UTC (3.3.5, form 2).
 */
export function writeCalendar(event: CalendarEvent, product: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.writtenAtMs)}`,
    `DTSTART:${utc(event.startsAtMs)}`,
    ...(event.endsAtMs === undefined ? [] : [`DTEND:${utc(event.endsAtMs)}`]),
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...textLine('DESCRIPTION', event.description),
    ...textLine('LOCATION', event.place),
    ...(event.address ? [`URL:${event.address.replace(controls, '')}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

const controls = /[\u0000-\u001f\u007f]/g

function textLine(name: string, text: string | undefined): string[] {
  return text ? [`${name}:${escapeText(text)}`] : []
}

function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, character => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(controls, '')
}

const maxOctets = 75

/** A long line goes on after CR LF and a space; a character is never cut in two. */
function fold(line: string): string {
  let written = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > maxOctets) {
      written += '\r\n '
      octets = 1
    }
    written += character
    octets += size
  }
  return written
}

/** Length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
