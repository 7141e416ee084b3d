### The words of the portal’s frame in Russian. What each is and where it stands: see en.ftl.

### The first page, as it is in a new portal. Translate these first.

## Frame

skip = Перейти к содержанию
menu = Меню
language = Язык
language-partly = частично
nav-main = Главное меню
nav-languages = Языки
nav-footer = Об этом портале

## Menu entries and names of the lists

nav-services = Найти помощь
nav-countries = Страны
nav-programmes = Программы
nav-stories = Истории
nav-resources = Курсы и материалы
nav-organisations = Организации
nav-sources = Источники

## "Leave this site"

leave = Покинуть сайт
leave-note = Вам грозит опасность или за вами следят? Кнопка «Покинуть сайт» или тройное нажатие клавиши Shift сразу откроет другой сайт. История браузера при этом не стирается.
leave-more = Подробнее о вашей безопасности
leave-two-more = Нажмите Shift ещё два раза, чтобы покинуть сайт.
leave-one-more = Нажмите Shift ещё один раз, чтобы покинуть сайт.
leave-leaving = Загрузка…

## Home

home-needs = Что вам нужнее всего?
need-money = Деньги и своё дело
need-work = Работа и учёба
need-home = Жильё и семья
need-health = Здоровье
need-papers = Документы и права
need-people = С кем поговорить

## Notices at the top of a page

notice-fallback = Этой страницы пока нет на русском языке. Вы видите её на другом языке: { $shown }.

## Поиск

search-title = Поиск
search-label = Что вы ищете?

## Save for offline

offline-title = Сохранить для чтения без интернета

## Состояние переводов: страница для тех, кто переводит или проверяет

translations-title = Переводы

### The rest of the first page: what a larger portal shows there, and what opens there.

## Menu entries and names of the lists

nav-events = События

## "Leave this site"

partners = Партнёры
feedback-wrong = На этой странице есть ошибка? Пожалуйста, сообщите нам:
feedback-email = по электронной почте
feedback-whatsapp = в WhatsApp
feedback-url = через нашу форму

## Home

way-check = Вопросы для вас
way-check-note = Несколько вопросов: в какие программы обратиться
picker-title = Две страны — один ответ
picker-origin = Из какой вы страны
picker-host = Где вы сейчас или откуда вернулись
picker-choose = Выберите
picker-show = Показать помощь для меня
picker-other = Моей страны нет в списке
journey-title = Где вы на своём пути?
stage-deciding = Прежде чем решать
stage-preparing = Перед отъездом
stage-back = После возвращения

## Notices at the top of a page

notice-draft-short = Машинный перевод, не проверен
notice-draft = Это машинный перевод. Человек его ещё не проверил, поэтому возможны ошибки.
notice-stale-short = Исходный текст изменился после этого перевода
notice-stale = После этого перевода исходный текст изменился. Часть сведений могла устареть.
notice-original = Читать оригинал ({ $language })
notice-overdue = Сведения на этой странице нужно было снова проверить (срок: { $date }). Прежде чем полагаться на них, спросите в организации.

## Headings of lists at the end of pages

related-events = Будущие события

## Поиск

search-titles = Все страницы от А до Я

## Save for offline

offline-note = Потом вы сможете читать все страницы на этом языке без интернета. Фильмы и другие сайты не сохраняются. Когда вы снова откроете портал с подключением к интернету, изменённые страницы загрузятся заново. На это расходуется трафик.
offline-self-check = Вопросы тоже работают без интернета.
offline-shared = Другие люди, которые пользуются этим устройством, смогут увидеть, что у вас есть этот портал.
offline-save = Сохранить эти страницы на этом устройстве
offline-saving = Страницы сохраняются. Пожалуйста, не закрывайте эту страницу.
offline-saved = Сохранено на этом устройстве:
offline-remove = Удалить сохранённые страницы
offline-removed = Сохранённые страницы удалены с этого устройства.
offline-failed = Не удалось сохранить страницы. Возможно, прервался интернет или на устройстве мало места. Ничего не сохранено.
offline-unavailable = Сейчас здесь нельзя сохранить страницы.

