### The words of the portal’s frame in Arabic. What each is and where it stands: see en.ftl.

### The first page, as it is in a new portal. Translate these first.

## Frame

skip = الانتقال إلى المحتوى
menu = القائمة
language = اللغة
language-partly = جزئيا
nav-main = القائمة الرئيسية
nav-languages = اللغات
nav-footer = عن هذه البوابة

## Menu entries and names of the lists

nav-services = إيجاد المساعدة
nav-countries = البلدان
nav-programmes = البرامج
nav-stories = قصص
nav-resources = دورات وأدوات
nav-organisations = المنظمات
nav-sources = المصادر

## "Leave this site"

leave = مغادرة الموقع
leave-note = هل أنتم في خطر أو يراقبكم أحد؟ زر «مغادرة الموقع»، أو الضغط ثلاث مرات على مفتاح Shift، يفتح موقعا آخر فورا. لكنه لا يمحو سجل التصفح في جهازكم.
leave-more = المزيد عن سلامتكم
leave-two-more = اضغطوا على Shift مرتين أخريين لمغادرة الموقع.
leave-one-more = اضغطوا على Shift مرة أخرى لمغادرة الموقع.
leave-leaving = جار التحميل…

## Home

home-needs = ما أكثر ما تحتاجون إليه؟
need-money = المال والمشاريع الصغيرة
need-work = العمل والتدريب
need-home = السكن والعائلة
need-health = الصحة
need-papers = الأوراق والقانون
need-people = شخص تتحدثون معه

## Notices at the top of a page

notice-fallback = هذه الصفحة غير متوفرة بعد بالعربية. تُعرض لكم باللغة التالية: { $shown }.

## البحث

search-title = بحث
search-label = عمَّ تبحثون؟

## الحفظ للقراءة دون إنترنت

offline-title = حفظ للقراءة دون إنترنت

## حالة الترجمات: صفحة لمن يترجم أو يراجع

translations-title = الترجمات

### The rest of the first page: what a larger portal shows there, and what opens there.

## Menu entries and names of the lists

nav-events = الفعاليات

## "Leave this site"

partners = الشركاء
feedback-wrong = هل يوجد خطأ في هذه الصفحة؟ أخبرونا من فضلكم:
feedback-email = بالبريد الإلكتروني
feedback-whatsapp = عبر واتساب
feedback-url = عبر الاستمارة

## Home

way-check = أسئلة لكم
way-check-note = أسئلة قليلة: أي البرامج تسألون
picker-title = بلدان اثنان، وجواب واحد
picker-origin = أنا من
picker-host = أنا الآن في، أو عدت من
picker-choose = اختاروا
picker-show = أروني المساعدة
picker-other = بلدي ليس في القائمة
journey-title = أين أنتم الآن من الطريق؟
stage-deciding = قبل أن تقرروا
stage-preparing = قبل أن تغادروا
stage-back = بعد العودة

## Notices at the top of a page

notice-draft-short = ترجمة آلية لم يراجعها إنسان
notice-draft = هذه الصفحة ترجمة آلية. لم يراجعها أي شخص بعد، لذلك قد تكون فيها أخطاء.
notice-stale-short = تغير النص الأصلي بعد هذه الترجمة
notice-stale = تغير النص الأصلي بعد هذه الترجمة. قد تكون بعض المعلومات هنا قديمة.
notice-original = قراءة النص الأصلي ({ $language })
notice-overdue = كان علينا أن نتحقق من معلومات هذه الصفحة من جديد في { $date }. نرجو أن تسألوا المنظمة قبل أن تعتمدوا عليها.

## Headings of lists at the end of pages

related-events = فعاليات قادمة

## البحث

search-titles = كل الصفحات بترتيب الحروف

## الحفظ للقراءة دون إنترنت

