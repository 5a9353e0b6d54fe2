import { Features } from 'lightningcss'

/** The oldest browsers that the pages must work in: Chrome 80 (with Android 8's WebView and WeChat), Safari 13. */
export const scriptTargets = ['chrome80', 'safari13']

const version = (major: number) => major << 16

/** The same browsers as lightningcss wants them. */
export const styleTargets = { chrome: version(80), android: version(80), safari: version(13), ios_saf: version(13) }

/** We write no `light-dark()`; lightningcss would otherwise add its variables to every `color-scheme`. */
export const unloweredStyle = Features.LightDark
