### 供他人订阅的内容和日历，以及向公众说明的更改。

label-and-value = { $label }：{ $value }
calendar-add = 添加到日历
calendar-subscribe = 订阅
calendar-subscribe-help = 您的日历会自动更新。
calendar-subscribe-list = 订阅此列表
calendar-download = 下载日历文件
calendar-download-help = 文件内容保持今天的状态，不会更新。
feed-name-unknown = 此地址没有“{ $name }”这一参数。可用的有：{ $allowed }。
feed-takes-nothing = 此地址不接受任何参数，请去掉“{ $name }”。
feed-value-unknown = “{ $value }”不是“{ $name }”的有效值。可用的有：{ $allowed }。
feed-no-words = 要查找的内容只有符号。请在“q”中填写文字或数字。
feed-no-place = 此订阅源中没有任何一页在此处结束。请从地址中去掉“after”，从最新的内容开始。
news-title = 最新动态
news-new = { $title }：日历新增
news-moved = { $title }：日期已更改
news-changed = { $title }：更正
news-withdrawn = { $title }：已失效
news-marked = { $title }（{ $mark }）
change-date-moved = { $on }，{ $year }年的日期由{ $from }改为{ $to }。
change-date-set = { $on }，确定了{ $year }年的日期：{ $to }。
change-date-gone = { $on }，取消了{ $year }年的日期：{ $from }。
change-date-others =
    { $count ->
       *[other] 另有{ $count }个日期随之更改。
    }
change-quote = { $on }，引文有更改。
change-attribution = { $on }，言论的归属有更改。
change-credit = { $on }，一张照片的署名有更改。
