# Photos: the library, uploading, captions for many.

## The library

rail-photos = 照片
photo-bring = 上传照片
photos-count =
    { $count ->
        *[other] { $count } 张照片
    }
photos-search = 图片说明、替代文本或文件名中的词语
photos-place = 地点
photos-use = 使用情况
photos-used = 已使用
photos-unused = 未使用
photos-unrestricted = 无截止日期
photos-expires = 有截止日期
photos-expired = 已到期
photos-views = 显示方式
photos-as-grid = 网格
photos-as-table = 表格
photos-none = 还没有照片。请上传第一张。
photos-not-found = 没有符合条件的照片。请减少词语或取消某个筛选条件。
photo-unnamed = 没有说明的照片
photo-no-credit = 未注明来源
photo-uses =
    { $count ->
        [0] 未使用
        *[other] 用于 { $count } 个年度版本
    }
photo-rights-ended = 权利已于 { $date } 到期
photo-rights-end = 权利有效期至 { $date }
photo-rights-begin = { $date } 之前不可使用

## One photo

photo-picture = 图片
photo-in-hand = 此处所指的照片
photo-file-name = 文件名
photo-file-form = 格式
photo-file-size = 大小
photo-pixels = 像素
photo-added = 添加日期
photo-added-by = 添加者
photo-kilobytes = { $number } KB
photo-megabytes = { $number } MB
photo-facts-and-said = 已保存的信息与文件自带的信息
photo-kept = 已保存
photo-said = 文件自带的信息
photo-said-caption = 图片说明（{ $language }）
photo-said-no-language = 未注明语言
photo-garbled = 文件中的部分文字可能是乱码。使用前请与来源核对。
photo-rights-term = 权利期限
photo-yes = 是
photo-used = 使用位置
photo-used-nowhere = 没有任何年度版本使用这张照片。可在年度版本的信息页中添加。
photo-placed-in = 所在版本
photo-in-live = 已发布的版本
photo-in-scheduled = 计划发布的版本
photo-in-newest = 最新版本
photo-lacks-words = 没有此语言的说明：不显示
why-in-use = 此照片正在使用中。请先从下列页面中移除。

## The words of a photo

field-caption = 图片说明
field-caption-help = 何人、何事、何地、何时：写明人物姓名、正在发生的事、地点和日期。
field-alt-text = 替代文本
field-alt-text-help = 写给看不到图片的人：用一两句话说明画面内容。不要重复图片说明。
field-decorative = 仅作装饰
field-decorative-help = 图片没有提供周围文字以外的信息，因此不需要替代文本。
alt-is-file-name = 这是文件名。请为看不到图片的人写明画面内容。
alt-of-decorative = 装饰性图片没有替代文本。请删除文本或取消勾选。

## The facts of a photo

focal-label = 焦点
focal-help = 裁切时必须保留的位置：距左侧和顶部的百分比。两项留空则取中心。
focal-keys = 在图片中点击，或使用方向键（按住 Shift 步幅更大）。虚线框内为社交卡片保留的部分。
field-focal-x = 距左侧百分比
field-focal-y = 距顶部百分比
focal-needs-both = 请两项都填写，或都留空。
field-picture = 图片类型
picture-photograph = 照片
picture-illustration = 插图
field-credit = 来源
field-credit-help = 始终与图片一起显示的一行文字，例如：UN Photo/姓名。
field-photographer = 摄影者
field-taken = 拍摄地点和日期
field-taken-help = 按通常写法，例如：达喀尔，2024 年 9 月。
field-stands-for-credit = 未展示的原图来源
field-stands-for-credit-help = 仅当此图片代替另一张图片时填写。
rights-label = 权利
field-rights-notice = 版权声明
field-rights-licence = 许可
field-rights-terms-url = 条款网址
field-rights-usable-from = 可使用起始日
field-rights-expires-on = 最后可使用日
field-rights-expires-on-help = 此日之后，照片会从所有公开位置消失。权利没有期限时留空。
field-rights-do-not-crop = 不得裁切
field-rights-do-not-crop-help = 无论在何处都完整显示。
field-rights-may-be-embedded = 他人可嵌入
field-rights-may-be-embedded-help = 其他网站可在其页面上显示并注明来源。
field-rights-model-release = 已获肖像授权
field-rights-model-release-help = 照片中的人物已书面同意。
field-rights-only-for = 仅限于这些纪念日
field-rights-only-for-help = 每行一个纪念日：其页面地址或地址的最后部分。不限时留空。
terms-no-address = 这不是有效的网址。请以 https:// 开头。
rights-end-first = 截止日早于起始日。请更正其中一个日期。
only-for-too-many = 最多可选 { $most } 个纪念日。请删去几行。

## Uploading

upload-lead = JPEG、PNG 或 WebP 图片，每张不超过 { $most } MB。不会发布任何内容：每张照片都先成为草稿。
upload-language = 文件中图片说明的语言
upload-language-help = 文件自带的说明若未注明语言，则以此语言存为草稿。
upload-files = 文件
upload-drop = 也可以把图片拖放到本页的任意位置。
upload-at-once = 图片选好后立即逐一发送。
upload-waiting = 等待中
upload-sending = 发送中
upload-working = 正在处理
upload-taken = 已添加
upload-again = 重试
upload-away = 文件未送达。请检查网络连接后重试。
upload-not-now = 服务器暂时无法接收该文件。请稍候再试。
upload-to-captions = 为这些照片撰写说明
upload-outcome = 添加结果
upload-refused = 以下文件未添加
upload-taken-title = 已添加
upload-was-here = 已在库中：相同的文件只算一张照片
upload-more = 继续上传
upload-nothing = 未选择文件。请至少选择一张图片后重试。
upload-two-at-a-time = 您已有两项上传正在进行。请等其中一项完成后重试。
upload-disk-full = 磁盘空间不足。请让管理员腾出空间后重试。
upload-too-heavy = 文件超过 { $most } MB。请另存为较小的文件后重试。
upload-all-too-heavy = 文件总量过大。请分批发送，每次少一些。
upload-cut-off = 发送中途中断，此文件未保存。请重新发送。
said-photos-brought = 照片已添加。现在或以后均可撰写说明。

