# Celebraciones y ediciones: listas, datos, reglas de las fechas.

observance-new = Nueva celebración
observances-search = Palabras de un título en cualquier idioma, o dirección
observances-none = Todavía no hay celebraciones. Cree la primera.
filter-waits = Lo que está pendiente
filter-lacking = Sin título en
waits-draft = Con borrador
waits-review = En revisión
waits-scheduled = Programado
waits-not-public = No publicado
column-title = Título
column-next-date = Próxima fecha
column-parts = Datos e idiomas
column-changed = Último cambio
column-part = Parte
column-state = Estado
column-year = Año
column-texts = Textos
part-free-short = datos
part-and-state = { $part }: { $state }
pages-label = Páginas de la lista

bulk-tick = Marcar
bulk-tick-one = Marcar { $title }
bulk-label = Acciones con los elementos marcados
bulk-with-ticked = Con los elementos marcados:
bulk-review = Solicitar revisión
bulk-approve = Aprobar
bulk-publish = Publicar
bulk-trash = Mover a la papelera
bulk-nothing-ticked = No se marcó nada. Vuelva a la lista y marque al menos un elemento.
bulk-back = Volver a la lista
bulk-lead =
    { $count ->
        [0] Nada de esto puede hacerse por ahora. Los motivos figuran más abajo.
        [one] Se realizará una operación. Revise la lista y pulse el botón que está debajo.
       *[other] Se realizarán { $count } operaciones. Revise la lista y pulse el botón que está debajo.
    }
bulk-parts = Para qué partes
bulk-look-again = Mostrar lo que se haría
bulk-what-happens = Qué ocurrirá
bulk-will = { $part }: se hará.
bulk-will-whole = Se hará, para todas sus partes.
bulk-will-not = { $part }: no se hará. { $why }
bulk-done-but =
    { $count ->
        [0] No se hizo nada. Los impedimentos figuran más abajo.
        [one] Se realizó una operación; lo siguiente no se hizo.
       *[other] Se realizaron { $count } operaciones; lo siguiente no se hizo.
    }

observance-titles = Títulos
observance-titles-help = Escriba el título en los idiomas en que redacta; basta uno. Cada título se señala como no oficial hasta que se indique una fuente.
observance-needs-title = Escriba el título en al menos un idioma.
observance-make = Crear la celebración
slug-label = Dirección
slug-help = Las últimas palabras de la dirección, iguales en todos los idiomas: a–z, 0–9 y guiones simples, como en world-water-day. Si se deja vacía, se forma a partir del título en inglés.
slug-malformed = Esto no puede ser una dirección. Use solo a–z, 0–9 y un guion entre palabras, 120 caracteres como máximo.
slug-reserved = El propio sitio necesita esta palabra, o podría confundirse con un año. Elija otra dirección.
slug-taken = Otra celebración ya tiene la dirección { $slug }. Elija otra.
slug-change = Cambiar la dirección
slug-change-help = La dirección anterior seguirá conduciendo aquí.
address-label = Dirección pública
parts-label = Datos y textos
thing-in-trash = Esto está en la papelera: nada es público ni puede modificarse.
trash-label = Papelera
trash-help = En la papelera nada es público. Puede recuperarse tal como estaba.

editions-none-yet = Todavía no hay ediciones. Cree la del año para el que escribe.
edition-year = Año
edition-new = Nueva edición
edition-exists = Ya existe la edición de { $year }. Ábrala desde la lista o escriba otro año.
editions-empty = Ninguna edición coincide. Elija otro año o estado, o cree una edición desde la página de la celebración.
editions-filter = Acotar la lista de ediciones
editions-count =
    { $count ->
        [one] { $count } edición
       *[other] { $count } ediciones
    }