block-note = Полезно знать
block-warning = Внимание

### All other pages.

## Frame

nav-trail = Вы здесь
nav-act = Что можно сделать
toc = На этой странице
table-label = Таблица

## Menu entries and names of the lists

nav-home = Главная
nav-self-check = Вопросы для вас

## "Leave this site"

feedback-number = Вы знаете номер или адрес, которого здесь нет или который указан неверно? Пожалуйста, сообщите нам:

## Home

guides-title = Пошаговые советы

## Notices at the top of a page

notice-overview = Это общий обзор, а не одна конкретная программа.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = Коротко
fact-host = Где вы сейчас
fact-origin = Куда вы возвращаетесь
fact-delivery = Деньги или вещи?
fact-when = Когда приходит помощь
fact-cost = Стоимость
fact-since = Год начала
fact-run-by = Какие организации участвуют
fact-need = В чём помогает
fact-dimension = Сторона жизни
fact-level = Кому помогают
fact-type = Вид
fact-country = Страна
fact-parent = Входит в состав
fact-language = Язык
fact-languages = Языки
fact-length = Длительность
fact-data = Трафик
fact-publisher = Кто опубликовал
fact-published = Дата публикации
fact-retrieved = Когда мы это прочитали
fact-verified = Сверено с оригиналом
cost-free = Бесплатно
not-stated = В источнике об этом не сказано.
countries-open = и другие. Список неполный: спросите, даже если вашей страны в нём нет.
chip-any-country = В любую страну
chip-some-countries = В некоторые страны
chip-region-africa = В страны Африки
chip-region-americas = В страны Америки
chip-region-asia = В страны Азии
chip-region-europe = В страны Европы
chip-region-oceania = В страны Океании
status-ended = Завершена, насколько мы знаем
countries-open-unnamed = В источнике нет списка стран. Спросите, из какой бы страны вы ни были.

## When help is given (phase), what part of life it is about (dimension), for whom (level)

phase-before_departure = Перед отъездом
phase-arrival = Сразу после приезда
phase-after_return = После возвращения
dimension-economic = Работа и доход
dimension-social = Жильё, здоровье, школа, документы
dimension-psychosocial = Чувства и отношения
level-individual = Вам и вашей семье
level-community = Вашему окружению
level-structural = Службам и властям
direction-host = Страна, где вы сейчас
direction-origin = Страна возвращения

## How help is given

delivery-in_kind = Вещи и услуги, не деньги
delivery-in_kind-note = Вы получаете то, что вам нужно, а не деньги на это.
delivery-cash = Деньги
delivery-cash-note = Вы сами получаете деньги.
delivery-in_kind_and_cash = Вещи и услуги и немного денег
delivery-in_kind_and_cash-note = Вы получаете часть того, что вам нужно, и немного денег.
delivery-services = Консультации, обучение и другие услуги
delivery-services-note = В источнике не сказано, дают ли ещё вещи или деньги.
delivery-not_stated = Не указано
delivery-not_stated-note = В источнике об этом не сказано. Спросите, прежде чем на это рассчитывать.

## Criteria of a programme

criteria-title = Кто может обратиться
criteria-all = Каждое правило с источником
programme-more = Подробнее о программе
programme-about = Что это
criteria-intro = Решают сотрудники программы, а не эта страница.
criteria-none = Когда эта страница была создана, у программы не было действующих правил. Спросите сотрудников программы, что они могут сделать сейчас.
role-gate = Для кого
role-gate-note = По словам источника, эта помощь для тех, к кому это относится.
role-gate_open = Названо в источнике
role-gate_open-note = Источник называет это. Он не говорит, что другим отказывают.
role-priority = В первую очередь или больше помощи
role-priority-note = Источник называет людей в этой ситуации: им помогают в первую очередь, или для них есть дополнительная помощь.
role-advice = Стоит подготовить
role-advice-note = Сотрудники просят об этом или смотрят на это. Полезно подумать об этом до обращения.
criterion-open = Спросите, даже если ваш случай не назван.
criterion-source = Источник:

