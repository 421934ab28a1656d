# The work on things: states, steps, reasons, history, releases.


## Where a part stands

state-none = لم يبدأ
state-draft = مسودة
state-in-review = قيد المراجعة
state-changes-requested = مطلوب تعديلها
state-approved = معتمد
state-scheduled = مجدول
state-live = منشور
state-withdrawn = مسحوب
part-free = البيانات، بلا لغة
part-title = { $title }: { $part }
thing-of-year = { $title }، { $year }
thing-unnamed = { $kind } بلا عنوان
thing-unknown = عنصر لم يعد موجودًا
noun-observance = مناسبة
noun-edition = إصدار سنوي
noun-message = رسالة
noun-speaker = صاحب الرسالة
noun-photo = صورة
noun-document = وثيقة
noun-page = صفحة
noun-site = الموقع

## The panel beside every form

panel-title = وضع هذا العمل
panel-public = المنشور
panel-work = العمل
panel-in-trash = هذا العنصر في سلة المهملات ولا يُنشر منه شيء. أخرجه منها لتعمل عليه.
panel-not-public = لا شيء من هذا الجزء منشور.
panel-live = النسخة { $number } منشورة منذ { $when }.
panel-withdrawn = تبقى النسخة { $number } منشورة مع الإشارة إلى أنها لم تعد سارية. ويُقال للجمهور:
panel-schedule = ستُنشر النسخة { $number } في { $when }.
panel-local-time = وفق المنطقة الزمنية للموقع ({ $zone }): { $date }، { $time }.
panel-nothing-saved = لم يُحفظ شيء هنا بعد.
panel-nothing-waits = أحدث نسخة هي المنشورة، ولا شيء ينتظر.
panel-saved = حفظ { $name } النسخة { $number }: { $when }.
panel-moved = بواسطة { $name }: { $when }.
panel-wish = يطلب { $name } هذه التعديلات:
panel-word = ملاحظة من { $name }:
panel-own-approval = اعتمد { $name } تعديله بنفسه للسبب التالي، وهو في انتظار المصادقة:
panel-countersigned = اعتمد { $name } تعديله بنفسه للسبب التالي، وقد صودق عليه:
by-import = الاستيراد
way-to-panel = ما يمكن فعله الآن
way-to-compare = مقارنة المسودة بالمنشور
way-to-correction = تصحيح النص المنشور
way-to-history = جميع النسخ

## What can be done

step-save = حفظ
step-ask-review = طلب المراجعة
step-request-changes = طلب تعديلات
step-approve = اعتماد
step-publish = النشر الآن
step-schedule = جدولة النشر
step-unschedule = إلغاء الجدولة
step-withdraw = سحب
step-unpublish = إزالة من الموقع
step-countersign = المصادقة
save-and-ask-review = حفظ وطلب المراجعة
save-and-publish = حفظ ونشر الآن
act-review-note = ملاحظة لمن سيراجع
act-wish = ما ينبغي تعديله
act-wish-help = سيقرأ كاتب النص هذا بجانب نموذجه.
act-reason = لماذا لا يمكن انتظار شخص آخر
act-reason-help = أنت من كتب هذا التعديل، وهنا ينظر شخص ثانٍ في كل تعديل. إذا ذكرت سببًا أمكنك المتابعة، ثم يُطلب من شخص آخر المصادقة.
act-needs-a-reason = يرجى ذكر سبب عدم إمكان انتظار شخص آخر.
act-schedule-date = التاريخ
act-schedule-time = الوقت (بالتوقيت العالمي UTC)
act-schedule-help = بالتوقيت العالمي المنسق (UTC). يُنشر النص في تلك الثانية تمامًا.
act-withdraw = لماذا لم يعد النص ساريًا
act-withdraw-help = يبقى النص منشورًا تحت شريط يحمل هذه الكلمات. اكتبها بلغة النص.
act-away = سبب الإزالة
act-away-in-error = نُشر خطأً: يجيب عنوانه بأنه لا شيء هنا
act-away-consolidated = أصبح جزءًا من محتوى آخر: يقود عنوانه إليه
act-away-no-longer-valid = إذا لم يعد ساريًا فاسحبه بدلًا من ذلك: يبقى مقروءًا مع ذكر السبب.
act-into = العنوان الذي يقود إليه
act-into-help = انسخ عنوان الصفحة الأخرى، مثل /observances/water-day. يلزم للسبب الثاني فقط.
away-needs-a-reason = يرجى اختيار سبب الإزالة.
consolidated-into-nothing = لا يوجد محتوى لنا في هذا العنوان. انسخ عنوان صفحة من هذا الموقع.
changes-need-a-note = يرجى ذكر ما ينبغي تعديله.
withdrawal-needs-a-reason = يرجى إخبار الجمهور لماذا لم يعد هذا ساريًا.
not-a-date = هذا ليس تاريخًا. اكتبه هكذا: 2026-09-12.
not-a-time = هذا ليس وقتًا. اكتبه هكذا: 05:00.

