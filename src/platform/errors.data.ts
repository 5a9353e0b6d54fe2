import type { ErrorCatalogue } from './errors.ts'

/** Refusals that any route can give. Each module keeps its own catalogue beside its rules. */
export const platformErrors = {
  internal: {
    status: 500,
    wrong: ['系统出了差错，您的操作没有完成', 'Something failed on our side; your action was not completed'],
    next: [
      '请稍后再试；如果再次出现，请把编号 {requestId} 告诉我们',
      'Please try again later; if it happens again, tell us the number {requestId}',
    ],
  },
  not_found: {
    status: 404,
    wrong: ['没有这个页面', 'There is no such page'],
    next: ['请检查地址，或者用搜索查找', 'Check the address, or use the search'],
  },
  site_not_found: {
    status: 404,
    wrong: ['没有代码为 {code} 的站点', 'There is no site with the code {code}'],
    next: ['请从站点列表中选择', 'Choose one from the list of sites'],
  },
  invalid_input: {
    status: 400,
    wrong: ['有 {n} 处填写有误', '{n} {n|entry is|entries are} not right'],
    next: ['请按提示修改后重新提交', 'Correct the marked entries and send again'],
  },
  unreadable_body: {
    status: 400,
    wrong: ['提交的内容无法读取', 'What was sent cannot be read'],
    next: ['请重新打开页面再提交', 'Open the page again and resend'],
  },
  body_too_large: {
    status: 413,
    wrong: ['提交的内容超过了 {limit} 的上限', 'What was sent is over the limit of {limit}'],
    next: ['请分几次提交', 'Send it in several parts'],
  },
  unsupported_media: {
    status: 415,
    wrong: ['不接受这种格式的内容', 'This kind of content is not accepted here'],
    next: ['请用网页表单或 JSON 提交', 'Use the form, or JSON'],
  },
  sign_in_required: {
    status: 401,
    wrong: ['这一页需要登录', 'This page needs you to sign in'],
    next: ['请登录后再打开', 'Sign in and open it again'],
  },
  not_permitted: {
    status: 403,
    wrong: ['您没有进行这项操作的权限', 'You do not have the permission for this'],
    next: ['如果需要，请联系本站管理员', 'If you need it, ask the administrator of this site'],
  },
  something_first: {
    status: 403,
    wrong: ['您的账号还缺一步设置，暂时不能进行这项操作', 'Your account lacks a step; until then this stays closed'],
    next: ['请打开“我的账号”，完成页面上要求的设置', 'Open your account and complete what it asks for'],
  },
  forged_form: {
    status: 403,
    wrong: [
      '这张表单不是从本站页面提交的，或者已经过期',
      'This form was not sent from a page of this site, or it has expired',
    ],
    next: ['请返回页面刷新后重新提交', 'Go back, refresh the page and send again'],
  },
  too_many_requests: {
    status: 429,
    wrong: ['请求太频繁', 'Too many requests'],
    next: ['请在 {seconds} 秒后再试', 'Try again in {seconds} {seconds|second|seconds}'],
  },
  method_not_allowed: {
    status: 405,
    wrong: ['这个地址不接受这种操作', 'This address does not take this kind of request'],
    next: ['请检查请求方法', 'Check the request method'],
  },
  database_unavailable: {
    status: 503,
    wrong: ['数据库暂时连不上，您的操作没有保存', 'The database is out of reach for the moment; nothing was saved'],
    next: ['数据没有丢失，请稍后再提交一次', 'Nothing is lost; please send again in a moment'],
  },
  storage_full: {
    status: 507,
    wrong: ['服务器的存储空间不足，您的操作没有保存', 'The server has run out of storage; nothing was saved'],
    next: ['请联系管理员清理空间后再试', 'Ask the operator to free some space, then try again'],
  },
  stopping: {
    status: 503,
    wrong: ['服务正在重新启动', 'The service is restarting'],
    next: ['请过几秒再试', 'Try again in a few seconds'],
  },
  already_submitted: {
    status: 409,
    wrong: ['这张表单已经提交过了', 'This form has been sent already'],
    next: ['不用重复提交，请查看结果', 'There is no need to send it again; look at the result'],
  },
} as const satisfies ErrorCatalogue
