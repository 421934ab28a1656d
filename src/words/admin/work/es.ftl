# The work on things: states, steps, reasons, history, releases.


## Where a part stands

state-none = Sin empezar
state-draft = Borrador
state-in-review = En revisión
state-changes-requested = Cambios solicitados
state-approved = Aprobado
state-scheduled = Programado
state-live = Público
state-withdrawn = Retirado
part-free = Datos, sin idioma
part-title = { $title }: { $part }
thing-of-year = { $title }, { $year }
thing-unnamed = { $kind } sin título
thing-unknown = Elemento que ya no existe
noun-observance = Conmemoración
noun-edition = Edición
noun-message = Mensaje
noun-speaker = Autor
noun-photo = Fotografía
noun-document = Documento
noun-page = Página
noun-site = Sitio

## The panel beside every form

panel-title = Estado de este trabajo
panel-public = Público
panel-work = Trabajo
panel-in-trash = Este elemento está en la papelera: nada de él es público. Sáquelo de la papelera para trabajar en él.
panel-not-public = Nada de esta parte es público.
panel-live = La revisión { $number } es pública desde: { $when }.
panel-withdrawn = La revisión { $number } sigue siendo pública, señalada como no vigente. El público lee:
panel-schedule = La revisión { $number } se publicará: { $when }.
panel-local-time = En la zona horaria del sitio ({ $zone }): { $date }, { $time }.
panel-nothing-saved = Aquí todavía no se ha guardado nada.
panel-nothing-waits = La revisión más reciente es la pública; no hay nada pendiente.
panel-saved = Revisión { $number } guardada por { $name }: { $when }.
panel-moved = Por { $name }: { $when }.
panel-wish = { $name } solicita estos cambios:
panel-word = Nota de { $name }:
panel-own-approval = { $name } aprobó su propio cambio por este motivo. Falta refrendarlo:
panel-countersigned = { $name } aprobó su propio cambio por este motivo. Ya está refrendado:
by-import = la importación
way-to-panel = Qué se puede hacer ahora
way-to-compare = Comparar el borrador con lo público
way-to-correction = Corregir el texto público
way-to-history = Todas las revisiones

## What can be done

step-save = Guardar
step-ask-review = Pedir una revisión
step-request-changes = Solicitar cambios
step-approve = Aprobar
step-publish = Publicar ahora
step-schedule = Programar
step-unschedule = Anular la programación
step-withdraw = Retirar
step-unpublish = Quitar del sitio
step-countersign = Refrendar
save-and-ask-review = Guardar y pedir una revisión
save-and-publish = Guardar y publicar ahora
act-review-note = Nota para quien lo revise
act-wish = Qué debe cambiar
act-wish-help = Quien escribió el texto lo leerá junto a su formulario.
act-reason = Por qué no puede esperar a otra persona
act-reason-help = Usted escribió este cambio, y aquí una segunda persona juzga cada cambio. Si da un motivo, puede continuar; después se pedirá a otra persona que lo refrende.
act-needs-a-reason = Indique por qué no puede esperar a otra persona.
act-schedule-date = Fecha
act-schedule-time = Hora (UTC)
act-schedule-help = En tiempo universal coordinado (UTC). El texto se hará público en ese segundo exacto.
act-withdraw = Por qué ya no está vigente
act-withdraw-help = El texto sigue siendo público bajo un aviso con estas palabras. Escríbalas en el idioma del texto.
act-away = Por qué se quita
act-away-in-error = Se publicó por error: su dirección responde que no hay nada
act-away-consolidated = Pasó a formar parte de otro contenido: su dirección lleva a él
act-away-no-longer-valid = Si ya no está vigente, retírelo: seguirá siendo legible, con el motivo.
act-into = La dirección a la que lleva
act-into-help = Copie la dirección de la otra página, por ejemplo /observances/water-day. Solo hace falta para el segundo motivo.
away-needs-a-reason = Elija el motivo.
consolidated-into-nothing = En esta dirección no hay nada nuestro. Copie la dirección de una página de este sitio.
changes-need-a-note = Indique qué debe cambiar.
withdrawal-needs-a-reason = Indique al público por qué ya no está vigente.
not-a-date = No es una fecha. Escríbala así: 2026-09-12.
not-a-time = No es una hora. Escríbala así: 05:00.

## Why something cannot be done

