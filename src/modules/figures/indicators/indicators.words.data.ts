/** The periods of each rhythm, as examples that hold in every language. */
export const rhythmLines = {
  year: '2024',
  quarter: '2024-04/2024-06',
  quarterSum: '2024-01/2024-06',
  month: '2024-06',
  monthSum: '2024-01/2024-06',
} as const
