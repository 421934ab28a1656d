# Photos: the library, uploading, captions for many.

## The library

rail-photos = Fotos
photo-bring = Subir fotos
photos-count =
    { $count ->
        [one] { $count } foto
        *[other] { $count } fotos
    }
photos-search = Palabras de un pie de foto, texto alternativo o nombre de archivo
photos-place = Lugar
photos-use = Uso
photos-used = Usadas
photos-unused = Sin usar
photos-unrestricted = Sin fecha de fin
photos-expires = Con fecha de fin futura
photos-expired = Vencidos
photos-views = Vista
photos-as-grid = Cuadrícula
photos-as-table = Tabla
photos-none = Todavía no hay fotos. Suba la primera.
photos-not-found = Ninguna foto coincide. Quite algunas palabras o un filtro.
photo-unnamed = Foto sin pie
photo-no-credit = Sin línea de crédito todavía
photo-uses =
    { $count ->
        [0] Sin usar
        [one] Usada en { $count } edición
        *[other] Usada en { $count } ediciones
    }
photo-rights-ended = Derechos vencidos el { $date }
photo-rights-end = Derechos hasta el { $date }
photo-rights-begin = No usar antes del { $date }

## One photo

photo-picture = Imagen
photo-in-hand = La foto de la que se trata
photo-file-name = Nombre del archivo
photo-file-form = Formato
photo-file-size = Tamaño
photo-pixels = Píxeles
photo-added = Añadida
photo-added-by = Añadida por
photo-kilobytes = { $number } kB
photo-megabytes = { $number } MB
photo-facts-and-said = Lo que se guarda y lo que dice el archivo
photo-kept = Guardado
photo-said = El archivo dice
photo-said-caption = Pie de foto ({ $language })
photo-said-no-language = idioma no indicado
photo-garbled = Parte del texto del archivo puede estar dañada. Compárela con la fuente antes de usarla.
photo-rights-term = Vigencia de los derechos
photo-yes = Sí
photo-used = Dónde se usa
photo-used-nowhere = Ninguna edición usa esta foto. Puede colocarla en los datos de una edición.
photo-placed-in = Colocada en
photo-in-live = la versión pública
photo-in-scheduled = la versión programada
photo-in-newest = la revisión más reciente
photo-lacks-words = sin pie en este idioma: no se muestra
why-in-use = Se usa en páginas. Quítela primero de ellas: figuran en su pantalla.

## The words of a photo

field-caption = Pie de foto
field-caption-help = Quién, qué, dónde y cuándo: nombre a las personas, diga qué ocurre, el lugar y la fecha.
field-alt-text = Texto alternativo
field-alt-text-help = Para quien no la ve: qué se ve en ella, en una o dos frases. No repita el pie de foto.
field-decorative = Decorativa
field-decorative-help = No dice nada que el texto de alrededor no diga, así que no necesita texto alternativo.
alt-is-file-name = Esto es el nombre de un archivo. Describa lo que se ve en la imagen para quien no la ve.
alt-of-decorative = Una imagen decorativa no lleva texto alternativo. Borre el texto o desmarque la casilla.

## The facts of a photo

focal-label = Punto focal
focal-help = Lo que un recorte debe conservar: porcentaje desde la izquierda y desde arriba. Deje ambos vacíos para el centro.
focal-keys = Haga clic en la imagen o use las teclas de flecha (con Mayús para pasos mayores). El marco discontinuo es lo que conserva una tarjeta social.
field-focal-x = Desde la izquierda, en porcentaje
field-focal-y = Desde arriba, en porcentaje
focal-needs-both = Rellene los dos números, o ninguno.
field-picture = Tipo de imagen
picture-photograph = Fotografía
picture-illustration = Ilustración
field-credit = Crédito
field-credit-help = La línea que acompaña siempre a la imagen, por ejemplo: UN Photo/Nombre.
field-photographer = Fotógrafo o fotógrafa
field-taken = Dónde y cuándo se tomó
field-taken-help = Como se dice: Dakar, septiembre de 2024.
field-stands-for-credit = Crédito de un original que no se muestra
field-stands-for-credit-help = Solo si esta imagen ocupa el lugar de otra.
rights-label = Derechos
field-rights-notice = Aviso de derechos de autor
field-rights-licence = Licencia
field-rights-terms-url = Dirección de las condiciones
field-rights-usable-from = Se puede usar desde
field-rights-expires-on = Último día de uso
field-rights-expires-on-help = Después de ese día desaparece de todos los lugares públicos. Déjelo vacío si los derechos no terminan.
field-rights-do-not-crop = No recortar
field-rights-do-not-crop-help = Se muestra entera en todas partes.
field-rights-may-be-embedded = Otros pueden insertarla
field-rights-may-be-embedded-help = Otros sitios pueden mostrarla en sus páginas, con su crédito.
field-rights-model-release = Autorización de las personas obtenida
field-rights-model-release-help = Las personas que aparecen han dado su acuerdo por escrito.
field-rights-only-for = Solo para estas celebraciones
field-rights-only-for-help = Una por línea: la dirección de su página o sus últimas palabras. Déjelo vacío si puede mostrarse en cualquiera.
terms-no-address = Esto no es una dirección. Empiécela con https://.
rights-end-first = El uso termina antes de empezar. Corrija una de las dos fechas.
only-for-too-many = Se pueden elegir como máximo { $most } celebraciones. Quite algunas líneas.

