/** Where an article stands, and what can be done with it there: `state → move → next state`. */
export const articleStates = {
  draft: { publish: 'published' },
  published: { withdraw: 'withdrawn' },
  withdrawn: { publish: 'published' },
} as const satisfies Record<string, Record<string, string>>

export type ArticleState = keyof typeof articleStates
export type ArticleMove = 'publish' | 'withdraw'

/** The state that a move leads to; undefined where the move is forbidden. */
export function nextState(state: ArticleState, move: ArticleMove): ArticleState | undefined {
  const moves: Partial<Record<ArticleMove, ArticleState>> = articleStates[state]
  return moves[move]
}
