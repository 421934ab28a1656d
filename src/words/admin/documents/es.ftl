# Documents: the list, one of them, its files on their way in.

rail-documents = Documentos

## The list, and making one

documents-search = Palabras de un título, signatura, nombre de archivo o dirección
documents-filter = Buscar en los documentos
documents-count =
    { $count ->
        [0] Ningún documento
        [one] Un documento
       *[other] { $count } documentos
    }
documents-none = No se ha encontrado ningún documento. Busque otras palabras o cree un documento.
document-new = Nuevo documento
document-make = Crear el documento
document-titles = Títulos
document-titles-help = Escriba el título en los idiomas en que usted escribe; basta con uno.
document-needs-title = Escriba el título en al menos un idioma.
document-slug-help = Un nombre breve para los enlaces de los textos y para las importaciones: a–z, 0–9 y guiones simples. Si queda vacío, se forma a partir del título en inglés.
document-slug-taken = Otro documento ya tiene la dirección { $slug }. Elija otra.
document-title-help = Tal como figura en el documento en este idioma.

## Its facts

field-symbol = Signatura
field-symbol-help = Tal como se imprime: A/CONF.79/13. Se muestra al público cuando se indica una fuente.
field-symbol-sources = Fuentes de la signatura
document-file-of = Archivo ({ $language })
document-kind = Qué hay en este idioma
document-kind-help = Los archivos se envían desde la pantalla del documento. Los campos siguientes valen solo para un enlace.
document-kind-none = Nada: no publicado en este idioma
document-kind-link = Un enlace a otro sitio
document-kind-kept = El archivo que se guarda aquí
document-nothing-kept = No se guarda aquí ningún archivo para este idioma. Elija un enlace o nada, o envíe un archivo desde la pantalla del documento.
document-url = Dirección del archivo
document-format-label = Formato
document-bytes-label = Tamaño en bytes
document-pages-label = Páginas

## Its files

document-files = Archivos
document-files-help = Un PDF de 30 MB como máximo. Sustituye a lo que haya para su idioma, en un borrador de los datos: el público lo ve cuando se publican los datos.
document-to-facts = Signatura, enlaces e idiomas en que no se publicó
document-file-none = Nada en este idioma.
document-file-label = Archivo PDF ({ $language })
document-file-send = Enviar el archivo
document-uncounted = No se han podido contar sus páginas. Abra el archivo y compruebe que está en orden.
document-text-waiting = Sus palabras aún no se han leído para la búsqueda.
document-text-read = Sus palabras se han leído para la búsqueda.
document-text-failed = Sus palabras no se han podido leer para la búsqueda.
said-file-kept = El archivo se ha guardado. Publique los datos para mostrarlo.
said-file-kept-uncounted = El archivo se ha guardado, pero no se han podido contar sus páginas. Ábralo y compruebe que está en orden.
document-file-missing = No ha llegado ningún archivo. Elija un archivo PDF y envíelo de nuevo.
document-not-a-pdf = Esto no es un PDF, diga lo que diga su nombre. Guárdelo como PDF y envíe ese archivo.
document-file-cut-off = Falta el final del archivo. Exporte de nuevo el PDF o vuelva a enviarlo.
document-locked = Este PDF solo se abre con contraseña. Guárdelo sin contraseña y envíe ese archivo.
document-file-too-large = El archivo supera los 30 MB. Redúzcalo o enlace al lugar donde se encuentra.
document-file-overtaken = Alguien ha modificado entretanto los datos de este documento. Vea lo que hay ahora y vuelva a enviar el archivo.

## Where it is used

document-uses = Dónde se usa
document-unused = Ninguna edición lo usa.
document-use-public = El público lo ve ahí.
document-use-draft = En un borrador.
