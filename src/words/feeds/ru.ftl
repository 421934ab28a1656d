### Ленты и календари, на которые подписываются другие, и изменения, о которых сообщают публике.

label-and-value = { $label }: { $value }
calendar-add = Добавить в календарь
calendar-subscribe = Подписаться
calendar-subscribe-help = Ваш календарь будет обновляться.
calendar-subscribe-list = Подписаться на этот список
calendar-download = Скачать файл календаря
calendar-download-help = Он останется таким, какой он сегодня.
feed-name-unknown = Здесь нет параметра «{ $name }». Допускаются: { $allowed }.
feed-takes-nothing = Этот адрес не принимает параметров. Уберите «{ $name }».
feed-value-unknown = «{ $value }» — недопустимое значение параметра «{ $name }». Допускаются: { $allowed }.
feed-no-words = В «q» только знаки. Укажите буквы или цифры.
feed-no-place = Ни одна страница этой ленты не заканчивается в этом месте. Уберите «after» из адреса и начните с самых новых записей.
news-title = Новости
news-new = { $title }: новая запись в календаре
news-moved = { $title }: дата изменилась
news-changed = { $title }: исправлено
news-withdrawn = { $title }: больше не действует
news-marked = { $title } ({ $mark })
change-date-moved = { $on } дата на { $year } год перенесена: { $from } → { $to }.
change-date-set = { $on } назначена дата на { $year } год: { $to }.
change-date-gone = { $on } снята дата на { $year } год: { $from }.
change-date-others =
    { $count ->
        [one] Вместе с ней изменилась ещё { $count } дата.
        [few] Вместе с ней изменились ещё { $count } даты.
       *[other] Вместе с ней изменилось ещё { $count } дат.
    }
change-quote = { $on } изменена цитата.
change-attribution = { $on } изменено указание автора слов.
change-credit = { $on } изменено указание авторства фотографии.
