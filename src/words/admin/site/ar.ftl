# The site, its pages, settings and redirects.

## Settings

settings-title = الإعدادات
settings-lead = تسري هذه الإعدادات على الموقع كله. ويسري كل تغيير بمجرد حفظه، ويراه الزوار في غضون دقيقة، ويحتفظ سجل التدقيق بالقيمة السابقة والقيمة الجديدة.
settings-saved = حُفظت الإعدادات.
settings-same = لم يتغير شيء، فلم يُحفظ شيء.
settings-save = حفظ الإعدادات
settings-locales = لغات الموقع العام
settings-locales-help = العنوان الذي تكون لغته غير مؤشر عليها يجيب بأن الموقع لا يصدر بها ويعرض اللغات الأخرى. وتبقى نصوصها محفوظة، ويمكن للموظفين مواصلة العمل عليها.
settings-time-zone = المنطقة الزمنية
settings-time-zone-help = تحدد متى يبدأ يوم جديد في الموقع العام. اكتبوا اسما من أسماء IANA مثل Europe/Paris، أو اتركوا الحقل فارغا لاعتماد منطقة الخادم: { $zone }.
settings-today = التاريخ الآن في الموقع العام هو { $date }.
settings-two-person = لا يعتمد أحد تغييراته
settings-two-person-help = ما دامت هذه الخانة مؤشرا عليها، يعتمد النص شخص غير كاتبه. والمحرر الذي يضطر إلى التصرف منفردا يذكر السبب، ثم يوقع محرر آخر بالموافقة.
settings-no-language = أشيروا إلى لغة واحدة على الأقل: فلا بد أن يصدر الموقع بلغة ما.
settings-no-time-zone = «{ $name }» ليس اسم منطقة زمنية. اكتبوا اسما من أسماء IANA مثل UTC أو Europe/Paris أو America/New_York.

## Redirects

redirects-title = عمليات إعادة التوجيه
redirects-lead = يقود العنوان السابق الزوار إلى حيث يوجد المحتوى الآن، بجميع اللغات. وهو يتبع المحتوى إذا انتقل، ولا يعمل ما دام المحتوى غير منشور.
redirects-search = جزء من عنوان سابق أو جديد
redirects-search-act = بحث
redirects-make = إنشاء إعادة توجيه
redirect-from = العنوان السابق
redirect-from-help = مسار مثل ‎/events/waterday أو عنوان كامل. ويُسقط منه اسم الموقع واللغة الواردة في أوله وكل ما يلي علامة الاستفهام.
redirect-to = يقود إلى
redirect-to-help = عنوان مناسبة أو نسخة أو رسالة أو صفحة في هذا الموقع، أو الاسم المختصر الوارد فيه، مثل water-day.
redirect-make = إنشاء إعادة التوجيه
redirect-made = أصبح { $path } يقود إلى المحتوى المختار.
redirect-removed = لم يعد { $path } يقود إلى شيء.
redirects-list = جميع عمليات إعادة التوجيه
redirect-made-on = تاريخ الإنشاء
redirect-acts = ما يمكن فعله
redirect-rests = لا تعمل: المحتوى غير منشور حاليا
redirect-remove = حذف
redirect-remove-of = حذف إعادة التوجيه من { $path }
redirects-empty = لا توجد إعادة توجيه بعدُ. وتُنشأ واحدة تلقائيا كلما تغير عنوان، ويمكنكم إنشاء غيرها هنا.
redirects-none-found = لا توجد إعادة توجيه تطابق «{ $words }». ابحثوا عن جزء أقصر من العنوان، أو اعرضوا الكل.
redirects-all = عرض جميع عمليات إعادة التوجيه
redirects-more = عمليات إعادة توجيه أخرى
redirect-no-path = هذا ليس عنوانا. اكتبوا مسارا يبدأ بشرطة مائلة، مثل ‎/events/waterday.
redirect-is-live = { $path } صفحة من صفحات هذا الموقع، فلا يمكن أن تقود إلى غيرها. غيروا عنوان تلك الصفحة أو ارفعوها من الموقع أولا.
redirect-exists = { $path } يقود إلى شيء بالفعل. احذفوا إعادة التوجيه تلك أولا، ثم أنشئوا هذه.
redirect-to-nothing = لا يوجد في هذا الموقع شيء بهذا العنوان. انسخوا عنوان إحدى صفحاته، أو اكتبوا الاسم المختصر لمناسبة.
redirect-to-itself = هذا هو المحتوى نفسه الذي كان العنوان له. اختاروا غيره.

## Pages and site

pages-title = الصفحات والموقع
pages-lead = نصوص الموقع التي لا تخص أي مناسبة. وتُكتب كل لغة وتُراجع وتُنشر على حدة: اختاروا لغة لفتح نصها.
pages-site = الموقع
pages-site-help = اسمه، وما يقوله عن نفسه في رأس كل صفحة وأسفلها، والمناسبات التي تبرزها الصفحة الرئيسية.
pages-standing = الصفحات الثابتة
pages-page = الصفحة
pages-address = العنوان
pages-empty = لا يوجد أي نص للموقع بعدُ. ويستورد القائم على الخادم النصوص المرفقة بالأمرين «daymark import pages» و«daymark import site».
