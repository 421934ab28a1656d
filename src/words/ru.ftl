# Everything the public site says, in Russian; en.ftl is the reference.
# “Observance” is «памятная дата» throughout, with the verb «отмечать»;
# “theme” is «тема», “topic” is «тематика». The letter ё is written only where a word could be misread.
# Ordinals, weekdays, months and languages are inflected by $n, $weekday-key, $month-number and $language-key.

## The frame of every page

site-name = Daymark
skip-to-content = Перейти к содержанию
nav-label = Главное меню
nav-observances = Памятные даты
nav-languages = Языки
language-bar-label = Эта страница на других языках
page-title = { $title } · { $site }

## Languages, as named in this language

language-ar = арабский
language-zh = китайский
language-en = английский
language-fr = французский
language-ru = русский
language-es = испанский
in-language =
    { $language-key ->
        [ar] (на арабском языке)
        [zh] (на китайском языке)
        [en] (на английском языке)
        [fr] (на французском языке)
        [ru] (на русском языке)
        [es] (на испанском языке)
       *[other] (язык — { $language })
    }
languages-title = Выберите язык
languages-intro = Сайт выходит на следующих языках.

## Marks on names and facts

unofficial-title = неофициальное название
unofficial-title-explained = Это название еще не сверено с официальным источником.
date-unverified = Дата еще не сверена с официальным источником.

## Home

home-title = Какой сегодня день?
home-today = Сегодня
home-week = В ближайшие семь дней
home-next = Далее
home-nothing-today = На этот день не приходится ни одной памятной даты.
home-running = Проходят сейчас
home-featured = Из нашего собрания
home-all = Все памятные даты

## Kinds, months, topics

kind-day = День
kind-week = Неделя
kind-month = Месяц
kind-year = Год
kind-decade = Десятилетие
topic-culture = Культура
topic-development = Развитие
topic-education = Образование и наука
topic-environment = Окружающая среда
topic-health = Здоровье
topic-human-rights = Права человека
topic-humanitarian = Гуманитарная помощь
topic-justice = Правосудие и право
topic-peace = Мир и безопасность

## The list of observances

list-title = Памятные даты
list-count =
    { $count ->
        [0] Подходящих памятных дат нет
        [one] { $count } памятная дата
        [few] { $count } памятные даты
        [many] { $count } памятных дат
       *[other] { $count } памятной даты
    }
list-filters = Уточнить список
filter-q = Слова из названия
filter-kind = Вид
filter-month = Месяц
filter-topic = Тематика
filter-body = Кто провозгласил
filter-any = Все
filter-apply = Показать
filter-clear = Показать все памятные даты
filter-unknown = Один из фильтров здесь неизвестен и не был учтен: { $names }.
filter-too-long = Поисковый запрос был слишком длинным и не был учтен. Введите не более 200 знаков.
list-empty = Под эти фильтры не подходит ни одна памятная дата. Снимите один из них или откройте полный список.
list-undated = Дата неизвестна

## One observance

dateline-today = Сегодня
dateline-now = Сейчас
dateline-next = Следующая дата
dateline-last = Предыдущая дата
dateline-unknown = Дата на { $year } год пока неизвестна.
dateline-unrecorded = Сведений о дате на { $year } год нет.
dateline-years = { $first } – { $last }
date-range = { $from } – { $to }
theme-label = Тема
edition-of = Выпуск { $year } года
edition-newest = Приведенный ниже текст был опубликован для { $year } года.
edition-computed = Для { $year } года текст не опубликован. Дата рассчитана по правилу.
edition-year-judged = В источнике год не указан; по мнению редакции, это { $year } год.
edition-none = Текст об этой памятной дате еще не опубликован.
text-elsewhere =
    Текста этой страницы нет { $language-key ->
        [ar] на арабском языке
        [zh] на китайском языке
        [en] на английском языке
        [fr] на французском языке
        [ru] на русском языке
        [es] на испанском языке
       *[other] на этом языке ({ $language })
    }. Его можно прочитать на следующих языках:
