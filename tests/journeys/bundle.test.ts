import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/folder.ts'
import { programEnvironment } from '#tests/support/server.ts'
import { root } from '#tests/support/sources.ts'

/** Only where it is asked for, as .ci/run does: it packs hundreds of megabytes, and one platform comes from the registry. */
const isWanted = process.env.OPEN56_TEST_BUNDLE === '1'
const canUnshare = isWanted && spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0
if (isWanted && !canUnshare) console.warn('A namespace without network is not allowed here: the bundle is not started.')
const patience = { timeout: 400_000 }

/** ELF machine numbers (e_machine). */
const machines = { x64: 62, arm64: 183 }

/** The unpacked bundle, or what was said instead of making one. */
function makeBundle(platform: string): { folder: string } | { refused: string } {
  const folder = temporaryFolder()
  const path = join(folder, 'bundle.tar.gz')
  const args = [join(root, 'bin/open56'), 'bundle', path, '--platform', platform]
  const { status, stderr } = spawnSync(process.execPath, args, { env: programEnvironment(), encoding: 'utf8' })
  if (status !== 0) return { refused: stderr }
  execFileSync('tar', ['xzf', path, '-C', folder])
  return { folder: join(folder, readdirSync(folder).find(name => name.startsWith('open56-'))!) }
}

/** The machine of every file with machine code: programs, libraries and add-ons of Node. */
function machinesIn(folder: string): { path: string; machine: number }[] {
  const head = Buffer.alloc(20)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap(path => {
    if (!statSync(join(folder, path)).isFile()) return []
    const file = openSync(join(folder, path), 'r')
    const length = readSync(file, head)
    closeSync(file)
    if (length < head.length) return []
    return head.toString('latin1', 0, 4) === '\x7fELF' ? [{ path, machine: head.readUInt16LE(18) }] : []
  })
}

/** A folder with the few programs of a bare machine that the story needs: no Node among them. */
function bareMachine(): string {
  const folder = temporaryFolder()
  for (const name of ['sh', 'ip', 'seq', 'grep', 'sleep', 'dirname', 'readlink'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(folder, name))
  return folder
}

/** Starts the installed program on a machine that has nothing but itself, and asks it for a page. */
const story = (installed: string, data: string) => `
  set -e
  export OPEN56_DATA=${data} PATH=${bareMachine()}
  ip link set lo up
  ${installed}/bin/open56 serve --port 5794 > ${data}.log 2>&1 &
  pid=$!
  for i in $(seq 300); do grep -q http://localhost ${data}.log && break; sleep 0.2; done
  ${installed}/node_modules/node/bin/node -e "
    fetch('http://localhost:5794/search?q=' + encodeURIComponent('物流')).then(async answer => {
      console.log(answer.status, (await answer.text()).includes('</html>'))
    })"
  kill $pid
  wait $pid
`

describe.skipIf(!isWanted)('a bundle', () => {
  test.skipIf(!canUnshare)('installs and serves where there is no network', patience, () => {
    const made = makeBundle('linux-x64')
    if ('refused' in made) throw new Error(made.refused)
    const { folder } = made
    const target = temporaryFolder()
    execFileSync('sh', [join(folder, 'install.sh')], { env: { ...process.env, DESTDIR: target }, stdio: 'pipe' })
    const installed = join(target, 'opt/open56')
    const { stdout, status } = spawnSync('unshare', ['-n', 'sh', '-c', story(installed, join(target, 'data'))], {
      encoding: 'utf8',
      env: {},
    })
    execFileSync('sh', ['-c', `echo changed >> ${join(folder, 'LICENSES.txt')}`])
    const again = { env: { ...process.env, DESTDIR: join(target, 'again') } }
    expect(spawnSync('sh', [join(folder, 'install.sh')], again).status).not.toBe(0)
    expect([stdout.trim(), status]).toEqual(['200 true', 0])
    expect(new Set(machinesIn(folder).map(each => each.machine))).toEqual(new Set([machines.x64]))
    expect(
      readdirSync(join(folder, 'node_modules')).filter(name => /^(vite|vitest|typescript|rolldown)$/.test(name)),
    ).toEqual([])
    expect(readFileSync(join(installed, 'dist/server/main.js'), 'utf8')).not.toContain('jsx-dev-runtime')
  })

  test(
    'for another machine holds its machine code alone, or is refused with the package that is missing',
    patience,
    () => {
      const made = makeBundle('linux-arm64')
      if ('refused' in made) {
        expect(made.refused).toMatch(/^@?[\w/-]+@\S+ cannot be had from the registry: /)
        return
      }
      const found = machinesIn(made.folder)
      expect(found.map(each => each.path)).toContain('node_modules/node/bin/node')
      expect(found.filter(each => each.machine !== machines.arm64)).toEqual([])
    },
  )
})