offline-note = يمكنكم بعد ذلك قراءة كل الصفحات بهذه اللغة دون إنترنت. لا تُحفظ الأفلام ولا المواقع الأخرى. عندما تفتحون البوابة من جديد وأنتم متصلون بالإنترنت، تُحمَّل الصفحات التي تغيرت مرة أخرى. وهذا يستهلك بيانات.
offline-self-check = تعمل الأسئلة أيضا دون إنترنت.
offline-shared = عندئذ يمكن لمن يستخدم هذا الجهاز أن يرى أن هذه البوابة محفوظة لديكم.
offline-save = حفظ هذه الصفحات على هذا الجهاز
offline-saving = يجري حفظ الصفحات. يرجى إبقاء هذه الصفحة مفتوحة.
offline-saved = محفوظة على هذا الجهاز:
offline-remove = إزالة الصفحات المحفوظة
offline-removed = أزيلت الصفحات المحفوظة من هذا الجهاز.
offline-failed = تعذر حفظ الصفحات. ربما انقطع الإنترنت، أو لا توجد مساحة كافية على الجهاز. لم يُحفظ أي شيء.
offline-unavailable = لا يمكن حفظ الصفحات هنا الآن.

block-note = معلومة مفيدة
block-warning = تنبيه

### All other pages.

## Frame

nav-trail = أنتم هنا
nav-act = ما يمكنكم فعله
toc = في هذه الصفحة
table-label = جدول

## Menu entries and names of the lists

nav-home = الصفحة الرئيسية
nav-self-check = أسئلة لكم

## "Leave this site"

feedback-number = هل تعرفون رقما أو عنوانا ناقصا أو خاطئا؟ أخبرونا من فضلكم:

## Home

guides-title = إرشادات

## Notices at the top of a page

notice-overview = هذه لمحة عامة، وليست برنامجا محددا.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = أهم المعلومات
fact-host = أين أنتم الآن
fact-origin = إلى أين تعودون
fact-delivery = مال أم مواد؟
fact-when = متى تأتي المساعدة
fact-cost = التكلفة
fact-since = منذ
fact-run-by = الجهات المعنية
fact-need = تساعد في
fact-dimension = جانب الحياة
fact-level = لمن المساعدة
fact-type = النوع
fact-country = البلد
fact-parent = جزء من
fact-language = اللغة
fact-languages = اللغات
fact-length = المدة
fact-data = البيانات
fact-publisher = الناشر
fact-published = تاريخ النشر
fact-retrieved = تاريخ اطلاعنا عليه
fact-verified = المقارنة بالأصل
cost-free = مجانا
not-stated = لا يذكر المصدر ذلك.
countries-open = وغيرها. القائمة غير كاملة: اسألوا حتى إن لم يُذكر بلدكم.
chip-any-country = إلى أي بلد
chip-some-countries = إلى بعض البلدان
chip-region-africa = إلى بلدان في أفريقيا
chip-region-americas = إلى بلدان في الأمريكتين
chip-region-asia = إلى بلدان في آسيا
chip-region-europe = إلى بلدان في أوروبا
chip-region-oceania = إلى بلدان في أوقيانوسيا
status-ended = انتهى، بحسب ما نعرف
countries-open-unnamed = لا يقدم المصدر قائمة بالبلدان. اسألوا أيا كان بلدكم.

## When help is given (phase), what part of life it is about (dimension), for whom (level)

phase-before_departure = قبل أن تغادروا
phase-arrival = عند الوصول
phase-after_return = بعد العودة
dimension-economic = العمل والدخل
dimension-social = السكن والصحة والمدرسة والأوراق
dimension-psychosocial = المشاعر والعلاقات
level-individual = أنتم وأسرتكم
level-community = مجتمعكم المحلي
level-structural = الخدمات والسلطات
direction-host = البلد الذي أنتم فيه الآن
direction-origin = بلد العودة

## How help is given

delivery-in_kind = مواد وخدمات، لا مال
delivery-in_kind-note = تحصلون على ما تحتاجون إليه، لا على المال لشرائه.
delivery-cash = مال
delivery-cash-note = تستلمون المال بأنفسكم.
delivery-in_kind_and_cash = مواد وخدمات وبعض المال
delivery-in_kind_and_cash-note = تحصلون على بعض ما تحتاجون إليه، وعلى بعض المال بأنفسكم.
delivery-services = مشورة وتدريب وخدمات أخرى
delivery-services-note = لا يقول المصدر هل يحصل الناس أيضا على مواد أو مال.
delivery-not_stated = غير مذكور
delivery-not_stated-note = لا يذكر المصدر ذلك. اسألوا قبل أن تعتمدوا عليه في خططكم.

