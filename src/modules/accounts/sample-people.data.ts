import type { Saying } from '#platform/i18n/lang.ts'
import type { SiteCode } from '#platform/sites.ts'
import type { MemberRole } from './organisations/membership-acts.ts'
import type { RoleName } from './roles.ts'

export type SampleFace = {
  /** Username is `sample-<face>`; nobody else can take one that begins so. */
  face: string
  name: string
  /** Of the reserved pattern 000-0000-NNNN: never sent anywhere. */
  number: string
  /** 实名; what a clerk would have seen is not made up. */
  realNameLevel: 0 | 1 | 2
  /** Whom the face stands for. */
  who: Saying
  /** What the face is good for. */
  about: Saying
  /** The page that the face would look at first. */
  landing: string
  /** Site of that page; the top site where none is given. */
  landingSite?: SiteCode
  /** Roles on the top site and everything under it. */
  roles: readonly RoleName[]
  /** What the face is in the sample organisation. */
  memberRole?: MemberRole
  /** A colleague of the sample newsroom: found on the sign-in page, not among the eight of the home page. */
  newsroom?: true
}

/**
 * The made-up people of the sample region: each name begins with 示例, each username with `sample-`. Their password is
 * known to nobody: it is derived from the installation's key.
 */
export const sampleFaces: readonly SampleFace[] = [
  {
    face: 'shipper',
    number: '00000000101',
    realNameLevel: 1,
    name: '示例货主甲',
    who: ['货主', 'Shipper'],
    about: ['发货前看什么：危险货物、电子运单', 'What to read before shipping: dangerous goods, waybills'],
    landing: '/search?q=托运',
    roles: [],
    memberRole: 'member',
  },
  {
    face: 'driver',
    number: '00000000102',
    realNameLevel: 1,
    name: '示例司机乙',
    who: ['司机', 'Driver'],
    about: ['上路前看什么：限重、歇息、运单', 'What to read before driving: weights, rest, waybills'],
    landing: '/c/guide',
    roles: [],
  },
  {
    face: 'space-owner',
    number: '00000000103',
    realNameLevel: 1,
    name: '示例库主丙',
    who: ['库主', 'Warehouse owner'],
    about: ['出租仓库，承租人会先问什么', 'What tenants ask first about a warehouse'],
    landing: '/c/guide',
    landingSite: '360400',
    roles: [],
  },
  {
    face: 'company',
    number: '00000000104',
    realNameLevel: 2,
    name: '示例企业丁',
    who: ['企业', 'Company'],
    about: ['查货运政策要点', 'Looks up freight policies'],
    landing: '/c/policy',
    roles: [],
    memberRole: 'owner',
  },
  {
    face: 'zone-official',
    number: '00000000105',
    realNameLevel: 0,
    name: '示例园区干部戊',
    who: ['园区干部', 'Zone official'],
    about: ['看产业集群的报道和数字', 'Reads about industrial clusters and their figures'],
    landing: '/c/market/clusters',
    roles: [],
  },
  {
    face: 'editor',
    number: '00000000106',
    realNameLevel: 0,
    name: '示例编辑己',
    who: ['编辑', 'Editor'],
    about: ['两篇等您审，一篇退回给您改', 'Two texts wait for your review, one was returned to you'],
    landing: '/desk/review',
    roles: ['editor', 'publisher', 'first-reviewer'],
  },
  {
    face: 'authority',
    number: '00000000107',
    realNameLevel: 0,
    name: '示例监管庚',
    who: ['监管', 'Authority'],
    about: ['看行业数据和它的出处', 'Reads the figures of the trade and their sources'],
    landing: '/c/figures',
    roles: [],
  },
  {
    face: 'operator',
    number: '00000000108',
    realNameLevel: 0,
    name: '示例运维辛',
    who: ['平台运维', 'Operator'],
    about: ['看平台运行状态，清除示例', 'Watches how the platform runs, removes the sample'],
    landing: '/desk/operations',
    roles: ['operator'],
  },
  {
    face: 'author',
    number: '00000000109',
    realNameLevel: 0,
    name: '示例作者壬',
    who: ['作者', 'Author'],
    about: ['写文章，提交审核', 'Writes and submits for review'],
    landing: '/desk/review',
    roles: ['editor'],
    newsroom: true,
  },
  {
    face: 'first-reviewer',
    number: '00000000110',
    realNameLevel: 0,
    name: '示例初审癸',
    who: ['初审', 'First reviewer'],
    about: ['签第一步', 'Signs the first step'],
    landing: '/desk/review',
    roles: ['first-reviewer'],
    newsroom: true,
  },
  {
    face: 'second-reviewer',
    number: '00000000111',
    realNameLevel: 0,
    name: '示例复审子',
    who: ['复审', 'Second reviewer'],
    about: ['签第二步', 'Signs the second step'],
    landing: '/desk/review',
    roles: ['second-reviewer'],
    newsroom: true,
  },
  {
    face: 'proofreader',
    number: '00000000112',
    realNameLevel: 0,
    name: '示例校对丑',
    who: ['校对', 'Proofreader'],
    about: ['校对文字和数字', 'Proofreads words and figures'],
    landing: '/desk/review',
    roles: ['proofreader'],
    newsroom: true,
  },
  {
    face: 'final-reviewer',
    number: '00000000113',
    realNameLevel: 0,
    name: '示例终审寅',
    who: ['终审', 'Final reviewer'],
    about: ['签最后一步', 'Signs the last step'],
    landing: '/desk/review',
    roles: ['final-reviewer'],
    newsroom: true,
  },
]

/** The made-up organisation that some of them act for, on the top site. */
export const sampleOrganisationName = '示例供应链有限公司'
