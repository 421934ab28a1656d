# Everything the public site says, in Chinese (simplified); en.ftl is the reference.
# “Observance” is 纪念活动 throughout, the word of un.org/zh, which also covers weeks, years and decades;
# “theme” is 主题, “topic” is 领域. Punctuation is full-width.

## The frame of every page

site-name = Daymark
skip-to-content = 跳转到主要内容
nav-label = 主菜单
nav-observances = 纪念活动
nav-languages = 语文
language-bar-label = 本页的其他语文版本
page-title = { $title } · { $site }

## Languages, as named in this language

language-ar = 阿拉伯文
language-zh = 中文
language-en = 英文
language-fr = 法文
language-ru = 俄文
language-es = 西班牙文
in-language = （{ $language }）
languages-title = 选择语文
languages-intro = 本网站以下列语文发布。

## Marks on names and facts

unofficial-title = 非正式名称
unofficial-title-explained = 此名称尚未经官方来源核实。
date-unverified = 此日期尚未经官方来源核实。

## Home

home-title = 今天是什么日子？
home-today = 今天
home-week = 未来七天
home-next = 此后
home-nothing-today = 这一天没有纪念活动。
home-running = 正在进行
home-featured = 资料库精选
home-all = 所有纪念活动

## Kinds, months, topics

kind-day = 国际日
kind-week = 国际周
kind-month = 国际月
kind-year = 国际年
kind-decade = 国际十年
topic-culture = 文化
topic-development = 发展
topic-education = 教育与科学
topic-environment = 环境
topic-health = 健康
topic-human-rights = 人权
topic-humanitarian = 人道主义援助
topic-justice = 司法与法律
topic-peace = 和平与安全

## The list of observances

list-title = 纪念活动
list-count =
    { $count ->
        [0] 没有符合条件的纪念活动
       *[other] { $count }项纪念活动
    }
list-filters = 筛选
filter-q = 名称中的字词
filter-kind = 类别
filter-month = 月份
filter-topic = 领域
filter-body = 宣布机构
filter-any = 不限
filter-apply = 显示
filter-clear = 显示所有纪念活动
filter-unknown = 有一项筛选条件无法识别，已忽略：{ $names }。
filter-too-long = 搜索内容过长，已忽略。请勿超过200个字符。
list-empty = 没有符合这些条件的纪念活动。请去掉一项条件，或显示所有纪念活动。
list-undated = 日期不详

## One observance

dateline-today = 今天
dateline-now = 正在进行
dateline-next = 下一次
dateline-last = 上一次
dateline-unknown = { $year }年的日期尚不清楚。
dateline-unrecorded = 没有{ $year }年的日期记录。
dateline-years = { $first }年至{ $last }年
date-range = { $from }至{ $to }
theme-label = 主题
edition-of = { $year }年版
edition-newest = 以下文本是为{ $year }年发布的。
edition-computed = { $year }年没有发布文本。日期按规则推算得出。
edition-year-judged = 来源未注明年份；编辑判断为{ $year }年。
edition-none = 这项纪念活动尚未发布文本。
text-elsewhere = 本页文本没有{ $language }版。可阅读以下语文版本：
quote-label = 引文
figure-illustration = 插图：{ $credit }
figure-original = 此处未显示原照片。原照片的署名为：
facts-label = 关于这项纪念活动
facts-date = 日期
facts-proclaimed-by = 宣布机构
facts-instrument = 文书
facts-adopted = 通过时间
facts-session = { $first }至{ $last }年，大会第{ $session }届会议
facts-agency = 牵头机构
facts-topics = 领域
facts-first-year = 首次举办
facts-official = 官方网页
facts-official-link = 联合国或有关机构的网页
facts-documents = 文件
document-not-issued = 没有{ $language }版；有以下语文版本：
document-format = { $format }文件
file-size-kb = { $number } KB
file-size-mb = { $number } MB
document-pages = { $count }页
years-label = 其他年份
years-evergreen = 这项纪念活动的当前页面
related-label = 相关纪念活动
colophon-label = 本文发布者的说明

## The rule of the date, in a sentence

when-fixed = { $date }
when-nth-weekday =
    { $month }的{ $n ->
        [1] 第一个
        [2] 第二个
        [3] 第三个
        [4] 第四个
        [5] 第五个
       *[last] 最后一个
    }{ $weekday }