## Why something cannot be done

why-in-trash = إنه في سلة المهملات. أخرجه أولًا.
why-nothing-saved = لم يُحفظ شيء بعد. احفظ نصًا أولًا.
why-nothing-waits = أحدث نسخة منشورة بالفعل. احفظ تعديلًا أولًا.
why-already-in-review = طُلبت المراجعة بالفعل. انتظرها أو احفظ تعديلًا.
why-already-approved = إنه معتمد بالفعل ويمكن نشره.
why-not-in-review = لم يطلب أحد المراجعة. انتظر حتى يطلبها كاتبه.
why-is-scheduled = إنه مجدول: { $at }. ألغِ الجدولة أولًا.
why-older-is-scheduled = نسخة أقدم مجدولة ({ $at }) وستحل محل هذه. ألغِ الجدولة أولًا.
why-not-scheduled = لا شيء مجدول.
why-not-public = لا شيء منه منشور. انشره أولًا.
why-already-withdrawn = إنه مسحوب بالفعل. لإعادته انشر نسخة.
why-not-a-text = لا يُسحب إلا النصوص. أزل البيانات من الموقع بدلًا من ذلك.
why-own-change = أنت من كتب هذا التعديل، وعلى شخص آخر النظر فيه. اطلب المراجعة أو اذكر سبب عدم الانتظار.
why-base-not-public = ما يستند إليه غير منشور: انشر البيانات أولًا، وللإصدار السنوي بيانات مناسبته أيضًا.
why-in-the-past = لقد مضى هذا الوقت. اختر وقتًا قادمًا أو انشر الآن.
why-title-missing = العنوان ناقص. اكتبه واحفظ.
why-text-missing = النص فارغ. اكتبه واحفظ.
why-quote-without-speaker = الاقتباس لا يذكر المتحدث. اكتب السطور التي تحته.
why-quote-differs = كلمات الاقتباس غير واردة في الرسالة المذكورة. صححها أو ضع علامة إعادة صياغة.
why-quote-message-not-public = لن تكون رسالة الاقتباس منشورة حينئذ. انشرها أولا أو انشرهما معا في إصدار واحد.
why-quote-source-incomplete = رسالة الاقتباس ليست في الأرشيف بعد.
why-credit-missing = سطر حقوق الصورة ناقص. اكتبه واحفظ.
why-caption-missing = تعليق الصورة ناقص. اكتبه واحفظ.
why-alt-text-missing = النص البديل ناقص. صف الصورة واحفظ.
why-photo-without-text = لا يمكن بعدُ عرض إحدى صور هذه الصفحة بهذه اللغة: فالصورة نفسها، أو تعليقها ونصها البديل، غير منشورة. انشرها أولاً، أو انشر هذه اللغة من دون الصورة.

## What has just been done

