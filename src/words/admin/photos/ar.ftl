# Photos: the library, uploading, captions for many.

## The library

rail-photos = الصور
photo-bring = رفع صور
photos-count =
    { $count ->
        [zero] لا توجد صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $count } صور
        [many] { $count } صورة
        *[other] { $count } صورة
    }
photos-search = كلمات في التعليق أو النص البديل أو اسم الملف
photos-place = المكان
photos-use = الاستخدام
photos-used = مستخدمة
photos-unused = غير مستخدمة
photos-unrestricted = بلا تاريخ انتهاء
photos-expires = لها تاريخ انتهاء
photos-expired = انتهت
photos-views = طريقة العرض
photos-as-grid = شبكة
photos-as-table = جدول
photos-none = لا توجد صور بعد. ارفع الصورة الأولى.
photos-not-found = لا توجد صورة تطابق هذا البحث. احذف بعض الكلمات أو أزل أحد عوامل التصفية.
photo-unnamed = صورة بلا تعليق
photo-no-credit = لا يوجد اسم لصاحب الصورة
photo-uses =
    { $count ->
        [zero] غير مستخدمة
        [one] مستخدمة في إصدار واحد
        [two] مستخدمة في إصدارين
        [few] مستخدمة في { $count } إصدارات
        [many] مستخدمة في { $count } إصدارًا
        *[other] مستخدمة في { $count } إصدار
    }
photo-rights-ended = انتهت الحقوق في { $date }
photo-rights-end = الحقوق سارية حتى { $date }
photo-rights-begin = لا يجوز استخدامها قبل { $date }

## One photo

photo-picture = الصورة
photo-in-hand = الصورة المقصودة هنا
photo-file-name = اسم الملف
photo-file-form = الصيغة
photo-file-size = الحجم
photo-pixels = البكسلات
photo-added = أضيفت في
photo-added-by = أضافها
photo-kilobytes = { $number } كيلوبايت
photo-megabytes = { $number } ميغابايت
photo-facts-and-said = المعلومات المحفوظة وما يذكره الملف
photo-kept = محفوظ
photo-said = ما يذكره الملف
photo-said-caption = تعليق ({ $language })
photo-said-no-language = لم تُذكر اللغة
photo-garbled = قد تكون بعض نصوص الملف مشوّهة. قارنها بالمصدر قبل استخدامها.
photo-rights-term = مدة الحقوق
photo-yes = نعم
photo-used = أين تُستخدم
photo-used-nowhere = لا تُستخدم هذه الصورة في أي إصدار. يمكنك إضافتها من صفحة معلومات الإصدار.
photo-placed-in = موضوعة في
photo-in-live = ما هو منشور
photo-in-scheduled = ما هو مقرر نشره
photo-in-newest = أحدث مسودة
photo-lacks-words = بلا تعليق بهذه اللغة: لا تظهر هنا
why-in-use = الصورة مستخدمة في صفحات. أزلها منها أولًا: الصفحات مذكورة أدناه.

## The words of a photo

field-caption = التعليق
field-caption-help = من، وماذا، وأين، ومتى: اذكر الأشخاص بأسمائهم، وما يحدث، والمكان، والتاريخ.
field-alt-text = النص البديل
field-alt-text-help = لمن لا يرى الصورة: ماذا يظهر فيها، في جملة أو جملتين. لا تكرر التعليق.
field-decorative = صورة زخرفية
field-decorative-help = لا تقول الصورة شيئًا لا يقوله النص حولها، فلا حاجة إلى نص بديل.
alt-is-file-name = هذا اسم ملف. اكتب ما يظهر في الصورة لمن لا يراها.
alt-of-decorative = الصورة الزخرفية لا تحمل نصًا بديلًا. احذف النص أو أزل العلامة.

## The facts of a photo