## Criteria of a programme

criteria-title = من يمكنه أن يطلب المساعدة
criteria-all = كل قاعدة مع مصدرها
programme-more = المزيد عن هذا البرنامج
programme-about = ما هو
criteria-intro = فريق العمل في البرنامج هو من يقرر، لا هذه الصفحة.
criteria-none = عند إعداد هذه الصفحة لم تكن أي قواعد لهذا البرنامج سارية. اسألوا فريق البرنامج عما يمكنه فعله الآن.
role-gate = لمن هي
role-gate-note = بحسب المصدر، هذه المساعدة لمن ينطبق عليهم ذلك.
role-gate_open = يذكره المصدر
role-gate_open-note = يذكر المصدر هذا الأمر، ولا يقول إن من لا ينطبق عليه ذلك مستبعد.
role-priority = أولوية أو مساعدة إضافية
role-priority-note = يذكر المصدر من هم في هذا الوضع: لهم الأولوية، أو لهم مساعدة إضافية.
role-advice = من المفيد تحضيره
role-advice-note = يطلب فريق العمل ذلك أو ينظر فيه. من المفيد التفكير فيه قبل أن تسألوا.
criterion-open = اسألوا حتى إن لم يُذكر وضعكم.
criterion-source = المصدر:

## Contact

contact-title = التواصل
contact-free = السؤال لا يلزمكم بشيء.
contact-above = لا نعرف وسيلة تواصل مع البرنامج نفسه. هذه هي المنظمة التي يتبع لها: اسألوا من يمكنه المساعدة.
contact-office = لا نعرف وسيلة تواصل مع البرنامج نفسه. هذا مكتب للمنظمة التي تديره: اسألوا من يمكنه المساعدة.
contact-none = لم نجد وسيلة للتواصل مع هذا البرنامج. اعرضوا هذه الصفحة على مستشار أو مستشارة، أو على منظمة تساعد المهاجرين، أو على مكتب للمنظمة الدولية للهجرة (IOM). واسألوهم من يستطيع المساعدة.
contact-elsewhere = لا نعرف وسيلة تواصل في هذا البلد. هذه وسيلة التواصل مع برنامج يذكره:
contact-call = اتصال
contact-sms = رسالة نصية
contact-whatsapp = واتساب
contact-telegram = تيليغرام
contact-email = البريد الإلكتروني
contact-website = الموقع الإلكتروني
contact-more = العنوان وتفاصيل أخرى
contact-address = العنوان
contact-toll_free = مكالمة مجانية
contact-domestic = قد يعمل داخل هذا البلد فقط: { $country }
network-facebook = فيسبوك
network-instagram = إنستغرام
network-linkedin = لينكدإن
network-telegram = تيليغرام
network-x = إكس
network-youtube = يوتيوب
network-tiktok = تيك توك

## Headings of lists at the end of pages

related-programmes = البرامج
related-services = المساعدة المذكورة هنا
related-resources = دورات وأدوات
related-stories = قصص
service-programmes = البرامج التي تذكر هذه المساعدة
service-related = مساعدة أخرى ترتبط بها غالبا
country-programmes-from = إذا كنتم الآن في هذا البلد: { $country }
country-programmes-to = العودة إلى: { $country }
country-way-from = من: { $country }
country-way-any = من أي بلد
country-way-open = قائمة البلدان غير كاملة: اسألوا عن بلدكم
country-way-unnamed = المصدر لا يذكر بلدانا. اسألوا مهما كان بلدكم.
country-way-none = لا تذكر مصادرنا برنامجا لهذين البلدين وحدهما. اسألوا حيث أنتم الآن:
country-way-change = تغيير البلدين

## Stories

