### The words of the portal’s frame in Arabic. What each is and where it stands: see en.ftl.

## Frame

skip = الانتقال إلى المحتوى
menu = القائمة
language = اللغة
nav-main = القائمة الرئيسية
nav-languages = اللغات
nav-footer = عن هذه البوابة
nav-trail = أنتم هنا
toc = في هذه الصفحة
table-label = جدول

## Menu entries and names of the lists

nav-home = الصفحة الرئيسية
nav-services = إيجاد المساعدة
nav-countries = البلدان
nav-programmes = البرامج
nav-stories = قصص
nav-resources = دورات وأدوات
nav-organisations = المنظمات
nav-sources = المصادر
nav-self-check = أسئلة لتقييم وضعكم

## "Leave this site"

leave = مغادرة الموقع
leave-note = هل أنتم في خطر أو يراقبكم أحد؟ زر «مغادرة الموقع»، أو الضغط ثلاث مرات على مفتاح Shift، يفتح موقعًا آخر فورًا. لكنه لا يمحو سجل التصفح في جهازكم.
leave-more = المزيد عن سلامتكم
leave-two-more = اضغطوا على Shift مرتين أخريين لمغادرة الموقع.
leave-one-more = اضغطوا على Shift مرة أخرى لمغادرة الموقع.
leave-leaving = جارٍ التحميل…

## Home

way-need = حسب ما تحتاجون إليه
way-need-note = العمل والسكن والصحة والأوراق، أو شخص تتحدثون إليه
way-country = حسب البلد
way-country-note = حيث أنتم الآن، أو حيث تعودون
way-check = أسئلة لتقييم وضعكم
way-check-note = أسئلة قليلة: أي البرامج يمكنكم أن تسألوا
home-needs = ماذا تحتاجون؟
home-countries = أي بلد؟
home-hosts = حيث أنا الآن
home-origins = حيث أعود، أو عدت بالفعل
guides-title = أدلة

## Notices at the top of a page

notice-fallback = هذه الصفحة غير متوفرة بعد بالعربية. تُعرض لكم باللغة التالية: { $shown }.
notice-draft = ترجمت آلةٌ هذه الصفحة ولم يراجعها أي شخص بعد، لذلك قد تكون فيها أخطاء.
notice-stale = تغيّر النص الأصلي بعد هذه الترجمة. قد تكون بعض المعلومات هنا قديمة.
notice-original = قراءة النص الأصلي ({ $language })
notice-overdue = كان من المقرر التحقق من معلومات هذه الصفحة مجددًا في { $date }. نرجو أن تسألوا المنظمة قبل الاعتماد عليها.
notice-overview = هذه لمحة عامة، وليست برنامجًا محددًا.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = أهم المعلومات
fact-host = أين أنتم الآن
fact-origin = إلى أين تعودون
fact-delivery = مال أم سلع؟
fact-when = متى
fact-cost = التكلفة
fact-since = منذ
fact-run-by = الجهة المنفذة
fact-dimension = جانب الحياة
fact-level = لمن المساعدة
fact-type = النوع
fact-country = البلد
fact-parent = جزء من
fact-language = اللغة
fact-languages = اللغات
fact-publisher = الناشر
fact-published = تاريخ النشر
fact-retrieved = تاريخ اطلاعنا عليه
fact-verified = المقارنة بالأصل
cost-free = مجانًا
not-stated = لا يذكر المصدر ذلك.
countries-open = وغيرها. القائمة غير كاملة: اسألوا حتى إن لم يُذكر بلدكم.
countries-open-unnamed = لا يقدم المصدر قائمة بالبلدان. اسألوا أيًا كان بلدكم.

## When help is given (phase), what part of life it is about (dimension), for whom (level)

phase-before_departure = قبل المغادرة
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

