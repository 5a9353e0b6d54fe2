import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { secondFactorWords } from './second-factor.words.data.ts'

type Person = { id: string; name: string; secondFactorAt: Date | null }

/** What the column of the second factor is called in the list of people. */
export const secondFactorOf = (visit: Visit) => speak(secondFactorWords, visit.lang)('title')

/** In the list of people: whether someone has a second factor, and the button for whoever lost it. */
export function SecondFactorCell({ visit, person }: { visit: Visit; person: Person }) {
  const t = speak(secondFactorWords, visit.lang)
  if (!person.secondFactorAt) return <span class="quiet">{t('hasNot')}</span>
  return (
    <Row>
      <Badge tone="good">{t('has')}</Badge>
      {person.id === visit.actor?.id ? null : (
        <Confirm
          visit={visit}
          action={link(visit, '/desk/people/reset-second-factor')}
          label={t('reset')}
          question={t('resetQuestion', { name: person.name })}
          yes={t('resetDo')}
          small
        >
          <input type="hidden" name="person" value={person.id} />
        </Confirm>
      )}
    </Row>
  )
}
