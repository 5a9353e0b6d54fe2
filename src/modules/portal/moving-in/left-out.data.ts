import type { Words } from '#platform/i18n/words.ts'

/** Why a file was left out, and what to do. */
export const leftOutSayings = {
  empty_page: ['文件是空的，请重新抓取这个页面', 'The file is empty; fetch the page again'],
  page_too_large: [
    '文件超过 5 MB，不像一个页面，请检查或拆分',
    'The file is over 5 MB, which is no page; look at it or split it',
  ],
  text_too_large: [
    '正文超过 5 MB，请在旧站把这篇文章拆开后重新导出，或手工录入',
    'Its text is over 5 MB; split it on the old site and export again, or enter it by hand',
  ],
  not_text: ['文件是二进制数据，不是网页或文本', 'The file holds binary data, no page and no text'],
  no_content: [
    '页面里没有找到正文，可能是列表或菜单页',
    'No article was found in the page; it may be a list or a menu',
  ],
  too_slow: ['页面太复杂，读取超时，请手工录入', 'The page took too long to read; enter it by hand'],
  reader_failed: ['读取页面的程序中断，请单独导入这个文件', 'Reading the page broke off; import this file by itself'],
  same_page: ['与本次导入的另一个文件内容相同', 'The same content as another file of this import'],
  not_saved: ['内容无法存入数据库，请手工录入', 'The database does not take its content; enter it by hand'],
  unreadable: ['文件无法读取，请检查权限或磁盘', 'The file cannot be read; look at its permissions or the disk'],
  not_a_page: ['不是网页、文本或 zip 压缩包', 'It is no page, no text and no zip archive'],
  no_pages: ['里面没有网页或文本文件', 'There are no pages or texts in it'],
  damaged_archive: ['压缩包已损坏，请重新打包', 'The archive is damaged; pack it again'],
  absolute_path: ['文件名是绝对路径，为安全起见未读取', 'Its name is an absolute path; not read, to be safe'],
  outside_path: ['文件名指向压缩包之外，为安全起见未读取', 'Its name leads out of the archive; not read, to be safe'],
  symlink: ['是符号链接，为安全起见未读取', 'It is a symbolic link; not followed, to be safe'],
  encrypted: ['已加密，请去掉密码后重新打包', 'It is encrypted; pack it again without a password'],
  unknown_compression: [
    '压缩方式不支持，请用普通 zip 重新打包',
    'Its compression is unknown; pack it again as plain zip',
  ],
  nested_archive: [
    '压缩包中的压缩包不再展开，请单独导入',
    'An archive within an archive is not opened; import it by itself',
  ],
  suspicious_ratio: [
    '压缩比异常，可能是压缩炸弹，未读取',
    'Its compression ratio is out of the ordinary; not read, to be safe',
  ],
  total_too_large: ['解压后总量超过上限，请分批导入', 'Unpacked, all together is over the limit; import it in parts'],
  too_many_files: ['文件数量超过上限，请分批导入', 'There are more files than one import takes; import them in parts'],
  dump_cut: [
    '数据库备份在这里中断，后面的内容没有；此前的已读入，请重新导出',
    'The dump ends here in the middle; what stood before was read. Export it again',
  ],
  dump_broken: [
    '这里不是有效的 SQL，已跳到下一条语句；这个表可能不全，请核对或重新导出',
    'This is no SQL; reading went on at the next statement. The table may lack rows: compare, or export it again',
  ],
  dump_columns: [
    '不知道这个表有哪些列：请把表结构（CREATE TABLE 或 tables_struct 文件）一起导入',
    'The columns of this table are not known: bring its CREATE TABLE, or the file tables_struct, along',
  ],
  wrong_prefix: [
    '文件里没有这个前缀的表，请按找到的表名改正前缀',
    'No table of the dump has this prefix; take the prefix of the tables that were found',
  ],
  no_articles_in_dump: [
    '没有找到织梦（DedeCMS）的文章：archives 表没有或是空的。请导出整个数据库，连同数据；其他系统的网站请把网页作为旧网页迁入',
    'There are no articles of DedeCMS: the table archives is missing or empty. Export the whole database with its data; of other systems, take the pages in as old pages',
  ],
  no_dump: [
    '没有找到数据库备份：需要 sql 文件，或织梦后台备份的 txt 文件',
    'No dump was found: it takes a file of SQL, or the text files that the backup of DedeCMS writes',
  ],
  too_many_articles: ['文章超过 50 万篇，请分库导出', 'There are over 500,000 articles; export them in parts'],
  recycled_apart: ['旧站回收站里的文章，按选择没有导入', 'It lay in the old site’s bin; left apart as chosen'],
  unreviewed_apart: ['旧站没有审核的文章，按选择没有导入', 'The old site had not reviewed it; left apart as chosen'],
  duplicate_name: ['与另一个文件同名，只读取了第一个', 'Another file has the same name; the first one was read'],
} as const satisfies Words
