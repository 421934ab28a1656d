# Pourquoi une image n’a pas été acceptée.
problem-picture-unknown = Ce fichier n’est pas une image JPEG, PNG ou WebP, quel que soit son nom. Enregistrez-la dans l’un de ces formats et réessayez.
problem-picture-svg = Un fichier SVG est un dessin qui peut contenir des programmes ; il ne peut pas être accepté. Exportez-le en PNG et réessayez.
problem-picture-gif = Un fichier GIF ne peut pas être accepté. Enregistrez l’image en PNG ou en JPEG et réessayez.
problem-picture-animated = Une image animée ne peut pas être acceptée. Enregistrez-en une seule vue en PNG ou en JPEG et réessayez.
problem-picture-heif = Un fichier HEIC ou HEIF ne peut pas être accepté. Exportez l’image en JPEG depuis le logiciel ou le téléphone d’où elle vient, puis réessayez.
problem-picture-too-large = L’image mesure { $width } × { $height } pixels. Au plus 12 000 pixels par côté et 60 millions en tout sont acceptés. Réduisez-la et réessayez.
problem-picture-too-deep = Avec { $width } × { $height } pixels et cette profondeur de couleur, l’image demande trop de mémoire. Enregistrez-la avec 8 bits par couleur, ou réduisez-la, puis réessayez.
problem-picture-damaged = L’image est endommagée et ne peut pas être lue jusqu’à la fin. Si la connexion était mauvaise, envoyez-la de nouveau ; sinon, exportez-la encore une fois.
upload-not-kept = Le fichier n’a pas pu être conservé : l’endroit où ce site garde ses fichiers ne répond pas comme il le devrait. Rien n’en a été enregistré. Prévenez la personne qui gère ce site et réessayez plus tard.
problem-picture-slow = La lecture de l’image a pris plus d’une minute. Exportez-la de nouveau, en plus petit au besoin, et réessayez.
problem-picture-busy = Trop d’images sont en cours de lecture. Attendez une minute et réessayez.
