import { textWords } from '../notify/notify.data.ts'
import { jobWords, outboxWords } from './desk.data.ts'
import { operate } from './operated-sites.ts'
import { operationsWords } from './operations.data.ts'

/** What stands on the desk of those who keep the installation running. */
export const operationCards = [
  {
    path: '/desk/operations',
    title: operationsWords.title,
    about: operationsWords.about,
    permission: operate,
    topOnly: true,
  },
  {
    path: '/desk/jobs',
    title: jobWords.title,
    about: ['查看、停止和重新运行后台任务', 'See, stop and run jobs again'],
    permission: operate,
  },
  {
    path: '/desk/outbox',
    title: outboxWords.title,
    about: ['查看没有送达的消息，重新投递', 'See what was not delivered, and deliver it again'],
    permission: operate,
  },
  { path: '/desk/messages', title: textWords.title, about: textWords.about, permission: operate },
] as const
