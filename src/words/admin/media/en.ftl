# Why a picture was not taken.
problem-picture-unknown = This is not a JPEG, PNG or WebP picture, whatever its name says. Save it as one of these and try again.
problem-picture-svg = An SVG file is a drawing that may carry programs, and cannot be taken. Export it as PNG and try again.
problem-picture-gif = A GIF file cannot be taken. Save the picture as PNG or JPEG and try again.
problem-picture-animated = A moving picture cannot be taken. Save one image of it as PNG or JPEG and try again.
problem-picture-heif = A HEIC or HEIF file cannot be taken. Export the picture as JPEG from the program or telephone it comes from, and try again.
problem-picture-too-large = The picture is { $width } × { $height } pixels. At most 12,000 a side and 60 million in all can be taken. Make it smaller and try again.
problem-picture-too-deep = At { $width } × { $height } pixels and with this depth of colour, the picture needs too much memory. Save it with 8 bits a colour, or make it smaller, and try again.
problem-picture-damaged = The picture is damaged and cannot be read to its end. If it was sent over a weak connection, send it again; otherwise export it anew.
upload-not-kept = The file could not be kept: the place where this site keeps its files does not answer as it should. Nothing of it was stored. Tell whoever runs this site, and try again later.
problem-picture-slow = Reading the picture took longer than a minute. Export it anew, smaller if need be, and try again.
problem-picture-busy = Too many pictures are being read at this moment. Wait a minute and try again.
