import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { TakenFrom } from '../offers/offers.ts'
import { offerWords } from '../offers/offers.words.data.ts'
import { inScript } from '../script.ts'
import { showInstant } from '../show.ts'
import type { listChangeNotes } from '../versions/versions.store.ts'
import { versionWords } from '../versions/versions.words.data.ts'

export type ArticleNotes = {
  changes: Awaited<ReturnType<typeof listChangeNotes>>
  /** The site that published it first, where it was taken from one. */
  takenFrom: TakenFrom | undefined
}

/** What stands at the foot of an article: where it was taken from, and what was corrected when. */
export function ArticleFoot({ visit, notes: { changes, takenFrom } }: { visit: Visit; notes: ArticleNotes }) {
  const t = speak(versionWords, visit.lang)
  if (changes.length === 0 && !takenFrom) return null
  return (
    <footer class="change-notes">
      {takenFrom ? <Origin visit={visit} takenFrom={takenFrom} /> : null}
      {changes.length > 0 ? (
        <>
          <h2>{t('changeNotes')}</h2>
          <ul>
            {changes.map(({ number, saved_at, note, script }) => (
              <li key={number}>
                <time dateTime={saved_at.toISOString()}>{showInstant(saved_at)}</time> {inScript(note, script, visit)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </footer>
  )
}

function Origin({ visit, takenFrom: { site: code, slug } }: { visit: Visit; takenFrom: TakenFrom }) {
  const t = speak(offerWords, visit.lang)
  const site = visit.sites.find(code)
  if (!site) return null
  return (
    <p>
      {t('takenFrom')} <a href={link(visit, `/a/${slug}`, { site })}>{inLang(site.name, visit.lang)}</a>
    </p>
  )
}
