### ملفات تغذية وتقاويم يشترك فيها آخرون، وتغييرات يُخبَر بها الجمهور.

label-and-value = { $label }: { $value }
calendar-add = أضف إلى التقويم
calendar-subscribe = اشترك
calendar-subscribe-help = يبقى تقويمك محدَّثا.
calendar-subscribe-list = اشترك في هذه القائمة
calendar-download = نزّل ملف التقويم
calendar-download-help = يبقى كما هو اليوم.
feed-name-unknown = لا يعرف هذا العنوان «{ $name }». المسموح به: { $allowed }.
feed-takes-nothing = لا يقبل هذا العنوان أي معامل، و«{ $name }» معامل. احذفه.
feed-value-unknown = لا تصح القيمة «{ $value }» لـ«{ $name }». المسموح به: { $allowed }.
feed-no-words = كلمات البحث رموز لا غير. اكتب حروفا أو أرقاما في «q».
feed-no-place = لا تنتهي أي صفحة من ملف التغذية هذا عند هذا الموضع. احذف «after» من العنوان وابدأ بالأحدث.
news-title = المستجدات
news-new = { $title }: جديد في التقويم
news-moved = { $title }: تغيّر التاريخ
news-changed = { $title }: تصويب
news-withdrawn = { $title }: لم يعد ساريا
news-marked = { $title } ({ $mark })
change-date-moved = في { $on } نُقل تاريخ عام { $year } من { $from } إلى { $to }.
change-date-set = في { $on } حُدد تاريخ لعام { $year }: { $to }.
change-date-gone = في { $on } أُلغي تاريخ عام { $year }: { $from }.
change-date-others =
    { $count ->
        [zero] لم يتغير معه تاريخ آخر.
        [one] تغيّر معه تاريخ آخر.
        [two] تغيّر معه تاريخان آخران.
        [few] تغيّرت معه { $count } تواريخ أخرى.
        [many] تغيّر معه { $count } تاريخا آخر.
       *[other] تغيّر معه { $count } تاريخ آخر.
    }
change-quote = في { $on } تغيّر نص الاقتباس.
change-attribution = في { $on } تغيّرت نسبة القول إلى قائله.
change-credit = في { $on } تغيّر إسناد إحدى الصور.
