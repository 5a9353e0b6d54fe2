import { useRef, useState } from 'preact/hooks'
import type { EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import { isTableTool, type Tool, tools } from './commands.ts'
import type { EditorSay } from './say.ts'

type Props = {
  state: EditorState
  isSource: boolean
  t: EditorSay
  onTool: (tool: Tool) => void
  onLink: () => void
  onPicture: () => void
  onSource: () => void
}

type Item = { key: string; label: string; isOn?: boolean; isOff?: boolean; press: () => void }

/** One stop of the tab key; arrows, Home and End go from tool to tool (ARIA toolbar pattern). */
export function Toolbar(props: Props) {
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const items = itemsOf(props)
  const here = Math.min(at, items.length - 1)
  const go = (to: number) => {
    setAt(to)
    const buttons = bar.current!.querySelectorAll('button')
    buttons[to]!.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1
    const moves: Record<string, number> = {
      ArrowRight: here === last ? 0 : here + 1,
      ArrowLeft: here === 0 ? last : here - 1,
      Home: 0,
      End: last,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  return (
    <div class="editor-tools" role="toolbar" aria-label={props.t('tools')} ref={bar} onKeyDown={onKeyDown}>
      {items.map((item, index) => (
        <button
          key={item.key}
          type="button"
          tabIndex={index === here ? 0 : -1}
          aria-disabled={item.isOff ? 'true' : undefined}
          aria-pressed={item.isOn === undefined ? undefined : item.isOn ? 'true' : 'false'}
          onFocus={() => setAt(index)}
          onMouseDown={event => event.preventDefault()}
          onClick={() => (item.isOff ? undefined : item.press())}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}

function itemsOf({ state, isSource, t, onTool, onLink, onPicture, onSource }: Props): Item[] {
  const source = { key: 'source', label: t(isSource ? 'rich' : 'source'), press: onSource }
  if (isSource) return [source]
  const inTable = isInTable(state)
  const shown = tools.filter(tool => inTable || !isTableTool(tool.name))
  const items = shown.map((tool): Item => {
    const pressed = tool.isOn ? { isOn: tool.isOn(state) } : {}
    return { key: tool.name, label: t(tool.name), isOff: !tool.run(state), press: () => onTool(tool), ...pressed }
  })
  const own = [
    { key: 'link', label: t('link'), press: onLink },
    { key: 'picture', label: t('picture'), press: onPicture },
  ]
  const table = items.findIndex(item => item.key === 'table')
  return [...items.slice(0, table), ...own, ...items.slice(table), source]
}
