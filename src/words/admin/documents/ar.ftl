# Documents: the list, one of them, its files on their way in.

rail-documents = الوثائق

## The list, and making one

documents-search = كلمات من أي عنوان، أو الرمز، أو اسم ملف، أو العنوان الإلكتروني
documents-filter = البحث في الوثائق
documents-count =
    { $count ->
        [0] لا توجد وثائق
        [one] وثيقة واحدة
        [two] وثيقتان
        [few] { $count } وثائق
        [many] { $count } وثيقة
       *[other] { $count } وثيقة
    }
documents-none = لم يُعثر على أي وثيقة. ابحث عن كلمات أخرى، أو أنشئ وثيقة جديدة.
document-new = وثيقة جديدة
document-make = إنشاء الوثيقة
document-titles = العناوين
document-titles-help = اكتب العنوان باللغات التي تكتب بها؛ تكفي لغة واحدة.
document-needs-title = اكتب العنوان بلغة واحدة على الأقل.
document-slug-help = اسم قصير للروابط في النصوص ولعمليات الاستيراد: الأحرف a–z والأرقام 0–9 وشرطات مفردة. إذا تُرك فارغًا، يُشتق من العنوان الإنكليزي.
document-slug-taken = العنوان { $slug } مستخدم لوثيقة أخرى. اختر عنوانًا آخر.
document-title-help = كما يرد في الوثيقة بهذه اللغة.

## Its facts

field-symbol = رمز الوثيقة
field-symbol-help = كما هو مطبوع: A/CONF.79/13. يُعرض للجمهور بعد ذكر مصدر له.
field-symbol-sources = مصادر رمز الوثيقة
document-file-of = ملف ({ $language })
document-kind = ما هو متاح بهذه اللغة
document-kind-help = يُرسل الملف من شاشة الوثيقة. الحقول أدناه تخص الرابط وحده.
document-kind-none = لا شيء: لم تصدر بهذه اللغة
document-kind-link = رابط إلى موقع آخر
document-kind-kept = الملف المحفوظ هنا
document-nothing-kept = لا يوجد ملف محفوظ هنا بهذه اللغة. اختر رابطًا أو لا شيء، أو أرسل ملفًا من شاشة الوثيقة.
document-url = عنوان الملف
document-format-label = الصيغة
document-bytes-label = الحجم بالبايت
document-pages-label = عدد الصفحات

## Its files

document-files = الملفات
document-files-help = ملف PDF لا يتجاوز 30 ميغابايت. يحل محل ما هو موجود بلغته في مسودة للبيانات: ويراه الجمهور بعد نشر البيانات.
document-to-facts = الرمز والروابط واللغات التي لم تصدر بها
document-file-none = لا شيء بهذه اللغة.
document-file-label = ملف PDF ({ $language })
document-file-send = إرسال الملف
document-uncounted = تعذر عدّ صفحاته. افتح الملف وتحقق من سلامته.
document-text-waiting = لم تُقرأ كلماته لأغراض البحث بعد.
document-text-read = قُرئت كلماته لأغراض البحث.
document-text-failed = تعذرت قراءة كلماته لأغراض البحث.
said-file-kept = حُفظ الملف. انشر البيانات لعرضه.
said-file-kept-uncounted = حُفظ الملف، لكن تعذر عدّ صفحاته. افتحه وتحقق من سلامته.
document-file-missing = لم يصل أي ملف. اختر ملف PDF وأرسله مرة أخرى.
document-not-a-pdf = هذا ليس ملف PDF، أيًّا كان اسمه. احفظه بصيغة PDF ثم أرسله.
document-file-cut-off = نهاية الملف مفقودة. صدِّر ملف PDF من جديد، أو أرسله مرة أخرى.
document-locked = لا يُفتح ملف PDF هذا إلا بكلمة مرور. احفظه من دون كلمة مرور ثم أرسله.
document-file-too-large = حجم الملف أكبر من 30 ميغابايت. صغِّره، أو ضع رابطًا إلى مكانه.
document-file-overtaken = غيّر شخص آخر بيانات هذه الوثيقة في هذه الأثناء. راجع ما هو موجود هنا الآن، ثم أرسل الملف مرة أخرى.

## Where it is used

document-uses = مواضع الاستخدام
document-unused = لا يستخدمها أي إصدار سنوي.
document-use-public = يراها الجمهور هناك.
document-use-draft = في مسودة.
