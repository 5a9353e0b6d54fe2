import type { ComponentChildren } from 'preact'

/** One thing of a list that is read rather than compared. */
export type Entry = {
  href: string
  title: string
  /** Where from, when, how many: one quiet line. */
  meta?: ComponentChildren
  /** The beginning of its text. */
  text?: string
  /** Badges under it. */
  badges?: ComponentChildren
  /** At the other end: a date, a number, a state. */
  aside?: ComponentChildren
}

/** Articles, requests, search results: what it is, in order, a hairline between. */
export function EntryList({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul class="entries plain-list">
      {entries.map(entry => (
        <li key={entry.href}>
          <div class="entry-words">
            <a class="entry-title" href={entry.href}>
              {entry.title}
            </a>
            {entry.text ? <p class="entry-text">{entry.text}</p> : null}
            {entry.meta ? <p class="quiet">{entry.meta}</p> : null}
            {entry.badges ? <div class="row entry-badges">{entry.badges}</div> : null}
          </div>
          {entry.aside ? <div class="entry-aside">{entry.aside}</div> : null}
        </li>
      ))}
    </ul>
  )
}