why-in-trash = Está en la papelera. Sáquelo primero.
why-nothing-saved = Todavía no se ha guardado nada. Guarde primero un texto.
why-nothing-waits = La revisión más reciente ya es pública. Guarde primero un cambio.
why-already-in-review = Ya se pidió una revisión. Espérela o guarde un cambio.
why-already-approved = Ya está aprobado. Se puede publicar.
why-not-in-review = Nadie ha pedido una revisión. Espere a que su autor la pida.
why-is-scheduled = Está programado: { $at }. Anule primero la programación.
why-older-is-scheduled = Una revisión anterior está programada ({ $at }) y reemplazaría a esta. Anule primero la programación.
why-not-scheduled = No hay nada programado.
why-not-public = Nada de esto es público. Publíquelo primero.
why-already-withdrawn = Ya está retirado. Para restablecerlo, publique una revisión.
why-not-a-text = Solo se retiran los textos. Quite más bien los datos del sitio.
why-own-change = Usted escribió este cambio: otra persona debe juzgarlo. Pida una revisión o explique por qué no puede esperar.
why-base-not-public = Aquello de lo que depende no es público: publique primero los datos y, de una edición, los de su conmemoración.
why-in-the-past = Ese instante ya pasó. Elija uno futuro o publique ahora.
why-title-missing = Falta el título. Escríbalo y guarde.
why-text-missing = El texto está vacío. Escríbalo y guarde.
why-quote-without-speaker = La cita no dice quién habló. Escriba las líneas que la acompañan.
why-quote-differs = Las palabras de la cita no figuran en el mensaje indicado. Corríjalas o señale la cita como paráfrasis.
why-quote-message-not-public = El mensaje de la cita no será público en ese momento. Publíquelo antes, o ambos en la misma publicación conjunta.
why-quote-source-incomplete = El mensaje de la cita todavía no está en el archivo.
why-credit-missing = Falta la línea de crédito. Escríbala y guarde.
why-caption-missing = Falta el pie de foto. Escríbalo y guarde.
why-alt-text-missing = Falta el texto alternativo. Describa la imagen y guarde.
why-photo-without-text = Una foto de esta página aún no puede mostrarse en este idioma: la propia foto, o su pie y su texto alternativo, no es pública. Publíquelos primero, o publique este idioma sin la foto.

## What has just been done

said-revision-saved = Guardado como nueva revisión. Nada se ha hecho público.
said-unchanged = No había diferencias, así que no se creó ninguna revisión.
said-review-asked = Se ha pedido una revisión.
said-changes-requested = El texto volvió a su autor con su solicitud.
said-approved = Aprobado. Ya se puede publicar.
said-countersigned = Refrendado.
said-published = Publicado. El público ya puede leerlo.
said-scheduled = Programado.
said-unscheduled = Se anuló la programación. El texto sigue aprobado.
said-withdrawn = Retirado. El texto sigue siendo legible, con su motivo.
said-unpublished = Quitado del sitio.
said-restored = La revisión anterior se restauró como nuevo borrador.
said-trashed = Enviado a la papelera. Nada de ello es público.
said-untrashed = Sacado de la papelera, tal como estaba.

## The forms of texts

