/** States of a topic page and the moves between them: the whole table. */
export const topicStates = {
  draft: { publish: 'published' },
  published: { withdraw: 'withdrawn' },
  withdrawn: { publish: 'published' },
} as const

export type TopicState = keyof typeof topicStates
export type TopicMove = 'publish' | 'withdraw'

/** Where a move leads; undefined where it is not allowed. */
export function nextTopicState(state: TopicState, move: TopicMove): TopicState | undefined {
  return (topicStates[state] as Partial<Record<TopicMove, TopicState>>)[move]
}
