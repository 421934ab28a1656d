# Photos: the library, uploading, captions for many.

## The library

rail-photos = Фотографии
photo-bring = Загрузить фотографии
photos-count =
    { $count ->
        [one] { $count } фотография
        [few] { $count } фотографии
        [many] { $count } фотографий
        *[other] { $count } фотографии
    }
photos-search = Слова из подписи, альтернативного текста или имени файла
photos-place = Место
photos-use = Использование
photos-used = Используются
photos-unused = Не используются
photos-unrestricted = Без срока окончания
photos-expires = Срок ещё не истёк
photos-expired = Срок истёк
photos-views = Вид
photos-as-grid = Сетка
photos-as-table = Таблица
photos-none = Фотографий пока нет. Загрузите первую.
photos-not-found = Ничего не найдено. Уберите часть слов или один из фильтров.
photo-unnamed = Фотография без подписи
photo-no-credit = Автор ещё не указан
photo-uses =
    { $count ->
        [0] Не используется
        [one] Используется в { $count } выпуске
        [few] Используется в { $count } выпусках
        [many] Используется в { $count } выпусках
        *[other] Используется в { $count } выпуска
    }
photo-rights-ended = Права истекли: { $date }
photo-rights-end = Права действуют до: { $date }
photo-rights-begin = Не использовать раньше: { $date }

## One photo

photo-picture = Изображение
photo-in-hand = Фотография, о которой идёт речь
photo-file-name = Имя файла
photo-file-form = Формат
photo-file-size = Размер
photo-pixels = Пиксели
photo-added = Добавлена
photo-added-by = Кто добавил
photo-kilobytes = { $number } КБ
photo-megabytes = { $number } МБ
photo-facts-and-said = Что записано и что сообщает файл
photo-kept = Записано
photo-said = Сообщает файл
photo-said-caption = Подпись ({ $language })
photo-said-no-language = язык не указан
photo-garbled = Часть текста в файле может быть искажена. Сверьте его с источником, прежде чем использовать.
photo-rights-term = Срок действия прав
photo-yes = Да
photo-used = Где используется
photo-used-nowhere = Эта фотография не используется ни в одном выпуске. Её можно поставить на странице сведений выпуска.
photo-placed-in = Где стоит
photo-in-live = опубликованной версии
photo-in-scheduled = запланированной версии
photo-in-newest = последней редакции
photo-lacks-words = нет подписи на этом языке: не показывается
why-in-use = Она используется на страницах. Сначала уберите её оттуда: они перечислены на её экране.

## The words of a photo

field-caption = Подпись
field-caption-help = Кто, что, где, когда: назовите людей, скажите, что происходит, место и дату.
field-alt-text = Альтернативный текст
field-alt-text-help = Для тех, кто не видит изображения: что на нём, в одном-двух предложениях. Не повторяйте подпись.
field-decorative = Декоративная
field-decorative-help = Она не сообщает ничего сверх окружающего текста, поэтому альтернативный текст не нужен.
alt-is-file-name = Это имя файла. Опишите, что видно на изображении, для тех, кто его не видит.
alt-of-decorative = У декоративного изображения нет альтернативного текста. Удалите текст или снимите отметку.

## The facts of a photo

focal-label = Точка фокуса
focal-help = Что должно остаться при обрезке: проценты слева и сверху. Оставьте оба поля пустыми, чтобы взять середину.
focal-keys = Щёлкните по снимку или используйте клавиши со стрелками (с Shift шаг больше). Пунктирная рамка показывает, что останется на карточке для соцсетей.
field-focal-x = Слева, в процентах
field-focal-y = Сверху, в процентах
focal-needs-both = Заполните оба числа или ни одного.
field-picture = Вид изображения
picture-photograph = Фотография
picture-illustration = Иллюстрация
field-credit = Указание автора
field-credit-help = Строка, которая всегда стоит рядом с изображением, например: UN Photo/Имя.
field-photographer = Фотограф
field-taken = Где и когда снято
field-taken-help = Как говорят люди: Дакар, сентябрь 2024 года.
field-stands-for-credit = Автор оригинала, который не показан
field-stands-for-credit-help = Только если это изображение стоит вместо другого.
rights-label = Права
field-rights-notice = Знак охраны авторского права
field-rights-licence = Лицензия
field-rights-terms-url = Адрес условий
field-rights-usable-from = Можно использовать с
field-rights-expires-on = Последний день использования
field-rights-expires-on-help = После этого дня она исчезает со всех публичных страниц. Оставьте пустым, если права бессрочны.
field-rights-do-not-crop = Не обрезать
field-rights-do-not-crop-help = Показывается целиком везде.
field-rights-may-be-embedded = Другие могут встраивать
field-rights-may-be-embedded-help = Другие сайты могут показывать её на своих страницах с указанием автора.
field-rights-model-release = Есть согласие изображённых
field-rights-model-release-help = Изображённые люди дали письменное согласие.
field-rights-only-for = Только для этих памятных дат
field-rights-only-for-help = По одной в строке: адрес страницы или его последние слова. Оставьте пустым, если ограничений нет.
terms-no-address = Это не адрес. Начните его с https://.
rights-end-first = Использование заканчивается раньше, чем начинается. Исправьте одну из дат.
only-for-too-many = Можно выбрать не более { $most } памятных дат. Уберите часть строк.

