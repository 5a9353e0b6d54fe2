import { Card } from '#ui/card/card.tsx'
import { LineChart } from '#ui/chart/line-chart.tsx'
import { Columns } from '#ui/layout/layout.tsx'
import { toLocalIso } from '../clock.ts'
import type { Visit } from '../http/visit.ts'
import { inSteps, type Sample } from '../operations/samples.ts'
import type { OperationsSay } from './operations.pages.tsx'

const minuteMs = 60_000
/** So many samples are drawn one by one; more are put together by ten minutes. */
const drawnSingly = 40

/** The last hours as three lines: requests, memory, what waits. */
export function SampleCharts({ visit, t, samples }: { visit: Visit; t: OperationsSay; samples: readonly Sample[] }) {
  if (samples.length < 2) return <p class="quiet">{t('noSamples')}</p>
  const steps = inSteps(samples, samples.length <= drawnSingly ? minuteMs : 10 * minuteMs)
  const labels = steps.map(step => toLocalIso(step.atMs).slice(11, 16))
  const chart = (title: string, name: string, unit: string, values: (number | null)[]) => (
    <Card>
      <LineChart visit={visit} title={title} unit={unit} labels={labels} series={[{ name, values }]} zero />
    </Card>
  )
  return (
    <Columns shape={3}>
      {chart(
        t('answeredChart'),
        t('answered'),
        t('perMinute'),
        steps.map(each => each.answered),
      )}
      {chart(
        t('memoryChart'),
        t('memory'),
        t('megabytes'),
        steps.map(each => each.memoryMb),
      )}
      {chart(
        t('waitingChart'),
        t('waiting'),
        t('pieces'),
        steps.map(each => each.waiting),
      )}
    </Columns>
  )
}
