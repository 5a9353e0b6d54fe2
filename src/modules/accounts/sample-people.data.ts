import type { Saying } from '#platform/i18n/lang.ts'
import type { RoleName } from './roles.ts'

export type SampleFace = {
  /** Username is `sample-<face>`; nobody else can take one that begins so. */
  face: string
  name: string
  /** Whom the face stands for. */
  who: Saying
  /** What the face is good for. */
  about: Saying
  /** Page inside the site where the first task waits. */
  landing: string
  /** Roles on the top site and everything under it. */
  roles: readonly RoleName[]
}

/**
 * The made-up people of the sample region: each name begins with 示例, each username with `sample-`. Their password is
 * known to nobody: it is derived from the installation's key.
 */
export const sampleFaces: readonly SampleFace[] = [
  {
    face: 'shipper',
    name: '示例货主甲',
    who: ['货主', 'Shipper'],
    about: ['发货、看报价、跟车', 'Posts loads, compares quotes, follows the truck'],
    landing: '/desk',
    roles: [],
  },
  {
    face: 'driver',
    name: '示例司机乙',
    who: ['司机', 'Driver'],
    about: ['找货、接单、交回单', 'Finds loads, drives, hands in receipts'],
    landing: '/desk',
    roles: [],
  },
  {
    face: 'space-owner',
    name: '示例库主丙',
    who: ['库主', 'Warehouse owner'],
    about: ['发布仓库厂房，接预订', 'Lists space, takes bookings'],
    landing: '/desk',
    roles: [],
  },
  {
    face: 'company',
    name: '示例企业丁',
    who: ['企业', 'Company'],
    about: ['提诉求、查政策', 'Asks for help, looks up policies'],
    landing: '/desk',
    roles: [],
  },
  {
    face: 'zone-official',
    name: '示例园区干部戊',
    who: ['园区干部', 'Zone official'],
    about: ['填报项目，看进度', 'Reports on projects, watches progress'],
    landing: '/desk',
    roles: [],
  },
  {
    face: 'editor',
    name: '示例编辑己',
    who: ['编辑', 'Editor'],
    about: ['写文章、核数字、发布', 'Writes, checks figures, publishes'],
    landing: '/desk/articles',
    roles: ['editor', 'publisher'],
  },
  {
    face: 'authority',
    name: '示例监管庚',
    who: ['监管', 'Authority'],
    about: ['查看运营台账和证据', 'Looks into ledgers and evidence'],
    landing: '/desk',
    roles: [],
  },
  {
    face: 'operator',
    name: '示例运维辛',
    who: ['平台运维', 'Operator'],
    about: ['看运行状态，处理任务', 'Watches the platform, handles jobs'],
    landing: '/desk/jobs',
    roles: ['operator'],
  },
]
