# Messages and speakers: lists, one of them, forms.

rail-messages = Mensajes
rail-speakers = Autores

## The list of messages, and making one

messages-search = Palabras de un título o de la dirección
messages-filter = Acotar la lista de mensajes
messages-none = Ningún mensaje coincide. Elija otro año, autor o conmemoración, o escriba un mensaje nuevo.
column-date = Fecha
message-new = Nuevo mensaje
message-make = Crear el mensaje
choose-one = Elija
message-no-speakers = Todavía no hay nadie que haya podido dirigir un mensaje. Cree primero al autor.
message-year-help = El año de la conmemoración o, si no la hay, el de la publicación. Figura en la dirección y ya no cambia.
message-address-made = La dirección se forma a partir de la conmemoración o, si no la hay, del título en inglés u otro en letras latinas, y del autor. Si ese año ya existe, le sigue un número.

## One message

message-standings = En qué idiomas se publicó
message-standings-help = Según el texto más reciente de cada idioma; lo que el público puede leer figura arriba.
standing-issued = Publicado
standing-not-issued = No publicado
standing-unofficial = No oficial
message-subject = Con qué motivo se dirigió y de quién es
message-subject-help = Un cambio aquí no tiene borrador: vale de inmediato, allí donde figure el mensaje.
message-subject-public = El mensaje es público y un cambio aquí valdría de inmediato: pida a un editor que lo haga.
message-subject-save = Cambiar
message-subject-overtaken = Otra persona ha cambiado esto entretanto. Lo que eligió sigue aquí: pulse de nuevo el botón si debe valer.
message-observance-none = Ninguna conmemoración
message-observance-gone = Esta conmemoración ya no está. Elija otra o ninguna.
message-speaker-gone = Este autor ya no está. Elija otro.
message-address-stays = La dirección se dio una vez y permanece, para que los enlaces sigan valiendo: no la cambian otro título, conmemoración, autor ni fecha.

## The forms of a message

field-form = Forma
field-symbols = Signaturas
field-symbols-help = Tal como se imprimen, una por línea: SG/SM/17246.
field-observed-on = Fecha de la conmemoración
field-observed-on-help = El día de la conmemoración para la que se dirigió el mensaje.
field-issued-on = Fecha de publicación
field-issued-on-help = El día en que se difundió el texto, que puede ser otro.
field-delivered-by = Leído por
field-delivered-by-help = Quién lo leyó, si no fue el autor.
delivered-by-speaker = El autor, o nadie
message-year-differs = El mensaje figura en { $year } y su dirección no cambia. Escriba una fecha de ese año o cree otro mensaje para otro año.
message-too-many-symbols = Hay demasiadas signaturas. Conserve { $most } como máximo.
date-too-far = Escriba una fecha de los años { $first } a { $last }.
web-address-unsafe = Esto no es la dirección de una página web. Comience por https:// o http://.
field-speaker-title = Cargo del autor en aquel momento
field-speaker-title-help = En este idioma, tal como era entonces. Permanece en este mensaje, sea cual sea después el cargo del autor.
field-standing = Carácter del texto
field-standing-help = Un texto no oficial lo dice a sus lectores. En un idioma sin texto no se publicó.
field-text-status = Relación del texto con lo que se dijo
text-status-unknown = No se sabe
field-video-url = Dirección del vídeo

## Speakers

speakers-search = Palabras de un nombre, de un cargo o de la dirección
speakers-filter = Buscar entre los autores
speakers-count =
    { $count ->
        [one] { $count } autor
       *[other] { $count } autores
    }
speakers-none = No se ha encontrado ningún autor. Busque otras palabras o cree un autor.
speaker-new = Nuevo autor
speaker-make = Crear el autor
speaker-names = Nombres
speaker-names-help = Una persona o un cargo. Escriba el nombre en los idiomas en que escribe; basta uno.
speaker-needs-name = Escriba el nombre en al menos un idioma.
speaker-slug-help = Un nombre breve para las importaciones y para las direcciones de los mensajes: a–z, 0–9 y guiones simples. Si queda vacío, se forma a partir del nombre en inglés.
speaker-slug-taken = Otro autor ya tiene la dirección { $slug }. Elija otra.
field-offices = Cargos ejercidos
offices-help = Una fila por cargo: una clave breve, como chair, bajo la cual cada idioma escribe el título, y los días en que empezó y terminó, ambos incluidos, en la medida en que se conozcan. Las filas vacías se omiten; tras guardar hay otras nuevas.
office-legend = Cargo { $number }
office-key = Clave
office-from = Primer día
office-until = Último día
office-key-malformed = Escriba la clave con a–z, 0–9 y guiones simples, como deputy-chair.
office-key-twice = La clave { $key } figura dos veces. Dé a cada cargo la suya.
office-ends-first = Este cargo termina antes de empezar. Corrija uno de los días.
offices-none = Todavía no se ha anotado ningún cargo. Se anota en los datos; después cada idioma tiene un campo para su título.
office-since = { $key }, desde el { $from }
office-to = { $key }, hasta el { $until }
office-held = { $key }, { $from } – { $until }
field-titles = Títulos de los cargos
field-titles-help = Tal como un mensaje de la época nombra al autor. Los textos nuevos de mensajes empiezan con el título de entonces; los guardados conservan el suyo.
message-quoted-in = Citado en