when-span = { $from }至{ $to }
when-week-containing = { $date }所在的一周（自{ $weekday }起算）
when-and = { $first }和{ $second }
rule-yearly = 每年{ $when }举行。
rule-yearly-by = 每年{ $when }举行（{ $instrument }）。
rule-yearly-since = 自{ $year }年起，每年{ $when }举行。
rule-yearly-since-by = 自{ $year }年起，每年{ $when }举行（{ $instrument }）。
rule-every-years = 自{ $year }年起，每{ $count }年举行一次，时间为{ $when }。
rule-former = { $from }年至{ $to }年期间，每年{ $when }举行。
rule-former-by = { $from }年至{ $to }年期间，每年{ $when }举行（{ $instrument }）。
rule-listed = 没有固定规则：每年的日期另行确定。
rule-one-year = { $year }年全年举行。
rule-years = { $first }年至{ $last }年举行。
instrument-assembly-decision = 大会第{ $number }号决定
instrument-decision = 第{ $number }号决定

## Bodies that proclaim, as the calendar names them

body-general-assembly = 联合国大会
body-dgc = 联合国全球传播部
body-upu = 万国邮政联盟
body-who-and-unaids = 世卫组织和艾滋病署
body-imo-council = 国际海事组织理事会

## Pages that are not there, and other dead ends

error-not-found-title = 此页面不存在
error-not-found = 此地址没有发布任何内容。地址可能有误，或者页面已经移走。
error-gone-title = 此文件已不在这里
error-gone = 它曾经公开，现已撤下。请在以下页面中查找取代它的内容。
error-before-first = { $title }始于{ $year }年，更早的年份没有页面。
error-no-date = { $title }在{ $year }年没有日期。
error-year-range = 本网站提供{ $first }年至{ $last }年的日期。
error-calendar-range = 日历涵盖{ $first }年至{ $last }年各年的01月至12月。请更正地址，或打开今年的日历。
error-bad-request-title = 无法识别此地址
error-bad-request = 此地址中有格式错误。请检查地址，或从以下页面重新开始。
error-method-title = 此地址不接受这样的请求
error-method = 此地址只供阅读，不能向其发送内容。请从以下页面重新开始。
error-too-large-title = 发送的内容过大
error-too-large = 发送的内容未予保存。请减少内容后再试，或从以下页面重新开始。
error-unavailable-title = 网站暂时无法响应
error-unavailable = 资料库暂时无法访问。请一分钟后再试。
error-fault-title = 我们这边出了问题
error-fault = 我们已记录所发生的情况。如要报告此问题，请提供以下编号：{ $reference }。
error-ways = 您可以前往
error-way-home = 首页：今天是什么日子
error-way-list = 所有纪念活动
error-way-search = 检索整个网站
error-way-search-for = 在本网站检索“{ $words }”
error-way-nearest = 与此地址最接近的纪念活动
error-way-observance = 此纪念活动的页面
error-way-first-year = 这项纪念活动的最早页面

## Ways through the site

nav-today = 今天
nav-calendar = 日历
nav-messages = 致辞
find-label = 检索本网站
find-act = 查找
footer-label = 关于本网站
footer-staff = 工作人员入口
language-absent = 无此语文版本
error-way-calendar = 今年的日历
two-sentences = { $first }{ $second }

## Today

home-nothing-that-day = 这一天没有新开始的纪念活动。
today-held = 今天的纪念活动
today-tomorrow = 明天
today-yesterday = 昨天
today-description = 今天的纪念活动及其日期规则，以及昨天和明天的纪念活动。

## The calendar

calendar-title = { $year }年日历
calendar-description = { $year }年世界共同纪念的国际日和国际周，按月排列，另列同期的国际年和国际十年。
calendar-month-title = { $month }日历
calendar-month-description = { $month }的所有纪念活动，附日期及其规则。
calendar-empty = { $year }年没有符合条件的纪念活动。请选择其他年份，或显示所有纪念活动。
calendar-month-empty = 本月没有新开始的纪念活动。请选择其他月份，或取消筛选条件。
calendar-month-none = 本月没有纪念活动开始。
calendar-year-hint = 打开任一月份即可查看每个日期的规则。
calendar-pages = 日历翻页
calendar-previous = 上一页：
calendar-next = 下一页：
calendar-continuing = 此前开始、延续至本月
calendar-days = 逐日列表
calendar-running = 国际年和国际十年
rule-exception = { $year }年的日期未依此规则，而是另行确定。
list-description = 所有纪念活动一览：国际日、国际周、国际年和国际十年，可按类别、月份、领域和宣布机构筛选。
years-ask = 其他年份
years-go = 显示
years-with-text = 有文本

