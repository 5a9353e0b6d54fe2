import iconv from 'iconv-lite'
import type { GbkCodec } from '../kernel/repair/types.ts'

/** GBK by iconv-lite; its user-defined area comes out as private-use characters. */
export const gbkCodec: GbkCodec = {
  encode: text => iconv.encode(text, 'gbk'),
  decode: bytes => iconv.decode(bytes, 'gbk'),
}
