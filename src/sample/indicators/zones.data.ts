import type { SampleZone } from './sample-indicator.ts'

/** Where the retelling is about; real, and no site. */
export const retoldZone: SampleZone = {
  code: '360700-etdz',
  name: ['赣州经开区', 'Ganzhou development zone'],
  isSample: false,
}

/** Made-up zones of the sample. */
export const inventedZones: readonly SampleZone[] = [
  { code: '360100-sample-park-1', name: ['示例一号园区', 'Sample park 1'], isSample: true },
  { code: '360400-sample-park-2', name: ['示例二号港区', 'Sample port 2'], isSample: true },
  { code: '360700-sample-park-3', name: ['示例三号陆港', 'Sample dry port 3'], isSample: true },
  { code: '360900-sample-park-4', name: ['示例四号园区', 'Sample park 4'], isSample: true },
  { code: '361100-sample-park-5', name: ['示例五号园区', 'Sample park 5'], isSample: true },
]

export const sampleZones: readonly SampleZone[] = [retoldZone, ...inventedZones]
