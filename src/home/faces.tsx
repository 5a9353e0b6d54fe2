import type { SampleFace } from '#modules/accounts/index.ts'
import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import type { Say } from '#platform/i18n/words.ts'
import { Form } from '#ui/form/form.tsx'
import type { homeWords } from './words.data.ts'

type Props = { visit: Visit; faces: readonly SampleFace[]; t: Say<typeof homeWords> }

/** The sample people that one can enter as, one click each. */
export function Faces({ visit, faces, t }: Props) {
  return (
    <section aria-labelledby="faces">
      <h2 id="faces">{t('enterAs')}</h2>
      <p class="quiet">{t('enterAsNote')}</p>
      <div class="faces">
        {faces.map(({ face, who, about }) => (
          <Form key={face} visit={visit} action={link(visit, '/sign-in/sample')}>
            <input type="hidden" name="face" value={face} />
            <button type="submit" class="card link-card face">
              <strong>{inLang(who, visit.lang)}</strong>
              <span>{inLang(about, visit.lang)}</span>
            </button>
          </Form>
        ))}
      </div>
    </section>
  )
}
