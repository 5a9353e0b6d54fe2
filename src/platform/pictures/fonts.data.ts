/** Where systems keep fonts with Chinese characters: regular first, bold where there is one. The first that exists serves. */
export const chineseFonts: readonly (readonly string[])[] = [
  ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', '/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc'],
  ['/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Bold.ttc'],
  [
    '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc',
    '/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Bold.ttc',
  ],
  ['/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc', '/usr/share/fonts/noto-cjk/NotoSansCJK-Bold.ttc'],
  ['/usr/share/fonts/truetype/wqy/wqy-microhei.ttc'],
  ['/usr/share/fonts/wqy-microhei/wqy-microhei.ttc'],
  ['/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc'],
  ['/System/Library/Fonts/Hiragino Sans GB.ttc'],
  ['C:\\Windows\\Fonts\\msyh.ttc', 'C:\\Windows\\Fonts\\msyhbd.ttc'],
]
