import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals of the sample. */
export const sampleErrors = {
  sample_goes_from_top: {
    status: 409,
    wrong: [
      '示例数据装在所有站点上，不能从一个下级站点清除',
      'The sample stands on every site and cannot be removed from one below the top',
    ],
    next: ['请到最上级站点的“示例数据”页面清除', 'Remove it on the page about the sample of the top site'],
  },
} as const satisfies ErrorCatalogue
