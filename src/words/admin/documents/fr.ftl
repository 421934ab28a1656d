# Documents: the list, one of them, its files on their way in.

rail-documents = Documents

## The list, and making one

documents-search = Mots d’un titre, cote, nom de fichier ou adresse
documents-filter = Rechercher parmi les documents
documents-count =
    { $count ->
        [0] Aucun document
        [one] Un document
       *[other] { $count } documents
    }
documents-none = Aucun document trouvé. Cherchez d’autres mots, ou créez un document.
document-new = Nouveau document
document-make = Créer le document
document-titles = Titres
document-titles-help = Écrivez le titre dans les langues que vous écrivez ; une seule suffit.
document-needs-title = Écrivez le titre dans au moins une langue.
document-slug-help = Un nom court pour les liens des textes et pour les importations : a–z, 0–9 et traits d’union simples. S’il reste vide, il est tiré du titre anglais.
document-slug-taken = Un autre document a déjà l’adresse { $slug }. Choisissez-en une autre.
document-title-help = Tel qu’il figure sur le document dans cette langue.

## Its facts

field-symbol = Cote
field-symbol-help = Telle qu’imprimée : A/CONF.79/13. Elle est montrée au public dès qu’une source est indiquée.
field-symbol-sources = Sources de la cote
document-file-of = Fichier ({ $language })
document-kind = Ce qui existe dans cette langue
document-kind-help = Un fichier s’envoie depuis l’écran du document. Les champs ci-dessous ne valent que pour un lien.
document-kind-none = Rien : non publié dans cette langue
document-kind-link = Un lien vers un autre site
document-kind-kept = Le fichier conservé ici
document-nothing-kept = Aucun fichier n’est conservé ici pour cette langue. Choisissez un lien ou rien, ou envoyez un fichier depuis l’écran du document.
document-url = Adresse du fichier
document-format-label = Format
document-bytes-label = Taille en octets
document-pages-label = Pages

## Its files

document-files = Fichiers
document-files-help = Un PDF de 30 Mo au plus. Il remplace ce qui existe pour sa langue, dans un brouillon des données : le public le voit une fois les données publiées.
document-to-facts = Cote, liens et langues non publiées
document-file-none = Rien dans cette langue.
document-file-label = Fichier PDF ({ $language })
document-file-send = Envoyer le fichier
document-uncounted = Ses pages n’ont pas pu être comptées. Ouvrez le fichier et vérifiez qu’il est en ordre.
document-text-waiting = Ses mots n’ont pas encore été lus pour la recherche.
document-text-read = Ses mots ont été lus pour la recherche.
document-text-failed = Ses mots n’ont pas pu être lus pour la recherche.
said-file-kept = Le fichier est conservé. Publiez les données pour le montrer.
said-file-kept-uncounted = Le fichier est conservé, mais ses pages n’ont pas pu être comptées. Ouvrez-le et vérifiez qu’il est en ordre.
document-file-missing = Aucun fichier n’est arrivé. Choisissez un fichier PDF et envoyez-le de nouveau.
document-not-a-pdf = Ce n’est pas un PDF, quoi que dise son nom. Enregistrez-le au format PDF et envoyez ce fichier.
document-file-cut-off = La fin du fichier manque. Exportez le PDF de nouveau, ou renvoyez-le.
document-locked = Ce PDF ne s’ouvre qu’avec un mot de passe. Enregistrez-le sans mot de passe et envoyez ce fichier.
document-file-too-large = Le fichier dépasse 30 Mo. Réduisez-le, ou faites un lien vers l’endroit où il se trouve.
document-file-overtaken = Quelqu’un a modifié entre-temps les données de ce document. Voyez ce qui est là maintenant, puis renvoyez le fichier.

## Where it is used

document-uses = Où il est utilisé
document-unused = Aucune édition ne l’utilise.
document-use-public = Le public l’y voit.
document-use-draft = Dans un brouillon.
