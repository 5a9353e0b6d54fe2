import './ui/tokens/tokens.css'
import './ui/base/base.css'
import { bringNewerMethods } from './ui/build/newer-methods.ts'
import { guardForms } from './ui/form/guard.ts'
import { wakeIslands } from './ui/island/wake.ts'

import.meta.glob(['./ui/**/*.css', './modules/**/*.css', './home/*.css'], { eager: true })

bringNewerMethods()
wakeIslands(document, import.meta.glob('./**/*.island.tsx'))
guardForms(document)