said-revision-saved = حُفظ بوصفه نسخة جديدة. لم يُنشر شيء بذلك.
said-unchanged = لم يتغير شيء، فلم تُنشأ نسخة.
said-review-asked = طُلبت المراجعة.
said-changes-requested = أُعيد النص إلى كاتبه مع طلبك.
said-approved = تم الاعتماد. يمكن نشره الآن.
said-countersigned = تمت المصادقة.
said-published = نُشر، ويمكن للجمهور قراءته الآن.
said-scheduled = تمت الجدولة.
said-unscheduled = أُلغيت الجدولة، ويبقى النص معتمدًا.
said-withdrawn = سُحب. يبقى النص مقروءًا مع السبب الذي ذكرته.
said-unpublished = أُزيل من الموقع.
said-restored = استُعيدت النسخة القديمة مسودةً جديدة.
said-trashed = وُضع في سلة المهملات، ولا يُنشر منه شيء.
said-untrashed = أُخرج من سلة المهملات كما كان.

## The forms of texts

field-title = العنوان
field-title-standing = مصدر العنوان
field-title-standing-help = العنوان الذي لا مصدر له يظهر بعلامة «عنوان غير رسمي».
field-title-sources = مصادر العنوان
field-title-sources-help = مصدر في كل سطر: عنوان أو رمز وثيقة أو مفتاح مصدر.
title-needs-a-source = يرجى ذكر مصدر أو بيان أن العنوان من الذاكرة.
standing-from-memory = من الذاكرة، بلا مصدر بعد
standing-sourced = مقروء في مصدر
field-theme = الموضوع
field-theme-help = شعار السنة إن وُجد.
field-quote = الاقتباس
field-quote-words = كلمات الاقتباس
field-quote-words-help = بلا علامات تنصيص: تضيف الصفحة علامات لغتها. اتركه فارغًا إن لم يكن هناك اقتباس.
field-quote-message = رسالة الاقتباس
field-quote-message-help = عنوان الرسالة التي ترد فيها الكلمات أو رمزها. تُراجَع فيها عند الحفظ؛ اكتب […] حيث حُذفت كلمات، وضع ما تضيفه بين [قوسين].
field-quote-attribution = السطور تحت الاقتباس
field-quote-attribution-help = المتحدث ومنصبه آنذاك، ثم المصدر. سطر لكل منهما.
field-quote-standing = مدى دقة الكلمات
standing-source-incomplete = كما وردت؛ الرسالة ليست في الأرشيف بعد
standing-verified = مطابقة لرسالتها حرفيًا
standing-paraphrase = إعادة صياغة، تُعرض بلا علامات تنصيص
quote-without-words = يرجى كتابة كلمات الاقتباس أو إفراغ السطور تحته.
quote-message-unknown = لا توجد رسالة بهذا العنوان أو الرمز. اختر رسالة من القائمة أو اترك الحقل فارغا.
quote-message-not-in-language = ليس لهذه الرسالة نص بلغة هذه الصفحة. اختر رسالة أخرى أو ضع علامة إعادة صياغة.
quote-not-said = لا ترد هذه الكلمات في الرسالة. صححها أو ضع علامة إعادة صياغة.
quote-nearly-said = لا ترد هذه الكلمات في الرسالة. أقرب ما فيها: «{ $nearest }». صححها أو ضع علامة إعادة صياغة.
quote-sentences = الاختيار من نص الرسالة
quote-sentences-help = حدد جملا ثم احفظ: تصبح كلمات الاقتباس بترتيبها.
quote-needs-its-message = اذكر الرسالة التي ترد فيها هذه الكلمات أو اختر جوابا آخر.
field-body = النص
field-body-help = بصيغة Markdown: سطر فارغ بين الفقرات؛ من ## إلى #### للعناوين؛ - أو 1. للقوائم؛ > للاقتباس؛ **غامق** و*مائل*؛ [كلمات](https://…) أو [كلمات](observance:water-day) أو [كلمات](document:name) للروابط؛ ![كلمات](lang:fr) لكلمات بلغة أخرى.
field-publisher-lines = سطور الناشر
field-publisher-lines-help = تحية أو خاتمة أحاط بها الناشر النص. واحدة في كل سطر.
field-figure-headings = عناوين فوق الصور
field-figure-headings-help = عنوان في كل سطر بترتيب الصور. سطر فارغ لصورة بلا عنوان.
field-lead = المقدمة
field-lead-help = جملة أو جملتان تحت العنوان؛ وتعرضهما محركات البحث أيضًا.
field-name-help = يظهر في الشريط العلوي وبعد عنوان كل صفحة.
field-line = سطر التعريف
field-line-help = ما هو الموقع بكلمات قليلة: بعد اسمه في الصفحة الرئيسية.
field-about-line = سطر عن الموقع
field-about-line-help = جملة عن الموقع في أسفل كل صفحة.
field-publisher-line = سطر الناشر
field-publisher-line-help = من ينشر الموقع، في آخر كل صفحة.
field-note = ملاحظة للزملاء
field-note-help = ما غيرته بكلمات قليلة. تظهر في قائمة النسخ ولا تُنشر أبدًا.
line-too-long = أحد السطور طويل جدًا. استخدم { $most } حرفًا على الأكثر في كل سطر.
markdown-unknown = في النص ما لا يمكن حفظه هنا: { $what }. احذفه.
markdown-heading = للعنوان علامتان أو ثلاث أو أربع من #. عنوان الصفحة وحده في المستوى الأول.
markdown-nested-list = لا يمكن حفظ قائمة داخل قائمة أو اقتباس. اكتبها قائمة واحدة.
markdown-not-here = يشير النص إلى «{ $address }» وهو غير موجود هنا. تحقق من اسمه في عنوانه.
markdown-address = «{ $address }» ليس عنوانًا يمكن الربط به. استخدم عنوانًا يبدأ بـ https: أو http: أو mailto: أو tel: أو مسارًا يبدأ بشرطة مائلة واحدة.
markdown-too-long = النص طويل جدًا. قسّمه أو اختصره.
markdown-language = «{ $tag }» ليس رمز لغة. اكتب مثلًا fr أو zh أو pt-BR.
markdown-malformed = تتعذر قراءة النص. ابحث عن علامات مفتوحة لم تُغلق.
read-only-in-trash = يُعرض هذا كما حُفظ آخر مرة.
read-only-not-yours = يمكنك قراءة هذا الجزء دون تعديله. يُعرض كما حُفظ آخر مرة.
read-only-no-form = يملأ الاستيراد هذا الجزء. يُعرض كما حُفظ آخر مرة، ويمكن النظر فيه ونشره هنا.