field-title = Título
field-title-standing = Cómo se conoce el título
field-title-standing-help = Un título sin fuente lleva la marca «título no oficial».
field-title-sources = Fuentes del título
field-title-sources-help = Una por línea: una dirección, una signatura de documento o la clave de una fuente.
title-needs-a-source = Cite una fuente o indique que el título es de memoria.
standing-from-memory = De memoria, sin fuente
standing-sourced = Leído en una fuente
field-theme = Tema
field-theme-help = El lema del año, si lo hay.
field-quote = Cita
field-quote-words = Palabras de la cita
field-quote-words-help = Sin comillas: la página añade las de su idioma. Déjelo vacío si no hay cita.
field-quote-message = Mensaje de la cita
field-quote-message-help = La dirección o una signatura del mensaje en que figuran las palabras. Se buscan allí al guardar; escriba […] donde falten palabras y ponga entre [corchetes] lo que añada.
field-quote-attribution = Líneas bajo la cita
field-quote-attribution-help = Quién habló, con el cargo de entonces; después la fuente. Una línea para cada cosa.
field-quote-standing = Exactitud de las palabras
standing-source-incomplete = Tal como se recibió; el mensaje aún no está en el archivo
standing-verified = Palabra por palabra según su mensaje
standing-paraphrase = Paráfrasis, se muestra sin comillas
quote-without-words = Escriba las palabras de la cita o vacíe las líneas que la acompañan.
quote-message-unknown = Ningún mensaje tiene esta dirección o signatura. Elija uno de la lista o deje el campo vacío.
quote-message-not-in-language = Este mensaje no tiene texto en el idioma de esta página. Elija otro o señale la cita como paráfrasis.
quote-not-said = Estas palabras no figuran en el mensaje. Corríjalas o señale la cita como paráfrasis.
quote-nearly-said = Estas palabras no figuran en el mensaje. Lo más parecido: «{ $nearest }». Corríjalas o señale la cita como paráfrasis.
quote-sentences = Elegir del texto del mensaje
quote-sentences-help = Marque oraciones y guarde: pasan a ser las palabras de la cita, en su orden.
quote-needs-its-message = Indique el mensaje en que figuran estas palabras o elija otra respuesta.
field-body = Texto
field-body-help = En Markdown: una línea vacía entre párrafos; de ## a #### para títulos; - o 1. para listas; > para una cita; **negrita**, *cursiva*; [palabras](https://…), [palabras](observance:water-day) o [palabras](document:nombre) para enlaces; ![palabras](lang:fr) para palabras en otro idioma.
field-publisher-lines = Líneas del editor
field-publisher-lines-help = Un saludo o cierre con que el editor enmarcó el texto. Uno por línea.
field-figure-headings = Títulos sobre las fotos
field-figure-headings-help = Uno por línea, en el orden de las fotos. Una línea vacía para una foto sin título.
field-lead = Entradilla
field-lead-help = Una o dos frases bajo el título; también las muestran los buscadores.
field-name-help = Figura en la cabecera y tras el título de cada página.
field-line = Lema
field-line-help = Qué es el sitio, en pocas palabras: tras su nombre en la portada.
field-about-line = Línea de presentación
field-about-line-help = Una frase sobre el sitio, al pie de cada página.
field-publisher-line = Línea del editor
field-publisher-line-help = Quién publica el sitio, al final de cada página.
field-note = Nota para colegas
field-note-help = Qué cambió, en pocas palabras. Figura en la lista de revisiones, nunca en público.
line-too-long = Una línea es demasiado larga. Use como máximo { $most } caracteres en cada una.
markdown-unknown = El texto contiene algo que no se puede conservar aquí: { $what }. Quítelo.
markdown-heading = Un título lleva dos, tres o cuatro signos #. El título de la página es el único de primer nivel.
markdown-nested-list = No se puede conservar una lista dentro de otra o de una cita. Escríbala como una sola lista.
markdown-not-here = El texto enlaza con «{ $address }», que no está aquí. Busque su nombre en su dirección.
markdown-address = «{ $address }» no es una dirección válida. Use una que empiece por https:, http:, mailto: o tel:, o una ruta que empiece por una barra.
markdown-too-long = El texto es demasiado largo. Divídalo o acórtelo.
markdown-language = «{ $tag }» no es un código de idioma. Escriba, por ejemplo, fr, zh o pt-BR.
markdown-malformed = No se puede leer el texto. Busque signos abiertos y no cerrados.
read-only-in-trash = Se muestra tal como se guardó por última vez.
read-only-not-yours = Puede leer esta parte, pero no escribirla. Se muestra tal como se guardó por última vez.
read-only-no-form = Esta parte se llena mediante una importación. Se muestra tal como se guardó por última vez y aquí se puede juzgar y publicar.

## Two texts compared

compare-same = Los dos dicen lo mismo.
compare-nothing = Aquí no hay nada.
clash-lead = Mientras escribía, { $name } guardó la revisión { $number }: { $when }. Nada de lo suyo se ha perdido: ambos textos están abajo.
clash-theirs = Revisión { $number }
clash-yours = Lo que escribió usted
clash-how = Incorpore lo que quiera conservar del otro texto y guarde. Ambas revisiones quedan en la lista.
clash-save = Guardar el mío sobre la revisión { $number }
clash-drop = Descartar el mío y seguir con el más reciente
said-done = Hecho.

## What could not be gone on with, and what waits

said-saved-no-further = Guardado como nueva revisión, pero nada más: el panel indica qué lo impide.
correction-overtaken = Alguien guardó o publicó entretanto, así que no se escribió nada. Lo que escribió figura abajo: compárelo con lo que ahora es público y envíelo de nuevo.
reviews-all = Todo
reviews-filter = Mostrar
step-publish-without-photos = Publicar sin la foto
step-schedule-without-photos = Programar sin la foto
way-to-photo-words = Escribir su pie y su texto alternativo

quotes-title = Citas por revisar
quotes-help = Sus mensajes han cambiado desde que se comprobaron las palabras.
quotes-language = Idioma
quotes-why = Qué ha cambiado
quotes-says-other = El mensaje ya no dice estas palabras. Corrija la cita o señálela como paráfrasis.
quotes-message-gone = El mensaje ya no es público. Elija otro o retire la cita.
