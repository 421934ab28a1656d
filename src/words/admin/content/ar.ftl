# المناسبات والإصدارات: القوائم والبيانات وقواعد التواريخ.

observance-new = مناسبة جديدة
observances-search = كلمات من العنوان بأي لغة، أو من الرابط
observances-none = لا توجد مناسبات بعد. أنشئ المناسبة الأولى.
filter-waits = ما ينتظر
filter-lacking = بلا عنوان باللغة
waits-draft = فيها مسودة
waits-review = قيد المراجعة
waits-scheduled = مجدولة
waits-not-public = غير منشورة
column-title = العنوان
column-next-date = التاريخ التالي
column-parts = البيانات واللغات
column-changed = آخر تعديل
column-part = الجزء
column-state = الحالة
column-year = السنة
column-texts = النصوص
part-free-short = بيانات
part-and-state = { $part }: { $state }
pages-label = صفحات القائمة

bulk-tick = تحديد
bulk-tick-one = تحديد { $title }
bulk-label = الإجراءات على العناصر المحددة
bulk-with-ticked = العناصر المحددة:
bulk-review = طلب المراجعة
bulk-approve = اعتماد
bulk-publish = نشر
bulk-trash = نقل إلى سلة المهملات
bulk-nothing-ticked = لم يُحدَّد شيء. ارجع إلى القائمة وحدّد عنصرا واحدا على الأقل.
bulk-back = العودة إلى القائمة
bulk-lead =
    { $count ->
        [0] لا يمكن تنفيذ أي من ذلك في الوضع الحالي. الأسباب مذكورة أدناه.
        [one] سيُنفَّذ إجراء واحد. راجع القائمة ثم اضغط الزر أسفلها.
        [two] سيُنفَّذ إجراءان. راجع القائمة ثم اضغط الزر أسفلها.
        [few] ستُنفَّذ { $count } إجراءات. راجع القائمة ثم اضغط الزر أسفلها.
       *[other] سيُنفَّذ { $count } إجراء. راجع القائمة ثم اضغط الزر أسفلها.
    }
bulk-parts = الأجزاء المقصودة
bulk-look-again = عرض ما سيُنفَّذ
bulk-what-happens = ما سيحدث
bulk-will = { $part }: سيُنفَّذ.
bulk-will-whole = سيُنفَّذ على جميع الأجزاء.
bulk-will-not = { $part }: لن يُنفَّذ. { $why }
bulk-done-but =
    { $count ->
        [0] لم يُنفَّذ شيء. العوائق مذكورة أدناه.
        [one] نُفِّذ إجراء واحد؛ ولم يُنفَّذ ما يلي.
        [two] نُفِّذ إجراءان؛ ولم يُنفَّذ ما يلي.
        [few] نُفِّذت { $count } إجراءات؛ ولم يُنفَّذ ما يلي.
       *[other] نُفِّذ { $count } إجراء؛ ولم يُنفَّذ ما يلي.
    }

observance-titles = العناوين
observance-titles-help = اكتب العنوان باللغات التي تكتب بها؛ تكفي لغة واحدة. ويُعلَّم كل عنوان بأنه غير رسمي إلى أن يُذكر مصدره.
observance-needs-title = اكتب العنوان بلغة واحدة على الأقل.
observance-make = إنشاء المناسبة
slug-label = الرابط
slug-help = آخر كلمات الرابط، وهي واحدة في جميع اللغات: a–z و0–9 وشرطات مفردة، مثل world-water-day. وإذا تُرك الحقل فارغا أُخذ من العنوان الإنكليزي.
slug-malformed = لا يصلح هذا رابطا. استخدم a–z و0–9 وشرطة واحدة بين الكلمات فقط، بما لا يتجاوز 120 حرفا.
slug-reserved = هذه الكلمة محجوزة للموقع، أو قد تُظن سنة. اختر رابطا آخر.
slug-taken = الرابط { $slug } مستعمل لمناسبة أخرى. اختر غيره.
slug-change = تغيير الرابط
slug-change-help = سيظل الرابط القديم يقود إلى هنا.
address-label = الرابط العام
parts-label = البيانات والنصوص
thing-in-trash = هذا العنصر في سلة المهملات: لا شيء منه منشور ولا يمكن تعديله.
trash-label = سلة المهملات
trash-help = لا يُنشر شيء مما في سلة المهملات، ويمكن استعادته كما كان.

