# Everything the public site says, in Spanish; en.ftl is the reference.
# “Observance” is «conmemoración» throughout, and its verb «se conmemora»; “theme” is «tema», “topic” is «ámbito».

## The frame of every page

site-name = Daymark
skip-to-content = Ir al contenido
nav-label = Menú principal
nav-observances = Conmemoraciones
nav-languages = Idiomas
language-bar-label = Esta página en otros idiomas
page-title = { $title } · { $site }

## Languages, as named in this language

language-ar = árabe
language-zh = chino
language-en = inglés
language-fr = francés
language-ru = ruso
language-es = español
in-language = (en { $language })
languages-title = Elija un idioma
languages-intro = Este sitio se publica en los siguientes idiomas.

## Marks on names and facts

unofficial-title = título no oficial
unofficial-title-explained = Este título todavía no se ha cotejado con una fuente oficial.
date-unverified = La fecha todavía no se ha cotejado con una fuente oficial.

## Home

home-title = ¿Qué día es hoy?
home-today = Hoy
home-week = En los próximos siete días
home-next = Más adelante
home-nothing-today = No hay ninguna conmemoración en este día.
home-running = En curso
home-featured = De nuestra colección
home-all = Todas las conmemoraciones

## Kinds, months, topics

kind-day = Día
kind-week = Semana
kind-month = Mes
kind-year = Año
kind-decade = Decenio
topic-culture = Cultura
topic-development = Desarrollo
topic-education = Educación y ciencia
topic-environment = Medio ambiente
topic-health = Salud
topic-human-rights = Derechos humanos
topic-humanitarian = Ayuda humanitaria
topic-justice = Justicia y derecho
topic-peace = Paz y seguridad

## The list of observances

list-title = Conmemoraciones
list-count =
    { $count ->
        [0] No hay conmemoraciones que coincidan
        [one] { $count } conmemoración
       *[other] { $count } conmemoraciones
    }
list-filters = Acotar la lista
filter-q = Palabras del título
filter-kind = Tipo
filter-month = Mes
filter-topic = Ámbito
filter-body = Proclamada por
filter-any = Cualquiera
filter-apply = Mostrar
filter-clear = Mostrar todas las conmemoraciones
filter-unknown = Uno de los filtros no se reconoce aquí y no se ha aplicado: { $names }.
filter-too-long = El texto de la búsqueda era demasiado largo y no se ha tenido en cuenta. Use como máximo 200 caracteres.
list-empty = Ninguna conmemoración coincide con estos filtros. Quite uno de ellos o muestre todas las conmemoraciones.
list-undated = Fecha desconocida

## One observance

dateline-today = Hoy
dateline-now = En curso
dateline-next = Próxima fecha
dateline-last = Última conmemoración
dateline-unknown = La fecha de { $year } aún no se conoce.
dateline-unrecorded = No consta la fecha de { $year }.
dateline-years = { $first } – { $last }
date-range = { $from } – { $to }
theme-label = Tema
edition-of = Edición de { $year }
edition-newest = El texto que figura a continuación se publicó para { $year }.
edition-computed = No se ha publicado ningún texto para { $year }. La fecha se calcula a partir de la regla.
edition-year-judged = La fuente no indica el año; a juicio de la redacción, es { $year }.
edition-none = Todavía no se ha publicado ningún texto para esta conmemoración.
text-elsewhere = El texto de esta página no está disponible en { $language }. Puede leerlo en los siguientes idiomas:
quote-label = Cita
figure-illustration = Ilustración: { $credit }
figure-original = La fotografía original no se muestra aquí. Su crédito era el siguiente:
facts-label = Acerca de esta conmemoración
facts-date = La fecha
facts-proclaimed-by = Proclamada por
facts-instrument = Instrumento
facts-adopted = Aprobación
facts-session = { $first }–{ $last }, { $session }º período de sesiones de la Asamblea General
facts-agency = Organismo coordinador
facts-topics = Ámbitos
facts-first-year = Primera conmemoración
facts-official = Página oficial
facts-official-link = Página de las Naciones Unidas o del organismo
facts-documents = Documentos
document-not-issued = Este documento no está disponible en { $language }; puede consultarse en los siguientes idiomas:
document-format = Documento en formato { $format }
file-size-kb = { $number } kB
file-size-mb = { $number } MB
document-pages = { $count ->
    [one] 1 página
   *[other] { $count } páginas
}
years-label = Otros años
years-evergreen = La página actual de esta conmemoración
related-label = Conmemoraciones relacionadas
colophon-label = Nota del editor de este texto

