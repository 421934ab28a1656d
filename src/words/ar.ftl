# Everything the public site says, in Arabic; en.ftl is the reference.
# “Observance” is «مناسبة» throughout, and its verb «تُحيا»; “theme” is «الموضوع», “topic” is «المجال».
# Digits are Western, as on the Arabic pages of the United Nations; punctuation is Arabic.
# A language is always named after «باللغة», so that no letter has to join a variable.

## The frame of every page

site-name = Daymark
skip-to-content = الانتقال إلى المحتوى
nav-label = القائمة الرئيسية
nav-observances = المناسبات
nav-languages = اللغات
language-bar-label = هذه الصفحة باللغات الأخرى
page-title = { $title } · { $site }

## Languages, as named in this language

language-ar = العربية
language-zh = الصينية
language-en = الإنكليزية
language-fr = الفرنسية
language-ru = الروسية
language-es = الإسبانية
in-language = (باللغة { $language })
languages-title = اختيار اللغة
languages-intro = يصدر هذا الموقع باللغات التالية.

## Marks on names and facts

unofficial-title = عنوان غير رسمي
unofficial-title-explained = لم يُتحقق بعدُ من هذا العنوان بالرجوع إلى مصدر رسمي.
date-unverified = لم يُتحقق بعدُ من هذا التاريخ بالرجوع إلى مصدر رسمي.

## Home

home-title = ما مناسبة اليوم؟
home-today = اليوم
home-week = في الأيام السبعة المقبلة
home-next = بعد ذلك
home-nothing-today = لا توجد مناسبة في هذا اليوم.
home-running = جارية الآن
home-featured = من المجموعة
home-all = جميع المناسبات

## Kinds, months, topics

kind-day = يوم
kind-week = أسبوع
kind-month = شهر
kind-year = سنة
kind-decade = عقد
topic-culture = الثقافة
topic-development = التنمية
topic-education = التعليم والعلوم
topic-environment = البيئة
topic-health = الصحة
topic-human-rights = حقوق الإنسان
topic-humanitarian = المساعدة الإنسانية
topic-justice = العدالة والقانون
topic-peace = السلام والأمن

## The list of observances

list-title = المناسبات
list-count =
    { $count ->
        [zero] لا توجد مناسبة مطابقة
        [one] مناسبة واحدة
        [two] مناسبتان
        [few] { $count } مناسبات
        [many] { $count } مناسبة
       *[other] { $count } مناسبة
    }
list-filters = تضييق القائمة
filter-q = كلمات من العنوان
filter-kind = النوع
filter-month = الشهر
filter-topic = المجال
filter-body = الجهة التي أعلنتها
filter-any = الكل
filter-apply = عرض
filter-clear = عرض جميع المناسبات
filter-unknown = أحد عوامل التصفية غير معروف هنا ولم يؤخذ به: { $names }.
filter-too-long = كان نص البحث أطول من اللازم ولم يؤخذ به. يُرجى ألا يتجاوز 200 حرف.
list-empty = لا توجد مناسبة تطابق عوامل التصفية هذه. يُرجى إزالة واحد منها أو عرض جميع المناسبات.
list-undated = التاريخ غير معروف

## One observance

dateline-today = اليوم
dateline-now = الآن
dateline-next = الموعد المقبل
dateline-last = الموعد السابق
dateline-unknown = لم يُعرف بعدُ تاريخ عام { $year }.
dateline-unrecorded = لا يوجد تاريخ مسجل لعام { $year }.
dateline-years = من { $first } إلى { $last }
date-range = من { $from } إلى { $to }
theme-label = الموضوع
edition-of = نسخة عام { $year }
edition-newest = نُشر النص الوارد أدناه لعام { $year }.
edition-computed = لم يُنشر نص لعام { $year }. وقد حُسب التاريخ استنادا إلى القاعدة.
edition-year-judged = لا يذكر المصدر السنة؛ ويرى المحرر أنها سنة { $year }.
edition-none = لم يُنشر بعدُ أي نص عن هذه المناسبة.
text-elsewhere = نص هذه الصفحة غير متاح باللغة { $language }. يمكنكم قراءته باللغات التالية:
quote-label = اقتباس
figure-illustration = رسم: { $credit }
figure-original = الصورة الأصلية غير معروضة هنا. وقد نُسبت على النحو التالي:
facts-label = عن هذه المناسبة
facts-date = التاريخ
facts-proclaimed-by = الجهة التي أعلنتها
facts-instrument = الصك
facts-adopted = تاريخ الاعتماد
facts-session = بين عامي { $first } و{ $last }، الدورة { $session } للجمعية العامة
facts-agency = الجهة الرائدة
facts-topics = المجالات
facts-first-year = السنة الأولى
facts-official = الصفحة الرسمية
facts-official-link = صفحة الأمم المتحدة أو الوكالة المعنية
facts-documents = الوثائق
document-not-issued = هذه الوثيقة غير متاحة باللغة { $language }؛ وهي متاحة باللغات التالية:
document-format = وثيقة بصيغة { $format }
file-size-kb = { $number } كيلوبايت
file-size-mb = { $number } ميغابايت
document-pages = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
years-label = سنوات أخرى
years-evergreen = الصفحة الحالية لهذه المناسبة
related-label = مناسبات ذات صلة
colophon-label = من ناشر هذا النص