editions-none-yet = لا توجد إصدارات سنوية بعد. أنشئ إصدار السنة التي تكتب لها.
edition-year = السنة
edition-new = إصدار سنوي جديد
edition-exists = إصدار { $year } موجود بالفعل. افتحه من القائمة أو اكتب سنة أخرى.
editions-empty = لا يوجد إصدار مطابق. اختر سنة أو حالة أخرى، أو أنشئ إصدارا من صفحة المناسبة.
editions-filter = تضييق قائمة الإصدارات السنوية
editions-count =
    { $count ->
        [zero] لا إصدارات
        [one] إصدار واحد
        [two] إصداران
        [few] { $count } إصدارات
       *[other] { $count } إصدارا
    }
edition-dates = تواريخ هذه السنة
edition-no-date = لا تعطي القاعدة أي تاريخ في سنة { $year }.
edition-public = الصفحة العامة لهذا الإصدار
edition-judged = لا يذكر المصدر السنة؛ وقد قدّرها المحرر
edition-source = رابط المصدر
edition-photos = الصور
edition-photos-help = حدّد موضع كل صورة تظهر في الصفحة: الصورة 1 تتصدرها. واترك الباقي فارغا.
edition-no-photos = لا توجد صور للاختيار بعد.
edition-documents = الوثائق
edition-documents-help = حدّد موضع كل وثيقة في القائمة؛ واترك الباقي فارغا.
edition-no-documents = لا توجد وثائق للاختيار بعد.
edition-place = موضع «{ $title }»
edition-place-taken = الموضع { $place } مكرر. أعط كلا منها موضعا خاصا.
edition-gone = أُزيل شيء مما وضعته منذ عرض هذه الصفحة. راجع القائمة واحفظ مرة أخرى.
edition-untitled = بلا عنوان