## The rule of the date, in a sentence

when-fixed = el { $date }
when-nth-weekday =
    el { $n ->
        [1] primer
        [2] segundo
        [3] tercer
        [4] cuarto
        [5] quinto
       *[last] último
    } { $weekday } de { $month }
when-span = del { $from } al { $to }
when-week-containing = en la semana que comienza un { $weekday } e incluye el { $date }
when-and = { $first } y { $second }
rule-yearly = Se conmemora cada año { $when }.
rule-yearly-by = Se conmemora cada año { $when } ({ $instrument }).
rule-yearly-since = Desde { $year } se conmemora cada año { $when }.
rule-yearly-since-by = Desde { $year } se conmemora cada año { $when } ({ $instrument }).
rule-every-years =
    { $count ->
        [one] A partir de { $year } se conmemora todos los años, { $when }.
       *[other] A partir de { $year } se conmemora cada { $count } años, { $when }.
    }
rule-former = De { $from } a { $to } se conmemoraba { $when }.
rule-former-by = De { $from } a { $to } se conmemoraba { $when } ({ $instrument }).
rule-listed = No hay una regla fija: la fecha se decide para cada año.
rule-one-year = Abarca todo el año { $year }.
rule-years = Se extiende de { $first } a { $last }.
instrument-assembly-decision = decisión { $number } de la Asamblea General
instrument-decision = decisión { $number }

## Bodies that proclaim, as the calendar names them

body-general-assembly = Asamblea General
body-dgc = Departamento de Comunicación Global de las Naciones Unidas
body-upu = Unión Postal Universal
body-who-and-unaids = OMS y ONUSIDA
body-imo-council = Consejo de la OMI

## Pages that are not there, and other dead ends

error-not-found-title = Esta página no está aquí
error-not-found = No hay nada publicado en esta dirección. Puede que se haya escrito mal o que la página se haya trasladado.
error-gone-title = Este archivo ya no está aquí
error-gone = Fue público y se ha retirado. Busque lo que lo sustituye en una de estas páginas.
error-before-first = { $title }: primera conmemoración en { $year }. No hay páginas de años anteriores.
error-no-date = { $title }: no hay fecha en { $year }.
error-year-range = Se dan fechas para los años { $first } a { $last }.
error-calendar-range = El calendario abarca los meses 01 a 12 de los años { $first } a { $last }. Corrija la dirección o abra el calendario de este año.
error-bad-request-title = No se puede leer esta dirección
error-bad-request = Hay algo mal formado en esta dirección. Compruébela o vuelva a empezar desde una de estas páginas.
error-method-title = Esta dirección no admite este tipo de solicitud
error-method = Puede leerse, pero no se le puede enviar nada. Vuelva a empezar desde una de estas páginas.
error-too-large-title = Lo enviado es demasiado grande
error-too-large = No se ha conservado nada de lo enviado. Envíe menos datos o vuelva a empezar desde una de estas páginas.
error-unavailable-title = El sitio no puede responder en este momento
error-unavailable = Por el momento no se puede acceder a la colección. Vuelva a intentarlo dentro de un minuto.
error-fault-title = Algo ha fallado por nuestra parte
error-fault = Hemos tomado nota de lo ocurrido. Si nos lo comunica, indique por favor esta referencia: { $reference }.
error-ways = Cómo continuar
error-way-home = Inicio: qué día es hoy
error-way-list = Todas las conmemoraciones
error-way-search = Buscar en todo el sitio
error-way-search-for = Buscar «{ $words }» en el sitio
error-way-nearest = La conmemoración más cercana a esta dirección
error-way-observance = La página de esta conmemoración
error-way-first-year = La primera página de esta conmemoración

