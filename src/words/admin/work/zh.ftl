# The work on things: states, steps, reasons, history, releases.


## Where a part stands

state-none = 未开始
state-draft = 草稿
state-in-review = 审阅中
state-changes-requested = 需修改
state-approved = 已批准
state-scheduled = 已排期
state-live = 已公开
state-withdrawn = 已撤回
part-free = 资料(不分语言)
part-title = { $title }:{ $part }
thing-of-year = { $title },{ $year } 年
thing-unnamed = { $kind }(无标题)
thing-unknown = 已不存在的内容
noun-observance = 纪念活动
noun-edition = 年度版
noun-message = 致辞
noun-speaker = 致辞人
noun-photo = 照片
noun-document = 文件
noun-page = 页面
noun-site = 网站

## The panel beside every form

panel-title = 当前状态
panel-public = 公开内容
panel-work = 编辑工作
panel-in-trash = 此内容在回收站中,没有任何部分公开。请先将其移出回收站再编辑。
panel-not-public = 此部分尚无公开内容。
panel-live = 修订版 { $number } 自 { $when } 起公开。
panel-withdrawn = 修订版 { $number } 仍公开,并标明不再有效。向公众的说明:
panel-schedule = 修订版 { $number } 将于 { $when } 公开。
panel-local-time = 按网站时区({ $zone })为 { $date } { $time }。
panel-nothing-saved = 此处尚未保存任何内容。
panel-nothing-waits = 最新修订版即公开版本,没有待处理内容。
panel-saved = 修订版 { $number } 由 { $name } 保存,时间:{ $when }。
panel-moved = 由 { $name } 处理,时间:{ $when }。
panel-wish = { $name } 希望修改:
panel-word = { $name } 的说明:
panel-own-approval = { $name } 批准了自己的修改,理由如下,有待他人会签:
panel-countersigned = { $name } 批准了自己的修改,理由如下,已由他人会签:
by-import = 导入
way-to-panel = 现在可以做什么
way-to-compare = 将草稿与公开内容比较
way-to-correction = 更正公开文本
way-to-history = 所有修订版

## What can be done

step-save = 保存
step-ask-review = 提交审阅
step-request-changes = 要求修改
step-approve = 批准
step-publish = 立即公开
step-schedule = 排期公开
step-unschedule = 取消排期
step-withdraw = 撤回
step-unpublish = 从网站移除
step-countersign = 会签
save-and-ask-review = 保存并提交审阅
save-and-publish = 保存并立即公开
act-review-note = 给审阅者的说明
act-wish = 需要修改之处
act-wish-help = 文本作者会在其表单旁看到此说明。
act-reason = 为何不能等待他人处理
act-reason-help = 此修改由您撰写,而本站要求每项修改由另一人审定。说明理由后可继续,随后将请他人会签。
act-needs-a-reason = 请说明为何不能等待他人处理。
act-schedule-date = 日期
act-schedule-time = 时间(UTC)
act-schedule-help = 以协调世界时(UTC)为准。文本将在该秒准时公开。
act-withdraw = 不再有效的原因
act-withdraw-help = 文本仍公开,上方横幅显示此说明。请用文本所用语言书写。
act-away = 移除原因
act-away-in-error = 误公开:其网址将显示无此内容
act-away-consolidated = 已并入其他内容:其网址将转向该处
act-away-no-longer-valid = 如内容不再有效,请改用撤回:内容仍可阅读,并附原因。
act-into = 转向的网址
act-into-help = 复制另一页面的网址,例如 /observances/water-day。仅第二种原因需要填写。
away-needs-a-reason = 请选择移除原因。
consolidated-into-nothing = 该网址没有本站内容。请复制本站某一页面的网址。
changes-need-a-note = 请说明需要修改之处。
withdrawal-needs-a-reason = 请向公众说明为何不再有效。
not-a-date = 这不是日期。请写成 2026-09-12 的形式。
not-a-time = 这不是时间。请写成 05:00 的形式。

## Why something cannot be done