## The rule of the date, in a sentence

when-fixed = في { $date }
when-nth-weekday =
    في يوم { $weekday } { $n ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
        [5] الخامس
       *[last] الأخير
    } من شهر { $month }
when-span = من { $from } إلى { $to }
when-week-containing = في الأسبوع الذي يبدأ يوم { $weekday } ويشمل { $date }
when-and = { $first } و{ $second }
rule-yearly = تُحيا هذه المناسبة كل عام { $when }.
rule-yearly-by = تُحيا هذه المناسبة كل عام { $when } ({ $instrument }).
rule-yearly-since = منذ عام { $year }، تُحيا هذه المناسبة كل عام { $when }.
rule-yearly-since-by = منذ عام { $year }، تُحيا هذه المناسبة كل عام { $when } ({ $instrument }).
rule-every-years =
    { $count ->
        [zero] ابتداء من عام { $year }، تُحيا هذه المناسبة كل { $count } سنة، { $when }.
        [one] ابتداء من عام { $year }، تُحيا هذه المناسبة كل سنة، { $when }.
        [two] ابتداء من عام { $year }، تُحيا هذه المناسبة كل سنتين، { $when }.
        [few] ابتداء من عام { $year }، تُحيا هذه المناسبة كل { $count } سنوات، { $when }.
        [many] ابتداء من عام { $year }، تُحيا هذه المناسبة كل { $count } سنة، { $when }.
       *[other] ابتداء من عام { $year }، تُحيا هذه المناسبة كل { $count } سنة، { $when }.
    }
rule-former = من عام { $from } إلى عام { $to }، كانت هذه المناسبة تُحيا { $when }.
rule-former-by = من عام { $from } إلى عام { $to }، كانت هذه المناسبة تُحيا { $when } ({ $instrument }).
rule-listed = لا توجد قاعدة ثابتة: يُحدد التاريخ لكل سنة على حدة.
rule-one-year = تمتد هذه المناسبة طوال عام { $year }.
rule-years = تمتد هذه المناسبة من عام { $first } إلى عام { $last }.
instrument-assembly-decision = مقرر الجمعية العامة { $number }
instrument-decision = المقرر { $number }

## Bodies that proclaim, as the calendar names them

body-general-assembly = الجمعية العامة
body-dgc = إدارة الأمم المتحدة للتواصل العالمي
body-upu = الاتحاد البريدي العالمي
body-who-and-unaids = منظمة الصحة العالمية وبرنامج الأمم المتحدة المشترك المعني بفيروس نقص المناعة البشرية/الإيدز
body-imo-council = مجلس المنظمة البحرية الدولية

## Pages that are not there, and other dead ends

