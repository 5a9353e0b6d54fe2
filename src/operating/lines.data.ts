import type { Saying } from '#platform/i18n/lang.ts'

type Finding = { ok: true; says: Saying } | { ok: false; says: Saying; next: Saying }
type Line = { title: Saying; findings: Record<string, Finding> }

const good = (hans: string, en: string): Finding => ({ ok: true, says: [hans, en] })
const bad = (says: Saying, next: Saying): Finding => ({ ok: false, says, next })

/** What an installation is examined for at any time. */
export const healthLines = {
  node: {
    title: ['Node', 'Node'],
    findings: {
      recent: good('{version}', '{version}'),
      old: bad(['{version} 太旧', '{version} is too old'], ['请运行 npm ci', 'Run npm ci']),
    },
  },
  disk: {
    title: ['磁盘', 'Disk'],
    findings: {
      room: good('剩余 {free}', '{free} free'),
      low: bad(['只剩 {free}', 'Only {free} free'], ['请腾出空间', 'Make room']),
    },
  },
  folder: {
    title: ['数据文件夹', 'Data folder'],
    findings: {
      writable: good('{path}', '{path}'),
      readOnly: bad(
        ['{path} 不能写入', '{path} cannot be written'],
        ['请把文件夹交给运行平台的用户', 'Give the folder to the user that runs the platform'],
      ),
    },
  },
  keys: {
    title: ['密钥', 'Keys'],
    findings: {
      closed: good('{path}，只有本用户能读', '{path}, readable by this user alone'),
      open: bad(['{faults}', '{faults}'], ['请收回其他用户的权限', 'Take the rights of other users away']),
    },
  },
  database: {
    title: ['数据库', 'Database'],
    findings: {
      embedded: good(
        '内置数据库；断电时可能丢失最后几笔写入，重要场合请用 PostgreSQL',
        'Embedded; a power cut may lose the last writes, use PostgreSQL where that matters',
      ),
      postgres: good('PostgreSQL', 'PostgreSQL'),
    },
  },
  messages: {
    title: ['消息', 'Messages'],
    findings: {
      flowing: good('{waiting} 条等待投递', '{waiting} {waiting|waits|wait}'),
      dead: bad(['{dead} 条投递失败', '{dead} given up'], ['见 /desk/outbox', 'See /desk/outbox']),
    },
  },
  jobs: {
    title: ['后台任务', 'Jobs'],
    findings: {
      well: good('没有失败的任务', 'None failed'),
      failed: bad(['{failed} 个任务失败', '{failed} failed'], ['见 /desk/jobs', 'See /desk/jobs']),
    },
  },
} as const satisfies Record<string, Line>