why-in-trash = 内容在回收站中。请先将其移出。
why-nothing-saved = 尚未保存任何内容。请先保存文本。
why-nothing-waits = 最新修订版已公开。请先保存修改。
why-already-in-review = 已提交审阅。请等待,或保存新的修改。
why-already-approved = 已获批准,可以公开。
why-not-in-review = 尚未提交审阅。请等待作者提交。
why-is-scheduled = 已排期:{ $at }。请先取消排期。
why-older-is-scheduled = 较早的修订版已排期({ $at }),将取代此版。请先取消排期。
why-not-scheduled = 没有排期。
why-not-public = 尚未公开。请先公开。
why-already-withdrawn = 已撤回。如需恢复,请公开某一修订版。
why-not-a-text = 只有文本可以撤回。资料请从网站移除。
why-own-change = 此修改由您撰写,须由他人审定。请提交审阅,或说明不能等待的理由。
why-base-not-public = 其所依据的内容尚未公开:请先公开资料;年度版还需先公开所属纪念活动的资料。
why-in-the-past = 该时间已过。请选择将来的时间,或立即公开。
why-title-missing = 缺少标题。请填写并保存。
why-text-missing = 正文为空。请填写并保存。
why-quote-without-speaker = 引语未注明发言人。请填写引语下方的署名。
why-quote-differs = 引语与所注致辞的文字不符。请更正,或标为转述。
why-quote-message-not-public = 届时引语所出自的致辞尚未公开。请先发布致辞，或将两者放在同一次发布中。
why-quote-source-incomplete = 引语所出自的致辞尚未收入档案。
why-credit-missing = 缺少署名。请填写并保存。
why-caption-missing = 缺少图片说明。请填写并保存。
why-alt-text-missing = 缺少替代文本。请描述图片内容并保存。
why-photo-without-text = 此页面的一张照片尚不能以此语言显示：照片本身，或其说明与替代文本，尚未发布。请先发布它们，或者发布此语言而不带该照片。

## What has just been done

said-revision-saved = 已保存为新修订版,未公开任何内容。
said-unchanged = 内容没有变化,因此未产生新修订版。
said-review-asked = 已提交审阅。
said-changes-requested = 文本已连同您的意见退回作者。
said-approved = 已批准,现在可以公开。
said-countersigned = 已会签。
said-published = 已公开,公众现在可以阅读。
said-scheduled = 已排期。
said-unscheduled = 已取消排期,文本仍为已批准。
said-withdrawn = 已撤回。文本仍可阅读,并附您的说明。
said-unpublished = 已从网站移除。
said-restored = 旧修订版已恢复为新草稿。
said-trashed = 已移入回收站,任何内容均不公开。
said-untrashed = 已移出回收站,恢复原状。

## The forms of texts

