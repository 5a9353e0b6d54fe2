import type { Visit } from '#platform/http/visit.ts'
import { speak } from '#platform/i18n/words.ts'
import { schematicWords } from './schematic.data.ts'

export type Tile = {
  label: string
  /** What stands in the tile, ready to read: 1,204. */
  value: string
  href: string
  /** Place in the picture, in tiles from the left and from the top; halves are fine. */
  column: number
  row: number
  /** How much it weighs among the others, 0 to 1: paints the tile. */
  weight: number
}

type SchematicProps = {
  visit: Visit
  /** What the numbers are: 各市在线货源. */
  title: string
  tiles: readonly Tile[]
  /** Behind the remark that it shows no borders: how many, how fresh. */
  note?: string
}

const tile = { width: 96, height: 72, gap: 8 }
const pitch = { x: tile.width + tile.gap, y: tile.height + tile.gap }

/** A region as tiles by position, without borders; on a phone the same as a list, largest first. */
export function Schematic({ visit, title, tiles, note }: SchematicProps) {
  const left = Math.min(...tiles.map(each => each.column))
  const top = Math.min(...tiles.map(each => each.row))
  const width = (Math.max(...tiles.map(each => each.column)) - left) * pitch.x + tile.width
  const height = (Math.max(...tiles.map(each => each.row)) - top) * pitch.y + tile.height
  const remark = speak(schematicWords, visit.lang)('noBorders')
  return (
    <div class="schematic">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing */}
      <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} role="group" aria-label={title}>
        {tiles.map(each => (
          <TileLink key={each.label} tile={each} x={(each.column - left) * pitch.x} y={(each.row - top) * pitch.y} />
        ))}
      </svg>
      <ol class="schematic-list plain-list">
        {[...tiles]
          .sort((a, b) => b.weight - a.weight)
          .map(each => (
            <li key={each.label}>
              <a href={each.href}>
                <span>{each.label}</span>
                <strong>{each.value}</strong>
              </a>
            </li>
          ))}
      </ol>
      <p class="quiet">
        {remark}
        {note ? ` · ${note}` : ''}
      </p>
    </div>
  )
}

function TileLink({ tile: each, x, y }: { tile: Tile; x: number; y: number }) {
  const shade = Math.min(4, 1 + Math.floor(each.weight * 4))
  return (
    <a href={each.href} class={`tile tile-${shade}`}>
      <rect x={x} y={y} width={tile.width} height={tile.height} rx="8" />
      <text class="tile-label" x={x + 12} y={y + 26}>
        {each.label}
      </text>{' '}
      <text class="tile-value" x={x + 12} y={y + 54}>
        {each.value}
      </text>
    </a>
  )
}