## Contact

contact-title = Контакты
contact-free = Вопрос ни к чему вас не обязывает.
contact-above = Контакта самой программы мы не знаем. Это организация, к которой она относится: спросите, кто может помочь.
contact-office = Контакта самой программы мы не знаем. Это отделение организации, которая её ведёт: спросите, кто может помочь.
contact-none = Мы не нашли, как связаться с этой программой. Покажите эту страницу консультанту, организации, которая помогает мигрантам, или отделению Международной организации по миграции (МОМ). Спросите их, кто может помочь.
contact-elsewhere = Контактов в этой стране мы не знаем. Это контакт программы, которая её называет:
contact-call = Позвонить
contact-sms = СМС
contact-whatsapp = WhatsApp
contact-telegram = Telegram
contact-email = Эл. почта
contact-website = Сайт
contact-more = Адрес и другие сведения
contact-address = Адрес
contact-toll_free = Бесплатный звонок
contact-domestic = Возможно, работает только внутри этой страны: { $country }
network-facebook = Facebook
network-instagram = Instagram
network-linkedin = LinkedIn
network-telegram = Telegram
network-x = X
network-youtube = YouTube
network-tiktok = TikTok

## Headings of lists at the end of pages

related-programmes = Программы
related-services = Какая помощь здесь названа
related-resources = Курсы и материалы
related-stories = Истории
service-programmes = Программы, где названа эта помощь
service-related = Другая помощь, которая часто нужна вместе с этой
country-programmes-from = Если вы сейчас в этой стране: { $country }
country-programmes-to = Возвращение: { $country }
country-way-from = Откуда: { $country }
country-way-any = Из любой страны
country-way-open = Список стран неполный: спросите о своей
country-way-unnamed = Источник не называет стран. Спросите, какой бы ни была ваша страна.
country-way-none = Наши источники не называют программы только для этих двух стран. Спросите там, где вы сейчас:
country-way-change = Изменить страны

## Stories

story-from = Откуда
story-to = Куда
story-programme = Кто помог
story-services = Какая была помощь
story-unfinished = Это черновик. Он не опубликован.
story-names-changed = Возможно, это не настоящее имя.
story-basis-published = Мы своими словами пересказываем опубликованную историю. Оригинал указан ниже.
story-basis-personal = Человек сам рассказал эту историю и согласился на её публикацию.
story-not-a-promise = Каждый случай отличается. История не обещает такой же помощи.
story-review = Срок пересмотра этой истории:

## Organisations, courses and tools, sources

organisation-type-intergovernmental = Международная организация
organisation-type-government = Государственный орган
organisation-type-ngo = Некоммерческая организация
organisation-type-centre = Консультационный центр
organisation-type-other = Другая организация
resource-type-course = Курс
resource-type-group = Группа поддержки
resource-type-hotline = Информационная линия
resource-type-film = Фильм
resource-type-website = Сайт
resource-type-app = Приложение
resource-type-training = Обучение
resource-open = Открыть
resource-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
    [many] { $count } минут
   *[other] { $count } минуты
}
resource-megabytes = Около { $count } МБ
resource-size-unknown = Мы не знаем, сколько трафика нужно для этого фильма. Фильмам нужно много.

event-type-information_session = Информационная встреча
event-type-job_fair = Ярмарка вакансий
event-type-workshop = Семинар
event-type-other = Событие
event-when = Когда
event-place = Где
event-calendar = Добавить в календарь
event-over = Это событие уже прошло.
list-calendar = Все эти даты для вашего календаря
source-open = Читать оригинал на
source-type-web_page = Веб-страница
source-type-blog_post = Запись в блоге
source-type-document = Документ
source-type-first_hand = Сведения из первых рук
source-no-url = Адрес этого источника в интернете не записан.
source-verified = Да
source-unverified = Ещё нет. У нас есть копия, но мы не сверяли её со страницей в интернете.
source-cited-by = Страницы, где использован этот источник

