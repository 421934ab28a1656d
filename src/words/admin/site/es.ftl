# The site, its pages, settings and redirects.

## Settings

settings-title = Ajustes
settings-lead = Estos ajustes rigen para todo el sitio. Los cambios surten efecto en cuanto se guardan, los visitantes los ven en menos de un minuto, y el registro de auditoría conserva el valor anterior y el nuevo.
settings-saved = Se han guardado los ajustes.
settings-same = No se cambió nada, por lo que no se guardó nada.
settings-save = Guardar los ajustes
settings-locales = Idiomas del sitio público
settings-locales-help = Una dirección en un idioma que no esté marcado responde que el sitio no se publica en ese idioma y ofrece los demás. Los textos se conservan y el personal puede seguir trabajando en ellos.
settings-time-zone = Zona horaria
settings-time-zone-help = Determina cuándo empieza un nuevo día en el sitio público. Escriba un nombre IANA, como Europe/Paris, o deje el campo vacío para usar la zona del servidor, { $zone }.
settings-today = En el sitio público hoy es { $date }.
settings-two-person = Nadie aprueba sus propios cambios
settings-two-person-help = Mientras esta casilla esté marcada, un texto lo aprueba una persona distinta de quien lo escribió. El editor que tenga que actuar solo indica el motivo, y otro editor lo refrenda.
settings-no-language = Marque al menos un idioma: el sitio debe publicarse en alguno.
settings-no-time-zone = «{ $name }» no es una zona horaria. Escriba un nombre IANA, como UTC, Europe/Paris o America/New_York.

## Redirects

redirects-title = Redirecciones
redirects-lead = Una dirección antigua lleva a los visitantes adonde está ahora el contenido, en todos los idiomas. Lo sigue cuando cambia de dirección y queda en suspenso mientras no sea público.
redirects-search = Parte de una dirección antigua o nueva
redirects-search-act = Buscar
redirects-make = Crear una redirección
redirect-from = Dirección antigua
redirect-from-help = Una ruta como /events/waterday o una dirección completa. Se omiten el nombre del sitio, el idioma que figura al principio y todo lo que siga a un signo de interrogación.
redirect-to = Lleva a
redirect-to-help = La dirección de una conmemoración, una edición, un mensaje o una página de este sitio, o el nombre corto que contiene, como water-day.
redirect-make = Crear la redirección
redirect-made = { $path } lleva ya al contenido elegido.
redirect-removed = { $path } ya no lleva a ninguna parte.
redirects-list = Todas las redirecciones
redirect-made-on = Creada el
redirect-acts = Qué puede hacer
redirect-rests = en suspenso: no es público ahora
redirect-remove = Eliminar
redirect-remove-of = Eliminar la redirección desde { $path }
redirects-empty = Todavía no hay redirecciones. Cuando cambia una dirección, se crea una automáticamente; aquí puede crear otras.
redirects-none-found = Ninguna redirección coincide con «{ $words }». Busque una parte más corta de la dirección o muéstrelas todas.
redirects-all = Mostrar todas las redirecciones
redirects-more = Más redirecciones
redirect-no-path = Esto no es una dirección. Escriba una ruta que empiece por una barra, como /events/waterday.
redirect-is-live = { $path } es una página de este sitio, por lo que no puede llevar a otra parte. Dé antes otra dirección a esa página o retírela del sitio.
redirect-exists = { $path } ya lleva a alguna parte. Elimine primero esa redirección y luego cree esta.
redirect-to-nothing = Nada en este sitio tiene esa dirección. Copie la dirección de una de sus páginas o escriba el nombre corto de una conmemoración.
redirect-to-itself = Es precisamente el contenido al que pertenecía esa dirección. Elija otro.

## Pages and site

pages-title = Páginas y sitio
pages-lead = Los textos del sitio que no pertenecen a ninguna conmemoración. Cada idioma se redacta, se revisa y se publica por separado: elija uno para abrir su texto.
pages-site = El sitio
pages-site-help = Su nombre, lo que dice de sí mismo en la cabecera y al pie de cada página, y las conmemoraciones que destaca la página de inicio.
pages-standing = Páginas permanentes
pages-page = Página
pages-address = Dirección
pages-empty = Todavía no hay ningún texto del sitio. Quien administra el servidor incorpora los que se entregan con el programa mediante las órdenes «daymark import pages» y «daymark import site».
field-featured = Conmemoraciones destacadas
field-featured-help = Las conmemoraciones que la página de inicio puede destacar, una dirección por línea: water-day, por ejemplo. Muestra la que se celebra antes. Si se deja vacío, elige entre todas.
featured-too-many = Se pueden destacar { $most } conmemoraciones como máximo. Quite algunas líneas.
featured-unknown = Ninguna conmemoración tiene la dirección «{ $slug }». Copie las últimas palabras de la dirección de su página.
settings-overtaken = Otra persona ha cambiado los ajustes entretanto. Recargue esta página para verlos y haga de nuevo su cambio.
