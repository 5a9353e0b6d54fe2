/**
 * Where an article stands, and what can be done with it there: `state → move → next state`. `admit` is for pages that
 * were published before, on an old site, and for what the program itself writes; everything else goes through review.
 */
export const articleStates = {
  draft: { change: 'draft', submit: 'in-review', admit: 'published' },
  'in-review': { change: 'in-review', pass: 'in-review', approve: 'approved', return: 'returned', recall: 'draft' },
  returned: { change: 'returned', submit: 'in-review' },
  approved: { change: 'in-review', publish: 'published', schedule: 'scheduled', recall: 'draft' },
  scheduled: { change: 'in-review', publish: 'published', schedule: 'scheduled', unschedule: 'approved' },
  published: { change: 'published', withdraw: 'withdrawn' },
  withdrawn: { change: 'draft', publish: 'published', admit: 'published' },
} as const satisfies Record<string, Record<string, string>>

export type ArticleState = keyof typeof articleStates
type MovesOf<S extends ArticleState> = S extends ArticleState ? keyof (typeof articleStates)[S] : never
export type ArticleMove = MovesOf<ArticleState>

export const stateNames = Object.keys(articleStates) as [ArticleState, ...ArticleState[]]

/** The state that a move leads to; undefined where the move is forbidden. */
export function nextState(state: ArticleState, move: ArticleMove): ArticleState | undefined {
  const moves: Partial<Record<ArticleMove, ArticleState>> = articleStates[state]
  return moves[move]
}