rules-label = التاريخ
rules-help = قاعدة أو أكثر على التوالي، الأقدم أولا. وإذا تغير اليوم احتفظت القاعدة السابقة بسنوات سريانها، فتبقى تواريخ الإصدارات الماضية كما هي.
rule-legend = القاعدة { $number }
rule-add = إضافة قاعدة
rule-remove = حذف القاعدة { $number }
rule-part-legend = التاريخ { $number } في هذه القاعدة
rule-part-add = إضافة تاريخ إلى هذه القاعدة
rule-part-remove = حذف التاريخ { $number }
rule-kind = نوع القاعدة
rule-show-fields = عرض حقول هذا النوع
rule-kind-fixed = اليوم نفسه كل سنة
rule-kind-nth-weekday = يوم من أيام الأسبوع في شهر
rule-kind-span = من يوم إلى آخر
rule-kind-week-span = أسبوع بأيام ثابتة
rule-kind-week-containing = الأسبوع الذي يضم يوما معينا
rule-kind-any-of = عدة تواريخ في السنة
rule-kind-every-years = كل عدد من السنوات
rule-kind-listed = يُحدَّد لكل سنة
rule-kind-years = سنوات كاملة
rule-which = ترتيبه في الشهر
rule-last = الأخير
rule-weekday = يوم الأسبوع
rule-week-begins = يبدأ الأسبوع يوم
rule-month = الشهر
rule-day = اليوم
rule-start-month = اليوم الأول: الشهر
rule-start-day = اليوم الأول: اليوم
rule-end-month = اليوم الأخير: الشهر
rule-end-day = اليوم الأخير: اليوم
rule-from = تسري من سنة
rule-to = تسري حتى سنة
rule-first-year = السنة الأولى
rule-last-year = السنة الأخيرة
rule-every = كل كم سنة
rule-since = ابتداء من سنة
rule-act-form = حددها
rule-act-none = غير مذكور
rule-act-resolution = قرار
rule-act-decision = مقرر
rule-act-other = صك آخر
rule-act-body = الهيئة باسمها الإنكليزي
rule-act-symbol = الرمز أو الرقم، مثل A/RES/58/220
rule-exceptions = استثناءات لسنوات بعينها
rule-exceptions-help = سطر لكل حالة: 2026-09-30، أو 2026-09-30/2026-10-02 لعدة أيام، أو 2026 - إن لم تُقَم.
rule-listed-years = التواريخ سنة بسنة
rule-listed-help = سطر لكل تاريخ: 2026-05-27، أو 2026-05-27/2026-06-02 لعدة أيام، أو 2026 - إن لم تُقَم. والسنة غير المذكورة لم تُعرف بعد.
number-bounds = من { $first } إلى { $last }.
number-outside = اكتب عددا صحيحا من { $first } إلى { $last }.
rule-no-such-day = لا يوجد هذا اليوم في الشهر. صحّح اليوم أو الشهر.
rule-choose = اختر من القائمة.
rule-line-unread = السطر { $line } («{ $text }») غير مفهوم. اكتب التاريخ هكذا: 2026-09-30.
rule-line-too-far = السطر { $line } («{ $text }») خارج السنوات 1900 إلى 2200، أو ينتهي بعد السنة التالية.
rule-line-swapped = السطر { $line } («{ $text }») ينتهي قبل أن يبدأ. بدّل التاريخين.
rule-kind-not-within = لا يجوز هذا النوع داخل قاعدة أخرى. اجعله قاعدة مستقلة.
rule-years-swapped = السنة الأخيرة تسبق الأولى. بدّلهما.
rule-overlaps = القاعدة السابقة سارية حتى سنة { $year }. اجعل هذه تبدأ بعدها.
rule-needs-first-year = القاعدة التي تلي أخرى تحتاج إلى سنة أولى.
rule-needs-last-year = القاعدة التي تليها أخرى تحتاج إلى سنة أخيرة.
rule-ends-before = تنتهي هذه القاعدة قبل أن تبدأ في سنة { $year }. صحّح إحدى السنتين.
rule-years-cut-short = السنوات من { $first } إلى { $last } محددة بذاتها. اجعل القاعدة تسري عليها كلها دون استثناء.
rule-exception-outside = هذه القاعدة غير سارية في سنة { $year }. انقل الاستثناء إلى قاعدة تلك السنة.
rule-unusable = لا تشكل هذه القواعد تسلسلا صالحا. راجع السنوات والتواريخ.

rule-check = فحص التواريخ
rule-checked = ما تقوله هذه القواعد
rule-in-words = بالكلمات
rule-next-dates = التواريخ القادمة
rule-public-dates = التواريخ المنشورة التي تتغير
rule-nothing-moves = لا يتغير أي تاريخ منشور.
rule-not-understood = هذه القواعد غير مكتملة بعد
rule-no-dates = لا يُعرف أي تاريخ ابتداء من اليوم.
rule-weekday-and-date = { $weekday } { $date }
rule-moves = { $year }: من { $from } إلى { $to }
rule-moves-away = { $year }: يسقط { $date }
rule-moves-in = { $year }: يُضاف { $date }
rule-moves-more =
    { $count ->
        [one] ويتغير أيضا تاريخ لاحق واحد.
        [two] ويتغير أيضا تاريخان لاحقان.
        [few] وتتغير أيضا { $count } تواريخ لاحقة.
       *[other] ويتغير أيضا { $count } تاريخا لاحقا.
    }