story-from = العودة من
story-to = العودة إلى
story-programme = بمساعدة
story-services = المساعدة المقدمة
story-unfinished = هذه مسودة. لم تُنشر.
story-names-changed = قد لا يكون هذا هو الاسم الحقيقي.
story-basis-published = نروي بكلماتنا قصة سبق نشرها. الأصل مذكور في الأسفل.
story-basis-personal = روى الشخص هذه القصة ووافق على أن ننشرها.
story-not-a-promise = كل حالة مختلفة. القصة ليست وعدا بالمساعدة نفسها.
story-review = سنراجع هذه القصة من جديد في

## Organisations, courses and tools, sources

organisation-type-intergovernmental = منظمة دولية
organisation-type-government = جهة حكومية
organisation-type-ngo = منظمة غير ربحية
organisation-type-centre = مركز استشارات
organisation-type-other = منظمة أخرى
resource-type-course = دورة
resource-type-group = مجموعة دعم
resource-type-hotline = خط معلومات
resource-type-film = فيلم
resource-type-website = موقع إلكتروني
resource-type-app = تطبيق
resource-type-training = تدريب
resource-open = فتح
resource-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
resource-megabytes = حوالي { $count } ميغابايت
resource-size-unknown = لا نعرف كم يستهلك هذا الفيلم من البيانات. الأفلام تستهلك الكثير.

event-type-information_session = جلسة معلومات
event-type-job_fair = معرض توظيف
event-type-workshop = ورشة عمل
event-type-other = فعالية
event-when = متى
event-place = أين
event-calendar = إضافة إلى التقويم
event-over = انتهت هذه الفعالية.
list-calendar = كل هذه المواعيد لتقويمكم
source-open = قراءة الأصل على
source-type-web_page = صفحة ويب
source-type-blog_post = مقالة في مدونة
source-type-document = وثيقة
source-type-first_hand = معرفة مباشرة
source-no-url = عنوان هذا المصدر على الإنترنت غير مسجل.
source-verified = نعم
source-unverified = ليس بعد. لدينا نسخة ولم نقارنها بالصفحة على الإنترنت.
source-cited-by = صفحات تستند إلى هذا المصدر

## What the source does not say; sources and checks

gaps-count = { $count ->
    [zero] ما لا نعرفه
    [one] ما لا نعرفه (أمر واحد)
    [two] ما لا نعرفه (أمران)
    [few] ما لا نعرفه ({ $count } أمور)
    [many] ما لا نعرفه ({ $count } أمرا)
   *[other] ما لا نعرفه ({ $count } أمر)
}
gaps-intro = نحن لا نخمن. إذا كان هناك شيء ناقص، فاسألوا.
print-notes = ملاحظات
record-count = { $count ->
    [zero] مصادرنا
    [one] مصدرنا
    [two] مصدرانا
    [few] مصادرنا ({ $count })
    [many] مصادرنا ({ $count })
   *[other] مصادرنا ({ $count })
}
record-checked = تاريخ المقارنة بنسختنا من المصدر:
record-due = المقارنة التالية في موعد أقصاه:
record-last-checked = آخر تحقق:
record-next-check = التحقق التالي في موعد أقصاه:

## Lists

list-services-summary = أنواع المساعدة لمن يعودون إلى بلدهم أو عادوا إليه.
list-countries-summary = البرامج وجهات الاتصال حسب البلد الذي أنتم فيه الآن، أو الذي تعودون إليه.
list-programmes-summary = من يساعد من، وبماذا، وكيف تطلبون.
list-stories-summary = ما مر به آخرون، باختصار.
list-resources-summary = دورات ومجموعات وخطوط معلومات وأفلام ومواقع.
list-organisations-summary = الجهات المعنية بالبرامج، وكيف تتواصلون معها حين نعرف ذلك.
list-sources-summary = من أين تأتي معلومات هذه البوابة.
list-events-summary = جلسات معلومات ومعارض توظيف وورش عمل قادمة.
list-filtered = { $list }: { $option }
list-total = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
entry-from = العودة من: { $countries }
entry-to = العودة إلى: { $countries }
other-countries = بلدان أخرى
list-empty = لا شيء هنا بعد.
filter-need = ما تحتاجون إليه
filter-phase = متى
filter-contact = التواصل
filter-direction = أين أنتم أو إلى أين تعودون
filter-host = أين أنتم الآن
filter-origin = إلى أين تعودون
filter-all = عرض الكل
contact-known = نعرف كيف يمكن التواصل
pages-label = صفحات هذه القائمة
pages-page = الصفحة { $number }

