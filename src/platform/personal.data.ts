/** What stands in place of the name of someone who was erased. */
export const erasedName = '已注销'
