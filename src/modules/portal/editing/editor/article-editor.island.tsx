import { useEffect, useRef, useState } from 'preact/hooks'
import { Asking } from './asking.tsx'
import { sayer } from './say.ts'
import { openSession, type Session } from './session.ts'
import { type EditorProps, nothingShown, type Shown } from './shown.ts'
import { StatusLine } from './status-line.tsx'
import { Toolbar } from './toolbar.tsx'

/** The text of an article in an editor, as rich text or as its source, kept while it is written. */
export default function ArticleEditor(props: EditorProps) {
  const t = sayer(props.words)
  const [first] = useState(() => (document.getElementById('field-body') as HTMLTextAreaElement).value)
  const [shown, setShown] = useState<Shown>(nothingShown)
  const [session, setSession] = useState<Session>()
  const area = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const labels = { text: t('text'), kept: t('kept') }
    const places = { place: place.current!, area: area.current! }
    const opened = openSession(places, props, labels, next => setShown({ ...next }))
    setSession(opened)
    setShown(opened.shown())
    return opened.close
  }, [])
  return (
    <div class="editor field">
      <span class="field-label">{t('text')}</span>
      {props.error ? <p class="field-error">{props.error}</p> : null}
      {session ? <Tools session={session} shown={shown} t={t} /> : null}
      <div ref={place} hidden={shown.isSource} class="editor-place" />
      <textarea
        class="field-box"
        name="body"
        rows={20}
        ref={area}
        hidden={!shown.isSource}
        aria-label={t('text')}
        defaultValue={first}
      />
      {session ? <StatusLine session={session} shown={shown} t={t} /> : null}
    </div>
  )
}

type ToolsProps = { session: Session; shown: Shown; t: ReturnType<typeof sayer> }

/** The toolbar and the question under it. */
function Tools({ session, shown, t }: ToolsProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const { question } = shown
  const isLink = question?.kind === 'link'
  return (
    <>
      <Toolbar
        state={session.view.state}
        isSource={shown.isSource}
        t={t}
        onTool={session.run}
        onLink={() => session.ask({ kind: 'link', isWrong: false })}
        onPicture={() => chooser.current!.click()}
        onSource={session.toggleSource}
      />
      <input
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        multiple
        hidden
        ref={chooser}
        aria-label={t('picture')}
        onChange={event => {
          session.takePictures([...event.currentTarget.files!])
          event.currentTarget.value = ''
        }}
      />
      {question ? (
        <Asking
          key={isLink ? 'link' : (question as { src: string }).src}
          label={t(isLink ? 'linkAsk' : 'pictureAlt')}
          yes={t('apply')}
          no={t(isLink ? 'cancel' : 'pictureDecorative')}
          {...(isLink && question.isWrong ? { wrong: t('linkBad') } : {})}
          onAnswer={session.answer}
          onCancel={() => session.ask(undefined)}
        />
      ) : null}
    </>
  )
}
