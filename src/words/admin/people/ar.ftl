# Staff, roles and invitations.

## Problems

email-taken = لأحد الموظفين هذا العنوان بالفعل. ابحث عنه في القائمة، أو اكتب عنوانًا آخر.
roles-missing = اختر دورًا واحدًا على الأقل.
roles-overtaken = غيّر شخص آخر هذه الأدوار في هذه الأثناء. راجعوها أدناه واختاروا من جديد ثم احفظوا.
last-administrator = هذا هو المسؤول الأخير الذي يمكنه تسجيل الدخول. أسند دور المسؤول إلى شخص آخر أولًا، وانتظر حتى يقبل الدعوة.

## Roles

role-writer = كاتب
role-writer-help = يكتب المناسبات ودوراتها والرسائل والوثائق بجميع اللغات.
role-translator = مترجم ({ $language })
role-photo-editor = محرر الصور
role-photo-editor-help = يضيف الصور مع شروحها ونسبتها إلى أصحابها، ويضعها في الصفحات.
role-editor = محرر
role-editor-help = يكتب كل شيء، ويراجعه، وينشره. يتطلب عامل تحقق ثانيًا.
role-administrator = مسؤول
role-administrator-help = يدير شؤون الموظفين والإعدادات والسجل، ولا يكتب. يتطلب عامل تحقق ثانيًا.
role-none = بلا دور
field-roles = الأدوار
field-translates = يترجم إلى

## The list

staff-title = الموظفون
staff-invite = دعوة شخص
staff-name = الاسم
staff-roles = الأدوار
staff-standing = الحالة
staff-signed-in = آخر تسجيل دخول
staff-never = لم يسجّل الدخول بعد
standing-active = نشط
standing-invited = مدعو، لم يقبل بعد
standing-no-factor = بلا عامل تحقق ثانٍ بعد
standing-disabled = معطّل

## Inviting

invite-title = دعوة شخص
invite-lead = يتلقى رسالة فيها رابط لاختيار كلمة مرور، يصلح لسبعة أيام.
invite-language-help = لغة رسائله ولغة صفحات الإدارة لديه. يمكنه تغييرها لاحقًا.
invite-act = إرسال الدعوة
link-made-title = الرابط الخاص بـ{ $name }
link-made = أُعدّت رسالة بهذا الرابط. إن لم تصل، فسلّم الرابط بنفسك بطريقة آمنة. لا يُعرض إلا هذه المرة، ويصلح مرة واحدة حتى { $until }.
link-made-label = الرابط
way-to-person = إلى صفحة { $name }

## One person

person-address = العنوان
person-language = اللغة
person-since = منذ
person-factor = عامل التحقق الثاني
person-factor-yes = مُعَدّ
person-factor-no = غير مُعَدّ
person-roles-note = عند الحفظ تنتهي جلسات هذا الشخص، وتسري الأدوار الجديدة من تسجيل الدخول التالي.
person-roles-act = حفظ الأدوار
said-roles-saved = حُفظت الأدوار، وانتهت جلسات هذا الشخص.
person-sessions = الجلسات المفتوحة
person-sessions-none = ليست لهذا الشخص جلسة مفتوحة.
person-sessions-end = إنهاء جميع الجلسات
person-access = الدخول
person-link-reset = إنشاء رابط لكلمة مرور أخرى
person-link-reset-note = يصلح ساعة واحدة. تبقى كلمة المرور القديمة صالحة إلى أن يُستخدم الرابط.
person-link-invitation = إنشاء دعوة جديدة
person-link-invitation-note = يصلح سبعة أيام. يبطل الرابط السابق.
person-factor-remove = إزالة عامل التحقق الثاني المفقود
person-factor-remove-ask = أتريد إزالة عامل التحقق الثاني الخاص بـ{ $name }؟ تأكد أولًا من أن الطلب منه حقًا. تنتهي جلساته، ويُعِدّ عاملًا آخر عند تسجيل الدخول التالي إن تطلبته أدواره.
said-factor-removed = أُزيل عامل التحقق الثاني.
person-disable = تعطيل الحساب
person-disable-ask = أتريد تعطيل حساب { $name }؟ تنتهي جلساته في الحال، ولن يستطيع تسجيل الدخول. ويبقى عمله واسمه في السجل، ويمكنك تفعيل الحساب من جديد.
said-disabled = الحساب معطّل، وانتهت جلساته.
person-enable = تفعيل الحساب من جديد
said-enabled = يستطيع هذا الشخص تسجيل الدخول من جديد.
person-disabled-since = معطّل منذ { $when }.
act-cancel = إلغاء
