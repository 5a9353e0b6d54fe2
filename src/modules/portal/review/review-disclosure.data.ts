import type { Saying } from '#platform/i18n/lang.ts'

/** The rule that every decision on openness stands on. */
export const disclosureRule = {
  name: '中华人民共和国政府信息公开条例',
  issuedBy: '国务院',
  number: '国务院令第711号',
  inForceFrom: '2019-05-15',
  inForceTo: null,
} as const

export const disclosureKinds = ['public', 'on-request', 'withheld'] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

export const disclosureSayings: Record<DisclosureKind, Saying> = {
  public: ['主动公开', 'Published on our own initiative'],
  'on-request': ['依申请公开', 'Given on request'],
  withheld: ['不予公开', 'Withheld'],
}

export type DisclosureGround = { clause: string; kind: DisclosureKind; label: Saying }

/** The clause of what was published before clauses were kept. */
export const openGround = '19'

/** Clauses that a decision can name; `clause` is stored and never changes its meaning. */
export const disclosureGrounds: readonly DisclosureGround[] = [
  {
    clause: '19',
    kind: 'public',
    label: [
      '第十九条：涉及公众利益、需要公众广泛知晓或者参与决策',
      'Article 19: concerns the public interest, or needs to be widely known',
    ],
  },
  {
    clause: '20',
    kind: 'public',
    label: [
      '第二十条：规划、统计、许可、财政、采购等应当主动公开的信息',
      'Article 20: plans, statistics, licences, budgets, procurement and the like',
    ],
  },
  {
    clause: '21',
    kind: 'public',
    label: [
      '第二十一条：设区的市、县、乡按当地情况应当公开的信息',
      'Article 21: what cities, counties and townships have to publish',
    ],
  },
  {
    clause: '27',
    kind: 'on-request',
    label: ['第二十七条：主动公开以外，可以申请获取', 'Article 27: beyond that, given to whoever asks'],
  },
  {
    clause: '14',
    kind: 'withheld',
    label: [
      '第十四条：国家秘密，或公开后危及国家安全、公共安全、经济安全、社会稳定',
      'Article 14: state secrets, or a danger to security or stability',
    ],
  },
  {
    clause: '15',
    kind: 'withheld',
    label: ['第十五条：商业秘密、个人隐私，公开会损害第三方', 'Article 15: trade secrets or privacy of others'],
  },
  {
    clause: '16',
    kind: 'withheld',
    label: [
      '第十六条：内部事务信息、过程性信息、行政执法案卷',
      'Article 16: internal matters, work in progress, enforcement files',
    ],
  },
]