## Messages

messages-title = 致辞
messages-lead = 就本日历所列纪念活动发表的致辞和声明。
messages-empty = 尚未发布任何致辞。
messages-count = { $count }篇致辞
messages-end = 列表中此处之后再无致辞。请回到列表开头。
messages-newest = 最新致辞
archive-q = 词语、姓名或文号
archive-search = 检索档案
archive-help = 如何检索
archive-q-help = 加引号可查找完全相同的词句：“清洁用水”。加减号可排除词语：-冰。可用字段缩小范围：speaker:安南、year:1990..1995、symbol:A/RES/58/220。
archive-sort = 排序
archive-sort-relevance = 最相关
archive-sort-newest = 由新到旧
archive-sort-oldest = 由旧到新
archive-more = 更多致辞
archive-nothing = 没有一篇致辞符合全部条件。请去掉上面的某个词语或条件，或换一种写法。
archive-nothing-as-asked = 没有一篇致辞含有所输入的词语。
archive-meant = 以下是按“{ $words }”找到的结果。
archive-exactly = 仍然检索“{ $words }”
archive-moved = 上一页之后档案已有变动：某篇致辞可能在两页都出现，也可能都不出现。
archive-loosely = 没有一篇致辞包含所有这些词语。以下致辞包含其中一部分。
archive-narrow = 缩小范围
archive-chips = 检索条件
archive-remove = 去掉：{ $what }
archive-chip-phrase = “{ $words }”
archive-chip-without = 不含{ $words }
archive-chip-symbol = 文号
archive-facet-year = 年份
archive-facet-speaker = 致辞人
archive-facet-office = 当时职务
archive-facet-observance = 纪念活动
archive-facet-form = 形式
archive-facet-language = 语文
archive-facet-body = 宣布机构
archive-facet-more = 另有{ $count }项
archive-also-in = 另有：{ $languages }
archive-building-title = 档案正在准备
archive-building = 档案正在为检索作准备，目前已有{ $count }篇致辞。请稍后重新打开本页。
archive-refused-title = 此网址没有向档案提出问题
archive-too-long = 问题过长。请不要超过{ $count }个字符。
archive-no-such-place = 列表中没有此处。请从头开始查看列表。
search-title = 检索
search-lead = 按词语、姓名和文号查找纪念活动、致辞、照片和文件。
search-symbol = 文号完全相符
search-documents = 文件
search-all-observances = 全部{ $count }项纪念活动
search-all-messages = 全部{ $count }篇致辞
search-all-photos = 全部{ $count }张照片
search-all-documents = 全部{ $count }份文件
search-more = 更多结果
search-end = 列表在此处之前已经结束。请回到列表开头。
search-everything = 在所有类别中检索
search-nothing = 本网站没有符合全部条件的内容。请去掉某个词语，或换一种写法。
search-nothing-as-asked = 没有任何内容含有所输入的词语。
search-loosely = 没有任何内容包含所有这些词语。以下内容包含其中一部分。
feed-follow = 订阅此检索
feed-title = 致辞：{ $words }
feed-unknown = 订阅源不认识“{ $name }”。请将其从网址中去掉，或重新打开档案中的链接。
message-facts = 关于本致辞
message-observance = 纪念活动
message-observed = 纪念日期
message-issued = 发布日期
message-symbols = 文号
message-source = 来源
message-source-link = 本文的发布页面
message-delivered-by = 宣读人
message-video = 视频
message-video-link = 观看视频
message-text = 文本
text-as-prepared = 事先拟定的讲稿
text-as-delivered = 实际讲话稿
text-transcript = 讲话记录
text-summary = 摘要
message-cite = 引用
message-languages = 其他语文
message-unofficial = 本文并非正式文本：致辞人办公室未以此形式发布。
form-message = 致辞
form-video-message = 视频致辞
form-remarks = 讲话
form-statement = 声明
message-beside = 对照阅读
message-alone = 只读本文
message-lasting-address = 第{ $number }版的固定地址
text-unofficial = 非正式文本
revision-past = 这是本文的第{ $number }版，发布时间为{ $from }至{ $until }。
revision-newest = 这是本文的第{ $number }版，即最新版，自{ $from }起发布。
revision-way-newest = 阅读最新文本
revision-way-plain = 前往不带版次的地址
paragraph-quote = 引用第{ $number }段
paragraph-title = 引用本段
paragraph-lead = 请选取并复制以下各行：原文、致辞人及出处。
paragraph-back = 返回文中的这一段
paragraph-page-title = 第{ $number }段：{ $title }
paragraph-revision = 第{ $number }版
error-no-revision = 本文没有此版次的公开文本。该版可能已被撤回，或者从未发布。
error-no-paragraph = 本文没有这一段。
error-way-text = 本致辞全文
observance-messages = 致辞
observance-messages-all = { $count ->
       *[other] 为此纪念活动发表的全部{ $count }篇致辞
    }

