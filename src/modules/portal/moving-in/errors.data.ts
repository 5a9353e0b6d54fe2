import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of moving in. */
export const movingInErrors = {
  batch_not_found: {
    status: 404,
    wrong: ['没有这次迁入，或其中没有这个页面', 'There is no such upload, or no such page in it'],
    next: ['请从迁入列表中选择', 'Choose from the list of uploads'],
  },
  nothing_uploaded: {
    status: 400,
    wrong: ['没有选择文件', 'No file was chosen'],
    next: ['请选择网页、压缩包或文件夹', 'Choose pages, an archive or a folder'],
  },
} as const satisfies ErrorCatalogue