## What the source does not say; sources and checks

gaps-count = { $count ->
    [one] Чего мы не знаем ({ $count } пункт)
    [few] Чего мы не знаем ({ $count } пункта)
    [many] Чего мы не знаем ({ $count } пунктов)
   *[other] Чего мы не знаем ({ $count } пункта)
}
gaps-intro = Мы не строим догадок. Если чего-то не хватает, спросите.
print-notes = Заметки
record-count = { $count ->
    [one] Наши источники ({ $count })
    [few] Наши источники ({ $count })
    [many] Наши источники ({ $count })
   *[other] Наши источники ({ $count })
}
record-checked = Сверено с нашей копией источника
record-due = Следующая сверка не позднее
record-last-checked = Последняя проверка:
record-next-check = Следующая проверка не позднее

## Lists

list-services-summary = Виды помощи для тех, кто возвращается домой или уже вернулся.
list-countries-summary = Программы и контакты по странам: где вы сейчас или куда возвращаетесь.
list-programmes-summary = Кто кому помогает, чем и как обратиться.
list-stories-summary = Коротко о том, что пережили другие.
list-resources-summary = Курсы, группы, информационные линии, фильмы и сайты.
list-organisations-summary = Какие организации участвуют и как с ними связаться, если мы это знаем.
list-sources-summary = Откуда взяты сведения на этом портале.
list-events-summary = Будущие информационные встречи, ярмарки вакансий и семинары.
list-filtered = { $list }: { $option }
list-total = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
}
entry-from = Откуда: { $countries }
entry-to = Куда: { $countries }
other-countries = другие страны
list-empty = Здесь пока ничего нет.
filter-need = Что вам нужно
filter-phase = Когда
filter-contact = Контакты
filter-direction = Где вы или куда возвращаетесь
filter-host = Где вы сейчас
filter-origin = Куда вы возвращаетесь
filter-all = Показать всё
contact-known = Контакт известен
pages-label = Страницы этого списка
pages-page = Страница { $number }

## Поиск

search-summary = Найдите страницу этого портала по словам.
search-private = Слова, которые вы пишете, остаются на этом устройстве.
search-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
    [many] { $count } результатов
   *[other] { $count } результата
}
search-none = Таких слов нет ни на одной странице. Попробуйте другое слово или посмотрите здесь:
search-unavailable = Поиск здесь сейчас не работает. Все страницы есть в списке ниже.
search-more = Показать ещё

## Save for offline

kind-page = Информация
kind-service = Вид помощи
kind-country = Страна
kind-programme = Программа
kind-story = История
kind-organisation = Организация
kind-resource = Курс или материал
kind-source = Источник
kind-event = Событие

## Self-check

self-check-start = Узнать, о чём можно просить
self-check-choice = Выберите одну программу
self-check-without = Без вопросов на этой странице
self-check-static = Здесь правила каждой программы простыми словами и куда обратиться. Сравните их со своей ситуацией.
self-check-unavailable = Вопросы не запустились на этом устройстве. Всё, что вам нужно, есть на этой странице.
self-check-not-a-decision = Это не решение. Решать могут только сотрудники программы, а обратиться можно всегда.
self-check-privacy = Ваши ответы остаются на этом устройстве. Ничего не отправляется, и ничего не сохраняется, если вы сами об этом не попросите.
self-check-traces = Ничего не отправляется. Но ваш браузер сохраняет в истории каждый ответ, который вы выбираете. На устройстве, которым пользуются другие люди, откройте эту страницу в приватном окне.

## Page not found (address that does not exist)

not-found-title = Такой страницы здесь нет
not-found-home = Перейти на главную страницу

## Feed (news reader)