## البحث

search-summary = ابحثوا عن صفحة في هذه البوابة بكلماتها.
search-private = الكلمات التي تكتبونها تبقى على هذا الجهاز.
search-count = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
search-none = لا توجد صفحة فيها هذه الكلمات. جرّبوا كلمة أخرى، أو انظروا هنا:
search-unavailable = البحث لا يعمل هنا الآن. كل الصفحات في القائمة أدناه.
search-more = عرض المزيد من النتائج

## الحفظ للقراءة دون إنترنت

kind-page = معلومات
kind-service = نوع من المساعدة
kind-country = بلد
kind-programme = برنامج
kind-story = قصة
kind-organisation = منظمة
kind-resource = دورة أو أداة
kind-source = مصدر
kind-event = فعالية

## Self-check

self-check-start = اعرفوا ما يمكنكم طلبه
self-check-choice = اختاروا برنامجا واحدا
self-check-without = من دون أسئلة هذه الصفحة
self-check-static = هذه قواعد كل برنامج بكلمات بسيطة، ومن يمكنكم أن تسألوه. قارنوها بوضعكم.
self-check-unavailable = تعذر بدء الأسئلة على هذا الجهاز. كل ما تحتاجون إليه موجود في هذه الصفحة.
self-check-not-a-decision = هذا ليس قرارا. فريق العمل في البرنامج وحده من يقرر، والسؤال مسموح دائما.
self-check-privacy = تبقى إجاباتكم على هذا الجهاز. لا يُرسَل شيء، ولا يُحفَظ شيء إلا إذا طلبتم ذلك.
self-check-traces = لا يُرسَل شيء. لكن متصفحكم يحتفظ في سجله بكل إجابة تختارونها. على جهاز يستخدمه آخرون، افتحوا هذه الصفحة في نافذة خاصة.

## Page not found (address that does not exist)

not-found-title = هذه الصفحة غير موجودة
not-found-home = الانتقال إلى الصفحة الرئيسية

## Feed (news reader)

feed-title = { $site }: صفحات جديدة ومعدلة
feed-subtitle = صفحات أضيفت إلى البوابة أو جرى التحقق منها مؤخرا.

## Questions of the self-check (they need JavaScript)