## Uploading

upload-lead = Imágenes JPEG, PNG o WebP, de hasta { $most } MB cada una. No se publica nada: cada foto empieza como borrador.
upload-language = Idioma de los pies de foto de los archivos
upload-language-help = El pie que un archivo trae sin indicar idioma se guarda como borrador en este.
upload-files = Archivos
upload-drop = O suelte imágenes en cualquier lugar de esta página.
upload-at-once = Las imágenes se envían en cuanto se eligen, una tras otra.
upload-waiting = En espera
upload-sending = Enviándose
upload-working = Preparándose
upload-taken = Añadida
upload-again = Reintentar
upload-away = El archivo no llegó. Compruebe la conexión y vuelva a intentarlo.
upload-not-now = El servidor no pudo recibir el archivo en este momento. Espere un poco y vuelva a intentarlo.
upload-to-captions = Escribir los pies de estas fotos
upload-outcome = Qué se añadió y qué no
upload-refused = Estos archivos no se añadieron
upload-taken-title = Añadidas
upload-was-here = ya estaba: el mismo archivo es una sola foto
upload-more = Subir más
upload-nothing = No se eligió ningún archivo. Elija al menos una imagen y vuelva a intentarlo.
upload-two-at-a-time = Ya tiene dos subidas en curso. Espere a que termine una y vuelva a intentarlo.
upload-disk-full = No hay espacio en el disco. Pida a quien administra este sitio que lo libere y vuelva a intentarlo.
upload-too-heavy = El archivo supera los { $most } MB. Guárdelo más pequeño y vuelva a intentarlo.
upload-all-too-heavy = Los archivos juntos son demasiado grandes. Envíe menos cada vez.
upload-cut-off = El envío se cortó antes de terminar y no se guardó nada de este archivo. Envíelo de nuevo.
said-photos-brought = Las fotos se añadieron. Escriba sus pies ahora o más tarde.

## Captions of many

captions-title = Pies de foto: { $language }
captions-languages = Idioma de los pies de foto
captions-nothing = No se eligió ninguna foto. Vuelva a las fotos y marque al menos una.
photos-back = Volver a las fotos
captions-save = Guardar todos los pies
captions-from-table = Desde una tabla
captions-table = Pegue la tabla
captions-table-help = Una línea por foto: nombre del archivo, pie y texto alternativo. Sin nombres de archivo cuenta el orden de las líneas.
captions-file = O elija un captions.csv
captions-fill-in = Rellenar los campos de arriba
captions-filled-in =
    { $count ->
        [one] La tabla rellenó { $count } foto. Todavía no se ha guardado nada: revísela y guarde.
        *[other] La tabla rellenó { $count } fotos. Todavía no se ha guardado nada: revíselas y guarde.
    }
captions-no-match = Ninguna línea corresponde a estas fotos. Compruebe los nombres de archivo o quítelos para que cuente el orden.

## Replacing the file

replace-title = Sustituir el archivo
replace-help = La foto sigue en todas las páginas donde está, y el archivo anterior se conserva.
replace-shows = Qué muestra el archivo nuevo
replace-same = La misma imagen en un archivo mejor
replace-another = Otra imagen: los pies y textos alternativos vuelven a revisión en todos los idiomas
replace-file = Archivo nuevo
replace-act = Sustituir
replace-same-bytes = Es exactamente el archivo que ya está. Elija otro.
replace-is-another = Este archivo es otra foto de la biblioteca. Coloque esa foto en las páginas o elija otro archivo.
replace-is-public = Esta foto es pública y otro archivo se vería de inmediato. Pida a un editor que lo sustituya.
said-file-replaced = El archivo se ha reemplazado. Las páginas que muestran la foto muestran el archivo nuevo.
said-file-replaced-look-again = El archivo se ha reemplazado. Los pies de foto y los textos alternativos esperan ahora una revisión en cada idioma en que los hay.
audit-act-file-replaced = Archivo sustituido