error-not-found-title = هذه الصفحة غير موجودة هنا
error-not-found = لا يوجد شيء منشور على هذا العنوان. ربما كُتب العنوان خطأ، أو نُقلت الصفحة.
error-gone-title = لم يعد هذا الملف هنا
error-gone = كان منشورًا ثم سُحب. ابحث عما حلّ محله في إحدى هاتين الصفحتين.
error-before-first = { $title }: السنة الأولى لهذه المناسبة هي { $year }. ولا توجد صفحات لسنوات سابقة.
error-no-date = { $title }: لا يوجد تاريخ في عام { $year }.
error-year-range = تُعطى التواريخ للسنوات من { $first } إلى { $last }.
error-calendar-range = يشمل التقويم الأشهر من 01 إلى 12 من كل سنة من { $first } إلى { $last }. يُرجى تصحيح العنوان أو فتح تقويم هذا العام.
error-bad-request-title = تتعذر قراءة هذا العنوان
error-bad-request = في هذا العنوان خطأ في الصياغة. يُرجى التحقق منه، أو البدء من جديد من إحدى هذه الصفحات.
error-method-title = لا يقبل هذا العنوان مثل هذا الطلب
error-method = يمكن قراءة هذا العنوان، ولا يمكن إرسال شيء إليه. يُرجى البدء من جديد من إحدى هاتين الصفحتين.
error-too-large-title = ما أُرسل أكبر مما يُقبل
error-too-large = لم يُحفظ شيء مما أُرسل. يُرجى إرسال قدر أقل، أو البدء من جديد من إحدى هاتين الصفحتين.
error-unavailable-title = يتعذر على الموقع الرد الآن
error-unavailable = يتعذر الوصول إلى المجموعة في الوقت الراهن. يُرجى المحاولة مجددا بعد دقيقة.
error-fault-title = حدث خطأ من جانبنا
error-fault = لقد سجلنا ما حدث. وإذا أردتم الإبلاغ عنه، فيُرجى ذكر هذا الرقم المرجعي: { $reference }.
error-ways = صفحات أخرى
error-way-home = الصفحة الرئيسية: مناسبة اليوم
error-way-list = جميع المناسبات
error-way-search = ابحث في الموقع كله
error-way-search-for = ابحث في الموقع عن “{ $words }”
error-way-nearest = المناسبة الأقرب إلى هذا العنوان
error-way-observance = صفحة هذه المناسبة
error-way-first-year = الصفحة الأولى لهذه المناسبة

## Ways through the site

nav-today = اليوم
nav-calendar = التقويم
nav-messages = الرسائل
find-label = ابحث في الموقع
find-act = بحث
footer-label = عن هذا الموقع
footer-staff = للموظفين
language-absent = غير متاحة بهذه اللغة
error-way-calendar = تقويم هذا العام
two-sentences = { $first } { $second }

## Today

home-nothing-that-day = لا تبدأ أي مناسبة في هذا اليوم.
today-held = مناسبات اليوم
today-tomorrow = غدا
today-yesterday = أمس
today-description = مناسبات اليوم وقاعدة كل تاريخ، ومناسبات أمس وغد.

## The calendar

calendar-title = تقويم عام { $year }
calendar-description = الأيام والأسابيع التي يحتفي بها العالم في عام { $year }، شهرا بعد شهر، والسنوات والعقود الدولية الجارية فيه.
calendar-month-title = تقويم { $month }
calendar-month-description = جميع مناسبات شهر { $month }، مع تواريخها وقواعدها.
calendar-empty = لا توجد مناسبة مطابقة في عام { $year }. يُرجى اختيار عام آخر أو عرض جميع المناسبات.
calendar-month-empty = لا تبدأ أي مناسبة في هذا الشهر. يُرجى اختيار شهر آخر أو إزالة عوامل التصفية.
calendar-month-none = لا تبدأ أي مناسبة في هذا الشهر.
calendar-year-hint = تُقرأ قاعدة كل تاريخ في صفحة شهره.
calendar-pages = صفحات التقويم
calendar-previous = السابق:
calendar-next = التالي:
calendar-continuing = مناسبات بدأت قبل هذا الشهر
calendar-days = يوما بعد يوم
calendar-running = السنوات والعقود الدولية
rule-exception = حُدد تاريخ عام { $year } استثناء من هذه القاعدة.
list-description = جميع المناسبات في قائمة واحدة: الأيام والأسابيع والسنوات والعقود الدولية، بحسب النوع والشهر والمجال والجهة التي أعلنتها.
years-ask = سنة أخرى
years-go = عرض
years-with-text = لها نص

## Messages

messages-title = الرسائل
messages-lead = رسائل وبيانات بمناسبة أيام هذا التقويم.
messages-empty = لم تُنشر بعدُ أي رسالة.
messages-count =
    { $count ->
        [zero] لا توجد رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $count } رسائل
        [many] { $count } رسالة
       *[other] { $count } رسالة
    }
