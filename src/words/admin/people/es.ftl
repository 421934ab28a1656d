# Staff, roles and invitations.

## Problems

email-taken = Alguien de aquí ya tiene esta dirección. Busque a esa persona en la lista o escriba otra dirección.
roles-missing = Elija al menos una función.
roles-overtaken = Otra persona ha cambiado estos roles entretanto. Revíselos abajo, elija de nuevo y guarde.
last-administrator = Es el último administrador que puede iniciar sesión. Nombre antes a otra persona administradora y espere a que acepte.

## Roles

role-writer = Redactor
role-writer-help = Redacta conmemoraciones, ediciones, mensajes y documentos en todos los idiomas.
role-translator = Traductor ({ $language })
role-photo-editor = Editor de fotografía
role-photo-editor-help = Incorpora fotografías con pies y créditos, y las coloca.
role-editor = Editor
role-editor-help = Redacta, revisa y publica todo. Exige un segundo factor.
role-administrator = Administrador
role-administrator-help = Se ocupa de las personas, los ajustes y el registro; no redacta. Exige un segundo factor.
role-none = Sin función
field-roles = Funciones
field-translates = Traduce al

## The list

staff-title = Personas
staff-invite = Invitar a alguien
staff-name = Nombre
staff-roles = Funciones
staff-standing = Situación
staff-signed-in = Último inicio de sesión
staff-never = Nunca
standing-active = Activa
standing-invited = Invitada, aún sin aceptar
standing-no-factor = Aún sin segundo factor
standing-disabled = Desactivada

## Inviting

invite-title = Invitar a alguien
invite-lead = La persona recibe un mensaje con un enlace para elegir una contraseña; funciona durante siete días.
invite-language-help = El idioma de sus mensajes y de estas pantallas. Podrá cambiarlo después.
invite-act = Invitar
link-made-title = El enlace para { $name }
link-made = Se ha escrito un mensaje con este enlace. Si no llega, transmítalo usted por un medio seguro. Solo se muestra esta vez y sirve una vez, hasta el { $until }.
link-made-label = Enlace
way-to-person = Ir a { $name }

## One person

person-address = Dirección
person-language = Idioma
person-since = Aquí desde
person-factor = Segundo factor
person-factor-yes = Configurado
person-factor-no = Sin configurar
person-roles-note = Al guardar terminan las sesiones de esta persona; las nuevas funciones rigen desde el siguiente inicio de sesión.
person-roles-act = Guardar las funciones
said-roles-saved = Las funciones se han guardado y las sesiones de esta persona han terminado.
person-sessions = Sesiones abiertas
person-sessions-none = Esta persona no tiene ninguna sesión abierta.
person-sessions-end = Terminar todas las sesiones
person-access = Acceso
person-link-reset = Crear un enlace para otra contraseña
person-link-reset-note = Funciona durante una hora. La contraseña anterior vale hasta que se use el enlace.
person-link-invitation = Crear una invitación nueva
person-link-invitation-note = Funciona durante siete días. El enlace anterior deja de funcionar.
person-factor-remove = Eliminar un segundo factor perdido
person-factor-remove-ask = ¿Eliminar el segundo factor de { $name }? Asegúrese antes de que la petición es realmente suya. Sus sesiones terminarán y, si sus funciones lo exigen, configurará otro en el próximo inicio de sesión.
said-factor-removed = El segundo factor se ha eliminado.
person-disable = Desactivar la cuenta
person-disable-ask = ¿Desactivar la cuenta de { $name }? Sus sesiones terminarán de inmediato y no podrá iniciar sesión. Su trabajo y su nombre permanecen en el historial, y usted podrá reactivar la cuenta.
said-disabled = La cuenta está desactivada y sus sesiones han terminado.
person-enable = Reactivar la cuenta
said-enabled = Esta persona puede volver a iniciar sesión.
person-disabled-since = Desactivada desde el { $when }.
act-cancel = Cancelar