## Captions of many

captions-title = 图片说明：{ $language }
captions-languages = 说明的语言
captions-nothing = 未选择照片。请返回照片库，至少勾选一张。
photos-back = 返回照片库
captions-save = 保存全部说明
captions-from-table = 从表格填入
captions-table = 粘贴表格
captions-table-help = 每行一张照片：文件名、说明、替代文本。没有文件名时按行的顺序对应。
captions-file = 或选择 captions.csv 文件
captions-fill-in = 填入上方字段
captions-filled-in =
    { $count ->
        *[other] 已根据表格填入 { $count } 张照片。请核对后保存；现在尚未保存。
    }
captions-no-match = 没有一行与这些照片对应。请检查文件名，或去掉文件名以按顺序对应。

## Replacing the file

replace-title = 替换文件
replace-help = 照片在所有页面上的位置不变，原先的文件会保留。
replace-shows = 新文件的内容
replace-same = 同一张照片，质量更好的文件
replace-another = 另一张照片：所有语言的说明和替代文本都要重新审核
replace-file = 新文件
replace-act = 替换文件
replace-same-bytes = 这就是现有的文件。请选择另一个文件。
replace-is-another = 此文件已是库中的另一张照片。请改用那张照片，或选择另一个文件。
replace-is-public = 这张照片已公开，换上其他文件会立即可见。请让编辑来替换。
said-file-replaced = 文件已更换，展示该照片的页面现在显示新文件。
said-file-replaced-look-again = 文件已更换。各语言已有的图片说明和替代文本现在都等待审阅。
audit-act-file-replaced = 替换照片文件

## Many at once

photos-with-ticked = 对勾选照片的操作
photos-write-captions = 撰写说明
photos-bulk-title = 更改来源、权利或照片集
photos-bulk-lead =
    { $count ->
        *[other] 此处填写的内容将替换 { $count } 张照片的现有内容；留空的项目保持不变。
    }
photos-bulk-save = 全部更改
photos-bulk-nothing = 未填写任何项目。请填写要更改的内容。
photo-withdraw-title = 撤下此照片
photo-withdraw-help = 它会立即从所有页面消失，其地址会答复照片已不存在。照片仍保留在图库中，可以重新发布。
photo-gone-why = 为何撤下？
photo-gone-rights = 我们不再有权使用它
photo-gone-consent = 照片中有人不同意
photo-gone-wrong-picture = 用错了图片
photo-gone-needs-a-reason = 请选择撤下照片的原因。
photo-instead = 替代照片：{ $title }
photo-instead-help = 粘贴图库中另一张照片的地址。留空则该位置保持空白。
photo-withdraw = 撤下照片
photo-withdrawn-but = 照片已撤下，但没有其他照片在“{ $title }”中取代它：{ $why }
said-photo-withdrawn = 照片已撤下：不再有页面显示它。
said-photo-withdrawn-drafts = 照片已撤下。取代它的内容在草稿中等待：请发布。
expiring-title = 使用权即将到期的照片
expiring-help = 最后一天过后，照片会自动从所有页面消失。请续展其使用权，或换用其他照片。
expiring-last-day = 最后一天
expiring-left = 剩余时间
expiring-within = { $count }天内
photo-placed = 已放置，并保存为第 { $number } 版。
upload-placed = 已上传并放置
said-photos-placed = 照片已上传并放置。现在请撰写说明和替代文本：它们发布后，页面才会显示照片。
field-rights-only-from-year = 仅用于自该年起的各期
field-rights-only-until-year = 仅用于截至该年的各期
rights-years-end-first = 末年早于首年。请更正其中之一。

## Collections

collections-title = 照片集
collections-lead = 照片集用一个名称把照片归在一起。照片集仅供工作人员使用，从不公开；一张照片可以放入任意多个照片集。
collections-all = 所有照片集
collections-none = 还没有照片集。请在上方为第一个照片集命名，然后在照片页面把照片放进去。
collections-none-yet = 还没有照片集。照片编辑或编辑可以新建。
collections-none-here = 还没有照片集。请先新建一个，再回来把照片放进去。
collection-new = 新建照片集
collection-name = 照片集名称
collection-make = 新建
collection-acts = 可执行的操作
collection-rename = 重命名
collection-rename-of = 重命名“{ $name }”
collection-remove = 删除
collection-remove-of = 删除“{ $name }”
collection-remove-help = 照片仍留在照片库中，只删除照片集。
collection-same-name = 已有另一个照片集叫“{ $name }”。请换一个名称。
collection-gone = 这个照片集已不存在。请选择另一个。
collection-choose = 照片集
collection-put-in = 放入
collection-take-out = 取出
collection-take-out-of = 从“{ $name }”中取出
photo-in-no-collection = 这张照片不在任何照片集中。
audit-act-collection-made = 新建照片集
audit-act-collection-renamed = 重命名照片集
audit-act-collection-removed = 删除照片集
audit-act-photo-collected = 照片放入照片集
audit-act-photo-taken-out = 照片从照片集中取出
