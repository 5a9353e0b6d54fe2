import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { RadioField, TickField } from '#ui/field/choice-fields.tsx'
import { FileField, TextField } from '#ui/field/text-fields.tsx'
import { type ShownFault, typed } from '#ui/field/typed.ts'
import { Form } from '#ui/form/form.tsx'
import { Columns, Stack } from '#ui/layout/layout.tsx'
import { Section } from '#ui/page-head/page-head.tsx'
import { movingInWords } from '../moving-in/words.data.ts'
import { dumpWords } from './words.data.ts'

type Props = {
  visit: Visit
  once: string
  mayPublish: boolean
  typed?: Record<string, string>
  faults?: readonly ShownFault[]
}

/** Where the database of an old site is uploaded. */
export function DumpForm({ visit, once, mayPublish, ...given }: Props) {
  const t = speak(dumpWords, visit.lang)
  const field = typed(given.typed, given.faults)
  const { value: _files, ...files } = field('dump')
  const choices = [
    { value: 'drafts', label: t('asDrafts') },
    { value: 'leave', label: t('leave') },
  ]
  const { value: unpublished = 'drafts', ...radio } = field('unpublished')
  return (
    <Section title={t('section')}>
      <Stack>
        <p class="quiet">{t('sectionLead')}</p>
        <p>
          <a href={link(visit, '/desk/moving-in/dump/sample')}>{t('sample')}</a>
        </p>
        <Form visit={visit} action={link(visit, '/desk/moving-in/dump')} once={`dump-${once}`} upload>
          <Columns shape={2}>
            <div>
              <FileField label={t('files')} hint={t('filesHint')} multiple {...files} />
            </div>
            <div>
              <TextField
                label={t('prefix')}
                hint={t('prefixHint')}
                optionalWord={speak(movingInWords, visit.lang)('optional')}
                maxLength={40}
                {...field('prefix')}
              />
              <RadioField label={t('unpublished')} choices={choices} value={unpublished || 'drafts'} {...radio} />
              {mayPublish ? (
                <TickField at="publishDump" label={speak(movingInWords, visit.lang)('publishNow')} />
              ) : null}
            </div>
          </Columns>
          <Actions>
            <Button tone="primary">{t('upload')}</Button>
          </Actions>
        </Form>
      </Stack>
    </Section>
  )
}
