import { useState } from 'preact/hooks'

type Props = { address: string; copy: string; copied: string }

/** Puts the address on the clipboard. Where the browser gives none, there is no button and the box serves. */
export default function CopyLink({ address, copy, copied }: Props) {
  const [isDone, setDone] = useState(false)
  if (!navigator.clipboard) return null
  const put = async () => {
    await navigator.clipboard.writeText(address)
    setDone(true)
  }
  return (
    <p class="share-copy">
      <button type="button" class="button button-plain button-small" onClick={() => void put()}>
        {copy}
      </button>{' '}
      <span role="status">{isDone ? copied : ''}</span>
    </p>
  )
}