messages-end = لا توجد رسائل بعد هذا الموضع من القائمة. يُرجى الرجوع إلى أولها.
messages-newest = أحدث الرسائل
archive-q = كلمات أو اسم أو رمز وثيقة
archive-search = ابحث في الأرشيف
archive-help = كيف تبحث
archive-q-help = علامتا الاقتباس تجدان الكلمات كما هي تماما: “مياه نظيفة”. وعلامة الناقص تستبعد: -جليد. والحقول تحدد: speaker:عنان وyear:1990..1995 وsymbol:A/RES/58/220.
archive-sort = الترتيب
archive-sort-relevance = الأنسب
archive-sort-newest = الأحدث أولا
archive-sort-oldest = الأقدم أولا
archive-more = مزيد من الرسائل
archive-nothing = لا توجد رسالة فيها كل هذا. احذف إحدى الكلمات أو الخيارات أعلاه، أو اكتب الكلمة بشكل آخر.
archive-nothing-as-asked = لا توجد رسالة فيها الكلمات كما كُتبت.
archive-meant = المعروض هو ما وُجد عند البحث عن: { $words }.
archive-exactly = ابحث عن { $words } رغم ذلك
archive-moved = تغيّر الأرشيف بعد الصفحة السابقة: قد تظهر رسالة في الصفحتين معا أو لا تظهر في أي منهما.
archive-loosely = لا توجد رسالة تضم كل هذه الكلمات. تضم الرسائل التالية بعضها.
archive-narrow = حدّد أكثر
archive-chips = المطلوب
archive-remove = احذف: { $what }
archive-chip-phrase = “{ $words }”
archive-chip-without = دون { $words }
archive-chip-symbol = الرمز
archive-facet-year = السنة
archive-facet-speaker = صاحب الرسالة
archive-facet-office = المنصب آنذاك
archive-facet-observance = المناسبة
archive-facet-form = الشكل
archive-facet-language = اللغة
archive-facet-body = الجهة المعلنة
archive-facet-more =
    { $count ->
        [zero] لا شيء آخر
        [one] واحد آخر
        [two] اثنان آخران
        [few] { $count } أخرى
        [many] { $count } أخرى
       *[other] { $count } أخرى
    }
archive-also-in = أيضا بلغات: { $languages }
archive-building-title = يجري إعداد الأرشيف
archive-building =
    { $count ->
        [zero] يجري إعداد الأرشيف للبحث. أعد تحميل هذه الصفحة بعد قليل.
        [one] يجري إعداد الأرشيف للبحث، وفيه رسالة واحدة حتى الآن. أعد تحميل هذه الصفحة بعد قليل.
        [two] يجري إعداد الأرشيف للبحث، وفيه رسالتان حتى الآن. أعد تحميل هذه الصفحة بعد قليل.
        [few] يجري إعداد الأرشيف للبحث، وفيه { $count } رسائل حتى الآن. أعد تحميل هذه الصفحة بعد قليل.
        [many] يجري إعداد الأرشيف للبحث، وفيه { $count } رسالة حتى الآن. أعد تحميل هذه الصفحة بعد قليل.
       *[other] يجري إعداد الأرشيف للبحث، وفيه { $count } رسالة حتى الآن. أعد تحميل هذه الصفحة بعد قليل.
    }
archive-refused-title = لا يسأل هذا العنوان الأرشيف عن شيء
archive-too-long = السؤال طويل جدا. اسأل بما لا يزيد على { $count } حرف.
archive-no-such-place = هذا الموضع من القائمة غير معروف. ابدأ القائمة من جديد.
search-title = البحث
search-lead = ابحث عن المناسبات والرسائل والصور والوثائق بكلماتها أو بالأسماء أو برموز الوثائق.
search-symbol = ما يحمل هذا الرمز تماما
search-documents = الوثائق
search-all-observances =
    { $count ->
        [zero] لا توجد مناسبات
        [one] مناسبة واحدة
        [two] المناسبتان
        [few] المناسبات كلها: { $count }
        [many] المناسبات كلها: { $count }
       *[other] المناسبات كلها: { $count }
    }
search-all-messages =
    { $count ->
        [zero] لا توجد رسائل
        [one] رسالة واحدة
        [two] الرسالتان
        [few] الرسائل كلها: { $count }
        [many] الرسائل كلها: { $count }
       *[other] الرسائل كلها: { $count }
    }
search-all-photos =
    { $count ->
        [zero] لا توجد صور
        [one] صورة واحدة
        [two] الصورتان
        [few] الصور كلها: { $count }
        [many] الصور كلها: { $count }
       *[other] الصور كلها: { $count }
    }