## Uploading

upload-lead = Изображения JPEG, PNG или WebP, до { $most } МБ каждое. Ничего не публикуется: каждая фотография сначала становится черновиком.
upload-language = Язык подписей в файлах
upload-language-help = Подпись из файла, язык которой не указан, станет черновиком на этом языке.
upload-files = Файлы
upload-drop = Или перетащите изображения в любое место этой страницы.
upload-at-once = Изображения отправляются сразу после выбора, одно за другим.
upload-waiting = Ожидает
upload-sending = Отправляется
upload-working = Подготавливается
upload-taken = Добавлена
upload-again = Повторить
upload-away = Файл не дошёл. Проверьте соединение и повторите попытку.
upload-not-now = Сервер сейчас не смог принять файл. Подождите немного и повторите попытку.
upload-to-captions = Написать подписи к этим фотографиям
upload-outcome = Что добавлено, а что нет
upload-refused = Эти файлы не добавлены
upload-taken-title = Добавлено
upload-was-here = уже есть: один и тот же файл — одна фотография
upload-more = Загрузить ещё
upload-nothing = Файл не выбран. Выберите хотя бы одно изображение и повторите попытку.
upload-two-at-a-time = У вас уже идут две загрузки. Дождитесь окончания одной из них и повторите попытку.
upload-disk-full = На диске нет места. Попросите администратора сайта освободить его и повторите попытку.
upload-too-heavy = Файл больше { $most } МБ. Сохраните его в меньшем размере и повторите попытку.
upload-all-too-heavy = Вместе файлы слишком велики. Отправляйте меньше за раз.
upload-cut-off = Отправка прервалась до конца, и от этого файла ничего не сохранено. Отправьте его снова.
said-photos-brought = Фотографии добавлены. Подписи можно написать сейчас или позже.

## Captions of many

captions-title = Подписи: { $language }
captions-languages = Язык подписей
captions-nothing = Фотографии не выбраны. Вернитесь к фотографиям и отметьте хотя бы одну.
photos-back = Назад к фотографиям
captions-save = Сохранить все подписи
captions-from-table = Из таблицы
captions-table = Вставьте таблицу
captions-table-help = Строка на каждую фотографию: имя файла, подпись, альтернативный текст. Без имён файлов считается порядок строк.
captions-file = Или выберите файл captions.csv
captions-fill-in = Заполнить поля выше
captions-filled-in =
    { $count ->
        [one] Из таблицы заполнена { $count } фотография. Пока ничего не сохранено: проверьте и сохраните.
        [few] Из таблицы заполнены { $count } фотографии. Пока ничего не сохранено: проверьте и сохраните.
        [many] Из таблицы заполнено { $count } фотографий. Пока ничего не сохранено: проверьте и сохраните.
        *[other] Из таблицы заполнено { $count } фотографии. Пока ничего не сохранено: проверьте и сохраните.
    }
captions-no-match = Ни одна строка не подходит к этим фотографиям. Проверьте имена файлов или уберите их, чтобы считался порядок.

## Replacing the file

replace-title = Заменить файл
replace-help = Фотография остаётся на всех страницах, а прежний файл сохраняется.
replace-shows = Что в новом файле
replace-same = То же изображение в лучшем качестве
replace-another = Другое изображение: подписи и альтернативные тексты снова идут на проверку на всех языках
replace-file = Новый файл
replace-act = Заменить
replace-same-bytes = Это тот же самый файл, который уже здесь. Выберите другой.
replace-is-another = Этот файл — другая фотография библиотеки. Поставьте на страницы её или выберите другой файл.
replace-is-public = Эта фотография опубликована, и другой файл стал бы виден сразу. Попросите редактора заменить его.
said-file-replaced = Файл заменён. На страницах, где стоит фотография, теперь новый файл.
said-file-replaced-look-again = Файл заменён. Подписи и альтернативные тексты теперь ждут рассмотрения на всех языках, на которых они есть.
audit-act-file-replaced = Файл заменён