focal-label = نقطة التركيز
focal-help = ما يجب أن يبقى عند القص: بالنسبة المئوية من اليسار ومن الأعلى. اترك الحقلين فارغين ليكون الوسط.
focal-keys = انقر داخل الصورة أو استخدم مفاتيح الأسهم (مع Shift لخطوات أكبر). والإطار المتقطع هو ما تحتفظ به بطاقة وسائل التواصل.
field-focal-x = من اليسار، بالمئة
field-focal-y = من الأعلى، بالمئة
focal-needs-both = املأ الرقمين معًا أو اتركهما فارغين.
field-picture = نوع الصورة
picture-photograph = صورة فوتوغرافية
picture-illustration = رسم توضيحي
field-credit = صاحب الصورة
field-credit-help = السطر الذي يظهر دائمًا مع الصورة، مثل: UN Photo/الاسم.
field-photographer = المصوّر
field-taken = مكان التقاطها وتاريخه
field-taken-help = كما يقوله الناس: داكار، أيلول/سبتمبر 2024.
field-stands-for-credit = صاحب الأصل الذي لا يُعرض
field-stands-for-credit-help = فقط إذا كانت هذه الصورة تحلّ محل صورة أخرى.
rights-label = الحقوق
field-rights-notice = إشعار حقوق النشر
field-rights-licence = الترخيص
field-rights-terms-url = عنوان صفحة الشروط
field-rights-usable-from = يجوز استخدامها من
field-rights-expires-on = آخر يوم للاستخدام
field-rights-expires-on-help = بعد هذا اليوم تختفي الصورة من كل مكان عام. اتركه فارغًا إن لم تكن للحقوق نهاية.
field-rights-do-not-crop = لا يجوز قصّها
field-rights-do-not-crop-help = تُعرض كاملة أينما كانت.
field-rights-may-be-embedded = يجوز للآخرين عرضها
field-rights-may-be-embedded-help = يجوز لمواقع أخرى عرضها في صفحاتها مع اسم صاحبها.
field-rights-model-release = موافقة خطية من الأشخاص
field-rights-model-release-help = وافق من يظهرون فيها كتابةً.
field-rights-only-for = لهذه المناسبات فقط
field-rights-only-for-help = سطر لكل مناسبة: عنوان صفحتها أو آخر كلماته. اتركه فارغًا إن كان الاستخدام مفتوحًا.
terms-no-address = هذا ليس عنوانًا صالحًا. ابدأه بـ https://.
rights-end-first = ينتهي الاستخدام قبل أن يبدأ. صحّح أحد التاريخين.
only-for-too-many = يمكن اختيار { $most } مناسبة على الأكثر. احذف بعض الأسطر.

## Uploading

upload-lead = صور JPEG أو PNG أو WebP، حتى { $most } ميغابايت لكل منها. لا يُنشر شيء: تصبح كل صورة مسودة.
upload-language = لغة التعليقات في الملفات
upload-language-help = إذا حمل الملف تعليقًا بلا لغة، يُحفظ مسودةً بهذه اللغة.
upload-files = الملفات
upload-drop = أو أفلت الصور في أي مكان من هذه الصفحة.
upload-at-once = تُرسل الصور فور اختيارها، واحدة بعد الأخرى.
upload-waiting = في الانتظار
upload-sending = قيد الإرسال
upload-working = قيد التجهيز
upload-taken = أضيفت
upload-again = حاول مجددًا
upload-away = لم يصل الملف. تحقق من الاتصال ثم حاول مجددًا.
upload-not-now = لم يتمكن الخادم من استلام الملف الآن. انتظر قليلًا ثم حاول مجددًا.
upload-to-captions = اكتب تعليقات هذه الصور
upload-outcome = ما أُضيف وما لم يُضف
upload-refused = لم تُضف هذه الملفات
upload-taken-title = أضيفت
upload-was-here = كانت هنا من قبل: الملف نفسه صورة واحدة
upload-more = ارفع المزيد
upload-nothing = لم يُختر أي ملف. اختر صورة واحدة على الأقل ثم حاول مجددًا.
upload-two-at-a-time = لديك عمليتا رفع جاريتان. انتظر حتى تنتهي إحداهما ثم حاول مجددًا.
upload-disk-full = لا مساحة كافية على القرص. اطلب من مدير الموقع تحرير مساحة ثم حاول مجددًا.
upload-too-heavy = حجم الملف أكبر من { $most } ميغابايت. احفظه بحجم أصغر ثم حاول مجددًا.
upload-all-too-heavy = الملفات معًا كبيرة جدًا. أرسل عددًا أقل في كل مرة.
upload-cut-off = انقطع الإرسال قبل نهايته، ولم يُحفظ من هذا الملف شيء. أرسله مجددًا.
said-photos-brought = أضيفت الصور. اكتب تعليقاتها الآن أو لاحقًا.