edition-dates = Las fechas de este año
edition-no-date = La regla no da ninguna fecha en { $year }.
edition-public = La página pública de esta edición
edition-judged = La fuente no indica el año; el año es una estimación de la redacción
edition-source = Dirección de la fuente
edition-photos = Fotografías
edition-photos-help = Asigne su lugar a cada fotografía que deba aparecer: la 1 encabeza la página. Deje las demás en blanco.
edition-no-photos = Todavía no hay fotografías que elegir.
edition-documents = Documentos
edition-documents-help = Asigne a cada documento su lugar en la lista; deje los demás en blanco.
edition-no-documents = Todavía no hay documentos que elegir.
edition-place = Lugar de «{ $title }»
edition-place-taken = El lugar { $place } se asignó dos veces. Asigne a cada uno el suyo.
edition-gone = Algo de lo que colocó se retiró desde que se mostró esta página. Revise la lista y guarde de nuevo.
edition-untitled = sin título

rules-label = La fecha
rules-help = Una o más reglas sucesivas, la más antigua primero. Si el día cambió, la regla anterior conserva los años en que rigió, y las ediciones pasadas conservan sus fechas.
rule-legend = Regla { $number }
rule-add = Añadir una regla
rule-remove = Quitar la regla { $number }
rule-part-legend = Fecha { $number } de esta regla
rule-part-add = Añadir una fecha a esta regla
rule-part-remove = Quitar la fecha { $number }
rule-kind = Tipo de regla
rule-show-fields = Mostrar los campos de este tipo
rule-kind-fixed = El mismo día cada año
rule-kind-nth-weekday = Un día de la semana de un mes
rule-kind-span = De un día a otro
rule-kind-week-span = Una semana con días fijos
rule-kind-week-containing = La semana que contiene un día
rule-kind-any-of = Varias fechas al año
rule-kind-every-years = Cada cierto número de años
rule-kind-listed = Fijada para cada año
rule-kind-years = Años enteros
rule-which = Cuál del mes
rule-last = el último
rule-weekday = Día de la semana
rule-week-begins = La semana comienza el
rule-month = Mes
rule-day = Día
rule-start-month = Primer día: mes
rule-start-day = Primer día: día
rule-end-month = Último día: mes
rule-end-day = Último día: día
rule-from = Rige desde el año
rule-to = Rige hasta el año
rule-first-year = Primer año
rule-last-year = Último año
rule-every = Cada cuántos años
rule-since = Contado desde el año
rule-act-form = Establecida por
rule-act-none = sin indicar
rule-act-resolution = una resolución
rule-act-decision = una decisión
rule-act-other = otro acto
rule-act-body = Órgano, por su nombre en inglés
rule-act-symbol = Signatura o número, como A/RES/58/220
rule-exceptions = Excepciones para años concretos
rule-exceptions-help = Una línea por caso: 2026-09-30, o 2026-09-30/2026-10-02 para varios días, o 2026 - si no se celebra.
rule-listed-years = Fechas año por año
rule-listed-help = Una línea por fecha: 2026-05-27, o 2026-05-27/2026-06-02 para varios días, o 2026 - si no se celebra. Un año que falta aún no se conoce.
number-bounds = De { $first } a { $last }.
number-outside = Escriba un número entero de { $first } a { $last }.
rule-no-such-day = El mes no tiene ese día. Corrija el día o el mes.
rule-choose = Elija una opción de la lista.
rule-line-unread = La línea { $line } («{ $text }») no se entiende. Escriba una fecha como 2026-09-30.
rule-line-too-far = La línea { $line } («{ $text }») está fuera de 1900 a 2200, o termina después del año siguiente.
rule-line-swapped = La línea { $line } («{ $text }») termina antes de empezar. Intercambie las fechas.
rule-kind-not-within = Este tipo no puede estar dentro de otra regla. Conviértalo en una regla propia.
rule-years-swapped = El último año es anterior al primero. Intercámbielos.
rule-overlaps = La regla anterior rige hasta { $year }. Haga que esta comience después.
rule-needs-first-year = Una regla que sigue a otra necesita su primer año.
rule-needs-last-year = Una regla seguida de otra necesita su último año.
rule-ends-before = Esta regla termina antes de comenzar en { $year }. Corrija uno de los años.
rule-years-cut-short = Los años { $first } a { $last } se delimitan por sí mismos. Haga que la regla rija para todos, sin excepciones.
rule-exception-outside = Esta regla no rige en { $year }. Pase la excepción a la regla de ese año.
rule-unusable = Estas reglas no forman una secuencia utilizable. Revise los años y las fechas.