search-all-documents =
    { $count ->
        [zero] لا توجد وثائق
        [one] وثيقة واحدة
        [two] الوثيقتان
        [few] الوثائق كلها: { $count }
        [many] الوثائق كلها: { $count }
       *[other] الوثائق كلها: { $count }
    }
search-more = مزيد من النتائج
search-end = تنتهي القائمة قبل هذا الموضع. ارجع إلى أولها.
search-everything = ابحث في كل الأنواع
search-nothing = لا يوجد في هذا الموقع ما فيه كل هذا. احذف إحدى الكلمات، أو اكتبها بشكل آخر.
search-nothing-as-asked = لا يوجد ما فيه الكلمات كما كُتبت.
search-loosely = لا شيء يضم كل هذه الكلمات. ما يلي يضم بعضها.
feed-follow = تابع هذا البحث
feed-title = الرسائل: { $words }
feed-unknown = لا يعرف ملف التغذية “{ $name }”. احذفه من العنوان، أو افتح الرابط في الأرشيف من جديد.
message-facts = عن هذه الرسالة
message-observance = المناسبة
message-observed = تاريخ المناسبة
message-issued = تاريخ الصدور
message-symbols = رموز الوثائق
message-source = المصدر
message-source-link = الصفحة التي نُشر فيها هذا النص
message-delivered-by = من تولى إلقاءها
message-video = فيديو
message-video-link = مشاهدة الفيديو
message-text = النص
text-as-prepared = كما أُعد للإلقاء
text-as-delivered = كما أُلقي
text-transcript = نص مفرَّغ
text-summary = ملخص
message-cite = للاستشهاد
message-languages = بلغات أخرى
message-unofficial = هذا النص غير رسمي: لم يُصدره بهذه الصيغة المكتب الذي صدرت عنه الرسالة.
form-message = رسالة
form-video-message = رسالة بالفيديو
form-remarks = كلمة
form-statement = بيان
message-beside = اقرأ النص مع نظيره
message-alone = اقرأ هذا النص وحده
message-lasting-address = العنوان الدائم للنسخة رقم { $number }
text-unofficial = نص غير رسمي
revision-past = هذه هي النسخة رقم { $number } من النص، وقد ظلت منشورة من { $from } إلى { $until }.
revision-newest = هذه هي النسخة رقم { $number } من النص، وهي الأحدث، ومنشورة منذ { $from }.
revision-way-newest = اقرأ أحدث نص
revision-way-plain = انتقل إلى العنوان الخالي من رقم النسخة
paragraph-quote = اقتبس الفقرة { $number }
paragraph-title = اقتبس هذه الفقرة
paragraph-lead = حدّد هذه الأسطر وانسخها: الكلمات، ومن قالها، وموضعها.
paragraph-back = عُد إلى الفقرة في نصها
paragraph-page-title = الفقرة { $number }: { $title }
paragraph-revision = النسخة رقم { $number }
error-no-revision = ليس لهذا النص نسخة علنية بهذا الرقم. ربما سُحبت، أو لم تُنشر قط.
error-no-paragraph = ليس في هذا النص فقرة بهذا الرقم.
error-way-text = النص الكامل لهذه الرسالة
observance-messages = الرسائل
observance-messages-all =
    { $count ->
        [zero] لا توجد رسائل لهذه المناسبة
        [one] الرسالة الصادرة لهذه المناسبة
        [two] الرسالتان الصادرتان لهذه المناسبة
        [few] جميع الرسائل الصادرة لهذه المناسبة: { $count } رسائل
        [many] جميع الرسائل الصادرة لهذه المناسبة: { $count } رسالة
       *[other] جميع الرسائل الصادرة لهذه المناسبة: { $count } رسالة
    }

## Speakers

