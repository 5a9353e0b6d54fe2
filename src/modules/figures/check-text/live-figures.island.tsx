import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import type { FigureVoice } from '../show/voice.ts'

type Props = {
  voice: FigureVoice
  /** Id of the element that holds the results. */
  results: string
  /** Whether the page shows a result already. */
  isChecked: boolean
}

/** Reads the text of the form while it is typed. The kernel comes when there is something to read. */
export default function LiveFigures({ voice, results, isChecked }: Props) {
  useEffect(() => {
    const form = document.getElementById('figures-form') as HTMLFormElement
    const begin = async () => {
      form.removeEventListener('focusin', begin)
      const { LiveResults } = await import('./live-results.tsx')
      render(<LiveResults voice={voice} form={form} />, document.getElementById(results)!)
    }
    const box = form.elements.namedItem('text') as HTMLTextAreaElement
    if (isChecked || box.value !== '' || document.activeElement === box) void begin()
    else form.addEventListener('focusin', begin)
    return () => form.removeEventListener('focusin', begin)
  }, [])
  return null
}
