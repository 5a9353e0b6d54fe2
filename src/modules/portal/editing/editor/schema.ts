import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'

const block =
  (tag: string): ((node?: unknown) => DOMOutputSpec) =>
  () => [tag, 0]

const headingLevels = [2, 3, 4, 5, 6]

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: block('p') },
  heading: {
    attrs: { level: { default: 2 } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [
      { tag: 'h1', attrs: { level: 2 } },
      ...headingLevels.map(level => ({ tag: `h${level}`, attrs: { level } })),
    ],
    toDOM: node => [`h${node.attrs.level}`, 0],
  },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: block('blockquote'),
  },
  code_block: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: block('pre'),
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: block('ul') },
  ordered_list: {
    attrs: { start: { default: 1 } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ol', getAttrs: element => ({ start: (element as HTMLOListElement).start || 1 }) }],
    toDOM: node => (node.attrs.start === 1 ? ['ol', 0] : ['ol', { start: node.attrs.start }, 0]),
  },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: block('li') },
  ...tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} }),
  kept: {
    attrs: { html: {} },
    group: 'block',
    atom: true,
    parseDOM: [{ tag: 'div[data-kept]', getAttrs: element => ({ html: (element as HTMLElement).dataset.kept }) }],
    toDOM: node => ['div', { 'data-kept': node.attrs.html, class: 'editor-kept' }],
  },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  image: {
    attrs: { src: {}, alt: { default: '' } },
    inline: true,
    group: 'inline',
    draggable: true,
    parseDOM: [{ tag: 'img[src]', getAttrs: readImage }],
    toDOM: node => ['img', { src: node.attrs.src, alt: node.attrs.alt }],
  },
}

function readImage(element: HTMLElement) {
  return { src: element.getAttribute('src'), alt: element.getAttribute('alt') || '' }
}

const mark = (...tags: string[]): MarkSpec => ({ parseDOM: tags.map(tag => ({ tag })), toDOM: () => [tags[0]!, 0] })

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: element => ({ href: (element as HTMLElement).getAttribute('href') }) }],
    toDOM: node => ['a', { href: node.attrs.href }, 0],
  },
  strong: mark('strong', 'b'),
  em: mark('em', 'i'),
  underline: mark('u'),
  sup: mark('sup'),
  sub: mark('sub'),
}

/** What the editor can show and change. Everything else of a text stands in it as `kept`, unchanged. */
export const schema = new Schema({ nodes, marks })
