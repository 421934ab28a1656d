# Por qué no se aceptó una imagen.
problem-picture-unknown = Este archivo no es una imagen JPEG, PNG o WebP, sea cual sea su nombre. Guárdela en uno de estos formatos y vuelva a intentarlo.
problem-picture-svg = Un archivo SVG es un dibujo que puede contener programas y no se puede aceptar. Expórtelo como PNG y vuelva a intentarlo.
problem-picture-gif = Un archivo GIF no se puede aceptar. Guarde la imagen como PNG o JPEG y vuelva a intentarlo.
problem-picture-animated = Una imagen animada no se puede aceptar. Guarde una sola de sus imágenes como PNG o JPEG y vuelva a intentarlo.
problem-picture-heif = Un archivo HEIC o HEIF no se puede aceptar. Exporte la imagen como JPEG desde el programa o el teléfono del que procede y vuelva a intentarlo.
problem-picture-too-large = La imagen mide { $width } × { $height } píxeles. Se aceptan como máximo 12 000 por lado y 60 millones en total. Redúzcala y vuelva a intentarlo.
problem-picture-too-deep = Con { $width } × { $height } píxeles y esta profundidad de color, la imagen necesita demasiada memoria. Guárdela con 8 bits por color, o redúzcala, y vuelva a intentarlo.
problem-picture-damaged = La imagen está dañada y no se puede leer hasta el final. Si la conexión era mala, envíela de nuevo; si no, expórtela otra vez.
upload-not-kept = No se pudo conservar el archivo: el lugar donde este sitio guarda sus archivos no responde como debería. No se guardó nada de él. Avise a quien administra este sitio y vuelva a intentarlo más tarde.
problem-picture-slow = La lectura de la imagen tardó más de un minuto. Expórtela de nuevo, más pequeña si es necesario, y vuelva a intentarlo.
problem-picture-busy = En este momento se están leyendo demasiadas imágenes. Espere un minuto y vuelva a intentarlo.
