/** Characters to which the conversion appends a reading, as seen on pages that went through it. */
const seen =
  '當dāng 產chǎn 業yè 經jīng 區qū 設shè 現xiàn 機jī 報bào 點diǎn 進jìn 網wǎng 聯lián 質zhì 發fā 實shí 準zhǔn 濟jì ' +
  '關guān 標biāo 穩wěn 規guī 獻xiàn 達dá 續xù 項xiàng 轉zhuǎn 堅jiān 擴kuò 創chuàng 術shù 數shù 計jì 強qiáng 協xié ' +
  '團tuán 貿mào 內nèi 權quán 務wù 環huán 礎chǔ 費fèi 學xué 訓xùn 醫yī 養yǎng 鄉xiāng 優yōu 戰zhàn 認rèn 態tài'

/** The fixed list of the conversion: character to reading. */
export const annotatedCharacters: ReadonlyMap<string, string> = new Map(
  seen.split(' ').map(entry => [entry.slice(0, 1), entry.slice(1)]),
)

/** Full-width marks at which the bytes are cut, in the order of cutting. */
export const cuttingMarks = ['，', '；', '：', '！', '？', '（', '）', '。', '、', '“', '”'] as const

/** What each of them is written as in the end. */
export const asciiMarks: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
}
