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
focal-keys = انقر في الصورة، أو استخدم مفاتيح الأسهم (مع Shift لخطوات أكبر).
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
