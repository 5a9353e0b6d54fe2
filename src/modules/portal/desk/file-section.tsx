import { link, type Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { Actions, Button } from '#ui/button/button.tsx'
import { FileField } from '#ui/field/text-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { byteSize } from '#ui/number/number.ts'
import { Section } from '#ui/page-head/page-head.tsx'
import { type Column, Table } from '#ui/table/table.tsx'
import { fileLink } from '../articles/article-body.ts'
import { deskWords } from './desk.words.data.ts'

type Listed = { sha256: string; name: string; size_bytes: number }

type Props<Row extends Listed> = {
  visit: Visit
  /** Path inside the site that new files are sent to. */
  path: string
  files: readonly Row[]
  /** What may be added. */
  hint: string
  /** Beside name and size. */
  columns: readonly Column<Row>[]
}

/** The files of a page: what there is, and adding to it. */
export function FileSection<Row extends Listed>({ visit, path, files, hint, columns }: Props<Row>) {
  const t = speak(deskWords, visit.lang)
  const name = (file: Row) => <a href={fileLink(visit, `/files/${file.sha256}`)}>{file.name}</a>
  const all: Column<Row>[] = [
    { key: 'name', label: t('fileName'), cell: name },
    { key: 'size', label: t('fileSize'), cell: file => byteSize(file.size_bytes), numeric: true },
    ...columns,
  ]
  return (
    <Section title={t('files')} id="files">
      {files.length > 0 ? (
        <Table visit={visit} caption={t('files')} columns={all} rows={files} rowKey={file => file.sha256} />
      ) : null}
      <Form visit={visit} action={link(visit, path)} upload>
        <FileField at="files" label={t('chooseFiles')} hint={hint} multiple required />
        <Actions>
          <Button>{t('addFiles')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