delivery-in_kind = سلع وخدمات، لا مال
delivery-in_kind-note = تحصلون على ما تحتاجون إليه، لا على المال لشرائه.
delivery-cash = مال
delivery-cash-note = تستلمون المال بأنفسكم.
delivery-in_kind_and_cash = سلع وخدمات وبعض المال
delivery-in_kind_and_cash-note = تحصلون على بعض ما تحتاجون إليه، وعلى بعض المال بأنفسكم.
delivery-services = مشورة وتدريب وخدمات أخرى
delivery-services-note = لا يذكر المصدر مالًا ولا سلعًا.
delivery-not_stated = غير مذكور
delivery-not_stated-note = لا يذكر المصدر ذلك. اسألوا قبل أن تعتمدوا عليه في خططكم.

## Criteria of a programme

criteria-title = القواعد بكلمات بسيطة
criteria-intro = هذا ما يقوله المصدر. موظفو البرنامج هم من يقررون، لا هذه الصفحة.
role-gate = مطلوب
role-gate-note = يطلب البرنامج ذلك.
role-gate_open = يذكره المصدر
role-gate_open-note = يذكر المصدر هذا الأمر، ولا يقول إن غيركم مستبعد: اسألوا.
role-priority = له الأولوية
role-priority-note = تُقدَّم المساعدة أولًا لمن هم في هذا الوضع. ويمكن لغيرهم أن يطلبوا أيضًا.
role-advice = من المفيد تحضيره
role-advice-note = ينظر الموظفون في ذلك. من المفيد التفكير فيه قبل الطلب.
criterion-open = لا يقدم المصدر سوى أمثلة: اسألوا حتى إن لم يُذكر وضعكم.
criterion-source = المصدر:

## Contact

contact-title = التواصل
contact-free = السؤال لا يلزمكم بشيء.
contact-none = لا تذكر مصادرنا وسيلة للتواصل مع هذا البرنامج.
contact-call = اتصال
contact-sms = رسالة نصية
contact-whatsapp = واتساب
contact-telegram = تيليغرام
contact-email = البريد الإلكتروني
contact-website = الموقع الإلكتروني
contact-address = العنوان
contact-toll_free = مكالمة مجانية
contact-domestic = يعمل داخل هذا البلد فقط: { $country }
network-facebook = فيسبوك
network-instagram = إنستغرام
network-linkedin = لينكدإن
network-x = إكس
network-youtube = يوتيوب
network-tiktok = تيك توك

## Headings of lists at the end of pages

related-programmes = البرامج
related-services = المساعدة التي يمكنكم طلبها
related-resources = دورات وأدوات
related-stories = قصص
service-programmes = البرامج التي تقدم هذه المساعدة
service-related = مساعدة أخرى ترتبط بها غالبًا
country-programmes-from = إذا كنتم الآن في هذا البلد: { $country }
country-programmes-to = إذا كنتم تعودون إلى هذا البلد أو عدتم إليه: { $country }
country-programmes-open = برامج قد تساعد أيضًا
country-programmes-open-note = لا تقدم هذه البرامج قائمة كاملة بالبلدان. اسألوها عن هذا البلد: { $country }.

## Stories

story-from = من
story-to = العودة إلى
story-programme = بمساعدة
story-services = المساعدة المقدمة
story-names-changed = غُيّر الاسم لحماية الشخص.
story-basis-published = نروي بكلماتنا قصة سبق نشرها. رابط الأصل في الأسفل.
story-basis-personal = روى الشخص هذه القصة ووافق على أن ننشرها.
story-not-a-promise = كل حالة مختلفة. القصة ليست وعدًا بالمساعدة نفسها.
story-review = ستُراجع هذه القصة في

## Organisations, courses and tools, sources

organisation-type-intergovernmental = منظمة دولية
organisation-type-government = جهة حكومية
organisation-type-ngo = منظمة غير ربحية
organisation-type-centre = مركز استشارات
organisation-type-other = منظمة أخرى
resource-type-course = دورة
resource-type-group = مجموعة دعم
resource-type-hotline = خط مساعدة
resource-type-film = فيلم
resource-type-website = موقع إلكتروني
resource-type-app = تطبيق
resource-type-training = تدريب
resource-open = فتح
source-open = قراءة الأصل على
source-type-web_page = صفحة ويب
source-type-blog_post = مقالة في مدونة
source-no-url = عنوان هذا المصدر على الإنترنت غير مسجل.
source-verified = نعم
source-unverified = ليس بعد. لدينا نسخة ولم نقارنها بالصفحة على الإنترنت.
source-cited-by = صفحات تستند إلى هذا المصدر