## Two texts compared

compare-same = النصان متطابقان.
compare-nothing = لا شيء هنا.
clash-lead = بينما كنت تكتب حفظ { $name } النسخة { $number }: { $when }. لم يضع شيء مما كتبت: النصان أدناه.
clash-theirs = النسخة { $number }
clash-yours = ما كتبته أنت
clash-how = أضف إليه ما تريد إبقاءه من النص الآخر ثم احفظ. تبقى النسختان في القائمة.
clash-save = حفظ نصي فوق النسخة { $number }
clash-drop = ترك نصي والمتابعة من الأحدث
said-done = تم.

## What could not be gone on with, and what waits

said-saved-no-further = حُفظ بوصفه نسخة جديدة لا أكثر: تبيّن اللوحة ما يعوق ما بعده.
correction-overtaken = حفظ شخص ما أو نشر في الأثناء، فلم يُكتب شيء. ما كتبته أدناه: قارنه بالمنشور الآن ثم أرسله من جديد.
reviews-all = الكل
reviews-filter = عرض
step-publish-without-photos = النشر من دون الصورة
step-schedule-without-photos = الجدولة من دون الصورة
way-to-photo-words = كتابة تعليقها ونصها البديل

quotes-title = اقتباسات تحتاج إلى نظر
quotes-help = تغيرت رسائلها بعد التحقق من الكلمات.
quotes-language = اللغة
quotes-why = ما تغير
quotes-says-other = لم تعد الرسالة تقول هذه الكلمات. صحح الاقتباس أو ضع علامة إعادة صياغة.
quotes-message-gone = لم تعد الرسالة منشورة. اختر غيرها أو احذف الاقتباس.
