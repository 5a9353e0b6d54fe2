import { link, type Visit } from '#platform/http/visit.ts'
import { type Say, speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { Confirm } from '#ui/button/confirm.tsx'
import { FileField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Row } from '#ui/layout/layout.tsx'
import { byteSize } from '#ui/number/number.ts'
import { Section } from '#ui/page-head/page-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { fileLink } from './article-body.ts'
import { deskWords } from './desk.words.data.ts'
import type { ArticleRow, FileRow } from './portal.tables.ts'

type Props = { visit: Visit; article: ArticleRow; files: readonly FileRow[] }

/** Pictures, videos and attachments of an article: adding, taking away, choosing the cover. */
export function DeskFiles({ visit, article, files }: Props) {
  const t = speak(deskWords, visit.lang)
  const address = link(visit, `/desk/articles/${article.id}/files`)
  const action = (file: FileRow) => <FileActions {...{ visit, article, file, address, t }} />
  const columns: Column<FileRow>[] = [
    {
      key: 'name',
      label: t('fileName'),
      cell: file => <a href={fileLink(visit, `/files/${file.sha256}`)}>{file.name}</a>,
    },
    {
      key: 'size',
      label: t('fileSize'),
      cell: file => byteSize(file.size_bytes),
      numeric: true,
    },
    { key: 'insert', label: t('insert'), cell: file => <code>{markupFor(file)}</code> },
    { key: 'actions', label: '', cell: action },
  ]
  return (
    <Section title={t('files')} id="files">
      {files.length > 0 ? (
        <Table visit={visit} caption={t('files')} columns={columns} rows={files} rowKey={file => file.sha256} />
      ) : null}
      <Form visit={visit} action={address} upload>
        <FileField at="files" label={t('chooseFiles')} hint={t('filesHint')} multiple required />
        <Actions>
          <Button>{t('addFiles')}</Button>
        </Actions>
      </Form>
    </Section>
  )
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
