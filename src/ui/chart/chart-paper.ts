/** Colours of the light theme: a file of its own has no stylesheet to ask. `chart-file.test.tsx` holds them to tokens.css. */
export const paperColours = {
  paper: '#ffffff',
  line: '#dfe5e3',
  edge: '#7b8791',
  ink: '#18222d',
  'ink-2': '#55616d',
  'tile-3': '#9dbde6',
  warn: '#805300',
  'series-1': '#1d4f91',
  'series-2': '#2f8573',
  'series-3': '#b1762a',
  'series-4': '#9b4a63',
  'series-5': '#6b7785',
} as const

const colour = paperColours
const series = [1, 2, 3, 4, 5] as const

/** The stylesheet of a chart's file. */
export const paperSheet = [
  `text{font-size:13px;fill:${colour['ink-2']}}`,
  `.paper{fill:${colour.paper}}`,
  `.file-title{font-size:21px;font-weight:600;fill:${colour.ink}}`,
  `.chart-grid line{stroke:${colour.line}}`,
  `.chart-base line,.chart-zero{stroke:${colour.edge}}`,
  `.chart-last,.chart-value{font-weight:600;fill:${colour.ink}}`,
  `.chart-name{fill:${colour.ink}}`,
  '.chart-line{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}',
  `.chart-muted{fill:none;stroke:${colour.edge};stroke-opacity:.45;stroke-width:1.5}`,
  `.chart-bar{fill:${colour['tile-3']}}`,
  '.chart-reach{fill:none}',
  ...series.map(each => `.fill-${each}{fill:${colour[`series-${each}`]}}`),
  ...series.map(each => `.stroke-${each}{stroke:${colour[`series-${each}`]}}`),
  `.chart-dot{stroke-width:2}.chart-hollow,.chart-other{fill:${colour.paper}}.chart-other{stroke:${colour.warn}}`,
].join('')