feed-title = { $site }: новые и изменённые страницы
feed-subtitle = Страницы портала, которые недавно добавили или проверили.

## Questions of the self-check (they need JavaScript)

check-most = { $count ->
    [one] Не больше { $count } вопроса.
    [few] Не больше { $count } вопросов.
    [many] Не больше { $count } вопросов.
   *[other] Не больше { $count } вопроса.
}
check-left = { $count ->
    [0] Это последний вопрос
    [one] Осталось не больше { $count } вопроса
    [few] Осталось не больше { $count } вопросов
    [many] Осталось не больше { $count } вопросов
   *[other] Осталось не больше { $count } вопроса
}
check-start = Начать
check-continue = Продолжить
check-back = Назад
check-unsure = Не знаю
check-decline = Не хочу отвечать
check-none = Ничего из этого
check-or = или
check-why = Зачем мы спрашиваем
check-day = День
check-month = Месяц
check-year = Год
check-country-hint = Введите несколько букв и выберите из списка.
check-matches = { $count ->
    [0] Страна не найдена.
    [one] Найдена { $count } страна.
    [few] Найдены { $count } страны.
    [many] Найдено { $count } стран.
   *[other] Найдено { $count } страны.
}
check-errors = Есть ошибка
check-error-choose = Выберите ответ.
check-error-choose-many = Выберите хотя бы один ответ.
check-error-country = Выберите страну из списка.
check-error-number = Введите число от { $min } до { $max }.
check-error-date = Введите существующую дату: день, месяц и год.
check-error-date-limits = Введите дату с { $min } по { $max }.
check-answers = Проверьте свои ответы
check-no-answer = Нет ответа
check-change = Изменить
check-show-result = Узнать, к кому обратиться
check-result = Что вы можете сделать сейчас
check-said = Вы ответили:
check-said-nothing = Вы не назвали страны. От них зависит больше всего.
check-act-many = Вы можете обратиться сюда
check-act-none = На этом портале нет подходящей программы: спросите там, где вы сейчас
check-act-ended = Насколько мы знаем, эта программа закончилась: спросите, есть ли новая
check-act-open = Нам нужно знать больше
check-so-far = Что уже известно?
check-so-far-note = Это следует из ваших ответов на данный момент. Следующие вопросы могут это изменить.
check-go-on = Вернуться к вопросу
check-missing = Что ещё не ясно
check-nearest = Сначала выясните это: { $criteria }. Если это так: { $outcome }
check-undecided = Пока не ясно
check-later = Помощь тем, кто возвращается или вернулся
check-needs = Что вам нужно, по пунктам
check-no-contact = Контакт неизвестен
check-need-met = { $need }: { $programme }
check-need-unmet = { $need }: в наших источниках этого нет
check-reasons = Почему вы это видите
check-may-change = Что может это изменить
check-prepare = Что подготовить
check-other-help = Другая помощь
check-print = Распечатать
check-save = Сохранить в файл
check-counsellor = Показать консультанту
check-clear = Удалить мои ответы и начать заново
check-cleared = Ваши ответы удалены с этой страницы.
check-what = Мы спросим о вашем пути и вашей ситуации. Потом скажем, в каких программах можно просить о помощи и почему.
check-possible = Пока не ясно. Возможны такие результаты:
check-if = Если вы ответите «{ $answer }»: { $outcome }
check-other-country = другая страна
check-some-country = одна из нескольких стран
check-range = от { $min } до { $max }
check-met = Соответствует вашим ответам
check-not_met = Не соответствует вашим ответам
check-not_listed = Источник не называет вашу ситуацию. Ответить могут только сотрудники.
check-unknown = По вашим ответам неясно
check-out = Программы, которые не соответствуют вашим ответам
check-none-fits = Это не значит, что помощи для вас нет, и этот портал не просит вас возвращаться. Там, где вы сейчас, спросите организацию, которая помогает мигрантам, консультантов по возвращению или отделение Международной организации по миграции (МОМ). Скажите: «Возможно, я вернусь в свою страну, или я уже там. Есть ли помощь?» Если вы хотите остаться или боитесь, что вам причинят вред, сначала ищите юридическую помощь.
check-ask-anywhere = Как спросить в любой стране
check-services = Помощь, которая соответствует вашим ответам
check-remember = Хранить мои ответы на этом устройстве, пока я не закрою вкладку. Потом браузер удаляет их, но следы могут остаться. Не ставьте эту отметку на устройстве, которым пользуются другие люди.
check-counsellor-note = Консультант может отсканировать эту картинку или открыть ссылку. В ней только результаты, без ваших ответов.
check-shared = Результаты по ответам на вопросы
check-arriving = Результат сейчас появится здесь.
check-shared-note = Здесь только результаты. Ответов здесь нет. Такую ссылку может сделать кто угодно: она ничего не доказывает.
check-own = Ответить на вопросы для себя
check-of = Вопросы: { $programme }
check-one = Ответить на вопросы об этой программе
check-one-lead = Короткие вопросы об одной программе.
check-all = Вопросы обо всех программах
check-first-true = Выберите первый ответ, который верен для вас. Об остальных мы спросим потом.
check-more-true = Верно ли для вас ещё что-то из этого?
check-again = Начать сначала
check-another-country = Другая страна
check-services-may = Помощь, которая может подойти
check-gives = Что программа может дать
check-gives-note = Решает программа. Это суммы из её источников; это не обещание.
check-perhaps = возможно
check-up-to = до { $amount }
check-up-to-range = от { $min } до { $max }; это зависит от ответов, которых пока нет
gives-each = { $amount } за каждого: { $what }
gives-cap = Всего не больше { $amount }
gives-discretion = Кому это дать, решают сотрудники.
gives-if = Если:
gives-if-any = Если верно одно из этого:
gives-not = не: { $what }
gives-long = Только для некоторых людей. Для кого, сказано в источнике.
check-builds-on = Только если есть одобрение:
programme-basis-of = Для этих программ нужно одобрение этой программы:

proof-combinations = Охваченные сочетания ответов
proof-proofs = Верные доказательства
proof-personas = Вымышленные люди для проверки
proof-programmes = Программы
proof-questions = Вопросы
proof-languages = Языки, в которых есть все тексты
proof-hash = Отпечаток правил

## Состояние переводов: страница для тех, кто переводит или проверяет

translations-summary = Для тех, кто переводит или проверяет: что сделано на каждом языке и что осталось.
translations-original = Язык исходных текстов: { $language }.
translations-done = Готово: { $count } из { $all }
translations-which = Какие тексты?
translations-kind = Вид текста
translations-texts = Тексты
translations-complete = Готовы
translations-stale = Устарели
translations-missing = Нет
translations-unreviewed = Не проверены
translations-all = Все
translations-words = Что значат эти слова
translations-complete-note = Перевод есть и говорит то же, что исходный текст сегодня.
translations-stale-note = Исходный текст изменился после перевода.
translations-missing-note = Перевода нет, или нет его части.
translations-unreviewed-note = Перевод сделала машина, человек его ещё не проверил.
translations-incomplete = Нет части текста
translations-open = { $count ->
    [one] { $count } текст, над которым надо поработать
    [few] { $count } текста, над которыми надо поработать
    [many] { $count } текстов, над которыми надо поработать
   *[other] { $count } текста, над которыми надо поработать
}
translations-none-open = Всё переведено и не устарело.
translations-to-check = { $count ->
    [one] { $count } текст надо проверить
    [few] { $count } текста надо проверить
    [many] { $count } текстов надо проверить
   *[other] { $count } текста надо проверить
}
translations-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
    [many] и ещё { $count }
   *[other] и ещё { $count }
}
translations-removed = Часть исходного текста удалена.
kind-site = Слова портала
kind-rules = Слова вопросов и результатов
kind-interface = Меню и кнопки
