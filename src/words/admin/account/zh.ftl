# Signing in, and one’s own account.

## Problems with what was typed

email-missing = 请填写您的电子邮件地址。
email-wrong = 这不是电子邮件地址。请按 name@example.org 的形式填写。
password-missing = 请填写密码。
password-wrong = 密码不正确。请重新输入。
password-too-short = 密码太短。请至少使用 { $count } 个字符；几个互不相关的词就很好。
password-too-long = 密码太长。请最多使用 { $count } 个字符。
password-easy-to-guess = 这个密码容易被猜到。请选用互不相关的词，不要使用您的姓名、地址或本网站的名称。
name-missing = 请填写姓名。
name-too-long = 姓名太长。请最多使用 { $count } 个字符。
name-unseen = 姓名中含有不可见的字符。请删除后重新填写。
code-wrong = 验证码不正确，或已被使用过。请等待下一个验证码再输入。
factor-unreadable = 本服务器无法读取您的第二重验证。请使用恢复码，或请管理员将其移除。
sign-in-wrong = 地址与密码不相符。请核对后重试；如果忘记了密码，请索取链接以另选密码。

## Crowds and guesses

too-busy-title = 请稍候再试
too-busy = 此刻登录的人太多。请过几秒钟再试。
too-soon-seconds = 错误次数过多。请等待 { $count } 秒后再试。
too-soon-minutes = 错误次数过多。请等待 { $count } 分钟后再试。

## Signing in

sign-in-title = 登录
form-not-sent = 尚未完成。请更正以下各项：
field-email = 电子邮件地址
field-password = 密码
sign-in-act = 登录
sign-in-forgotten = 我忘记了密码
said-password-set = 密码已保存。现在请用它登录。
said-signed-out = 您已退出登录。

## Second factor

second-factor-title = 第二重验证
second-factor-lead = 请打开手机上的身份验证应用，输入其显示的六位数字。
field-code = 验证码
second-factor-act = 继续
second-factor-lost = 我手边没有手机：使用恢复码
recovery-title = 恢复码
recovery-lead = 请输入您在设置第二重验证时保存的十个恢复码之一。每个只能使用一次。
recovery-ask = 如果恢复码也没有了，请联系管理员移除您的第二重验证。
set-up-title = 设置第二重验证
set-up-lead = 即使有人得知您的密码，第二重验证仍能保护您的账户。您需要一部装有身份验证应用的手机。
set-up-needed = 您的角色可以发布或管理，因此开始之前必须设置第二重验证。
set-up-begin = 开始
set-up-scan = 请用身份验证应用扫描此图。
set-up-picture = 含有第二重验证密钥的二维码
set-up-secret = 或在应用中输入此密钥：
set-up-code = 应用现在显示的六位数字
set-up-act = 确认
set-up-anew = 换一个密钥
codes-title = 您的恢复码
codes-lead = 请打印或抄下这十个恢复码，并妥善保管：它们只显示这一次。手机不在身边时，每个恢复码可让您登录一次。
codes-done = 我已保存恢复码：继续

## Confirming

confirm-title = 确认是您本人
confirm-lead = 您要进行的操作较为敏感。确认后一刻钟内无需再次确认。
confirmed-title = 已确认
confirmed = 已确认您的身份。如果您来自另一个标签页，请回到那里按下按钮。

## Links

link-invitation-title = 欢迎
link-reset-title = 另选密码
link-lead = 请为账户 { $email } 选择密码。
link-first-title = 创建首位管理员
link-first-lead = 此账户管理人员与设置，也可以发布。接下来您将设置第二重验证。
field-name = 姓名
field-language = 管理页面的语言
field-new-password = 新密码
password-help = 至少 12 个字符。几个互不相关的词既好记又难猜；可以使用空格。
link-act = 保存密码
link-first-act = 创建账户
link-dead-title = 此链接已失效
link-dead = 该链接已被使用、已过期，或已有更新的链接。请使用最新的来信，或向管理员索取新链接。
forgotten-title = 忘记密码
forgotten-lead = 请填写您的电子邮件地址。我们会向它发送链接，供您另选密码。
forgotten-act = 发送链接
forgotten-done-title = 请查看邮箱
forgotten-done = 如果该地址属于这里的工作人员，邮件已经发出，其中的链接一小时内有效。如果没有收到邮件，请向管理员索取链接。

## One’s own account

account-title = 我的账户
account-profile = 姓名与语言
account-save = 保存
said-saved = 已保存。
field-old-password = 当前密码
account-password = 更改密码
account-password-note = 更改后，您的其他会话将结束。
said-password-changed = 密码已更改，您的其他会话已结束。
account-factor-none = 您尚未设置第二重验证。建议设置：即使有人得知您的密码，它仍能保护您的账户。
account-factor-set = 第二重验证已设置。还剩 { $count } 个恢复码。
account-codes-make = 生成新的恢复码
account-factor-remove = 移除第二重验证
account-factor-remove-ask = 要移除您的第二重验证吗？您的其他会话将结束，恢复码将失效。如果您的角色需要它，您须先重新设置才能继续。
account-sessions = 会话
account-sessions-lead = 您在以下各处处于登录状态。请结束您不认识的会话，然后更改密码。
session-browser = 浏览器
session-network = 网络
session-since = 开始于
session-seen = 最近活动
session-act = 操作
session-this = 当前会话
session-end = 结束
sessions-end-others = 结束所有其他会话
browser-unknown = 未知浏览器
browser-on = { $browser }，{ $system }
said-session-ended = 会话已结束。
said-sessions-ended = 会话均已结束。
