import { render } from 'preact'
import { useEffect } from 'preact/hooks'

type Props = {
  address: string
  /** Says that the figures are alive. */
  live: string
}

/** Brings the figures of an article to life at the first touch; until then what the server made stands. */
export default function TextFigures({ address, live }: Props) {
  useEffect(() => {
    const panel = document.getElementById('proofs')!
    let isBegun = false
    const begin = async (event: Event) => {
      const target = event.target as Element
      const mark = target.closest<HTMLElement>('a.figure[data-figure]')
      if (isBegun || !(mark || panel.contains(target))) return
      isBegun = true
      if (mark) event.preventDefault()
      const [{ LiveText }, data] = await Promise.all([import('./live-text.tsx'), fetch(address).then(it => it.json())])
      const opened = mark ? Number(mark.dataset.figure) - 1 : null
      render(<LiveText {...data} opened={opened} />, document.getElementById('text-proofs')!)
    }
    document.addEventListener('click', begin)
    return () => document.removeEventListener('click', begin)
  }, [address])
  return <p class="quiet">{live}</p>
}