## Speakers

speakers-title = 致辞人
speakers-lead = 在此可以读到其致辞的所有人，按姓名排列。
speakers-empty = 尚未发布任何致辞，因此没有致辞人可列。
speakers-all = 所有致辞人
speaker-description = { $name }的致辞、历任职务及全部文本。
speaker-offices = 职务
speaker-titles = 当时职务
speaker-messages = 致辞
speaker-archive = 在档案中检索这些致辞
speaker-full = 在一页上阅读全部文本
speaker-earlier = 档案中更早的致辞
held-since = 自{ $date }起
held-until = 至{ $date }
full-title = { $name }的全部文本
full-left-out = 没有本语文文本的致辞未列入。
full-none = 没有这样的本语文文本。请选择其他年份或职务，或返回致辞人页面。
full-back = 此致辞人的页面
full-too-many = 文本超过{ $count }篇，无法在一页上全部显示。现显示{ $year }年的文本，可在此选择其他年份。
full-of-year = 仅显示{ $year }年的文本。
full-all-years = 所有年份
full-all-offices = 所有职务

## Signs on texts, and languages that are closed

withdrawn-title = 已失效
withdrawn-since = 本内容已于{ $date }撤回，保留于此备查。原因：
correction-told = { $date }更正：
language-closed = 本网站不以{ $language }发布。可阅读以下语文版本：

## Photos

photos-title = 照片
photos-lead = 本网站公开的全部照片，附说明和署名。
photos-empty = 尚无照片配有此语言的说明。请在上方选择其他语言。
gallery-count = { $count }张照片
photos-more = 更早的照片
photos-newest = 最新照片
photo-about = 关于这张照片
photo-gone = 这张照片不再展示：展示权已到期，或照片已被撤下。
photo-download = 下载附署名的图片
photo-size = { $width } × { $height }像素
photo-facts = 照片信息
photo-credit = 署名
photo-photographer = 摄影者
photo-taken = 拍摄
photo-notice = 版权
photo-licence = 许可
photo-terms = 使用条款
photo-terms-link = 阅读条款
photo-shown-with = 使用此照片的页面
photo-languages = 其他语言版本

check-title = 核对引文
check-lead = 这句话有人说过吗？请粘贴文字，看它是否一字不差地出现在本档案的某篇致辞中。
check-words = 要核对的文字
check-help = 六种语言均可。省略之处请写 […]，补入的文字请放在 [方括号] 内。
check-button = 核对
check-outcome = 核对结果
check-too-short = 请至少输入 { $count } 个词：更少的文字几乎出现在每篇致辞中。
check-too-long = 请最多输入 { $count } 个字符：较长的文字请分段核对。
check-none = 本档案中没有一篇致辞含有这些文字，也没有相近的文字。这些话仍可能在别处说过。
check-exact = { $count ->
   *[other] 这些文字一字不差地出现在以下 { $count } 篇致辞中，最早的在前。
}
check-near = 没有人说过与此完全相同的话。以下是最接近的文字：未曾说过的加了删除线，实际说过的加了下划线。
check-way = 核对引文是否准确

## Cards for other sites, and our search among those of a browser
embed-title = 在您的网站上嵌入此纪念活动
embed-title-today = 在您的网站上嵌入今日纪念活动
embed-lead = 把下面的代码复制到您的网页中。页面上会显示一张写有日期的小卡片，内容自动更新，不含脚本，也不使用 cookie。
embed-label = 供复制的代码
embed-look = 查看卡片
opensearch-title = 在 { $site } 中搜索
