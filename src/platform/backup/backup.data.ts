import type { ErrorCatalogue } from '../errors.ts'

/** Refusals of backup and restore; nothing has been changed when one is told. */
export const backupErrors = {
  backup_exists: {
    status: 409,
    wrong: ['{path} 已经存在', '{path} exists already'],
    next: ['请换一个文件名，备份不会覆盖任何文件', 'Choose another name; a backup overwrites nothing'],
  },
  backup_not_found: {
    status: 404,
    wrong: ['没有文件 {path}', 'There is no file {path}'],
    next: ['请检查路径', 'Check the path'],
  },
  backup_damaged: {
    status: 422,
    wrong: ['备份 {path} 已损坏或不完整：{where}', 'The backup {path} is damaged or cut off: {where}'],
    next: ['请重新复制这个文件，或者使用另一份备份', 'Copy the file again, or use another backup'],
  },
  backup_is_newer: {
    status: 422,
    wrong: ['这份备份来自更新的版本：{what}', 'The backup was made by a newer version of the program: {what}'],
    next: ['请先升级程序再恢复', 'Upgrade the program, then restore'],
  },
  restore_not_empty: {
    status: 409,
    wrong: ['目标不是空的：已有 {what}', 'The target is not empty: it has {what}'],
    next: [
      '请恢复到新的数据文件夹或空的数据库；恢复不会覆盖数据',
      'Restore into a new data folder or an empty database; a restore overwrites nothing',
    ],
  },
  keys_conflict: {
    status: 409,
    wrong: ['密钥文件夹里已有另一把 {name}', 'The key folder has another {name} already'],
    next: ['请恢复到新的密钥文件夹', 'Restore the keys into a new folder'],
  },
} as const satisfies ErrorCatalogue
