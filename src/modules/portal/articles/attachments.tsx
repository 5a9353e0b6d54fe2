import { nameType } from '#platform/files/sniff.ts'
import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { byteSize } from '#ui/number/number.ts'
import { Section } from '#ui/page-head/page-head.tsx'
import type { FileRow } from '../portal.tables.ts'
import { portalWords } from '../words.data.ts'
import { fileLink } from './article-body.ts'

type Attached = Pick<FileRow, 'sha256' | 'kind' | 'name' | 'type' | 'size_bytes'>

/** What readers can take away from a page: each with its kind and size. Nothing where there is nothing. */
export function Attachments({ visit, files }: { visit: Visit; files: readonly Attached[] }) {
  const t = speak(portalWords, visit.lang)
  const attachments = files.filter(file => file.kind === 'attachment')
  if (attachments.length === 0) return null
  return (
    <Section title={t('attachments')}>
      <ul class="attachments plain-list">
        {attachments.map(file => (
          <li key={file.sha256}>
            <Badge>{nameType(file.type)}</Badge>
            <a href={fileLink(visit, `/files/${file.sha256}`)}>{file.name}</a>
            <span class="quiet">{byteSize(file.size_bytes)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
