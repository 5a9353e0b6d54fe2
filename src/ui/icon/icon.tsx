/** Lines of the icons in a box of 20 × 20, drawn 1.6 wide in the colour of the text. */
const lines = {
  search: 'M13.5 13.5 17 17M15 9A6 6 0 1 1 3 9a6 6 0 0 1 12 0Z',
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5 5 10 10M15 5 5 15',
  warning: 'M10 7v4.5m0 2.6v.2M10 2.8 18 17H2Z',
  info: 'M10 9v5m0-8.2V6M18 10a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z',
  download: 'M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M4 16.5h12',
  empty: 'M3 11.5 5.5 4h9l2.5 7.5M3 11.5V16h14v-4.5h-4.5c0 1.4-1 2.5-2.5 2.5s-2.5-1.1-2.5-2.5Z',
} as const

export type IconName = keyof typeof lines

/** A small picture beside words; never the only bearer of a meaning, so it is hidden from readers aloud. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={lines[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
