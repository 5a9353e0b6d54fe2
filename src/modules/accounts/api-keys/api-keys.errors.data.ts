import type { ErrorCatalogue } from '#platform/errors.ts'

/** Refusals about API keys. */
export const apiKeysErrors = {
  api_key_refused: {
    status: 401,
    wrong: ['这个 API 密钥无效、已过期或已撤销', 'This API key is not known, has expired or was revoked'],
    next: ['请在“我的账号 > API 密钥”中新建一个', 'Make a new one under “My account > API keys”'],
  },
  api_key_not_found: {
    status: 404,
    wrong: ['没有这个 API 密钥，或者它已经撤销', 'There is no such API key, or it was revoked'],
    next: ['请刷新列表再看', 'Refresh the list'],
  },
  scope_not_held: {
    status: 403,
    wrong: ['您在本站没有“{scope}”权限，不能给密钥', 'You do not hold {scope} here, so a key cannot have it'],
    next: ['请只选择列出的权限', 'Choose from the listed permissions'],
  },
  too_many_keys: {
    status: 409,
    wrong: ['您在本站的 API 密钥已达到上限', 'You have as many API keys here as one can have'],
    next: ['请先撤销不用的密钥', 'Revoke those that you do not use'],
  },
} as const satisfies ErrorCatalogue