quote-label = Цитата
figure-illustration = Иллюстрация: { $credit }
figure-original = Исходная фотография здесь не приводится. Она была подписана так:
facts-label = Об этой памятной дате
facts-date = Дата
facts-proclaimed-by = Кто провозгласил
facts-instrument = Основание
facts-adopted = Когда принято
facts-session = { $first }–{ $last } годы, { $session }-я сессия Генеральной Ассамблеи
facts-agency = Ведущая организация
facts-topics = Тематика
facts-first-year = Первый год
facts-official = Официальная страница
facts-official-link = Страница Организации Объединенных Наций или учреждения
facts-documents = Документы
document-not-issued =
    Этого документа нет { $language-key ->
        [ar] на арабском языке
        [zh] на китайском языке
        [en] на английском языке
        [fr] на французском языке
        [ru] на русском языке
        [es] на испанском языке
       *[other] на этом языке ({ $language })
    }; он имеется на следующих языках:
document-format = Документ в формате { $format }
file-size-kb = { $number } Кбайт
file-size-mb = { $number } Мбайт
document-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[many] { $count } страниц
}
years-label = Другие годы
years-evergreen = Текущая страница этой памятной даты
related-label = Похожие памятные даты
colophon-label = От издателя этого текста

## The rule of the date, in a sentence

when-fixed = { $date }
# The ordinal agrees with the weekday: среда, пятница and суббота are feminine, воскресенье is neuter;
# the other three are masculine, and their accusative is the form that $weekday gives.
when-nth-weekday =
    { $n ->
        [1] { $weekday-key ->
            [wednesday] в первую среду
            [friday] в первую пятницу
            [saturday] в первую субботу
            [sunday] в первое воскресенье
           *[other] в первый { $weekday }
        }
        [2] { $weekday-key ->
            [wednesday] во вторую среду
            [friday] во вторую пятницу
            [saturday] во вторую субботу
            [sunday] во второе воскресенье
           *[other] во второй { $weekday }
        }
        [3] { $weekday-key ->
            [wednesday] в третью среду
            [friday] в третью пятницу
            [saturday] в третью субботу
            [sunday] в третье воскресенье
           *[other] в третий { $weekday }
        }
        [4] { $weekday-key ->
            [wednesday] в четвертую среду
            [friday] в четвертую пятницу
            [saturday] в четвертую субботу
            [sunday] в четвертое воскресенье
           *[other] в четвертый { $weekday }
        }
        [5] { $weekday-key ->
            [wednesday] в пятую среду
            [friday] в пятую пятницу
            [saturday] в пятую субботу
            [sunday] в пятое воскресенье
           *[other] в пятый { $weekday }
        }
       *[last] { $weekday-key ->
            [wednesday] в последнюю среду
            [friday] в последнюю пятницу
            [saturday] в последнюю субботу
            [sunday] в последнее воскресенье
           *[other] в последний { $weekday }
        }
    } { $month-number ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
        [12] декабря
       *[other] месяца { $month }
    }
when-span = с { $from } по { $to }
when-week-containing =
    на неделе, которая начинается { $weekday-key ->
        [monday] с понедельника
        [tuesday] со вторника
        [wednesday] со среды
        [thursday] с четверга
        [friday] с пятницы
        [saturday] с субботы
        [sunday] с воскресенья
       *[other] в день «{ $weekday }»
    } и включает { $date }
when-and = { $first } и { $second }
rule-yearly = Отмечается ежегодно { $when }.
rule-yearly-by = Отмечается ежегодно { $when } ({ $instrument }).
rule-yearly-since = С { $year } года отмечается ежегодно { $when }.
rule-yearly-since-by = С { $year } года отмечается ежегодно { $when } ({ $instrument }).
rule-every-years =
    { $count ->
        [1] Начиная с { $year } года отмечается раз в год, { $when }.
        [one] Начиная с { $year } года отмечается раз в { $count } год, { $when }.
        [few] Начиная с { $year } года отмечается раз в { $count } года, { $when }.
        [many] Начиная с { $year } года отмечается раз в { $count } лет, { $when }.
       *[other] Начиная с { $year } года отмечается раз в { $count } года, { $when }.
    }