## Ways through the site

nav-today = Hoy
nav-calendar = Calendario
nav-messages = Mensajes
find-label = Buscar en el sitio
find-act = Buscar
footer-label = Acerca de este sitio
footer-staff = Para el personal
language-absent = no disponible en este idioma
error-way-calendar = El calendario de este año
two-sentences = { $first } { $second }

## Today

home-nothing-that-day = No comienza ninguna conmemoración ese día.
today-held = Conmemoraciones de hoy
today-tomorrow = Mañana
today-yesterday = Ayer
today-description = Las conmemoraciones de hoy, con la regla que determina cada fecha, y las de ayer y mañana.

## The calendar

calendar-title = Calendario de { $year }
calendar-description = Los días y semanas que el mundo conmemora en { $year }, mes a mes, con los años y decenios internacionales en curso.
calendar-month-title = Calendario de { $month }
calendar-month-description = Todas las conmemoraciones de { $month }, con su fecha y la regla que la determina.
calendar-empty = Ninguna conmemoración coincide en { $year }. Elija otro año o muestre todas las conmemoraciones.
calendar-month-empty = No comienza ninguna conmemoración este mes. Elija otro mes o quite los filtros.
calendar-month-none = Ninguna conmemoración comienza en este mes.
calendar-year-hint = Abra un mes para leer la regla de cada fecha.
calendar-pages = Páginas del calendario
calendar-previous = Anterior:
calendar-next = Siguiente:
calendar-continuing = Conmemoraciones iniciadas antes de este mes
calendar-days = Día a día
calendar-running = Años y decenios internacionales
rule-exception = Para { $year }, la fecha se fijó como excepción a esta regla.
list-description = Todas las conmemoraciones en una sola lista: días, semanas, años y decenios internacionales, por tipo, mes, ámbito y órgano que las proclamó.
years-ask = Otro año
years-go = Mostrar
years-with-text = con texto

## Messages

messages-title = Mensajes
messages-lead = Mensajes y declaraciones con motivo de los días de este calendario.
messages-empty = Todavía no se ha publicado ningún mensaje.
messages-count =
    { $count ->
        [one] { $count } mensaje
       *[other] { $count } mensajes
    }
messages-end = La lista no contiene más mensajes después de este punto. Vuelva a su comienzo.
messages-newest = Los mensajes más recientes
archive-q = Palabras, un nombre o una signatura
archive-search = Buscar en el archivo
archive-help = Cómo buscar
archive-q-help = Las comillas encuentran las palabras tal como están: «agua limpia». Un signo menos excluye: -hielo. Los campos precisan: speaker:annan, year:1990..1995, symbol:A/RES/58/220.
archive-sort = Orden
archive-sort-relevance = Mejor coincidencia
archive-sort-newest = Más recientes primero
archive-sort-oldest = Más antiguos primero
archive-more = Más mensajes
archive-nothing = Ningún mensaje reúne todo esto. Quite una de las palabras u opciones de arriba, o escriba una palabra de otra manera.
archive-nothing-as-asked = Ningún mensaje contiene las palabras tal como se escribieron.
archive-meant = Se muestra lo que se encontró para: { $words }.
archive-exactly = Buscar { $words } de todos modos
archive-moved = El archivo ha cambiado desde la página anterior: un mensaje puede estar en ambas páginas o en ninguna.
archive-loosely = Ningún mensaje contiene todas estas palabras. Estos contienen algunas de ellas.
archive-narrow = Precisar
archive-chips = Lo que se ha pedido
archive-remove = Quitar: { $what }
archive-chip-phrase = «{ $words }»
archive-chip-without = sin { $words }
archive-chip-symbol = Signatura
archive-facet-year = Año
archive-facet-speaker = Autor
archive-facet-office = Cargo de entonces
archive-facet-observance = Conmemoración
archive-facet-form = Forma
archive-facet-language = Idioma
archive-facet-body = Proclamada por
archive-facet-more =
    { $count ->
        [one] { $count } más
       *[other] { $count } más
    }
