import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import type { ArticleRow } from '../portal.tables.ts'
import { editingWords } from './editing.words.data.ts'
import type { ScriptPlace } from './script-choices.ts'

type Props = { visit: Visit; article: ArticleRow; places: readonly ScriptPlace[] }

const shownAtMost = 150

/** Characters of the saved text with several forms in 繁體: what readers get, and a choice for each. */
export function ScriptPlaces({ visit, article, places }: Props) {
  const t = speak(editingWords, visit.lang)
  if (places.length === 0) return null
  const shown = [...places]
    .sort((a, b) => Number(a.isByPhrase) - Number(b.isByPhrase) || a.start - b.start)
    .slice(0, shownAtMost)
  const unsure = shown.filter(place => !place.isByPhrase || place.fixed)
  const sure = shown.filter(place => !unsure.includes(place))
  return (
    <Section title={t('places')} id="script">
      <p class="quiet">{t('placesLead')}</p>
      <Form visit={visit} action={link(visit, `/desk/articles/${article.id}/script`)}>
        <input type="hidden" name="seen" value={article.changed_at.toISOString()} />
        <Places title={t('placesUnsure', { n: unsure.length })} places={unsure} isOpen t={t} />
        <Places title={t('placesSure', { n: sure.length })} places={sure} t={t} />
        {places.length > shown.length ? <p class="quiet">{t('placesMore', { n: shown.length })}</p> : null}
        <Actions>
          <Button>{t('placesSave')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

type PlacesProps = { title: string; places: readonly ScriptPlace[]; isOpen?: boolean; t: Say<typeof editingWords> }

function Places({ title, places, isOpen = false, t }: PlacesProps) {
  if (places.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul class="plain-list script-places">
        {places.map(place => (
          <li key={place.start}>
            <Place place={place} t={t} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Place({ place, t }: { place: ScriptPlace; t: Say<typeof editingWords> }) {
  const { start, written, before, after, forms, fixed } = place
  const label = t('placeIn', { context: before + written + after, written })
  return (
    <>
      <span lang="zh-Hans-CN">
        {before}
        <mark>{written}</mark>
        {after}
      </span>{' '}
      <span lang="zh-Hant">
        <select class="field-box" name={`form.${start}`} aria-label={label}>
          {forms.map(({ form, words }) => (
            <option key={form} value={form} selected={form === (fixed ?? place.chosen)}>
              {`${form}（${words.join('、')}）`}
            </option>
          ))}
        </select>
      </span>
      {fixed ? <span class="quiet"> {t('placeFixed')}</span> : null}
    </>
  )
}