rule-former = С { $from } по { $to } год эта памятная дата отмечалась { $when }.
rule-former-by = С { $from } по { $to } год эта памятная дата отмечалась { $when } ({ $instrument }).
rule-listed = Постоянного правила нет: дату устанавливают на каждый год отдельно.
rule-one-year = Охватывает весь { $year } год.
rule-years = Охватывает период с { $first } по { $last } год.
instrument-assembly-decision = решение { $number } Генеральной Ассамблеи
instrument-decision = решение { $number }

## Bodies that proclaim, as the calendar names them

body-general-assembly = Генеральная Ассамблея
body-dgc = Департамент глобальных коммуникаций ООН
body-upu = Всемирный почтовый союз
body-who-and-unaids = ВОЗ и ЮНЭЙДС
body-imo-council = Совет ИМО

## Pages that are not there, and other dead ends

error-not-found-title = Такой страницы здесь нет
error-not-found = По этому адресу ничего не опубликовано. Возможно, в адресе опечатка или страница переехала.
error-gone-title = Этого файла здесь больше нет
error-gone = Он был опубликован, а затем убран. Поищите то, что его заменило, на одной из этих страниц.
error-before-first = { $title }: отмечается начиная с { $year } года. Страниц за более ранние годы нет.
error-no-date = { $title }: в { $year } году даты нет.
error-year-range = Даты приводятся за период с { $first } по { $last } год.
error-calendar-range = Календарь охватывает месяцы с 01 по 12 за { $first }–{ $last } годы. Исправьте адрес или откройте календарь на этот год.
error-bad-request-title = Этот адрес не удается прочитать
error-bad-request = В этом адресе что-то записано неверно. Проверьте его или начните с одной из этих страниц.
error-method-title = Этот адрес не принимает такой запрос
error-method = Его можно прочитать, но отправить на него ничего нельзя. Начните заново с одной из этих страниц.
error-too-large-title = Отправлено слишком много данных
error-too-large = Ничего из отправленного не сохранено. Отправьте меньше данных или начните заново с одной из этих страниц.
error-unavailable-title = Сайт сейчас не может ответить
error-unavailable = Собрание временно недоступно. Пожалуйста, попробуйте еще раз через минуту.
error-fault-title = У нас что-то пошло не так
error-fault = Мы записали, что произошло. Если вы решите сообщить об этом, пожалуйста, укажите этот номер: { $reference }.
error-ways = Куда перейти
error-way-home = Главная: какой сегодня день
error-way-list = Все памятные даты
error-way-search = Поиск по всему сайту
error-way-search-for = Искать на сайте: «{ $words }»
error-way-nearest = Памятная дата, ближайшая к этому адресу
error-way-observance = Страница этой памятной даты
error-way-first-year = Первая страница этой памятной даты

## Ways through the site

nav-today = Сегодня
nav-calendar = Календарь
nav-messages = Послания
find-label = Поиск по сайту
find-act = Найти
footer-label = О сайте
footer-staff = Для сотрудников
language-absent = недоступно на этом языке
error-way-calendar = Календарь на этот год
two-sentences = { $first } { $second }

## Today

home-nothing-that-day = В этот день не начинается ни одна памятная дата.
today-held = Сегодня отмечаются
today-tomorrow = Завтра
today-yesterday = Вчера
today-description = Памятные даты, которые мир отмечает сегодня, с правилом для каждой из них, а также вчерашние и завтрашние.

## The calendar

