import { articleStates } from '../articles/article-states.ts'

/** The table of states as a Mermaid drawing, as it stands in the README. */
export function drawStates(): string {
  const arrows = Object.entries(articleStates).flatMap(([state, moves]) =>
    Object.entries(moves).map(([move, next]) => `  ${state} --> ${next}: ${move}`),
  )
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...arrows, '```'].join('\n')
}
