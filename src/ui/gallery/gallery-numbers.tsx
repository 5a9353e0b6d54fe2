import { link } from '#platform/http/visit.ts'
import { inLang } from '#platform/i18n/lang.ts'
import { ButtonLink } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { BarChart } from '../chart/bar-chart.tsx'
import { LineChart } from '../chart/line-chart.tsx'
import { Sparkline } from '../chart/sparkline.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import { Columns } from '../layout/layout.tsx'
import { grouped, percent, signed } from '../number/number.ts'
import { NumberCard, NumberRow } from '../number-card/number-card.tsx'
import { Pager } from '../pager/pager.tsx'
import { Schematic } from '../schematic/schematic.tsx'
import { ListHead } from '../table/list-head.tsx'
import { type Column, Table } from '../table/table.tsx'
import { Tabs } from '../tabs/tabs.tsx'
import { type GalleryLoad, galleryLoads, galleryTiles } from './gallery.data.ts'
import type { PartProps } from './gallery-part.ts'

/** Numbers, lists, charts and the region. */
export function GalleryNumbers({ visit, t }: PartProps) {
  const basis = { href: '#basis', label: t('basis') }
  return (
    <>
      <Columns shape={2}>
        <Region visit={visit} t={t} />
        <div class="stack">
          <NumberRow>
            <NumberCard label={t('loads')} value={grouped(1286)} basis={basis} />
            <NumberCard label={t('saved')} value={grouped(38420)} unit={t('km')} basis={basis} />
            <NumberCard label={t('onTime')} value={percent(0.974)} basis={basis} />
          </NumberRow>
          <NumberCard
            label={t('loads')}
            value={grouped(1286)}
            basis={basis}
            change={{ text: t('change'), tone: 'good' }}
          >
            <Sparkline values={[12, 14, 13, 17, 19, null, 24, 28]} label={t('trend')} />
          </NumberCard>
          <Card>
            <EmptyState title={t('empty')} why={t('emptyWhy')}>
              <ButtonLink href={link(visit, '/freight')}>{t('all')}</ButtonLink>
            </EmptyState>
          </Card>
        </div>
      </Columns>
      <Loads visit={visit} t={t} />
      <Columns shape={2}>
        <Charts visit={visit} t={t} />
      </Columns>
    </>
  )
}

function Region({ visit, t }: PartProps) {
  const most = Math.max(...galleryTiles.map(each => each.value))
  const tiles = galleryTiles.map(each => ({
    label: inLang(each.label, visit.lang),
    value: grouped(each.value),
    href: link(visit, `/freight?from=${encodeURIComponent(each.label[0])}`),
    column: each.column,
    row: each.row,
    weight: each.value / most,
  }))
  const views = [t('loadsSeries'), t('trucks'), t('spaces'), t('projects')]
  const tabs = views.map((label, index) => ({ href: link(visit, `/gallery?show=${index}`), label, here: index === 0 }))
  return (
    <Card title={t('map')} aside={<Tabs small label={t('views')} tabs={tabs} />}>
      <Schematic visit={visit} title={t('map')} tiles={tiles} note={t('mapNote')} />
    </Card>
  )
}

function Loads({ visit, t }: PartProps) {
  const say = (column: 'lane' | 'cargo' | 'truck') => (load: GalleryLoad) => inLang(load[column], visit.lang)
  const columns: Column<GalleryLoad>[] = [
    { key: 'lane', label: t('lane'), cell: say('lane') },
    { key: 'cargo', label: t('cargo'), cell: say('cargo') },
    { key: 'truck', label: t('truck'), cell: say('truck') },
    { key: 'price', label: t('price'), cell: load => grouped(load.priceYuan), numeric: true, sortable: true },
    {
      key: 'against',
      label: t('against'),
      cell: load => <Against percent={load.against} />,
      numeric: true,
      sortable: true,
    },
  ]
  const exports = [
    { label: 'CSV', path: '/freight.csv' },
    { label: 'Excel', path: '/freight.xlsx' },
  ]
  return (
    <Card title={t('table')}>
      <ListHead visit={visit} total={1286} updated={t('minutesAgo')} exports={exports} />
      <Table
        visit={visit}
        caption={t('table')}
        columns={columns}
        rows={galleryLoads}
        rowKey={load => load.lane[1]}
        sort="price"
      />
      <Pager visit={visit} page={4} pages={43} />
    </Card>
  )
}

function Against(props: { percent: number }) {
  const tone = props.percent < 0 ? 'good' : props.percent > 5 ? 'bad' : ''
  return <span class={tone}>{signed(props.percent)}%</span>
}

function Charts({ visit, t }: PartProps) {
  const about = { visit, unit: t('pieces'), source: t('source'), date: '2026-11-23' }
  return (
    <>
      <Card title={t('charts')}>
        <LineChart
          {...about}
          title={t('lineTitle')}
          labels={['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']}
          series={[
            { name: t('loadsSeries'), values: [412, 430, 455, 470, null, 520, 560, 610, 690, 780, 880, 940] },
            { name: t('trucksSeries'), values: [300, 320, 310, 330, 350, 345, 360, 372, 380, 402, 410, 430] },
          ]}
        />
      </Card>
      <Card>
        <BarChart
          {...about}
          title={t('barTitle')}
          labels={galleryTiles.slice(2, 6).map(each => inLang(each.label, visit.lang))}
          series={[
            { name: t('fullSeries'), values: [260, 900, 120, 300] },
            { name: t('partSeries'), values: [138, 304, 56, 131] },
          ]}
        />
      </Card>
    </>
  )
}
