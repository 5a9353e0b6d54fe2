import { FaceButtons, type SampleFace } from '#modules/accounts/index.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Say } from '#platform/i18n/words.ts'
import type { homeWords } from './words.data.ts'

type Props = { visit: Visit; faces: readonly SampleFace[]; t: Say<typeof homeWords> }

/** The sample people that one can enter as, one click each. */
export function Faces({ visit, faces, t }: Props) {
  return (
    <section aria-labelledby="faces">
      <h2 id="faces">{t('enterAs')}</h2>
      <p class="quiet">{t('enterAsNote')}</p>
      <FaceButtons visit={visit} faces={faces} />
    </section>
  )
}
