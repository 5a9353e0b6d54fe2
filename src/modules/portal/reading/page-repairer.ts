import { createRepairer } from '../kernel/repair/repair.ts'
import { gbkCodec } from './gbk-codec.ts'
import { createLexicon } from './lexicon.ts'

/** Repairs the texts of old pages with the dictionaries of this machine. */
export const pageRepairer = createRepairer(createLexicon(), gbkCodec)