## What the source does not say; sources and checks

gaps-title = ما لا يذكره المصدر
gaps-intro = نحن لا نخمّن. إذا كان هناك شيء ناقص، فاسألوا المنظمة.
record-title = المصادر والتحقق
record-checked = آخر تحقق
record-due = موعد التحقق التالي

## Lists

list-services-summary = أنواع المساعدة لمن يعودون إلى بلدهم أو عادوا إليه.
list-countries-summary = البرامج وجهات الاتصال حسب البلد: حيث أنتم الآن، أو حيث تعودون.
list-programmes-summary = من يساعد من، وبماذا، وكيف تطلبون.
list-stories-summary = كيف تدبّر آخرون أمورهم، باختصار.
list-resources-summary = دورات ومجموعات وخطوط مساعدة وأفلام ومواقع.
list-organisations-summary = من ينفذ البرامج، وكيف تتواصلون معه.
list-sources-summary = من أين تأتي معلومات هذه البوابة.
list-filtered = { $list }: { $option }
list-total = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
entry-from = من: { $countries }
entry-to = العودة إلى: { $countries }
list-empty = لا شيء هنا بعد.
filter-phase = متى
filter-dimension = جانب الحياة
filter-direction = عرض
filter-all = عرض الكل
pages-label = صفحات هذه القائمة
pages-page = الصفحة { $number }

## Self-check

self-check-start = اعرفوا ما يمكنكم طلبه
self-check-static = هذه قواعد كل برنامج بكلمات بسيطة، ومن يمكنكم أن تسألوا. قارنوها بوضعكم.
self-check-unavailable = تعذّر بدء الأسئلة على هذا الجهاز. كل ما تحتاجون إليه موجود في هذه الصفحة.
self-check-not-a-decision = هذا ليس قرارًا. موظفو البرنامج وحدهم من يقررون، والسؤال مسموح دائمًا.
self-check-privacy = تبقى إجاباتكم على هذا الجهاز. لا يُرسل شيء، ولا يُحفظ شيء إلا إذا طلبتم ذلك.
self-check-traces = لا يُرسل شيء. لكن متصفحكم يحتفظ في سجله بكل إجابة تختارونها. على جهاز يستخدمه آخرون، افتحوا هذه الصفحة في نافذة خاصة.

## Page not found (address that does not exist)

not-found-title = هذه الصفحة غير موجودة
not-found-home = الانتقال إلى الصفحة الرئيسية

## Feed (news reader)

feed-title = { $site }: صفحات جديدة ومعدّلة
feed-subtitle = صفحات أضيفت إلى البوابة أو جرى التحقق منها مؤخرًا.

## Questions of the self-check (they need JavaScript)