check-most = { $count ->
    [zero] لا أسئلة.
    [one] سؤال واحد على الأكثر.
    [two] سؤالان على الأكثر.
    [few] { $count } أسئلة على الأكثر.
    [many] { $count } سؤالا على الأكثر.
   *[other] { $count } سؤال على الأكثر.
}
check-left = { $count ->
    [0] هذا هو السؤال الأخير
    [zero] هذا هو السؤال الأخير
    [one] بقي سؤال واحد على الأكثر
    [two] بقي سؤالان على الأكثر
    [few] بقيت { $count } أسئلة على الأكثر
    [many] بقي { $count } سؤالا على الأكثر
   *[other] بقي { $count } سؤال على الأكثر
}
check-start = البدء
check-continue = متابعة
check-back = رجوع
check-unsure = لا أعرف
check-decline = أفضّل عدم الإجابة
check-none = لا شيء مما سبق
check-or = أو
check-why = لماذا نسأل
check-day = اليوم
check-month = الشهر
check-year = السنة
check-country-hint = اكتبوا بعض الحروف، ثم اختاروا من القائمة.
check-matches = { $count ->
    [zero] لم نجد أي بلد.
    [one] وجدنا بلدا واحدا.
    [two] وجدنا بلدين.
    [few] وجدنا { $count } بلدان.
    [many] وجدنا { $count } بلدا.
   *[other] وجدنا { $count } بلد.
}
check-errors = هناك مشكلة
check-error-choose = اختاروا إجابة.
check-error-choose-many = اختاروا إجابة واحدة على الأقل.
check-error-country = اختاروا بلدا من القائمة.
check-error-number = اكتبوا رقما من { $min } إلى { $max }.
check-error-date = اكتبوا تاريخا صحيحا: اليوم والشهر والسنة.
check-error-date-limits = اكتبوا تاريخا من { $min } إلى { $max }.
check-answers = راجعوا إجاباتكم
check-no-answer = بلا إجابة
check-change = تغيير
check-show-result = اعرفوا من يمكنكم أن تسألوه
check-result = ما يمكنكم فعله الآن
check-said = قلتم:
check-said-nothing = لم تذكروا البلدين. وهما الأهم في الجواب.
check-act-many = يمكنكم أن تسألوا أحد هذه البرامج
check-act-none = لا يناسبكم أي برنامج هنا: اسألوا جهة قريبة من مكانكم
check-act-ended = انتهى هذا البرنامج بحسب ما نعرف: اسألوا هل يوجد برنامج جديد
check-act-open = نحتاج إلى معرفة المزيد
check-so-far = ماذا نعرف حتى الآن؟
check-so-far-note = هذا ما تقوله إجاباتكم حتى الآن. قد تغيره الأسئلة التالية.
check-go-on = عودة إلى السؤال
check-missing = ما ليس واضحا بعد
check-nearest = وضحوا هذا أولا: { $criteria }. إذا كان ينطبق عليكم: { $outcome }
check-undecided = ليس مؤكدا بعد
check-later = مساعدة لمن يعودون أو عادوا
check-needs = احتياجاتكم، واحدا واحدا
check-no-contact = لا نعرف وسيلة تواصل
check-need-met = { $need }: { $programme }
check-need-unmet = { $need }: مصادرنا لا تذكر ذلك
check-reasons = لماذا ترون هذا
check-may-change = ما قد يغير هذه النتيجة
check-prepare = ما ينبغي تحضيره
check-other-help = مساعدة أخرى
check-print = طباعة
check-save = حفظ في ملف
check-counsellor = العرض على مستشار أو مستشارة
check-clear = حذف إجاباتي والبدء من جديد
check-cleared = حُذفت إجاباتكم من هذه الصفحة.
check-what = نسأل عن رحلتكم ووضعكم. ثم نقول لكم من أي البرامج يمكنكم أن تطلبوا المساعدة، ولماذا.
check-possible = ليس هذا مؤكدا بعد. هذه النتائج ممكنة:
check-if = إذا أجبتم «{ $answer }»: { $outcome }
check-other-country = بلد آخر
check-some-country = أحد عدة بلدان
check-range = من { $min } إلى { $max }
check-met = يناسب إجاباتكم
check-not_met = لا يناسب إجاباتكم
check-not_listed = لا يذكر المصدر وضعكم. فريق العمل وحده يستطيع أن يجيب.
check-unknown = غير واضح من إجاباتكم
check-out = برامج لا تناسب إجاباتكم
check-none-fits = لا يعني ذلك أنه لا توجد مساعدة لكم، وهذه البوابة لا تطلب منكم العودة. اسألوا حيث أنتم منظمة تساعد المهاجرين، أو جهة تقدم المشورة بشأن العودة، أو مكتبا للمنظمة الدولية للهجرة (IOM). قولوا: «قد أعود إلى بلدي، أو عدت إليه. هل توجد مساعدة؟» وإذا كنتم تريدون البقاء أو تخافون من الأذى، فابحثوا أولا عن دعم قانوني.
check-ask-anywhere = كيف تسألون في أي بلد
check-services = مساعدة تناسب إجاباتكم
check-remember = حفظ إجاباتي على هذا الجهاز إلى أن أغلق علامة التبويب. عندئذ يحذفها المتصفح، لكن قد تبقى آثار منها. لا تختاروا ذلك على جهاز يستخدمه آخرون.
check-counsellor-note = يمكن لمستشار أو مستشارة تصوير هذا الرمز بالهاتف أو فتح الرابط. فيه النتائج فقط، لا إجاباتكم.
check-shared = نتائج الأسئلة
check-arriving = تظهر النتيجة هنا بعد لحظة.
check-shared-note = هذه هي النتائج فقط. الإجابات ليست جزءا منها. يمكن لأي شخص أن ينشئ رابطا كهذا: فهو لا يثبت شيئا.
check-own = أجيبوا عن الأسئلة بأنفسكم
check-of = أسئلة: { $programme }
check-one = أجيبوا عن أسئلة هذا البرنامج
check-one-lead = أسئلة قصيرة عن برنامج واحد.
check-all = أسئلة عن كل البرامج
check-first-true = اختاروا أول إجابة تنطبق عليكم. ثم نسألكم عن البقية.
check-more-true = هل تنطبق عليكم إحدى هذه الإجابات أيضا؟
check-again = البدء من جديد
check-another-country = بلد آخر
check-services-may = مساعدات قد تناسبكم
check-gives = ما قد يقدمه البرنامج
check-gives-note = القرار للبرنامج. هذه هي المبالغ التي تذكرها مصادره، وهي ليست وعدا.
check-perhaps = ربما
check-up-to = حتى { $amount }
check-up-to-range = من { $min } حتى { $max }، ويتوقف ذلك على إجابات غير معروفة بعد
gives-each = { $amount } لكل: { $what }
gives-cap = { $amount } في المجموع على الأكثر
gives-discretion = الفريق يقرر من يحصل عليه.
gives-if = إذا:
gives-if-any = إذا تحقق واحد مما يلي:
gives-not = ليس: { $what }
gives-long = لبعض الناس فقط. يذكر المصدر لمن.
check-builds-on = فقط مع موافقة من:
programme-basis-of = هذه البرامج تحتاج إلى موافقة من هذا البرنامج:

proof-combinations = مجموعات الإجابات المشمولة
proof-proofs = البراهين الصحيحة
proof-personas = أشخاص افتراضيون للاختبار
proof-programmes = البرامج
proof-questions = الأسئلة
proof-languages = اللغات المكتملة
proof-hash = بصمة القواعد

## حالة الترجمات: صفحة لمن يترجم أو يراجع

translations-summary = لمن يترجم أو يراجع: ما أُنجز في كل لغة، وما بقي.
translations-original = لغة النصوص الأصلية: { $language }.
translations-done = مكتمل: { $count } من { $all }
translations-which = أي نصوص؟
translations-kind = نوع النص
translations-texts = النصوص
translations-complete = مكتمل
translations-stale = قديم
translations-missing = ناقص
translations-unreviewed = غير مراجَع
translations-all = الكل
translations-words = معنى هذه الكلمات
translations-complete-note = الترجمة موجودة وتقول ما يقوله الأصل اليوم.
translations-stale-note = تغيّر الأصل بعد الترجمة.
translations-missing-note = لا توجد ترجمة، أو ينقص جزء منها.
translations-unreviewed-note = الترجمة آلية، ولم يراجعها أحد بعد.
translations-incomplete = ينقص جزء
translations-open = { $count ->
    [zero] لا نصوص تحتاج إلى عمل
    [one] نص واحد يحتاج إلى عمل
    [two] نصان يحتاجان إلى عمل
    [few] { $count } نصوص تحتاج إلى عمل
    [many] { $count } نصا يحتاج إلى عمل
   *[other] { $count } نص يحتاج إلى عمل
}
translations-none-open = لا ينقص شيء، وكل شيء مطابق للأصل.
translations-to-check = { $count ->
    [zero] لا نصوص للمراجعة
    [one] نص واحد للمراجعة
    [two] نصان للمراجعة
    [few] { $count } نصوص للمراجعة
    [many] { $count } نصا للمراجعة
   *[other] { $count } نص للمراجعة
}
translations-more = { $count ->
    [zero] ولا شيء غيرها
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
translations-removed = حُذف جزء من الأصل.
kind-site = كلمات البوابة
kind-rules = كلمات الأسئلة والنتائج
kind-interface = القوائم والأزرار