## Many at once

photos-with-ticked = Qué se hace con las fotos marcadas
photos-write-captions = Escribir pies de foto
photos-bulk-title = Cambiar crédito, derechos o colecciones
photos-bulk-lead =
    { $count ->
        [one] Lo que rellene aquí sustituye los datos de { $count } foto. Lo que deje vacío no cambia.
        *[other] Lo que rellene aquí sustituye los datos de { $count } fotos. Lo que deje vacío no cambia.
    }
photos-bulk-save = Cambiarlas todas
photos-bulk-nothing = No se rellenó nada. Rellene lo que debe cambiar.
photo-withdraw-title = Retirar esta foto
photo-withdraw-help = Sale de inmediato de todas las páginas, y sus direcciones responden que ya no existe. Permanece en la fototeca y puede publicarse de nuevo.
photo-gone-why = ¿Por qué se retira?
photo-gone-rights = Ya no tenemos derecho a usarla
photo-gone-consent = Alguien que aparece en ella no está de acuerdo
photo-gone-wrong-picture = Es la imagen equivocada
photo-gone-needs-a-reason = Elija por qué se retira la foto.
photo-instead = Foto en su lugar: { $title }
photo-instead-help = Pegue la dirección de otra foto de la fototeca. Si se deja vacío, el lugar queda vacío.
photo-withdraw = Retirar la foto
photo-withdrawn-but = La foto se ha retirado, pero ninguna otra ocupó su lugar en { $title }: { $why }
said-photo-withdrawn = La foto se ha retirado: ninguna página la muestra ya.
said-photo-withdrawn-drafts = La foto se ha retirado. Lo que ocupa su lugar espera en un borrador: publíquelo.
expiring-title = Fotos cuyos derechos terminan
expiring-help = Después del último día, la foto sale por sí sola de todas las páginas. Renueve sus derechos o coloque otra.
expiring-last-day = Último día
expiring-left = Tiempo restante
expiring-within = en { $count } días
photo-placed = Colocada y guardada como revisión { $number }.
upload-placed = Subida y colocada
said-photos-placed = Las fotos se han subido y colocado. Escriba ahora sus pies y textos alternativos: las páginas las muestran cuando estos son públicos.
field-rights-only-from-year = Solo para ediciones a partir de este año
field-rights-only-until-year = Solo para ediciones hasta este año
rights-years-end-first = El último año es anterior al primero. Corrija uno de los dos.

## Collections

collections-title = Colecciones
collections-lead = Una colección reúne fotos bajo un nombre. Las colecciones son para el personal y nunca públicas, y una foto puede estar en cualquier número de ellas.
collections-all = Todas las colecciones
collections-none = Aún no hay ninguna colección. Dé nombre a la primera arriba y añádale fotos después desde sus páginas.
collections-none-yet = Aún no hay ninguna colección. Un editor de fotos o un editor puede crear una.
collections-none-here = Aún no hay ninguna colección. Cree una primero y vuelva después para añadirle fotos.
collection-new = Nueva colección
collection-name = Nombre de la colección
collection-make = Crear la colección
collection-acts = Qué se puede hacer
collection-rename = Cambiar el nombre
collection-rename-of = Cambiar el nombre de { $name }
collection-remove = Eliminar
collection-remove-of = Eliminar { $name }
collection-remove-help = Las fotos se quedan en la fototeca. Solo desaparece la colección.
collection-same-name = Ya hay otra colección que se llama { $name }. Elija otro nombre.
collection-gone = Esta colección ya no existe. Elija otra.
collection-choose = Colección
collection-put-in = Añadir
collection-take-out = Quitar
collection-take-out-of = Quitar de { $name }
photo-in-no-collection = Esta foto no está en ninguna colección.
audit-act-collection-made = Colección creada
audit-act-collection-renamed = Colección renombrada
audit-act-collection-removed = Colección eliminada
audit-act-photo-collected = Foto añadida a una colección
audit-act-photo-taken-out = Foto quitada de una colección
