import { link, type Visit } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { Form } from '#ui/form/form.tsx'
import type { SampleFace } from '../sample-people.data.ts'

/** The sample people that one can enter as, one click each. */
export function FaceButtons({ visit, faces }: { visit: Visit; faces: readonly SampleFace[] }) {
  return (
    <div class="faces">
      {faces.map(({ face, who, about }) => (
        <Form key={face} visit={visit} action={link(visit, '/sign-in/sample')}>
          <button type="submit" name="face" value={face} class="card link-card face">
            <strong>{inLang(who, visit.lang)}</strong>
            <span>{inLang(about, visit.lang)}</span>
          </button>
        </Form>
      ))}
    </div>
  )
}
