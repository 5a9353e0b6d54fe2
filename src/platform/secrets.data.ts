import type { ErrorCatalogue } from './errors.ts'

/** Refusals when a sealed value cannot be opened. */
export const secretsErrors = {
  key_missing: {
    status: 500,
    wrong: [
      '加密的内容打不开：密钥文件夹里没有密钥 {keyId}',
      'A sealed value cannot be opened: the key {keyId} is not in the key folder',
    ],
    next: [
      '请从密钥备份中恢复 {keyId}，放回密钥文件夹',
      'Put {keyId} back into the key folder from the backup of the keys',
    ],
  },
  sealed_value_damaged: {
    status: 500,
    wrong: ['加密的内容已损坏，或者属于另一种用途', 'A sealed value is damaged, or was sealed for another purpose'],
    next: ['请从备份中恢复这条记录', 'Restore the record from a backup'],
  },
} as const satisfies ErrorCatalogue
