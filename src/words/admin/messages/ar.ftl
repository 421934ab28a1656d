# Messages and speakers: lists, one of them, forms.

rail-messages = الرسائل
rail-speakers = أصحاب الرسائل

## The list of messages, and making one

messages-search = كلمات من أي عنوان، أو من العنوان الإلكتروني
messages-filter = تضييق قائمة الرسائل
messages-none = لا توجد رسالة مطابقة. اختر سنة أو صاحب رسالة أو مناسبة أخرى، أو اكتب رسالة جديدة.
column-date = التاريخ
message-new = رسالة جديدة
message-make = إنشاء الرسالة
choose-one = اختر
message-no-speakers = لا يوجد بعد من تصدر عنه رسالة. أنشئ صاحب الرسالة أولا.
message-year-help = السنة التي أُحييت فيها المناسبة، وإلا فسنة الصدور. وهي جزء من العنوان الإلكتروني ولا تتغير.
message-address-made = يُشتق العنوان الإلكتروني من المناسبة، وإلا فمن العنوان الإنكليزي أو عنوان آخر بحروف لاتينية، ومن صاحب الرسالة. وإذا كان مستخدما في السنة نفسها، يتبعه رقم.

## One message

message-standings = اللغات التي صدرت بها
message-standings-help = بحسب أحدث نص بكل لغة؛ أما إمكان قراءة الجمهور له فمبينة أعلاه.
standing-issued = صادر
standing-not-issued = لم يصدر
standing-unofficial = غير رسمي
message-subject = مناسبتها وصاحبها
message-subject-help = لا مسودة لهذا التغيير: فهو يسري فورا حيثما ظهرت الرسالة.
message-subject-public = الرسالة منشورة، وأي تغيير هنا يسري فورا: اطلب من أحد المحررين إجراءه.
message-subject-save = تغيير
message-subject-overtaken = غيّر شخص آخر هذا في هذه الأثناء. ما اخترته ما زال هنا: اضغط الزر مرة أخرى إذا أردت اعتماده.
message-observance-none = بلا مناسبة
message-observance-gone = لم تعد هذه المناسبة موجودة. اختر غيرها أو لا تختر شيئا.
message-speaker-gone = لم يعد صاحب الرسالة هذا موجودا. اختر غيره.
message-address-stays = أُعطي العنوان الإلكتروني مرة واحدة وهو ثابت كي تبقى الروابط صالحة: فلا يغيره تغيير العنوان أو المناسبة أو صاحب الرسالة أو التاريخ.

## The forms of a message

field-form = الشكل
field-symbols = رموز الوثائق
field-symbols-help = كما هي مطبوعة، رمز في كل سطر: SG/SM/17246.
field-observed-on = تاريخ المناسبة
field-observed-on-help = يوم المناسبة التي صدرت الرسالة من أجلها.
field-issued-on = تاريخ الصدور
field-issued-on-help = اليوم الذي صدر فيه النص، وقد يكون يوما آخر.
field-delivered-by = من تولى إلقاءها
field-delivered-by-help = من ألقاها، إذا لم يلقها صاحبها.
delivered-by-speaker = صاحب الرسالة، أو لا أحد
message-year-differs = الرسالة مدرجة تحت سنة { $year } وعنوانها الإلكتروني ثابت. اكتب تاريخا من تلك السنة، أو أنشئ رسالة أخرى لسنة أخرى.
message-too-many-symbols = الرموز كثيرة. أبق { $most } منها على الأكثر.
date-too-far = اكتب تاريخا من السنوات { $first } إلى { $last }.
web-address-unsafe = هذا ليس عنوان صفحة على الإنترنت. ابدأه بـ https:// أو http://.
field-speaker-title = الصفة الرسمية لصاحب الرسالة آنذاك
field-speaker-title-help = بهذه اللغة، كما كانت وقتها. تبقى على هذه الرسالة أيا كان المنصب الذي يشغله صاحبها لاحقا.
field-standing = صفة النص
field-standing-help = النص غير الرسمي يذكر ذلك لقرائه. واللغة التي لا نص بها لم تصدر الرسالة بها.
field-text-status = علاقة النص بما قيل
text-status-unknown = غير معروفة
field-video-url = رابط الفيديو

## Speakers

speakers-search = كلمات من أي اسم أو منصب، أو من العنوان الإلكتروني
speakers-filter = البحث في أصحاب الرسائل
speakers-count =
    { $count ->
        [zero] لا أصحاب رسائل
        [one] صاحب رسالة واحد
        [two] صاحبا رسائل
        [few] { $count } من أصحاب الرسائل
       *[other] { $count } من أصحاب الرسائل
    }
speakers-none = لم يُعثر على أي صاحب رسالة. ابحث عن كلمات أخرى، أو أنشئ صاحب رسالة جديدا.
speaker-new = صاحب رسالة جديد
speaker-make = إنشاء صاحب الرسالة
speaker-names = الأسماء
speaker-names-help = شخص أو منصب. اكتب الاسم باللغات التي تكتب بها؛ تكفي لغة واحدة.
speaker-needs-name = اكتب الاسم بلغة واحدة على الأقل.
speaker-slug-help = اسم قصير لعمليات الاستيراد ولعناوين الرسائل: الأحرف a–z والأرقام 0–9 وشرطات مفردة. إذا تُرك فارغا، يُشتق من الاسم الإنكليزي.
speaker-slug-taken = العنوان { $slug } مستخدم لصاحب رسالة آخر. اختر عنوانا آخر.
field-offices = المناصب التي شغلها
offices-help = سطر لكل منصب: مفتاح قصير مثل chair تُكتب تحته الصفة بكل لغة، ويوما البداية والنهاية، وهما داخلان فيه، بقدر ما هما معروفان. تُهمل السطور الفارغة، وتظهر سطور جديدة بعد الحفظ.
office-legend = المنصب { $number }
office-key = المفتاح
office-from = أول يوم
office-until = آخر يوم
office-key-malformed = اكتب المفتاح بالأحرف a–z والأرقام 0–9 وشرطات مفردة، مثل deputy-chair.
office-key-twice = المفتاح { $key } مكرر. أعط كل منصب مفتاحا خاصا به.
office-ends-first = ينتهي هذا المنصب قبل أن يبدأ. صحّح أحد اليومين.
offices-none = لم يُدوَّن أي منصب بعد. يُدوَّن في البيانات، ثم يكون لكل لغة حقل لصفته.
office-since = { $key }، منذ { $from }
office-to = { $key }، حتى { $until }
office-held = { $key }، { $from } – { $until }
field-titles = الصفات الرسمية للمناصب
field-titles-help = كما تسمّي صاحبها رسالة من ذلك الوقت. تبدأ نصوص الرسائل الجديدة بالصفة التي كان يحملها آنذاك؛ وتحتفظ النصوص المحفوظة بصفتها.
message-quoted-in = مقتبس في
