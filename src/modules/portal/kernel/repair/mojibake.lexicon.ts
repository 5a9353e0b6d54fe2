/** What Windows-1252 shows for the bytes 80 to 9F; the rest of the upper half is Latin-1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Byte of each character that Latin-1 or Windows-1252 shows for a byte of the upper half. */
export const latinBytes: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 128 }, (_, index) => [String.fromCharCode(0x80 + index), 0x80 + index] as const),
  ...[...windows1252].map((character, index) => [character, 0x80 + index] as const),
])

/** Chinese characters and the marks among them. */
export const chineseSignPattern = /[\u4e00-\u9fff\u3000-\u3011\uff01-\uff5e“”‘’—…·]/
