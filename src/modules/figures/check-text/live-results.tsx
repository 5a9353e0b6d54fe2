import { useEffect, useMemo, useState } from 'preact/hooks'
import { tryNumber } from '../in-text/trial.ts'
import { effectOf } from '../reading/change-effect.ts'
import { readText } from '../reading/read-text.ts'
import { type FigureVoice, sayWith } from '../show/voice.ts'
import { Results } from './results.tsx'

type Props = { voice: FigureVoice; form: HTMLFormElement }

/** Longer texts are read when the typing pauses. */
const longText = 40_000
const pauseMs = 250

const boxOf = (form: HTMLFormElement) => form.elements.namedItem('text') as HTMLTextAreaElement
const dayOf = (form: HTMLFormElement) => (form.elements.namedItem('published') as HTMLInputElement).value

/** The results of the text in a form's box, at each change of it; numbers of the sums can be changed on the spot. */
export function LiveResults({ voice, form }: Props) {
  const [{ text, published }, setGiven] = useState(() => ({ text: boxOf(form).value, published: dayOf(form) }))
  const [base, setBase] = useState(text)
  useEffect(() => follow(form, given => setGiven(given), setBase), [form])
  const before = useMemo(() => ({ text: base, reading: readText(base, published) }), [base, published])
  const reading = useMemo(() => readText(text, published), [text, published])
  const effect = useMemo(
    () => (text === base ? undefined : effectOf(before, { text, reading }, published)),
    [before, text, reading, published],
  )
  const put = (next: string) => {
    boxOf(form).value = next
    setGiven({ text: next, published })
  }
  const tryOne = (figure: number, typed: string) => {
    const next = tryNumber({ ...before, published }, { text, reading }, figure, typed)
    if (next) put(next.text)
  }
  if (text.trim() === '') return null
  return (
    <Results voice={voice} text={text} reading={reading} effect={effect?.isVersion ? effect : undefined} onTry={tryOne}>
      <p class="quiet">{sayWith(voice, 'live')}</p>
      {effect?.isVersion ? (
        <button type="button" class="button button-plain button-small" onClick={() => put(base)}>
          {sayWith(voice, 'restore')}
        </button>
      ) : null}
    </Results>
  )
}

type Given = { text: string; published: string }

/** Tells what stands in the form at each change; what is pasted becomes the text that later changes are compared with. */
function follow(form: HTMLFormElement, tell: (given: Given) => void, setBase: (text: string) => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const look = (event: Event) => {
    clearTimeout(waiting)
    const isPasted = (event as InputEvent).inputType === 'insertFromPaste'
    const read = () => {
      const given = { text: boxOf(form).value, published: dayOf(form) }
      if (isPasted) setBase(given.text)
      tell(given)
    }
    if (boxOf(form).value.length < longText) read()
    else waiting = setTimeout(read, pauseMs)
  }
  form.addEventListener('input', look)
  return () => {
    clearTimeout(waiting)
    form.removeEventListener('input', look)
  }
}
