# Documents: the list, one of them, its files on their way in.

rail-documents = 文件

## The list, and making one

documents-search = 标题中的词语、文号、文件名或地址
documents-filter = 搜索文件
documents-count =
    { $count ->
        [0] 没有文件
       *[other] { $count }份文件
    }
documents-none = 没有找到文件。请换用其他词语搜索，或新建一份文件。
document-new = 新建文件
document-make = 建立文件
document-titles = 标题
document-titles-help = 请用您负责的语文填写标题；填写一种即可。
document-needs-title = 请至少用一种语文填写标题。
document-slug-help = 用于正文链接和导入的简短名称：a–z、0–9和单个连字符。留空时由英文标题生成。
document-slug-taken = 另一份文件已使用地址{ $slug }。请另选一个。
document-title-help = 按该语文文本上印出的标题填写。

## Its facts

field-symbol = 文号
field-symbol-help = 按印出的样式填写：A/CONF.79/13。注明来源后才向公众显示。
field-symbol-sources = 文号的来源
document-file-of = 文件（{ $language }）
document-kind = 该语文有什么
document-kind-help = PDF文件请在该文件的页面上传。以下各栏只用于链接。
document-kind-none = 无：未以该语文印发
document-kind-link = 指向其他网站的链接
document-kind-kept = 保存在本站的文件
document-nothing-kept = 本站没有保存该语文的文件。请选择链接或“无”，或在该文件的页面上传文件。
document-url = 文件地址
document-format-label = 格式
document-bytes-label = 大小（字节）
document-pages-label = 页数

## Its files

document-files = 各语文文件
document-files-help = 不超过30 MB的PDF。它将作为资料的草稿取代该语文现有的内容；资料发布后公众才能看到。
document-to-facts = 文号、链接和未印发的语文
document-file-none = 该语文没有文件。
document-file-label = PDF文件（{ $language }）
document-file-send = 上传文件
document-uncounted = 无法统计页数。请打开文件，查看是否完好。
document-text-waiting = 尚未读取其文字供搜索使用。
document-text-read = 已读取其文字供搜索使用。
document-text-failed = 无法读取其文字供搜索使用。
said-file-kept = 文件已保存。发布资料后即可显示。
said-file-kept-uncounted = 文件已保存，但无法统计页数。请打开文件，查看是否完好。
document-file-missing = 没有收到文件。请选择一个PDF文件，再次发送。
document-not-a-pdf = 无论名称如何，这不是PDF。请另存为PDF后再发送。
document-file-cut-off = 文件末尾缺失。请重新导出PDF，或再次发送。
document-locked = 此PDF需要密码才能打开。请另存为不带密码的文件后再发送。
document-file-too-large = 文件超过30 MB。请缩小文件，或链接到其所在位置。
document-file-overtaken = 在此期间有人更改了该文件的资料。请查看现在的内容，然后再次发送文件。

## Where it is used

document-uses = 使用之处
document-unused = 没有年度版本使用它。
document-use-public = 公众可在该处看到。
document-use-draft = 在草稿中。
