import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable } from 'prosemirror-tables'
import { schema } from './schema.ts'

/** What a button of the toolbar does, and whether it is in force where the cursor stands. */
export type Tool = { name: ToolName; run: Command; isOn?: (state: EditorState) => boolean }

export type ToolName =
  | 'heading'
  | 'strong'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'table'
  | 'addRow'
  | 'addColumn'
  | 'dropRow'
  | 'dropColumn'
  | 'undo'
  | 'redo'

const { nodes, marks } = schema

function isInside(state: EditorState, name: string): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true
  return false
}

const hasMark = (name: string) => (state: EditorState) => {
  const { from, to, empty, $from } = state.selection
  const mark = marks[name]!
  return empty ? Boolean(mark.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, mark)
}

/** Makes a list of the paragraphs, or paragraphs of the list. */
const toggleList =
  (name: string): Command =>
  (state, dispatch, view) =>
    isInside(state, name)
      ? liftListItem(nodes.list_item!)(state, dispatch, view)
      : wrapInList(nodes[name]!)(state, dispatch, view)

const toggleHeading: Command = (state, dispatch, view) =>
  isInside(state, 'heading')
    ? setBlockType(nodes.paragraph!)(state, dispatch, view)
    : setBlockType(nodes.heading!, { level: 2 })(state, dispatch, view)

/** A table of three columns with a head. */
const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false
  const cells = (name: string) => [1, 2, 3].map(() => nodes[name]!.createAndFill()!)
  const rows = ['table_header', 'table_cell', 'table_cell'].map(name => nodes.table_row!.create(null, cells(name)))
  if (dispatch) dispatch(state.tr.replaceSelectionWith(nodes.table!.create(null, rows)).scrollIntoView())
  return true
}

/** The tools in the order of the toolbar. Those of a table do something only inside one. */
export const tools: readonly Tool[] = [
  { name: 'heading', run: toggleHeading, isOn: state => isInside(state, 'heading') },
  { name: 'strong', run: toggleMark(marks.strong!), isOn: hasMark('strong') },
  { name: 'bullets', run: toggleList('bullet_list'), isOn: state => isInside(state, 'bullet_list') },
  { name: 'numbers', run: toggleList('ordered_list'), isOn: state => isInside(state, 'ordered_list') },
  { name: 'quote', run: wrapIn(nodes.blockquote!), isOn: state => isInside(state, 'blockquote') },
  { name: 'table', run: insertTable },
  { name: 'addRow', run: addRowAfter },
  { name: 'addColumn', run: addColumnAfter },
  { name: 'dropRow', run: deleteRow },
  { name: 'dropColumn', run: deleteColumn },
  { name: 'undo', run: undo },
  { name: 'redo', run: redo },
]

/** Whether a tool is of use only inside a table. */
export const isTableTool = (name: ToolName) => /^(?:add|drop)/.test(name)

/** Makes the selected words a link, or puts the address itself in where none are selected. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection
    const mark = marks.link!.create({ href })
    if (dispatch) dispatch(empty ? state.tr.insert(from, schema.text(href, [mark])) : state.tr.addMark(from, to, mark))
    return true
  }
}