## Many at once

photos-with-ticked = Что сделать с отмеченными фотографиями
photos-write-captions = Написать подписи
photos-bulk-title = Изменить автора, права или подборки
photos-bulk-lead =
    { $count ->
        [one] Заполненное здесь заменит данные { $count } фотографии. Пустые поля останутся как есть.
        [few] Заполненное здесь заменит данные { $count } фотографий. Пустые поля останутся как есть.
        [many] Заполненное здесь заменит данные { $count } фотографий. Пустые поля останутся как есть.
        *[other] Заполненное здесь заменит данные { $count } фотографии. Пустые поля останутся как есть.
    }
photos-bulk-save = Изменить все
photos-bulk-nothing = Ничего не заполнено. Заполните то, что нужно изменить.
photo-withdraw-title = Снять эту фотографию с показа
photo-withdraw-help = Она сразу исчезнет со всех страниц, а её адреса будут отвечать, что её больше нет. В фототеке она останется, и её можно опубликовать снова.
photo-gone-why = Почему она снимается?
photo-gone-rights = Мы больше не вправе её использовать
photo-gone-consent = Кто-то из снятых на ней не согласен
photo-gone-wrong-picture = Это не тот снимок
photo-gone-needs-a-reason = Выберите, почему фотография снимается.
photo-instead = Фотография на её месте: { $title }
photo-instead-help = Вставьте адрес другой фотографии из фототеки. Если оставить поле пустым, место останется пустым.
photo-withdraw = Снять фотографию
photo-withdrawn-but = Фотография снята, но другая не заняла её место в { $title }: { $why }
said-photo-withdrawn = Фотография снята: её больше не показывает ни одна страница.
said-photo-withdrawn-drafts = Фотография снята. То, что заняло её место, ждёт в черновике: опубликуйте его.
expiring-title = Фотографии, права на которые истекают
expiring-help = После последнего дня фотография сама исчезает со всех страниц. Продлите права на неё или поставьте другую.
expiring-last-day = Последний день
expiring-left = Осталось
expiring-within = менее { $count } дней
photo-placed = Поставлена и сохранена как редакция { $number }.
upload-placed = Загружена и поставлена
said-photos-placed = Фотографии загружены и поставлены. Теперь напишите подписи и альтернативные тексты: страницы покажут их, когда те будут опубликованы.
field-rights-only-from-year = Только для выпусков начиная с этого года
field-rights-only-until-year = Только для выпусков до этого года включительно
rights-years-end-first = Последний год раньше первого. Исправьте один из них.

## Collections

collections-title = Подборки
collections-lead = Подборка объединяет фотографии под одним названием. Подборки видны только сотрудникам и никогда не публикуются; фотография может входить в любое их число.
collections-all = Все подборки
collections-none = Подборок ещё нет. Назовите первую выше, затем добавляйте в неё фотографии на их страницах.
collections-none-yet = Подборок ещё нет. Создать подборку может фоторедактор или редактор.
collections-none-here = Подборок ещё нет. Сначала создайте подборку, затем вернитесь, чтобы добавить в неё фотографии.
collection-new = Новая подборка
collection-name = Название подборки
collection-make = Создать подборку
collection-acts = Что можно сделать
collection-rename = Переименовать
collection-rename-of = Переименовать: { $name }
collection-remove = Удалить
collection-remove-of = Удалить: { $name }
collection-remove-help = Фотографии останутся в библиотеке. Удаляется только подборка.
collection-same-name = Другая подборка уже называется { $name }. Выберите другое название.
collection-gone = Этой подборки больше нет. Выберите другую.
collection-choose = Подборка
collection-put-in = Добавить
collection-take-out = Убрать
collection-take-out-of = Убрать из подборки { $name }
photo-in-no-collection = Эта фотография не входит ни в одну подборку.
audit-act-collection-made = Подборка создана
audit-act-collection-renamed = Подборка переименована
audit-act-collection-removed = Подборка удалена
audit-act-photo-collected = Фотография добавлена в подборку
audit-act-photo-taken-out = Фотография убрана из подборки
