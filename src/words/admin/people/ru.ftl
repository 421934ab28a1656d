# Staff, roles and invitations.

## Problems

email-taken = Этот адрес уже есть у одного из сотрудников. Найдите его в списке или укажите другой адрес.
roles-missing = Выберите хотя бы одну роль.
roles-overtaken = Тем временем кто-то другой изменил эти роли. Посмотрите на них ниже, выберите заново и сохраните.
last-administrator = Это последний администратор, который может войти. Сначала назначьте администратором другого человека и дождитесь, когда он примет приглашение.

## Roles

role-writer = Автор
role-writer-help = Пишет памятные даты, выпуски, послания и документы на всех языках.
role-translator = Переводчик ({ $language })
role-photo-editor = Фоторедактор
role-photo-editor-help = Добавляет фотографии с подписями и указанием авторства и размещает их.
role-editor = Редактор
role-editor-help = Пишет, проверяет и публикует всё. Нужен второй фактор.
role-administrator = Администратор
role-administrator-help = Управляет сотрудниками, настройками и журналом; не пишет. Нужен второй фактор.
role-none = Без роли
field-roles = Роли
field-translates = Переводит на

## The list

staff-title = Сотрудники
staff-invite = Пригласить сотрудника
staff-name = Имя
staff-roles = Роли
staff-standing = Состояние
staff-signed-in = Последний вход
staff-never = Ещё не входил(а)
standing-active = Активен
standing-invited = Приглашён, ещё не принял
standing-no-factor = Ещё нет второго фактора
standing-disabled = Отключён

## Inviting

invite-title = Пригласить сотрудника
invite-lead = Сотрудник получит письмо со ссылкой для выбора пароля; она действует семь дней.
invite-language-help = Язык писем и этих страниц для сотрудника. Позже его можно изменить.
invite-act = Пригласить
link-made-title = Ссылка для: { $name }
link-made = Письмо с этой ссылкой написано. Если оно не дойдёт, передайте ссылку сами надёжным способом. Она показана только сейчас и действует один раз, до { $until }.
link-made-label = Ссылка
way-to-person = К странице: { $name }

## One person

person-address = Адрес
person-language = Язык
person-since = С нами с
person-factor = Второй фактор
person-factor-yes = Настроен
person-factor-no = Не настроен
person-roles-note = При сохранении сеансы этого сотрудника завершатся; новые роли действуют со следующего входа.
person-roles-act = Сохранить роли
said-roles-saved = Роли сохранены, сеансы этого сотрудника завершены.
person-sessions = Открытые сеансы
person-sessions-none = У этого сотрудника нет открытых сеансов.
person-sessions-end = Завершить все сеансы
person-access = Доступ
person-link-reset = Создать ссылку для нового пароля
person-link-reset-note = Действует один час. Старый пароль остаётся в силе, пока ссылка не использована.
person-link-invitation = Создать новое приглашение
person-link-invitation-note = Действует семь дней. Прежняя ссылка перестаёт работать.
person-factor-remove = Удалить утраченный второй фактор
person-factor-remove-ask = Удалить второй фактор сотрудника { $name }? Сначала убедитесь, что об этом просит он сам. Его сеансы завершатся, а при следующем входе будет настроен другой, если этого требуют роли.
said-factor-removed = Второй фактор удалён.
person-disable = Отключить учётную запись
person-disable-ask = Отключить учётную запись сотрудника { $name }? Сеансы завершатся немедленно, войти будет нельзя. Работа и имя останутся в истории, а учётную запись можно будет включить снова.
said-disabled = Учётная запись отключена, её сеансы завершены.
person-enable = Снова включить учётную запись
said-enabled = Этот сотрудник снова может входить.
person-disabled-since = Отключён с { $when }.
act-cancel = Отмена
