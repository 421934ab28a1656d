### Canales y calendarios a los que otros se suscriben, y cambios que se comunican al público.

label-and-value = { $label }: { $value }
calendar-add = Añadir al calendario
calendar-subscribe = Suscribirse
calendar-subscribe-help = Su calendario se mantiene al día.
calendar-subscribe-list = Suscribirse a esta lista
calendar-download = Descargar el archivo de calendario
calendar-download-help = Se queda tal como está hoy.
feed-name-unknown = Esta dirección no conoce «{ $name }». Se admiten: { $allowed }.
feed-takes-nothing = Esta dirección no admite parámetros, y «{ $name }» es uno. Quítelo.
feed-value-unknown = «{ $value }» no es un valor de «{ $name }». Se admiten: { $allowed }.
feed-no-words = Las palabras buscadas son solo signos. Escriba letras o números en «q».
feed-no-place = Ninguna página de este canal termina en ese lugar. Quite «after» de la dirección y empiece por las novedades más recientes.
news-title = Novedades
news-new = { $title }: novedad en el calendario
news-moved = { $title }: la fecha ha cambiado
news-changed = { $title }: corrección
news-withdrawn = { $title }: ya no tiene validez
news-marked = { $title } ({ $mark })
change-date-moved = El { $on }, la fecha de { $year } se trasladó del { $from } al { $to }.
change-date-set = El { $on } se fijó una fecha para { $year }: { $to }.
change-date-gone = El { $on } se retiró la fecha de { $year }: { $from }.
change-date-others =
    { $count ->
        [one] Otra fecha cambió con ella.
       *[other] Otras { $count } fechas cambiaron con ella.
    }
change-quote = El { $on } se modificó la cita.
change-attribution = El { $on } se modificó la atribución.
change-credit = El { $on } se modificó el crédito de una foto.
