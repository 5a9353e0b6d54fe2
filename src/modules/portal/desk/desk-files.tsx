import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { Form } from '#ui/form/form.tsx'
import { Row } from '#ui/layout/layout.tsx'
import type { Column } from '#ui/table/table.tsx'
import type { ArticleRow, FileRow } from '../portal.tables.ts'
import { deskWords } from './desk.words.data.ts'
import { FileSection } from './file-section.tsx'

type Props = { visit: Visit; article: ArticleRow; files: readonly FileRow[] }

/** Pictures, videos and attachments of an article: adding, taking away, choosing the cover. */
export function DeskFiles({ visit, article, files }: Props) {
  const t = speak(deskWords, visit.lang)
  const path = `/desk/articles/${article.id}/files`
  const address = link(visit, path)
  const columns: Column<FileRow>[] = [
    { key: 'insert', label: t('insert'), cell: file => <code>{markupFor(file)}</code> },
    { key: 'actions', label: '', cell: file => <FileActions {...{ visit, article, file, address, t }} /> },
  ]
  return <FileSection {...{ visit, path, files, columns }} hint={t('filesHint')} />
}

/** What an editor writes into the text to show the file there. */
function markupFor({ kind, name, sha256 }: FileRow): string {
  if (kind === 'video') return `<video src="/files/${sha256}"></video>`
  return `${kind === 'picture' ? '!' : ''}[${name.replace(/[[\]]/g, '')}](/files/${sha256})`
}

type ActionProps = { visit: Visit; article: ArticleRow; file: FileRow; address: string; t: Say<typeof deskWords> }

function FileActions({ visit, article, file, address, t }: ActionProps) {
  const hidden = <input type="hidden" name="sha256" value={file.sha256} />
  const cover =
    article.cover === file.sha256 ? (
      <span class="quiet">{t('isCover')}</span>
    ) : (
      <Form visit={visit} action={`${address}/cover`}>
        {hidden}
        <Button small>{t('cover')}</Button>
      </Form>
    )
  return (
    <Row>
      {file.kind === 'picture' ? cover : null}
      <Confirm
        visit={visit}
        action={`${address}/remove`}
        label={t('remove')}
        question={t('removeAsk')}
        yes={t('removeYes')}
        small
      >
        {hidden}
      </Confirm>
    </Row>
  )
}