check-most = { $count ->
    [zero] لا أسئلة.
    [one] سؤال واحد على الأكثر.
    [two] سؤالان على الأكثر.
    [few] { $count } أسئلة على الأكثر.
    [many] { $count } سؤالًا على الأكثر.
   *[other] { $count } سؤال على الأكثر.
}
check-left = { $count ->
    [0] هذا هو السؤال الأخير
    [zero] هذا هو السؤال الأخير
    [one] بقي سؤال واحد على الأكثر
    [two] بقي سؤالان على الأكثر
    [few] بقيت { $count } أسئلة على الأكثر
    [many] بقي { $count } سؤالًا على الأكثر
   *[other] بقي { $count } سؤال على الأكثر
}
check-start = ابدأوا
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
    [zero] لم يُعثر على أي بلد.
    [one] عُثر على بلد واحد.
    [two] عُثر على بلدين.
    [few] عُثر على { $count } بلدان.
    [many] عُثر على { $count } بلدًا.
   *[other] عُثر على { $count } بلد.
}
check-errors = هناك مشكلة
check-error-choose = اختاروا إجابة.
check-error-choose-many = اختاروا إجابة واحدة على الأقل.
check-error-country = اختاروا بلدًا من القائمة.
check-error-number = اكتبوا رقمًا من { $min } إلى { $max }.
check-error-date = اكتبوا تاريخًا صحيحًا: اليوم والشهر والسنة.
check-error-date-limits = اكتبوا تاريخًا من { $min } إلى { $max }.
check-answers = راجعوا إجاباتكم
check-no-answer = بلا إجابة
check-change = تغيير
check-show-result = اعرفوا من يمكنكم أن تسألوا
check-result = ما يمكنكم فعله الآن
check-reasons = لماذا ترون هذا
check-may-change = ما قد يغيّر هذه النتيجة
check-prepare = ما ينبغي تحضيره
check-other-help = مساعدة أخرى
check-compare = البرامج جنبًا إلى جنب
check-print = طباعة
check-save = حفظ في ملف
check-counsellor = العرض على مستشار أو مستشارة
check-clear = حذف إجاباتي والبدء من جديد
check-cleared = حُذفت إجاباتكم من هذه الصفحة.
check-what = نسأل عن رحلتكم ووضعكم. ثم نقول لكم من أي البرامج يمكنكم أن تطلبوا المساعدة، ولماذا.
check-possible = ليس هذا مؤكدًا بعد. هذه النتائج ممكنة:
check-if = إذا أجبتم «{ $answer }»: { $outcome }
check-other-country = بلد آخر
check-some-country = أحد عدة بلدان
check-range = من { $min } إلى { $max }
check-met = يناسب إجاباتكم
check-not_met = لا يناسب إجاباتكم
check-not_listed = لا يذكر المصدر وضعكم. فريق العمل وحده يستطيع أن يجيب.
check-unknown = غير واضح من إجاباتكم
check-out = برامج لا تناسب إجاباتكم
check-none-fits = لا يناسب إجاباتكم أي برنامج في هذا الموقع. وقد توجد مساعدة لكم مع ذلك.
check-first = اسألوا هنا أولًا
check-services = مساعدة تناسب إجاباتكم
check-remember = احتفظوا بإجاباتي على هذا الجهاز إذا أعيد تحميل هذه الصفحة. عند إغلاق علامة التبويب يحذفها المتصفح، لكن قد تبقى آثار منها. لا تضعوا هذه العلامة على جهاز يستخدمه آخرون.
check-counsellor-note = يمكن للمستشار أن يمسح هذه الصورة أو يفتح الرابط. فيه النتائج فقط، وليست فيه إجاباتكم.
check-shared = نتائج فحص ذاتي
check-shared-note = هذه هي النتائج فقط. الإجابات ليست جزءًا منها. يمكن لأي شخص أن ينشئ رابطًا كهذا: فهو لا يثبت شيئًا.
check-own = قوموا بالفحص الذاتي بأنفسكم
check-of = أسئلة: { $programme }
check-one = أجيبوا عن أسئلة هذا البرنامج
check-one-lead = أسئلة قصيرة عن برنامج واحد.
check-all = أسئلة عن كل البرامج
check-first-true = اختاروا أول إجابة تنطبق عليكم. ثم نسألكم عن البقية.
check-more-true = هل تنطبق عليكم إحدى هذه الإجابات أيضًا؟
check-again = البدء من جديد
check-another-country = بلد آخر
check-services-may = مساعدات قد تناسبكم
check-programme = البرنامج
check-outcome = النتيجة

block-note = معلومة مفيدة
block-warning = انتبه

proof-combinations = مجموعات الإجابات المشمولة
proof-proofs = البراهين الصحيحة
proof-personas = أشخاص افتراضيون للاختبار
proof-programmes = البرامج
proof-questions = الأسئلة
proof-languages = اللغات المكتملة
proof-hash = بصمة القواعد
