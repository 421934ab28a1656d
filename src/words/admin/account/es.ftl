# Signing in, and one’s own account.

## Problems with what was typed

email-missing = Escriba su dirección de correo electrónico.
email-wrong = Esto no es una dirección de correo electrónico. Escríbala en la forma name@example.org.
password-missing = Escriba su contraseña.
password-wrong = Esta no es su contraseña. Escríbala de nuevo.
password-too-short = La contraseña es demasiado corta. Use al menos { $count } caracteres; unas cuantas palabras sin relación entre sí van bien.
password-too-long = La contraseña es demasiado larga. Use como máximo { $count } caracteres.
password-easy-to-guess = Esta contraseña es fácil de adivinar. Elija palabras sin relación entre sí, sin su nombre, su dirección ni el nombre de este sitio.
name-missing = Escriba el nombre.
name-too-long = El nombre es demasiado largo. Use como máximo { $count } caracteres.
name-unseen = El nombre contiene un carácter invisible. Bórrelo y escriba el nombre de nuevo.
code-wrong = Este código no es correcto o ya se usó. Espere al siguiente y escríbalo.
factor-unreadable = Su segundo factor no se puede leer en este servidor. Use un código de recuperación o pida a un administrador que lo elimine.
sign-in-wrong = La dirección y la contraseña no se corresponden. Compruébelas e inténtelo de nuevo; si ha olvidado la contraseña, pida un enlace para elegir otra.

## Crowds and guesses

too-busy-title = Inténtelo de nuevo en un momento
too-busy = Demasiadas personas están iniciando sesión en este momento. Inténtelo de nuevo dentro de unos segundos.
too-soon-seconds =
    { $count ->
        [one] Demasiados intentos fallidos. Espere { $count } segundo e inténtelo de nuevo.
       *[other] Demasiados intentos fallidos. Espere { $count } segundos e inténtelo de nuevo.
    }
too-soon-minutes =
    { $count ->
        [one] Demasiados intentos fallidos. Espere { $count } minuto e inténtelo de nuevo.
       *[other] Demasiados intentos fallidos. Espere { $count } minutos e inténtelo de nuevo.
    }

## Signing in

sign-in-title = Iniciar sesión
form-not-sent = No se pudo completar. Corrija lo siguiente:
field-email = Dirección de correo electrónico
field-password = Contraseña
sign-in-act = Iniciar sesión
sign-in-forgotten = He olvidado mi contraseña
said-password-set = Su contraseña se ha guardado. Inicie sesión con ella.
said-signed-out = Ha cerrado la sesión.

## Second factor

second-factor-title = Segundo factor
second-factor-lead = Abra la aplicación de autenticación de su teléfono y escriba los seis dígitos que muestra.
field-code = Código
second-factor-act = Continuar
second-factor-lost = No tengo mi teléfono: usar un código de recuperación
recovery-title = Código de recuperación
recovery-lead = Escriba uno de los diez códigos que conservó al configurar su segundo factor. Cada uno sirve una sola vez.
recovery-ask = Si tampoco le quedan códigos, pida a un administrador que elimine su segundo factor.
set-up-title = Configurar su segundo factor
set-up-lead = Un segundo factor protege su cuenta aunque alguien averigüe su contraseña. Necesita un teléfono con una aplicación de autenticación.
set-up-needed = Sus funciones le permiten publicar o administrar, por lo que necesita un segundo factor antes de empezar.
set-up-begin = Empezar
set-up-scan = Escanee esta imagen con la aplicación de autenticación.
set-up-picture = Código QR con el secreto de su segundo factor
set-up-secret = O escriba este secreto en la aplicación:
set-up-code = Los seis dígitos que la aplicación muestra ahora
set-up-act = Confirmar
set-up-anew = Crear otro secreto
codes-title = Sus códigos de recuperación
codes-lead = Imprima o anote estos diez códigos y guárdelos en un lugar seguro: solo se muestran esta vez. Cada uno le permite entrar una vez cuando no tenga su teléfono.
codes-done = He guardado los códigos: continuar

## Confirming

confirm-title = Confirme que es usted
confirm-lead = Lo que va a hacer es delicado. Tras confirmar, no se le volverá a preguntar durante un cuarto de hora.
confirmed-title = Confirmado
confirmed = Ha confirmado que es usted. Si venía de otra pestaña, vuelva a ella y pulse allí el botón.

## Links

link-invitation-title = Le damos la bienvenida
link-reset-title = Elegir otra contraseña
link-lead = Elija una contraseña para la cuenta { $email }.
link-first-title = Crear el primer administrador
link-first-lead = Esta cuenta se ocupa de las personas y los ajustes, y también puede publicar. A continuación configurará un segundo factor.
field-name = Nombre
field-language = Idioma de estas pantallas
field-new-password = Contraseña nueva
password-help = Al menos 12 caracteres. Unas cuantas palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar; se permiten espacios.
link-act = Guardar la contraseña
link-first-act = Crear la cuenta
link-dead-title = Este enlace ya no funciona
link-dead = Se usó, caducó o se creó otro más reciente. Use el mensaje más reciente o pida otro enlace a un administrador.
forgotten-title = Contraseña olvidada
forgotten-lead = Escriba su dirección de correo electrónico. Le enviaremos un enlace para elegir otra contraseña.
forgotten-act = Enviar el enlace
forgotten-done-title = Consulte su correo
forgotten-done = Si esta dirección pertenece a alguien de aquí, el mensaje está en camino y su enlace funciona durante una hora. Si no llega, pida el enlace a un administrador.

## One’s own account

account-title = Mi cuenta
account-profile = Nombre e idioma
account-save = Guardar
said-saved = Guardado.
field-old-password = Contraseña actual
account-password = Cambiar la contraseña
account-password-note = Al cambiarla, terminan sus demás sesiones.
said-password-changed = Su contraseña ha cambiado y sus demás sesiones han terminado.
account-factor-none = No tiene segundo factor. Se lo recomendamos: protege su cuenta aunque alguien averigüe su contraseña.
account-factor-set =
    { $count ->
        [one] Su segundo factor está configurado. Queda { $count } código de recuperación.
       *[other] Su segundo factor está configurado. Quedan { $count } códigos de recuperación.
    }
account-codes-make = Crear códigos de recuperación nuevos
account-factor-remove = Eliminar el segundo factor
account-factor-remove-ask = ¿Eliminar su segundo factor? Sus demás sesiones terminarán y sus códigos de recuperación dejarán de servir. Si sus funciones lo exigen, configurará otro antes de continuar.
account-sessions = Sesiones
account-sessions-lead = Tiene sesiones abiertas en estos lugares. Termine la que no reconozca y cambie después su contraseña.
session-browser = Navegador
session-network = Red
session-since = Desde
session-seen = Última actividad
session-act = Acción
session-this = Esta sesión
session-end = Terminar
sessions-end-others = Terminar todas las demás sesiones
browser-unknown = Navegador desconocido
browser-on = { $browser } en { $system }
said-session-ended = La sesión ha terminado.
said-sessions-ended = Las sesiones han terminado.