calendar-title = Календарь на { $year } год
calendar-description = Дни и недели, которые мир отмечает в { $year } году, по месяцам, а также проходящие в это время международные годы и десятилетия.
calendar-month-title = Календарь: { $month }
calendar-month-description = Все памятные даты месяца ({ $month }) и правила, по которым они определены.
calendar-empty = В { $year } году подходящих памятных дат нет. Выберите другой год или откройте полный список.
calendar-month-empty = В этом месяце не начинается ни одна памятная дата. Выберите другой месяц или снимите фильтры.
calendar-month-none = В этом месяце не начинается ни одна памятная дата.
calendar-year-hint = Откройте месяц, чтобы прочитать правило каждой даты.
calendar-pages = Страницы календаря
calendar-previous = Назад:
calendar-next = Вперед:
calendar-continuing = Начались до этого месяца и продолжаются
calendar-days = По дням
calendar-running = Международные годы и десятилетия
rule-exception = На { $year } год дата установлена в порядке исключения из этого правила.
list-description = Все памятные даты одним списком: дни, недели, международные годы и десятилетия, с отбором по виду, месяцу, тематике и провозгласившему органу.
years-ask = Другой год
years-go = Показать
years-with-text = с текстом

## Messages

messages-title = Послания
messages-lead = Послания и заявления по случаю дней из этого календаря.
messages-empty = Пока не опубликовано ни одного послания.
messages-count =
    { $count ->
        [one] { $count } послание
        [few] { $count } послания
        [many] { $count } посланий
       *[other] { $count } послания
    }
messages-end = После этого места посланий в списке нет. Вернитесь к его началу.
messages-newest = Самые новые послания
archive-q = Слова, имя или условное обозначение
archive-search = Искать в архиве
archive-help = Как искать
archive-q-help = В кавычках слова ищутся точно как написаны: «чистая вода». Минус исключает: -лед. Поля уточняют: speaker:аннан, year:1990..1995, symbol:A/RES/58/220.
archive-sort = Порядок
archive-sort-relevance = По соответствию
archive-sort-newest = Сначала новые
archive-sort-oldest = Сначала старые
archive-more = Следующие послания
archive-nothing = Ни в одном послании нет всего этого. Уберите одно из слов или условий выше или напишите слово иначе.
archive-nothing-as-asked = Ни в одном послании нет слов в том виде, как они набраны.
archive-meant = Показано найденное по запросу: { $words }.
archive-exactly = Все равно искать { $words }
archive-moved = Архив изменился после предыдущей страницы: послание может стоять на обеих страницах или ни на одной.
archive-loosely = Ни в одном послании нет всех этих слов. В этих есть некоторые из них.
archive-narrow = Уточнить
archive-chips = Что запрошено
archive-remove = Убрать: { $what }
archive-chip-phrase = «{ $words }»
archive-chip-without = без { $words }
archive-chip-symbol = Обозначение
archive-facet-year = Год
archive-facet-speaker = Автор
archive-facet-office = Должность на то время
archive-facet-observance = Памятная дата
archive-facet-form = Вид
archive-facet-language = Язык
archive-facet-body = Кем провозглашено
archive-facet-more =
    { $count ->
        [one] Еще { $count }
        [few] Еще { $count }
        [many] Еще { $count }
       *[other] Еще { $count }
    }
archive-also-in = Также на языках: { $languages }
archive-building-title = Архив готовится
archive-building =
    { $count ->
        [one] Архив готовится к поиску, пока в нем { $count } послание. Откройте эту страницу снова через некоторое время.
        [few] Архив готовится к поиску, пока в нем { $count } послания. Откройте эту страницу снова через некоторое время.
        [many] Архив готовится к поиску, пока в нем { $count } посланий. Откройте эту страницу снова через некоторое время.
       *[other] Архив готовится к поиску, пока в нем { $count } послания. Откройте эту страницу снова через некоторое время.
    }
archive-refused-title = По этому адресу архив ни о чем не спрашивают
archive-too-long = Запрос слишком длинный. Сократите его до { $count } знаков.
archive-no-such-place = Такого места в списке нет. Начните список заново.
search-title = Поиск
search-lead = Ищите памятные даты, послания, фотографии и документы по словам, именам и условным обозначениям.
search-symbol = Точно с этим условным обозначением
search-documents = Документы
search-all-observances =
    { $count ->
        [one] Вся { $count } памятная дата
        [few] Все { $count } памятные даты
        [many] Все { $count } памятных дат
       *[other] Все { $count } памятной даты
    }