speakers-title = أصحاب الرسائل
speakers-lead = كل من يمكن قراءة رسائله هنا، بترتيب الأسماء.
speakers-empty = لم تُنشر بعدُ أي رسالة، فلا يوجد من يُذكر هنا.
speakers-all = جميع أصحاب الرسائل
speaker-description = رسائل { $name }، والمناصب التي شغلها صاحب الرسائل، وجميع النصوص.
speaker-offices = المناصب
speaker-titles = الصفات آنذاك
speaker-messages = الرسائل
speaker-archive = ابحث في هذه الرسائل
speaker-full = اقرأ جميع النصوص في صفحة واحدة
speaker-earlier = رسائل أقدم، في الأرشيف
held-since = منذ { $date }
held-until = حتى { $date }
full-title = جميع نصوص { $name }
full-left-out = لا تظهر هنا الرسائل التي ليس لها نص بهذه اللغة.
full-none = لا يوجد نص كهذا بهذه اللغة. اختر سنة أخرى أو منصبا آخر، أو عُد إلى صفحة صاحب الرسائل.
full-back = صفحة صاحب الرسائل
full-too-many = يزيد عدد النصوص على { $count }، وهو أكثر مما تتسع له صفحة واحدة. المعروض نصوص عام { $year }، ويمكنك أن تختار هنا سنة أخرى.
full-of-year = المعروض نصوص عام { $year } وحدها.
full-all-years = جميع السنوات
full-all-offices = جميع المناصب

## Signs on texts, and languages that are closed

withdrawn-title = لم يعد ساريا
withdrawn-since = سُحب في { $date }، ويبقى هنا للعلم. السبب:
correction-told = تصويب بتاريخ { $date }:
language-closed = لا يصدر هذا الموقع باللغة { $language }. يمكنكم قراءته باللغات التالية:

## Photos

photos-title = الصور
photos-lead = جميع الصور المنشورة هنا، مع شروحها ونسبتها إلى مصادرها.
photos-empty = لا توجد بعد صور لها نص بهذه اللغة. اختاروا لغة أخرى في الأعلى، فقد تكون فيها صور.
gallery-count =
    { $count ->
        [zero] لا توجد صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $count } صور
        [many] { $count } صورة
       *[other] { $count } صورة
    }
photos-more = صور أقدم
photos-newest = أحدث الصور
photo-about = عن هذه الصورة
photo-gone = لم تعد هذه الصورة معروضة: انتهى الحق في عرضها أو سُحبت.
photo-download = تنزيل الصورة مع نسبتها إلى مصدرها
photo-size = { $width } × { $height } بكسل
photo-facts = بيانات هذه الصورة
photo-credit = المصدر
photo-photographer = المصور
photo-taken = التُقطت
photo-notice = حقوق النشر
photo-licence = الترخيص
photo-terms = شروط الاستخدام
photo-terms-link = اقرأ الشروط
photo-shown-with = معروضة مع
photo-languages = بلغات أخرى

check-title = التحقق من اقتباس
check-lead = هل قال أحد هذا الكلام؟ الصق الكلمات لتعرف هل ترد حرفيا في رسالة من رسائل هذا الأرشيف.
check-words = الكلمات
check-help = بأي من اللغات الست. اكتب […] حيث تحذف كلمات، وضع ما تضيفه بين [قوسين معقوفين].
check-button = تحقق
check-outcome = النتيجة
check-too-short = { $count ->
   *[other] اكتب { $count } كلمات على الأقل، فما هو أقل يرد في كل رسالة تقريبا.
}
check-too-long = { $count ->
   *[other] اكتب { $count } حرف على الأكثر، وتحقق من النص الطويل جزءا جزءا.
}
check-none = لا ترد هذه الكلمات ولا ما يشبهها في أي رسالة من رسائل هذا الأرشيف. وقد تكون قيلت في مكان آخر.
check-exact = { $count ->
    [one] ترد هذه الكلمات حرفيا في هذه الرسالة.
    [two] ترد هذه الكلمات حرفيا في هاتين الرسالتين، والأقدم أولا.
   *[other] ترد هذه الكلمات حرفيا في هذه الرسائل، والأقدم أولا.
}
check-near = لم يقل أحد هذا الكلام حرفيا. إليك أقرب ما قيل: ما لم يُقل مشطوب، وما قيل فعلا تحته خط.
check-way = تحقق من دقة اقتباس

## Cards for other sites, and our search among those of a browser
embed-title = أدرج هذه المناسبة في موقعك
embed-title-today = أدرج مناسبات اليوم في موقعك
embed-lead = انسخ هذه الأسطر في صفحتك، فيظهر فيها إطار صغير فيه التاريخ، يتجدد من تلقاء نفسه، وليس فيه برنامج نصي ولا ملفات تعريف ارتباط.
embed-label = الأسطر التي تُنسخ
embed-look = انظر كيف يبدو الإطار
opensearch-title = البحث في { $site }