## Captions of many

captions-title = تعليقات الصور: { $language }
captions-languages = لغة التعليقات
captions-nothing = لم تُختر أي صورة. ارجع إلى الصور واختر واحدة على الأقل.
photos-back = العودة إلى الصور
captions-save = احفظ كل التعليقات
captions-from-table = من جدول
captions-table = ألصق الجدول
captions-table-help = سطر لكل صورة: اسم الملف، ثم التعليق، ثم النص البديل. دون أسماء ملفات يُعتمد ترتيب الأسطر.
captions-file = أو اختر ملف captions.csv
captions-fill-in = املأ الحقول أعلاه
captions-filled-in =
    { $count ->
        [zero] لم يُملأ أي تعليق
        [one] مُلئت حقول صورة واحدة من الجدول. راجعها ثم احفظ.
        [two] مُلئت حقول صورتين من الجدول. راجعها ثم احفظ.
        [few] مُلئت حقول { $count } صور من الجدول. راجعها ثم احفظ.
        [many] مُلئت حقول { $count } صورة من الجدول. راجعها ثم احفظ.
        *[other] مُلئت حقول { $count } صورة من الجدول. راجعها ثم احفظ.
    }
captions-no-match = لا يطابق أي سطر هذه الصور. تحقق من أسماء الملفات أو احذفها ليُعتمد الترتيب.

## Replacing the file

replace-title = استبدال الملف
replace-help = تبقى الصورة في كل صفحة وُضعت فيها، ويُحفظ الملف السابق.
replace-shows = ماذا يُظهر الملف الجديد
replace-same = الصورة نفسها بملف أفضل
replace-another = صورة أخرى: تُراجَع التعليقات والنصوص البديلة بكل اللغات
replace-file = الملف الجديد
replace-act = استبدل الملف
replace-same-bytes = هذا هو الملف نفسه الموجود هنا. اختر ملفًا آخر.
replace-is-another = هذا الملف صورة أخرى في المكتبة. ضع تلك الصورة في الصفحات، أو اختر ملفًا آخر.
replace-is-public = هذه الصورة منشورة، وأي ملف آخر سيظهر للجمهور فورًا. اطلب من أحد المحررين استبداله.
said-file-replaced = تم استبدال الملف، والصفحات التي تعرض الصورة تعرض الملف الجديد.
said-file-replaced-look-again = تم استبدال الملف. التعليقات والنصوص البديلة تنتظر الآن المراجعة بكل لغة كُتبت بها.
audit-act-file-replaced = استبدال ملف صورة

## Many at once

photos-with-ticked = ما يُفعل بالصور المختارة
photos-write-captions = اكتب التعليقات
photos-bulk-title = غيّر صاحب الصورة أو الحقوق أو المجموعات
photos-bulk-lead =
    { $count ->
        [zero] لا تتغير أي صورة.
        [one] ما تملؤه هنا يحل محل ما في صورة واحدة، وما تتركه فارغًا يبقى كما هو.
        [two] ما تملؤه هنا يحل محل ما في صورتين، وما تتركه فارغًا يبقى كما هو.
        [few] ما تملؤه هنا يحل محل ما في { $count } صور، وما تتركه فارغًا يبقى كما هو.
        [many] ما تملؤه هنا يحل محل ما في { $count } صورة، وما تتركه فارغًا يبقى كما هو.
        *[other] ما تملؤه هنا يحل محل ما في { $count } صورة، وما تتركه فارغًا يبقى كما هو.
    }
