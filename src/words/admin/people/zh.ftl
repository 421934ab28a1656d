# Staff, roles and invitations.

## Problems

email-taken = 已有人员使用此地址。请在列表中查找，或填写另一地址。
roles-missing = 请至少选择一个角色。
roles-overtaken = 在此期间，其他人更改了这些角色。请在下方查看，重新选择并保存。
last-administrator = 这是最后一位能够登录的管理员。请先让另一人担任管理员，并等其接受邀请。

## Roles

role-writer = 撰稿人
role-writer-help = 以所有语言撰写纪念日、历年版、致辞和文件。
role-translator = 翻译（{ $language }）
role-photo-editor = 图片编辑
role-photo-editor-help = 添加照片及其说明和署名，并安排版面。
role-editor = 编辑
role-editor-help = 撰写、审阅并发布一切内容。需要第二重验证。
role-administrator = 管理员
role-administrator-help = 管理人员、设置和日志，不撰写内容。需要第二重验证。
role-none = 无角色
field-roles = 角色
field-translates = 翻译成

## The list

staff-title = 人员
staff-invite = 邀请人员
staff-name = 姓名
staff-roles = 角色
staff-standing = 状态
staff-signed-in = 最近登录
staff-never = 从未
standing-active = 在用
standing-invited = 已邀请，尚未接受
standing-no-factor = 尚未设置第二重验证
standing-disabled = 已停用

## Inviting

invite-title = 邀请人员
invite-lead = 对方会收到一封邮件，内有选择密码的链接，七天内有效。
invite-language-help = 其信件和管理页面所用的语言。对方以后可以更改。
invite-act = 发出邀请
link-made-title = 给 { $name } 的链接
link-made = 已写好含此链接的邮件。如果未能送达，请您以安全方式亲自转交。链接只显示这一次，只能使用一次，有效期至 { $until }。
link-made-label = 链接
way-to-person = 前往 { $name } 的页面

## One person

person-address = 地址
person-language = 语言
person-since = 加入时间
person-factor = 第二重验证
person-factor-yes = 已设置
person-factor-no = 未设置
person-roles-note = 保存后此人的会话将结束，新角色自下次登录起生效。
person-roles-act = 保存角色
said-roles-saved = 角色已保存，此人的会话已结束。
person-sessions = 未结束的会话
person-sessions-none = 此人目前没有会话。
person-sessions-end = 结束所有会话
person-access = 登录权
person-link-reset = 生成另选密码的链接
person-link-reset-note = 有效一小时。在链接被使用之前，旧密码仍然有效。
person-link-invitation = 生成新的邀请
person-link-invitation-note = 有效七天。先前的链接将失效。
person-factor-remove = 移除丢失的第二重验证
person-factor-remove-ask = 要移除 { $name } 的第二重验证吗？请先确认确为本人请求。其会话将结束；如角色需要，下次登录时须重新设置。
said-factor-removed = 第二重验证已移除。
person-disable = 停用账户
person-disable-ask = 要停用 { $name } 的账户吗？其会话立即结束，且不能再登录。其工作与姓名保留在历史记录中，您可以重新启用该账户。
said-disabled = 账户已停用，其会话已结束。
person-enable = 重新启用账户
said-enabled = 此人可以重新登录。
person-disabled-since = 自 { $when } 起停用。
act-cancel = 取消