archive-also-in = También en: { $languages }
archive-building-title = El archivo se está preparando
archive-building =
    { $count ->
        [one] El archivo se está preparando para la búsqueda: { $count } mensaje por ahora. Vuelva a cargar esta página dentro de un momento.
       *[other] El archivo se está preparando para la búsqueda: { $count } mensajes por ahora. Vuelva a cargar esta página dentro de un momento.
    }
archive-refused-title = Esta dirección no pregunta nada al archivo
archive-too-long = La pregunta es demasiado larga. Use { $count } caracteres como máximo.
archive-no-such-place = Este lugar de la lista no se conoce. Empiece la lista de nuevo.
search-title = Búsqueda
search-lead = Encuentre conmemoraciones, mensajes, fotos y documentos por sus palabras, por nombres y por signaturas.
search-symbol = Con exactamente esta signatura
search-documents = Documentos
search-all-observances =
    { $count ->
        [one] { $count } conmemoración
       *[other] Las { $count } conmemoraciones
    }
search-all-messages =
    { $count ->
        [one] { $count } mensaje
       *[other] Los { $count } mensajes
    }
search-all-photos =
    { $count ->
        [one] { $count } foto
       *[other] Las { $count } fotos
    }
search-all-documents =
    { $count ->
        [one] { $count } documento
       *[other] Los { $count } documentos
    }
search-more = Más resultados
search-end = La lista termina antes de este punto. Vuelva a su comienzo.
search-everything = Buscar en todas las categorías
search-nothing = Nada en este sitio reúne todo esto. Quite una palabra, o escriba una de otra manera.
search-nothing-as-asked = Nada contiene las palabras tal como se escribieron.
search-loosely = Nada contiene todas estas palabras. Esto contiene algunas de ellas.
feed-follow = Seguir esta búsqueda
feed-title = Mensajes: { $words }
feed-unknown = Un canal no conoce «{ $name }». Quítelo de la dirección, o siga de nuevo el enlace del archivo.
message-facts = Acerca de este mensaje
message-observance = Conmemoración
message-observed = Fecha de la conmemoración
message-issued = Fecha de publicación
message-symbols = Signaturas
message-source = Fuente
message-source-link = La página donde se publicó este texto
message-delivered-by = Leído por
message-video = Vídeo
message-video-link = Ver el vídeo
message-text = Texto
text-as-prepared = tal como se preparó para ser pronunciado
text-as-delivered = tal como se pronunció
text-transcript = transcripción
text-summary = resumen
message-cite = Citar
message-languages = En otros idiomas
message-unofficial = Este texto no es oficial: la oficina de la que procede el mensaje no lo publicó en esta forma.
form-message = Mensaje
form-video-message = Videomensaje
form-remarks = Discurso
form-statement = Declaración
message-beside = Leer en paralelo
message-alone = Leer solo este texto
message-lasting-address = Dirección permanente de la versión { $number }
text-unofficial = texto no oficial
revision-past = Está leyendo la versión { $number } del texto, publicada del { $from } al { $until }.
revision-newest = Está leyendo la versión { $number } del texto, la más reciente, publicada desde el { $from }.
revision-way-newest = Leer el texto más reciente
revision-way-plain = Ir a la dirección sin número de versión
paragraph-quote = Citar el párrafo { $number }
paragraph-title = Citar este párrafo
paragraph-lead = Seleccione estas líneas y cópielas: las palabras, quién las dijo y dónde figuran.
paragraph-back = Volver al párrafo en su texto
paragraph-page-title = Párrafo { $number }: { $title }
paragraph-revision = Versión { $number }
error-no-revision = Este texto no tiene ninguna versión pública con este número. Puede que se haya retirado o que nunca se haya publicado.
error-no-paragraph = Este texto no tiene ningún párrafo con este número.
error-way-text = El texto completo de este mensaje
observance-messages = Mensajes
observance-messages-all =
    { $count ->
        [one] El mensaje publicado con motivo de esta conmemoración
       *[other] Los { $count } mensajes publicados con motivo de esta conmemoración
    }