search-all-messages =
    { $count ->
        [one] Всё { $count } послание
        [few] Все { $count } послания
        [many] Все { $count } посланий
       *[other] Все { $count } послания
    }
search-all-photos =
    { $count ->
        [one] Вся { $count } фотография
        [few] Все { $count } фотографии
        [many] Все { $count } фотографий
       *[other] Все { $count } фотографии
    }
search-all-documents =
    { $count ->
        [one] Весь { $count } документ
        [few] Все { $count } документа
        [many] Все { $count } документов
       *[other] Все { $count } документа
    }
search-more = Другие результаты
search-end = Список заканчивается раньше этого места. Вернитесь к его началу.
search-everything = Искать среди всего
search-nothing = На этом сайте нет ничего, что отвечало бы всему этому. Уберите одно из слов или напишите его по-другому.
search-nothing-as-asked = Слов в том виде, как они набраны, нет нигде.
search-loosely = Всех этих слов нет нигде. Здесь есть некоторые из них.
feed-follow = Следить за этим поиском
feed-title = Послания: { $words }
feed-unknown = Лента не знает параметра «{ $name }». Уберите его из адреса или снова откройте ссылку в архиве.
message-facts = Об этом послании
message-observance = Памятная дата
message-observed = Когда отмечается
message-issued = Когда опубликовано
message-symbols = Условные обозначения документов
message-source = Источник
message-source-link = Страница, где опубликован этот текст
message-delivered-by = Кто огласил
message-video = Видео
message-video-link = Смотреть видео
message-text = Текст
text-as-prepared = как подготовлен к выступлению
text-as-delivered = как произнесен
text-transcript = стенограмма
text-summary = краткое изложение
message-cite = Ссылка для цитирования
message-languages = На других языках
message-unofficial = Это неофициальный текст: канцелярия автора послания не публиковала его в таком виде.
form-message = Послание
form-video-message = Видеообращение
form-remarks = Выступление
form-statement = Заявление
message-beside = Читать параллельно
message-alone = Читать только этот текст
message-lasting-address = Постоянный адрес редакции { $number }
text-unofficial = неофициальный текст
revision-past = Перед вами редакция { $number } этого текста: с { $from } по { $until } она была опубликована здесь.
revision-newest = Перед вами редакция { $number } этого текста, самая новая: с { $from } она опубликована здесь.
revision-way-newest = Читать самый новый текст
revision-way-plain = Перейти к адресу без номера редакции
paragraph-quote = Цитировать абзац { $number }
paragraph-title = Цитировать этот абзац
paragraph-lead = Выделите эти строки и скопируйте их: слова, кто их сказал и где они стоят.
paragraph-back = Назад к абзацу в тексте
paragraph-page-title = Абзац { $number }: { $title }
paragraph-revision = Редакция { $number }
error-no-revision = У этого текста нет открытой редакции с таким номером. Возможно, ее отозвали или она никогда не публиковалась.
error-no-paragraph = В этом тексте нет абзаца с таким номером.
error-way-text = Полный текст этого послания
observance-messages = Послания
observance-messages-all =
    { $count ->
        [one] Все послания к этой памятной дате: { $count }
        [few] Все послания к этой памятной дате: { $count }
        [many] Все послания к этой памятной дате: { $count }
       *[other] Все послания к этой памятной дате: { $count }
    }

## Speakers

