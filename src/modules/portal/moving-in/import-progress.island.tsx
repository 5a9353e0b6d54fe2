import { useEffect, useState } from 'preact/hooks'
import { Progress } from '#ui/progress/progress.tsx'

type Props = {
  /** Of the job in the JSON API. */
  address: string
  label: string
  /** `{done}` of `{total}`, in the reader's language. */
  told: string
  /** `{n}` seconds left. */
  left: string
}

type Told = { state: string; done: number; total: number; leftMs: number | null }

const pauseMs = 1000

/** Follows the reading of an upload, and shows the page anew when it is over. */
export default function ImportProgress({ address, label, told, left }: Props) {
  const [job, setJob] = useState<Told>()
  useEffect(() => {
    const timer = setInterval(() => void ask(address, setJob), pauseMs)
    return () => clearInterval(timer)
  }, [address])
  if (!job || job.total === 0) return <Progress label={label} done={undefined} />
  const words = told.replace('{done}', String(job.done)).replace('{total}', String(job.total))
  const note = job.leftMs === null ? {} : { note: left.replace('{n}', String(Math.ceil(job.leftMs / 1000))) }
  return <Progress label={words} done={job.done / job.total} {...note} />
}

/** A request that fails is asked again the next time. */
async function ask(address: string, show: (job: Told) => void) {
  const response = await fetch(address).catch(() => undefined)
  if (!response?.ok) return
  const job = (await response.json()) as Told
  if (job.state === 'waiting' || job.state === 'running') show(job)
  else location.reload()
}
