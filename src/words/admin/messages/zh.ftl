# Messages and speakers: lists, one of them, forms.

rail-messages = 致辞
rail-speakers = 致辞人

## The list of messages, and making one

messages-search = 标题中的词语或地址
messages-filter = 筛选致辞列表
messages-none = 没有符合条件的致辞。请选择其他年份、致辞人或纪念活动，或撰写新的致辞。
column-date = 日期
message-new = 新建致辞
message-make = 建立致辞
choose-one = 请选择
message-no-speakers = 目前还没有致辞人。请先新建致辞人。
message-year-help = 纪念活动的年份；如无，则为发布年份。它是地址的一部分，此后不变。
message-address-made = 地址由纪念活动（如无，则由英文标题或其他拉丁字母标题）和致辞人组成。如该年份已有相同地址，其后加数字。

## One message

message-standings = 以何种语文发布
message-standings-help = 以每种语文的最新文本为准；公众能否阅读见上方。
standing-issued = 已发布
standing-not-issued = 未发布
standing-unofficial = 非正式
message-subject = 为何而作，由谁致辞
message-subject-help = 此处的更改没有草稿：凡显示该致辞之处立即生效。
message-subject-public = 该致辞已公开，此处的更改会立即生效：请让编辑来做。
message-subject-save = 更改
message-subject-overtaken = 在此期间，其他人更改了这一项。您的选择仍在此处：如仍要采用，请再次按下按钮。
message-observance-none = 不针对任何纪念活动
message-observance-gone = 这项纪念活动已不存在。请另选一项，或不选。
message-speaker-gone = 这位致辞人已不存在。请另选一位。
message-address-stays = 地址一经给定便不再改变，以保证链接有效：更改标题、纪念活动、致辞人或日期均不影响地址。

## The forms of a message

field-form = 形式
field-symbols = 文号
field-symbols-help = 按印出的样式填写，每行一个：SG/SM/17246。
field-observed-on = 纪念日期
field-observed-on-help = 致辞所针对的纪念活动的日期。
field-issued-on = 发布日期
field-issued-on-help = 文本发布的日期，可能与纪念日期不同。
field-delivered-by = 宣读人
field-delivered-by-help = 如非致辞人本人宣读，由谁宣读。
delivered-by-speaker = 致辞人本人，或无人宣读
message-year-differs = 该致辞列于{ $year }年，其地址不变。请填写该年的日期，或为其他年份另建致辞。
message-too-many-symbols = 文号过多。最多保留{ $most }个。
date-too-far = 请填写{ $first }至{ $last }年之间的日期。
web-address-unsafe = 这不是网页地址。请以https://或http://开头。
field-speaker-title = 致辞人当时的职衔
field-speaker-title-help = 以本语文填写当时的职衔。无论致辞人日后担任何职，本致辞均保留此职衔。
field-standing = 文本性质
field-standing-help = 非正式文本会向读者注明。没有文本的语文即为未发布。
field-text-status = 文本与实际讲话的关系
text-status-unknown = 不详
field-video-url = 视频地址

## Speakers

speakers-search = 姓名、职务中的词语或地址
speakers-filter = 搜索致辞人
speakers-count = { $count }位致辞人
speakers-none = 没有找到致辞人。请换用其他词语搜索，或新建致辞人。
speaker-new = 新建致辞人
speaker-make = 建立致辞人
speaker-names = 姓名
speaker-names-help = 个人或职务均可。请以您使用的语文填写姓名；一种即可。
speaker-needs-name = 请至少用一种语文填写姓名。
speaker-slug-help = 用于导入和致辞地址的简短名称：a–z、0–9和单个连字符。留空时由英文姓名生成。
speaker-slug-taken = 另一位致辞人已使用地址{ $slug }。请另选一个。
field-offices = 曾任职务
offices-help = 每项职务一行：填写简短的键（如chair），各语文据此填写职衔；并在所知范围内填写任职的起止日期（均含在内）。空行不计；保存后会出现新的空行。
office-legend = 职务{ $number }
office-key = 键
office-from = 首日
office-until = 末日
office-key-malformed = 键只能使用a–z、0–9和单个连字符，例如deputy-chair。
office-key-twice = 键{ $key }出现了两次。请为每项职务使用不同的键。
office-ends-first = 该职务的末日早于首日。请更正其中一个日期。
offices-none = 尚未登记任何职务。请先在资料中登记，然后各语文就有填写其职衔的字段。
office-since = { $key }，自{ $from }起
office-to = { $key }，至{ $until }
office-held = { $key }，{ $from } – { $until }
field-titles = 各项职务的职衔
field-titles-help = 即当时致辞所用的职衔。新的致辞文本会预填当时的职衔；已保存的文本保留原有职衔。
message-quoted-in = 引用于
