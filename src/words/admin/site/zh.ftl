# The site, its pages, settings and redirects.

## Settings

settings-title = 设置
settings-lead = 这些设置适用于整个网站。更改一经保存即生效，访问者在一分钟内即可看到；审计日志会保留原值和新值。
settings-saved = 设置已保存。
settings-same = 没有任何更改，因此未作保存。
settings-save = 保存设置
settings-locales = 公开网站的语文
settings-locales-help = 未勾选的语文，其网址会提示网站不以该语文发布，并提供其他语文。相关文本予以保留，工作人员可以继续处理。
settings-time-zone = 时区
settings-time-zone-help = 时区决定公开网站上新的一天从何时开始。请填写IANA名称，例如Europe/Paris；如留空，则使用服务器的时区：{ $zone }。
settings-today = 公开网站上的当前日期是{ $date }。
settings-two-person = 任何人不得批准自己的更改
settings-two-person-help = 勾选后，文本须由撰写者以外的人批准。必须单独行事的编辑应说明理由，并由另一名编辑会签。
settings-no-language = 请至少勾选一种语文：网站必须以某种语文发布。
settings-no-time-zone = “{ $name }”不是时区。请填写IANA名称，例如UTC、Europe/Paris或America/New_York。

## Redirects

redirects-title = 重定向
redirects-lead = 原网址会把访问者引至内容现在的位置，六种语文均适用。内容迁移时随之更新；内容未公开期间不起作用。
redirects-search = 原网址或新网址的一部分
redirects-search-act = 查找
redirects-make = 新建重定向
redirect-from = 原网址
redirect-from-help = 路径（例如/events/waterday）或完整网址。网站名称、开头的语文代码以及问号之后的内容均会略去。
redirect-to = 引至
redirect-to-help = 本网站某项纪念活动、年版、致辞或页面的网址，或其中的短名，例如water-day。
redirect-make = 建立重定向
redirect-made = { $path }现已引至所选内容。
redirect-removed = { $path }不再引至任何内容。
redirects-list = 全部重定向
redirect-made-on = 建立日期
redirect-acts = 可执行的操作
redirect-rests = 暂不起作用：内容目前未公开
redirect-remove = 删除
redirect-remove-of = 删除{ $path }的重定向
redirects-empty = 目前没有重定向。内容的网址变更时会自动建立；您也可以在此另行建立。
redirects-none-found = 没有与“{ $words }”相符的重定向。请查找网址中较短的一部分，或显示全部。
redirects-all = 显示全部重定向
redirects-more = 后续重定向
redirect-no-path = 这不是网址。请填写以斜杠开头的路径，例如/events/waterday。
redirect-is-live = { $path }是本网站的页面，因此不能引至别处。请先更改该页面的网址，或将其撤下。
redirect-exists = { $path }已有重定向。请先删除原有的重定向，再建立新的。
redirect-to-nothing = 本网站没有使用该网址的内容。请复制本网站某一页面的网址，或填写纪念活动的短名。
redirect-to-itself = 该网址原本就属于这项内容。请另选其他内容。

## Pages and site

pages-title = 页面和网站
pages-lead = 网站上不属于任何纪念活动的文本。各语文分别撰写、审核和发布：请选择一种语文以打开其文本。
pages-site = 网站
pages-site-help = 网站名称、各页页首和页尾的说明，以及首页重点介绍的纪念活动。
pages-standing = 常设页面
pages-page = 页面
pages-address = 网址
pages-empty = 目前尚无网站文本。请服务器管理者用“daymark import pages”和“daymark import site”命令导入随附文本。
field-featured = 重点介绍的纪念活动
field-featured-help = 首页可重点介绍的纪念活动，每行一个网址末段，例如water-day。首页展示其中最先到来的一个。留空时，首页从全部活动中选择。
featured-too-many = 最多可重点介绍{ $most }个纪念活动。请删去几行。
featured-unknown = 没有网址为“{ $slug }”的纪念活动。请复制其页面网址的末段。
settings-overtaken = 在此期间，其他人更改了设置。请重新加载本页查看，然后再次更改。
