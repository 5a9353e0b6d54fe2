/** Marks that may stand before a speaker's name, and what they make of the block. */
export const marks: readonly (readonly [mark: string, kind: 'question' | 'answer'])[] = [
  ['问', 'question'],
  ['提问', 'question'],
  ['Q', 'question'],
  ['答', 'answer'],
  ['回答', 'answer'],
  ['A', 'answer'],
]

/** Who asks, without a mark: a part of the speaker's name. */
export const askers: readonly string[] = ['记者', '網友', '网友', '提问', 'reporter', 'journalist']

/** Who leads through it and neither asks nor answers: the beginning of the speaker's name. */
export const hosts: readonly string[] = ['主持', 'Host', 'Moderator']