photos-bulk-save = غيّرها كلها
photos-bulk-nothing = لم يُملأ أي حقل. املأ ما يجب أن يتغير.
photo-withdraw-title = سحب هذه الصورة
photo-withdraw-help = تختفي فوراً من كل الصفحات، وتجيب عناوينها بأنها أزيلت. وتبقى في مكتبة الصور ويمكن نشرها من جديد.
photo-gone-why = لماذا تُسحب؟
photo-gone-rights = لم يعد يحق لنا استخدامها
photo-gone-consent = أحد الظاهرين فيها غير موافق
photo-gone-wrong-picture = ليست الصورة الصحيحة
photo-gone-needs-a-reason = اختر سبب سحب الصورة.
photo-instead = الصورة البديلة: { $title }
photo-instead-help = ألصق عنوان صورة أخرى من المكتبة. وإن تُرك الحقل فارغاً بقي المكان فارغاً.
photo-withdraw = سحب الصورة
photo-withdrawn-but = سُحبت الصورة، لكن لم تحل أخرى محلها في { $title }: { $why }
said-photo-withdrawn = سُحبت الصورة: لم تعد أي صفحة تعرضها.
said-photo-withdrawn-drafts = سُحبت الصورة. وما يحل محلها ينتظر في مسودة: انشرها.
expiring-title = صور تنتهي حقوقها
expiring-help = بعد اليوم الأخير تختفي الصورة تلقائياً من كل الصفحات. جدّد حقوقها أو ضع صورة أخرى.
expiring-last-day = اليوم الأخير
expiring-left = الوقت المتبقي
expiring-within =
    { $count ->
        [few] خلال { $count } أيام
        *[other] خلال { $count } يوماً
    }
photo-placed = وُضعت الصورة وحُفظت بوصفها المراجعة { $number }.
upload-placed = رُفعت ووُضعت
said-photos-placed = رُفعت الصور ووُضعت. اكتب الآن تعليقاتها ونصوصها البديلة: فالصفحات تعرضها متى نُشرت هذه.
field-rights-only-from-year = للإصدارات ابتداءً من هذه السنة فقط
field-rights-only-until-year = للإصدارات حتى هذه السنة فقط
rights-years-end-first = السنة الأخيرة تسبق الأولى. صحّح إحداهما.

## Collections

collections-title = المجموعات
collections-lead = تجمع المجموعة صورًا تحت اسم واحد. المجموعات للعاملين فقط ولا تُنشر أبدًا، ويمكن أن تكون الصورة في أي عدد منها.
collections-all = كل المجموعات
collections-none = لا توجد مجموعات بعد. سمِّ الأولى أعلاه، ثم أضف إليها الصور من صفحاتها.
collections-none-yet = لا توجد مجموعات بعد. يستطيع محرر الصور أو المحرر إنشاء واحدة.
collections-none-here = لا توجد مجموعات بعد. أنشئ واحدة أولًا، ثم عد لإضافة الصور إليها.
collection-new = مجموعة جديدة
collection-name = اسم المجموعة
collection-make = أنشئ المجموعة
collection-acts = ما يمكن فعله
collection-rename = غيّر الاسم
collection-rename-of = غيّر اسم { $name }
collection-remove = احذف
collection-remove-of = احذف { $name }
collection-remove-help = تبقى الصور في المكتبة، ولا تُحذف إلا المجموعة.
collection-same-name = هناك مجموعة أخرى اسمها { $name }. اختر اسمًا آخر.
collection-gone = لم تعد هذه المجموعة موجودة. اختر غيرها.
collection-choose = المجموعة
collection-put-in = أضف إليها
collection-take-out = أخرج منها
collection-take-out-of = أخرج من { $name }
photo-in-no-collection = هذه الصورة ليست في أي مجموعة.
audit-act-collection-made = إنشاء مجموعة
audit-act-collection-renamed = تغيير اسم مجموعة
audit-act-collection-removed = حذف مجموعة
audit-act-photo-collected = إضافة صورة إلى مجموعة
audit-act-photo-taken-out = إخراج صورة من مجموعة