## Speakers

speakers-title = Autores
speakers-lead = Todas las personas cuyos mensajes se pueden leer aquí, por orden de sus nombres.
speakers-empty = Aún no se ha publicado ningún mensaje, de modo que no hay autores que nombrar.
speakers-all = Todos los autores
speaker-description = Los mensajes de { $name }, con los cargos desempeñados y todos los textos.
speaker-offices = Cargos
speaker-titles = Títulos de entonces
speaker-messages = Mensajes
speaker-archive = Buscar en estos mensajes
speaker-full = Leer todos los textos en una sola página
speaker-earlier = Mensajes anteriores, en el archivo
held-since = desde el { $date }
held-until = hasta el { $date }
full-title = Todos los textos de { $name }
full-left-out = No figuran los mensajes que no tienen texto en este idioma.
full-none = No hay tal texto en este idioma. Elija otro año u otro cargo, o vuelva a la página del autor.
full-back = La página de este autor
full-too-many = Hay más de { $count } textos, demasiados para una sola página. Se muestran los de { $year }; elija aquí otro año.
full-of-year = Se muestran solo los textos de { $year }.
full-all-years = Todos los años
full-all-offices = Todos los cargos

## Signs on texts, and languages that are closed

withdrawn-title = Ya no es válido
withdrawn-since = Texto retirado el { $date }; se conserva aquí como constancia. Motivo:
correction-told = Corrección del { $date }:
language-closed = Este sitio no se publica en { $language }. Puede leerlo en los siguientes idiomas:

## Photos

photos-title = Fotos
photos-lead = Todas las fotos publicadas aquí, con su pie y su crédito.
photos-empty = Ninguna foto tiene aún texto en este idioma. Elija otro idioma arriba: puede que lo haya.
gallery-count =
    { $count ->
        [one] { $count } foto
       *[other] { $count } fotos
    }
photos-more = Fotos anteriores
photos-newest = Las fotos más recientes
photo-about = Acerca de esta foto
photo-gone = Esta foto ya no se muestra: el derecho a mostrarla ha terminado o la foto se retiró.
photo-download = Descargar la imagen con su crédito
photo-size = { $width } × { $height } píxeles
photo-facts = Datos de esta foto
photo-credit = Crédito
photo-photographer = Fotógrafo o fotógrafa
photo-taken = Tomada
photo-notice = Derechos de autor
photo-licence = Licencia
photo-terms = Condiciones de uso
photo-terms-link = Leer las condiciones
photo-shown-with = Se muestra con
photo-languages = En otros idiomas

check-title = Comprobar una cita
check-lead = ¿Alguien dijo esto? Pegue las palabras y vea si figuran, letra por letra, en un mensaje de este archivo.
check-words = Las palabras
check-help = En cualquiera de los seis idiomas. Escriba […] donde omita palabras y ponga entre [corchetes] lo que añada.
check-button = Comprobar
check-outcome = Resultado
check-too-short = Escriba al menos { $count } palabras: menos figuran en casi todos los mensajes.
check-too-long = Escriba como máximo { $count } caracteres: compruebe un texto largo por partes.
check-none = Estas palabras no figuran en ningún mensaje de este archivo, ni nada parecido. Aun así, pueden haberse dicho en otro lugar.
check-exact = { $count ->
    [one] Estas palabras figuran exactamente en este mensaje.
   *[other] Estas palabras figuran exactamente en estos { $count } mensajes, del más antiguo al más reciente.
}
check-near = Nadie dijo exactamente esto. Esto es lo más parecido: lo que no se dijo está tachado y lo que se dijo, subrayado.
check-way = Comprobar si una cita es exacta

## Cards for other sites, and our search among those of a browser
embed-title = Insertar esta conmemoración
embed-title-today = Insertar las conmemoraciones de hoy
embed-lead = Copie estas líneas en una de sus páginas. Muestran una pequeña tarjeta con la fecha, que se actualiza por sí misma; no contiene scripts ni deja cookies.
embed-label = Líneas para copiar
embed-look = Ver la tarjeta
opensearch-title = Buscar en { $site }
