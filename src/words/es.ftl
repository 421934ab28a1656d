# Everything the public site says, in Spanish; en.ftl is the reference.
# “Observance” is «conmemoración» throughout, and its verb «se conmemora»; “theme” is «tema», “topic” is «ámbito».

## The frame of every page

site-name = Daymark
site-line = Los días que el mundo conmemora
skip-to-content = Ir al contenido
nav-label = Menú principal
nav-observances = Conmemoraciones
nav-languages = Idiomas
language-bar-label = Esta página en otros idiomas
footer-about = Daymark publica los días que el mundo conmemora: sus fechas, las reglas que las determinan y los instrumentos que los establecieron.
footer-sample = El calendario y la edición de muestra se incluyen con el programa como contenido de ejemplo.
page-title = { $title } · Daymark

## Languages, as named in this language

language-ar = árabe
language-zh = chino
language-en = inglés
language-fr = francés
language-ru = ruso
language-es = español
in-language = (en { $language })
languages-title = Elija un idioma
languages-intro = Este sitio se publica en seis idiomas.

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
home-nothing-week = No comienza ninguna conmemoración en los próximos siete días.
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
list-undated = Fecha aún desconocida

## One observance

dateline-today = Hoy
dateline-now = En curso
dateline-next = Próxima fecha
dateline-last = Última conmemoración
dateline-unknown = La fecha de { $year } aún no se conoce.
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
years-label = Otros años
years-previous = { $year }, el año anterior
years-next = { $year }, el año siguiente
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
error-before-first = { $title }: primera conmemoración en { $year }. No hay páginas de años anteriores.
error-no-date = { $title }: no hay fecha en { $year }.
error-year-range = Se dan fechas para los años { $first } a { $last }.
error-bad-request-title = No se puede leer esta dirección
error-bad-request = Hay algo mal formado en esta dirección. Compruébela o vuelva a empezar desde una de estas páginas.
error-unavailable-title = El sitio no puede responder en este momento
error-unavailable = Por el momento no se puede acceder a la colección. Vuelva a intentarlo dentro de un minuto.
error-fault-title = Algo ha fallado por nuestra parte
error-fault = Hemos tomado nota de lo ocurrido. Si nos lo comunica, indique por favor esta referencia: { $reference }.
error-ways = Cómo continuar
error-way-home = Inicio: qué día es hoy
error-way-list = Todas las conmemoraciones
error-way-nearest = La conmemoración más cercana a esta dirección
error-way-first-year = La primera página de esta conmemoración