speakers-title = Авторы
speakers-lead = Все, чьи послания можно прочитать здесь, в порядке имен.
speakers-empty = Ни одно послание еще не опубликовано, поэтому называть пока некого.
speakers-all = Все авторы
speaker-description = Послания автора ({ $name }), должности и все тексты.
speaker-offices = Должности
speaker-titles = Должности на то время
speaker-messages = Послания
speaker-archive = Искать в этих посланиях
speaker-full = Читать все тексты на одной странице
speaker-earlier = Более ранние послания, в архиве
held-since = с { $date }
held-until = по { $date }
full-title = Все тексты: { $name }
full-left-out = Послания, у которых нет текста на этом языке, не показаны.
full-none = Таких текстов на этом языке нет. Выберите другой год или другую должность либо вернитесь на страницу автора.
full-back = Страница этого автора
full-too-many = Текстов больше { $count }, для одной страницы это слишком много. Показаны тексты за { $year } год; другой год можно выбрать здесь.
full-of-year = Показаны тексты только за { $year } год.
full-all-years = Все годы
full-all-offices = Все должности

## Signs on texts, and languages that are closed

withdrawn-title = Утратило силу
withdrawn-since = Отозвано { $date }; текст сохранен здесь для справки. Причина:
correction-told = Исправлено { $date }:
language-closed =
    Сайт не выходит { $language-key ->
        [ar] на арабском языке
        [zh] на китайском языке
        [en] на английском языке
        [fr] на французском языке
        [ru] на русском языке
        [es] на испанском языке
       *[other] на этом языке ({ $language })
    }. Его можно прочитать на следующих языках:

## Photos

photos-title = Фотографии
photos-lead = Все опубликованные здесь фотографии с подписями и указанием источника.
photos-empty = На этом языке подписей к фотографиям пока нет. Выберите другой язык вверху: на нём они могут быть.
gallery-count =
    { $count ->
        [one] { $count } фотография
        [few] { $count } фотографии
        [many] { $count } фотографий
       *[other] { $count } фотографии
    }
photos-more = Более ранние фотографии
photos-newest = Самые новые фотографии
photo-about = Об этой фотографии
photo-gone = Эта фотография больше не показывается: срок права на показ истёк или она была отозвана.
photo-download = Скачать изображение с указанием источника
photo-size = { $width } × { $height } пикселей
photo-facts = Сведения об этой фотографии
photo-credit = Источник
photo-photographer = Фотограф
photo-taken = Снято
photo-notice = Авторское право
photo-licence = Лицензия
photo-terms = Условия использования
photo-terms-link = Прочитать условия
photo-shown-with = Показана на страницах
photo-languages = На других языках

check-title = Проверить цитату
check-lead = Было ли это сказано? Вставьте слова и узнайте, есть ли они дословно в одном из посланий этого архива.
check-words = Слова
check-help = На любом из шести языков. Пишите […] там, где слова пропущены, и ставьте в [квадратные скобки] то, что добавлено.
check-button = Проверить
check-outcome = Результат
check-too-short = { $count ->
    [one] Введите не менее { $count } слова: меньшее есть почти в каждом послании.
    [few] Введите не менее { $count } слов: меньшее есть почти в каждом послании.
   *[other] Введите не менее { $count } слов: меньшее есть почти в каждом послании.
}
check-too-long = { $count ->
    [one] Введите не более { $count } знака: длинный текст проверяйте по частям.
   *[other] Введите не более { $count } знаков: длинный текст проверяйте по частям.
}
check-none = Этих слов и ничего похожего нет ни в одном послании этого архива. Возможно, их сказали в другом месте.
check-exact = { $count ->
    [one] { $count } послание содержит эти слова в точности.
    [few] { $count } послания содержат эти слова в точности; первым стоит самое давнее.
   *[other] { $count } посланий содержат эти слова в точности; первым стоит самое давнее.
}
check-near = В точности этого никто не говорил. Вот самое близкое: то, чего не говорили, зачёркнуто; то, что было сказано, подчёркнуто.
check-way = Проверить точность цитаты

## Cards for other sites, and our search among those of a browser
embed-title = Встроить эту памятную дату на свой сайт
embed-title-today = Встроить памятные даты этого дня на свой сайт
embed-lead = Скопируйте эти строки на свою страницу. На ней появится небольшая карточка с датой, которая обновляется сама; в ней нет скриптов, и она не сохраняет файлы cookie.
embed-label = Строки для копирования
embed-look = Посмотреть карточку
opensearch-title = Поиск на сайте { $site }