/** What must be so before the public is let in. */
export const goLiveLines = {
  tls: {
    title: ['HTTPS 证书', 'HTTPS certificate'],
    findings: {
      valid: good('有效期至 {until}', 'Valid until {until}'),
      none: bad(
        ['没有证书，访问不加密', 'There is no certificate; nothing is encrypted'],
        [
          '请设置 OPEN56_TLS_CERT 和 OPEN56_TLS_KEY，或由前置代理提供 HTTPS 并设置 OPEN56_PUBLIC_URL=https://…',
          'Set OPEN56_TLS_CERT and OPEN56_TLS_KEY, or let a proxy do it and set OPEN56_PUBLIC_URL=https://…',
        ],
      ),
      unknownIssuer: bad(
        ['证书由 {issuer} 自己签发，浏览器不信任', 'Signed by {issuer} itself; browsers do not trust it'],
        ['请换用受信任机构签发的证书', 'Use a certificate of a trusted authority'],
      ),
      expired: bad(
        ['证书已于 {until} 过期', 'It ran out on {until}'],
        ['请更换证书并重新启动', 'Renew it and start again'],
      ),
      endsSoon: bad(['证书将于 {until} 到期', 'It runs out on {until}'], ['请尽快更换', 'Renew it now']),
      wrongName: bad(
        ['证书不是给 {host} 的', 'It is not for {host}'],
        ['请申请包含 {host} 的证书', 'Get one that names {host}'],
      ),
      unreachable: bad(
        ['连不上 {url}：{why}', '{url} cannot be reached: {why}'],
        ['请检查域名解析和前置代理', 'Look at the name service and at the proxy'],
      ),
    },
  },
  foot: {
    title: ['主办单位与联系方式', 'Who runs the site, and how to reach them'],
    findings: {
      filled: good('{sponsor}', '{sponsor}'),
      empty: bad(
        ['没有写明：{sites}', 'Missing for {sites}'],
        ['请由管理员在 /desk/site-foot 填写', 'An administrator fills it in at /desk/site-foot'],
      ),
    },
  },
  icp: {
    title: ['ICP 备案号', 'ICP record number'],
    findings: {
      filled: good('{number}', '{number}'),
      empty: bad(
        ['没有填写：{sites}', 'Missing for {sites}'],
        ['备案后由管理员在 /desk/site-foot 填写', 'Once recorded, an administrator fills it in at /desk/site-foot'],
      ),
    },
  },
  siteMark: {
    title: ['政府网站标识码', 'Government site mark (标识码)'],
    findings: {
      filled: good('{number}', '{number}'),
      empty: bad(
        ['没有填写：{sites}', 'Missing for {sites}'],
        ['请由管理员在 /desk/site-foot 填写', 'An administrator fills it in at /desk/site-foot'],
      ),
    },
  },
  map: {
    title: ['地图审图号', 'Approval number of maps (审图号)'],
    findings: {
      schematic: good('没有使用底图；示意图不含边界', 'No base map is used; the schematic has no borders'),
      approved: good('{number}', '{number}'),
      empty: bad(
        ['底图没有审图号：{sites}', 'Base maps without one: {sites}'],
        [
          '请在站点数据（OPEN56_SITES）中填写 baseMap.approvalNumber',
          'Fill baseMap.approvalNumber in the site data (OPEN56_SITES)',
        ],
      ),
    },
  },
  sms: {
    title: ['短信', 'Text messages'],
    findings: {
      gateway: good('已设置短信网关', 'A gateway is set'),
      none: bad(
        ['没有短信网关，验证码只显示给运维人员', 'No gateway; codes are only shown to operators'],
        ['请设置 OPEN56_SMS_TEMPLATE', 'Set OPEN56_SMS_TEMPLATE'],
      ),
    },
  },
  backup: {
    title: ['备份与试恢复', 'Backup, and a restore tried'],
    findings: {
      tried: good('最近备份 {made}，试恢复于 {tried}', 'Last made {made}, a restore tried {tried}'),
      notPlanned: bad(
        ['没有每日备份', 'There is no daily backup'],
        ['请设置 OPEN56_BACKUP_DIR', 'Set OPEN56_BACKUP_DIR'],
      ),
      none: bad(
        ['还没有备份', 'None was made yet'],
        ['请运行 open56 backup 文件名 --keys 密钥文件', 'Run open56 backup FILE --keys FILE'],
      ),
      stale: bad(
        ['最近备份 {made}，超过一天', 'The last was made {made}, more than a day ago'],
        ['请看每日备份为什么没有完成：/desk/jobs', 'See at /desk/jobs why the daily one did not end'],
      ),
      untried: bad(
        ['从没试过恢复', 'No restore was ever tried'],
        ['请运行 open56 restore 文件名 --try', 'Run open56 restore FILE --try'],
      ),
    },
  },
  calendar: {
    title: ['节假日安排', 'Calendar of holidays'],
    findings: {
      there: good('今年的已有', "This year's is there"),
      nextToo: good('今年和明年的都已有', "This year's and next year's are there"),
      missing: bad(
        ['缺少 {years} 年', 'No file for {years}'],
        ['国务院通知发布后请升级程序', "Upgrade the program once the State Council's notice is out"],
      ),
    },
  },
  logs: {
    title: ['日志留存（不少于六个月）', 'Logs kept for six months'],
    findings: {
      kept: good('{dir}，保留 {days} 天', '{dir}, for {days} days'),
      nowhere: bad(
        ['日志只写到标准错误，平台不知道是否留存', 'The log goes to stderr; whether it is kept is not known'],
        ['请设置 OPEN56_LOG_DIR', 'Set OPEN56_LOG_DIR'],
      ),
      short: bad(
        ['只保留 {days} 天', 'Kept for {days} days only'],
        ['请把 OPEN56_LOG_DAYS 设为 184 以上', 'Set OPEN56_LOG_DAYS to 184 or more'],
      ),
      quiet: bad(
        ['访问不记入日志（OPEN56_LOG={level}）', 'Requests are not logged (OPEN56_LOG={level})'],
        ['请设置 OPEN56_LOG=info', 'Set OPEN56_LOG=info'],
      ),
    },
  },
  secondFactor: {
    title: ['管理人员的第二验证因素', "Staff's second factor"],
    findings: {
      all: good('应设置的 {demanded} 人都已设置', 'All {demanded} who must have one do'),
      some: bad(
        ['应设置的 {demanded} 人中有 {without} 人没有设置', '{without} of {demanded} who must have one do not'],
        ['请他们在 /account/second-factor 设置', 'Ask them to set one up at /account/second-factor'],
      ),
      nobody: bad(
        ['还没有管理员', 'There is no administrator yet'],
        ['请用启动时给出的链接建立管理员账号', 'Make the first one by the link that the start prints'],
      ),
    },
  },
  sample: {
    title: ['示例数据', 'Sample data'],
    findings: {
      gone: good('没有示例数据', 'There is none'),
      there: bad(
        ['还显示示例数据', 'It is still shown'],
        [
          '请运行 open56 sample remove，并设置 OPEN56_SAMPLE=off',
          'Run open56 sample remove, and set OPEN56_SAMPLE=off',
        ],
      ),
      mode: bad(
        ['仍在示例模式，任何人都能以示例人物登录', 'Sample mode is on: anyone may enter as a sample person'],
        ['请设置 OPEN56_SAMPLE=off 后重新启动', 'Set OPEN56_SAMPLE=off and start again'],
      ),
    },
  },
  mode: {
    title: ['业务模式与许可', 'Mode and licences'],
    findings: {
      information: good(
        '信息撮合：平台不承运，不需要道路运输许可',
        'Information: the platform carries nothing and needs no transport licence',
      ),
      licensed: good('网络货运：{number}', 'Carriers on the platform: {number}'),
      unlicensed: bad(
        ['网络货运模式，但没有有效许可：{sites}', 'Carriers on the platform, without a licence in force: {sites}'],
        ['请在站点数据（OPEN56_SITES）中填写 licences', 'Fill licences in the site data (OPEN56_SITES)'],
      ),
    },
  },
  metrics: {
    title: ['监控接口', 'Metrics'],
    findings: {
      token: good('凭令牌读取', 'Read with a token'),
      local: good('只有本机能读', 'Read from this machine alone'),
    },
  },
} as const satisfies Record<string, Line>

export const goLivePageWords = {
  desk: ['工作台', 'Desk'],
  title: ['上线检查', 'Going live'],
  about: [
    '对公众开放之前逐项检查，每项是红是绿，该做什么',
    'What must be so before the public is let in, line by line',
  ],
  lead: [
    '对公众开放之前，每一项都应是绿的。命令 open56 doctor --go-live 给出同样的清单。',
    'Before the public is let in every line should be green. open56 doctor --go-live says the same.',
  ],
  allGreen: ['全部 {n} 项都是绿的，可以上线。', 'All {n} lines are green: you may go live.'],
  someRed: ['{n} 项中还有 {red} 项要处理。', '{red} of {n} lines want something done.'],
  goLive: ['上线条件', 'Before going live'],
  health: ['运行状况', 'How it runs'],
  line: ['项目', 'Line'],
  state: ['状态', 'State'],
  found: ['情况', 'Found'],
  next: ['该做什么', 'What to do'],
  green: ['通过', 'Green'],
  red: ['要处理', 'Red'],
} as const
