# Documents: the list, one of them, its files on their way in.

rail-documents = Документы

## The list, and making one

documents-search = Слова из названия, условное обозначение, имя файла или адрес
documents-filter = Поиск по документам
documents-count =
    { $count ->
        [0] Документов нет
        [one] { $count } документ
        [few] { $count } документа
       *[many] { $count } документов
    }
documents-none = Документы не найдены. Попробуйте другие слова или создайте новый документ.
document-new = Новый документ
document-make = Создать документ
document-titles = Названия
document-titles-help = Напишите название на тех языках, на которых вы пишете; достаточно одного.
document-needs-title = Напишите название хотя бы на одном языке.
document-slug-help = Краткое имя для ссылок в текстах и для импорта: a–z, 0–9 и одиночные дефисы. Если оставить поле пустым, оно составляется из английского названия.
document-slug-taken = Адрес { $slug } уже занят другим документом. Выберите другой.
document-title-help = Так, как оно напечатано в документе на этом языке.

## Its facts

field-symbol = Условное обозначение
field-symbol-help = Как напечатано: A/CONF.79/13. Посетители видят его, когда указан источник.
field-symbol-sources = Источники условного обозначения
document-file-of = Файл ({ $language })
document-kind = Что есть на этом языке
document-kind-help = Файл загружается на странице документа. Поля ниже относятся только к ссылке.
document-kind-none = Ничего: на этом языке не издан
document-kind-link = Ссылка на другой сайт
document-kind-kept = Файл, который хранится здесь
document-nothing-kept = Для этого языка здесь не хранится ни одного файла. Выберите ссылку или «ничего» либо загрузите файл на странице документа.
document-url = Адрес файла
document-format-label = Формат
document-bytes-label = Размер в байтах
document-pages-label = Число страниц

## Its files

document-files = Файлы
document-files-help = PDF размером не более 30 Мбайт. Он заменяет то, что указано для его языка, в черновике сведений: посетители увидят его, когда сведения будут опубликованы.
document-to-facts = Условное обозначение, ссылки и языки, на которых документ не издан
document-file-none = На этом языке ничего нет.
document-file-label = Файл PDF ({ $language })
document-file-send = Загрузить файл
document-uncounted = Не удалось сосчитать его страницы. Откройте файл и проверьте, всё ли с ним в порядке.
document-text-waiting = Его слова ещё не прочитаны для поиска.
document-text-read = Его слова прочитаны для поиска.
document-text-failed = Его слова не удалось прочитать для поиска.
said-file-kept = Файл сохранён. Чтобы показать его, опубликуйте сведения.
said-file-kept-uncounted = Файл сохранён, но сосчитать его страницы не удалось. Откройте его и проверьте, всё ли с ним в порядке.
document-file-missing = Файл не получен. Выберите файл PDF и отправьте его ещё раз.
document-not-a-pdf = Это не PDF, что бы ни говорило его имя. Сохраните документ в формате PDF и отправьте этот файл.
document-file-cut-off = Не хватает конца файла. Экспортируйте PDF заново или отправьте его ещё раз.
document-locked = Этот PDF открывается только с паролем. Сохраните его без пароля и отправьте этот файл.
document-file-too-large = Файл больше 30 Мбайт. Уменьшите его или дайте ссылку туда, где он находится.
document-file-overtaken = Тем временем сведения об этом документе кто-то изменил. Посмотрите, что здесь теперь, и отправьте файл ещё раз.

## Where it is used

document-uses = Где используется
document-unused = Ни один выпуск его не использует.
document-use-public = Посетители видят его там.
document-use-draft = В черновике.