rule-moves-past =
    { $count ->
        [one] يتغير تاريخ واحد من سنة ماضية. احفظه بإبقاء القاعدة السابقة سارية على سنواتها.
        [two] يتغير تاريخان من سنوات ماضية. احفظهما بإبقاء القاعدة السابقة سارية على سنواتها.
        [few] تتغير { $count } تواريخ من سنوات ماضية. احفظها بإبقاء القاعدة السابقة سارية على سنواتها.
       *[other] يتغير { $count } تاريخا من سنوات ماضية. احفظها بإبقاء القاعدة السابقة سارية على سنواتها.
    }
rule-look-what-moves = ستتغير تواريخ منشورة عند نشر هذا. راجعها أعلاه، واحفظ مرة أخرى إن كان ذلك مقصودا.

fact-standing = كيف عُرف ذلك
fact-sources = المصادر
fact-sources-help = سطر لكل مصدر: رمز المصدر أو وصفه.
fact-needs-source = اذكر مصدرا واحدا على الأقل، أو بيّن أن ذلك من الذاكرة.
fact-too-many-sources = المصادر كثيرة. أبق أفضل { $most } منها.
listing-label = في قائمة الأمم المتحدة
listing-help = موقعها في تلك القائمة؛ ولا ينشر ذلك شيئا.
listing-listed = مدرجة
listing-newly-listed = مدرجة حديثا
listing-formerly-listed = كانت مدرجة
listing-upcoming = لم تُدرج بعد
listing-historical = من الماضي
proclamation-label = الإعلان
proclamation-help = الصك المنشئ لها. اترك كل الحقول فارغة إن لم يُعرف.
session-number = دورة الجمعية العامة
session-first = السنة الأولى للدورة
session-last = السنة الأخيرة للدورة
agency-name = الاسم بالإنكليزية
staff-note = ملاحظة داخلية دائمة
staff-note-help = لا تظهر للجمهور أبدا.
address-unsafe = لا يمكن الربط بهذا العنوان. ابدأ بـ https:// أو بشرطة مائلة واحدة لصفحة في هذا الموقع.

quick-save = الحفظ دون مغادرة
quick-save-help = المفتاحان Ctrl+S أو ⌘S يؤديان الغرض نفسه.
quick-saving = جارٍ الحفظ …
quick-saved = حُفظ بوصفه النسخة { $number }.
quick-unchanged = لم يتغير شيء منذ النسخة { $number }.
quick-away = تعذر الوصول إلى الخادم. ما كتبته باق هنا؛ استخدم زر الاستمارة.
publish-here-done = النسخة { $number } منشورة الآن.
api-signed-out = انتهت جلستك ولم يُنفَّذ ذلك. ما كتبته باق هنا: سجّل الدخول في علامة تبويب أخرى ثم أعد المحاولة.
edition-add-photo = إضافة صورة بعنوانها
edition-add-photo-help = عنوان صفحتها أو شاشتها في مكتبة الصور، واحد في كل سطر. وتوضع بعد الصور الأخرى.
edition-no-such-photo = لا توجد صورة عنوانها «{ $address }». انسخوا عنوان صفحتها أو شاشتها.
photo-only-for-others = لا يجوز وضع الصورة «{ $caption }» هنا: فحقوقها تسمي مناسبات أو سنوات أخرى. أزلها أو غيّر حقوقها.
find-photo = البحث عن صورة
find-photo-help = كلمات من تعليقها أو نصها البديل أو سطر نسبتها أو اسم ملفها، بأي لغة.
find-photo-act = بحث
find-photo-place = وضع
find-photo-placed = وُضعت
edition-bring-photo = رفع صورة ووضعها هنا
edition-bring-photo-help = تأتي بعد الصور الموضوعة، في مسودة. احفظ أولاً ما كتبته أعلاه.
edition-focal = نقطة تركيز أخرى هنا
edition-focal-help = ما تحتفظ به صورة بطاقة هذه الصفحة في وسائل التواصل. اترك الحقلين فارغين لاعتماد نقطة الصورة نفسها.
