import type { Nature } from './sample-article.ts'

/** A day as it stands in running text. */
export const dayForm = '{month}月{date}日'

/** Who writes what is made up. */
export const sampleEditors = '示例编辑部'

/** The last line of an article, by the nature of its content. */
export const natureNotes: Record<Nature, string> = {
  invented: '（示例文章：文中的园区、企业、人物、道路、电话和数字均为虚构，只用于展示。来源：示例编辑部）',
  explained: '（示例站点的说明文章，由示例编辑部根据公开规定和常识整理，不是官方解释。来源：示例编辑部）',
  retold: '（示例站点的转述文章：数字照所注来源转述，未经另行核实。来源：{source}）',
}