rule-check = Comprobar las fechas
rule-checked = Lo que dicen estas reglas
rule-in-words = En palabras
rule-next-dates = Las próximas fechas
rule-public-dates = Fechas públicas que cambian
rule-nothing-moves = Ninguna fecha pública cambia.
rule-not-understood = Estas reglas todavía no están completas
rule-no-dates = No se conoce ninguna fecha a partir de hoy.
rule-weekday-and-date = { $weekday } { $date }
rule-moves = { $year }: { $from } → { $to }
rule-moves-away = { $year }: { $date } desaparece
rule-moves-in = { $year }: se añade { $date }
rule-moves-more =
    { $count ->
        [one] También cambia { $count } fecha posterior.
       *[other] También cambian { $count } fechas posteriores.
    }
rule-moves-past =
    { $count ->
        [one] Cambia { $count } fecha de un año pasado. Consérvela dejando que la regla anterior rija en sus años.
       *[other] Cambian { $count } fechas de años pasados. Consérvelas dejando que la regla anterior rija en sus años.
    }
rule-look-what-moves = Al publicarse esto cambiarían fechas públicas. Revíselas arriba; guarde de nuevo si es lo que desea.

fact-standing = Cómo se sabe
fact-sources = Fuentes
fact-sources-help = Una línea por fuente: su clave, o la fuente en palabras.
fact-needs-source = Indique al menos una fuente, o señale que es de memoria.
fact-too-many-sources = Hay demasiadas fuentes. Conserve las { $most } mejores.
listing-label = En la lista de las Naciones Unidas
listing-help = Su situación en esa lista; esto no publica nada.
listing-listed = Incluida
listing-newly-listed = Incluida recientemente
listing-formerly-listed = Incluida anteriormente
listing-upcoming = Aún no incluida
listing-historical = Del pasado
proclamation-label = Proclamación
proclamation-help = El acto que la fundó. Deje todo en blanco si no se conoce.
session-number = Período de sesiones de la Asamblea General
session-first = Primer año del período de sesiones
session-last = Último año del período de sesiones
agency-name = Nombre, en inglés
staff-note = Nota interna permanente
staff-note-help = Nunca se muestra al público.
address-unsafe = No es una dirección a la que se pueda enlazar. Comience por https://, o por una barra para una página de este sitio.

quick-save = Guardar sin salir
quick-save-help = Ctrl+S o ⌘S hace lo mismo.
quick-saving = Guardando…
quick-saved = Guardado como revisión { $number }.
quick-unchanged = Nada ha cambiado desde la revisión { $number }.
quick-away = No se puede conectar con el servidor. Lo que escribió sigue aquí; use el botón del formulario.
publish-here-done = La revisión { $number } ya es pública.
api-signed-out = Se cerró su sesión y esto no se hizo. Lo que escribió sigue aquí: inicie sesión en otra pestaña e inténtelo de nuevo.
edition-add-photo = Añadir una foto por su dirección
edition-add-photo-help = La dirección de su página o de su pantalla en la fototeca, una por línea. Se coloca detrás de las demás.
edition-no-such-photo = Ninguna foto tiene la dirección «{ $address }». Copie la dirección de su página o de su pantalla.
photo-only-for-others = La foto «{ $caption }» no puede figurar aquí: sus derechos nombran otras conmemoraciones u otros años. Quítela o cambie sus derechos.
find-photo = Buscar una foto
find-photo-help = Palabras de su pie, texto alternativo, crédito o nombre de archivo, en cualquier idioma.
find-photo-act = Buscar
find-photo-place = Colocar
find-photo-placed = Colocada
edition-bring-photo = Subir una foto y colocarla aquí
edition-bring-photo-help = Va detrás de las fotos colocadas, en un borrador. Guarde primero lo que ha escrito arriba.
edition-focal = Otro punto focal aquí
edition-focal-help = Lo que conserva la imagen de la tarjeta social de esta página. Deje ambos vacíos para usar el de la foto.