field-title = 标题
field-title-standing = 标题依据
field-title-standing-help = 没有来源的标题会标注“非正式标题”。
field-title-sources = 标题来源
field-title-sources-help = 每行一个:网址、文件编号或来源代码。
title-needs-a-source = 请注明来源,或说明标题凭记忆填写。
standing-from-memory = 凭记忆,尚无来源
standing-sourced = 已查证来源
field-theme = 主题
field-theme-help = 当年的口号(如有)。
field-quote = 引语
field-quote-words = 引语文字
field-quote-words-help = 不加引号:页面会加上该语言的引号。没有引语则留空。
field-quote-message = 引语所出自的致辞
field-quote-message-help = 含有这些文字的致辞的网址或文号。保存时会在其中核对；省略之处写 […]，补入的文字放在 [方括号] 内。
field-quote-attribution = 引语署名
field-quote-attribution-help = 发言人及当时职务,然后是出处。各占一行。
field-quote-standing = 文字可靠程度
standing-source-incomplete = 按提供文字;致辞尚未收入档案
standing-verified = 与致辞逐字一致
standing-paraphrase = 转述,显示时不加引号
quote-without-words = 请填写引语文字,或清空其署名。
quote-message-unknown = 没有此网址或文号的致辞。请从列表中选择，或将此栏留空。
quote-message-not-in-language = 此致辞没有本页语言的文本。请另选一篇，或将引语标为转述。
quote-not-said = 致辞中没有这些文字。请更正，或将引语标为转述。
quote-nearly-said = 致辞中没有这些文字。最接近的是：“{ $nearest }”。请更正，或将引语标为转述。
quote-sentences = 从致辞文本中选择
quote-sentences-help = 勾选句子并保存：它们将按原有顺序成为引语文字。
quote-needs-its-message = 请注明含有这些文字的致辞，或选择另一项。
field-body = 正文
field-body-help = 使用 Markdown:段落之间空一行;## 至 #### 为小标题;- 或 1. 为列表;> 为引文;**着重**、*强调*;[文字](https://…)、[文字](observance:water-day) 或 [文字](document:name) 为链接;![文字](lang:fr) 为其他语言的文字。
field-publisher-lines = 发布者附言
field-publisher-lines-help = 发布者为文本所加的问候语或结语。每行一条。
field-figure-headings = 照片上方的标题
field-figure-headings-help = 每行一个,按照片顺序。没有标题的照片留空行。
field-lead = 导语
field-lead-help = 标题下的一两句话,搜索引擎也会显示。
field-name-help = 显示于页首及每页标题之后。
field-line = 简介语
field-line-help = 用几个字说明网站:显示于首页名称之后。
field-about-line = 关于语
field-about-line-help = 每页页脚的一句网站介绍。
field-publisher-line = 发布者
field-publisher-line-help = 网站的发布者,显示于每页最末。
field-note = 给同事的备注
field-note-help = 简述您的修改。只出现在修订列表中,绝不公开。
line-too-long = 有一行过长。每行最多 { $most } 个字符。
markdown-unknown = 文本含有无法保存的内容:{ $what }。请删除。
markdown-heading = 小标题使用两个、三个或四个 #。页面标题是唯一的一级标题。
markdown-nested-list = 列表或引文中不能再含列表。请写成一个列表。
markdown-not-here = 文本链接到“{ $address }”,但本站没有此内容。请核对其网址中的名称。
markdown-address = 无法链接到“{ $address }”。请使用以 https:、http:、mailto: 或 tel: 开头的网址,或以单个斜杠开头的路径。
markdown-too-long = 文本过长。请拆分或缩短。
markdown-language = “{ $tag }”不是语言代码。请写成 fr、zh 或 pt-BR 等。
markdown-malformed = 无法读取文本。请检查未闭合的符号。
read-only-in-trash = 以下为最近保存的内容。
read-only-not-yours = 您可以阅读此部分,但不能编辑。以下为最近保存的内容。
read-only-no-form = 此部分由导入填写。以下为最近保存的内容,可在此审定和公开。

## Two texts compared

compare-same = 两者相同。
compare-nothing = 此处无内容。
clash-lead = 在您编辑期间,{ $name } 保存了修订版 { $number }({ $when })。您的内容没有丢失:两者都列在下方。
clash-theirs = 修订版 { $number }
clash-yours = 您输入的内容
clash-how = 请把需要保留的对方内容并入其中,然后保存。两个修订版都会保留在列表中。
clash-save = 在修订版 { $number } 之上保存我的内容
clash-drop = 放弃我的内容,采用最新版
said-done = 已完成。

## What could not be gone on with, and what waits

said-saved-no-further = 已保存为新修订版,但后续步骤未能进行:面板说明了原因。
correction-overtaken = 其间有人保存或公开了内容,因此未写入任何内容。您输入的内容列在下方:请与当前公开内容比较后重新提交。
reviews-all = 全部
reviews-filter = 显示
step-publish-without-photos = 不带照片发布
step-schedule-without-photos = 不带照片定时发布
way-to-photo-words = 撰写其说明和替代文本

quotes-title = 待查看的引语
quotes-help = 核对文字之后，其致辞已有变动。
quotes-language = 语言
quotes-why = 变动
quotes-says-other = 致辞中已没有这些文字。请更正引语，或标为转述。
quotes-message-gone = 该致辞已不再公开。请另选一篇，或删去引语。
