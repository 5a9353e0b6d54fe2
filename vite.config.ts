import { defineConfig, type UserConfig } from 'vite'
import { precompress } from './src/ui/build/precompress.ts'
import { scriptTargets, styleTargets, unloweredStyle } from './src/ui/build/targets.ts'

/** Programs of the server build: the main one, and what runs in worker threads. Each becomes `dist/server/<name>.js`. */
const programs = {
  main: 'src/main.ts',
  'embedded-worker': 'src/platform/db/embedded-worker.ts',
  'page-reader-worker': 'src/modules/portal/moving-in/page-reader-worker.ts',
}

const shared: UserConfig = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }

/** How long plugins took is nobody's business who starts the program. */
const checks = { bundlerTimings: false }

/** What browsers load: one stylesheet, the island loader, a chunk for each island. */
const client: UserConfig = {
  ...shared,
  publicDir: 'src/ui/public',
  css: { transformer: 'lightningcss', lightningcss: { targets: styleTargets, exclude: unloweredStyle } },
  build: {
    outDir: 'dist/client',
    manifest: true,
    target: scriptTargets,
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { input: 'src/client.ts', checks },
  },
  plugins: [precompress()],
}

/** The program itself; packages stay in node_modules. */
const server: UserConfig = {
  ...shared,
  publicDir: false,
  ssr: { external: true },
  build: {
    outDir: 'dist/server',
    ssr: true,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      checks,
      input: programs,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : client))
