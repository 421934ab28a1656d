# Photos: the library, uploading, captions for many.

## The library

rail-photos = Photos
photo-bring = Téléverser des photos
photos-count =
    { $count ->
        [one] { $count } photo
        *[other] { $count } photos
    }
photos-search = Mots d’une légende, d’un texte de remplacement ou d’un nom de fichier
photos-place = Lieu
photos-use = Utilisation
photos-used = Utilisées
photos-unused = Non utilisées
photos-unrestricted = Sans date de fin
photos-expires = Avec une date de fin à venir
photos-expired = Expirés
photos-views = Affichage
photos-as-grid = Grille
photos-as-table = Tableau
photos-none = Il n’y a pas encore de photos. Téléversez la première.
photos-not-found = Aucune photo ne correspond. Retirez des mots ou un filtre.
photo-unnamed = Photo sans légende
photo-no-credit = Pas encore de mention de crédit
photo-uses =
    { $count ->
        [0] Non utilisée
        [one] Utilisée dans { $count } édition
        *[other] Utilisée dans { $count } éditions
    }
photo-rights-ended = Droits expirés le { $date }
photo-rights-end = Droits jusqu’au { $date }
photo-rights-begin = À ne pas utiliser avant le { $date }

## One photo

photo-picture = Image
photo-in-hand = La photo dont il s’agit
photo-file-name = Nom du fichier
photo-file-form = Format
photo-file-size = Taille
photo-pixels = Pixels
photo-added = Ajoutée
photo-added-by = Ajoutée par
photo-kilobytes = { $number } ko
photo-megabytes = { $number } Mo
photo-facts-and-said = Ce qui est retenu et ce que dit le fichier
photo-kept = Retenu
photo-said = Le fichier indique
photo-said-caption = Légende ({ $language })
photo-said-no-language = langue non précisée
photo-garbled = Une partie du texte du fichier est peut-être altérée. Vérifiez-la à la source avant de l’utiliser.
photo-rights-term = Durée des droits
photo-yes = Oui
photo-used = Où elle est utilisée
photo-used-nowhere = Aucune édition n’utilise cette photo. Vous pouvez la placer depuis les informations d’une édition.
photo-placed-in = Placée dans
photo-in-live = la version publique
photo-in-scheduled = la version programmée
photo-in-newest = la dernière révision
photo-lacks-words = pas de légende dans cette langue : non affichée
why-in-use = Elle est utilisée dans des pages. Retirez-la d’abord de ces pages : elles figurent sur son écran.

## The words of a photo

field-caption = Légende
field-caption-help = Qui, quoi, où, quand : nommez les personnes, dites ce qui se passe, le lieu et la date.
field-alt-text = Texte de remplacement
field-alt-text-help = Pour qui ne voit pas l’image : ce qu’elle montre, en une ou deux phrases. Ne répétez pas la légende.
field-decorative = Décorative
field-decorative-help = Elle ne dit rien que le texte voisin ne dise déjà : pas besoin de texte de remplacement.
alt-is-file-name = C’est un nom de fichier. Décrivez ce que montre l’image pour qui ne la voit pas.
alt-of-decorative = Une image décorative n’a pas de texte de remplacement. Supprimez le texte ou décochez la case.

## The facts of a photo

focal-label = Point focal
focal-help = Ce qu’un recadrage doit garder : pourcentage depuis la gauche et depuis le haut. Laissez vide pour le centre.
focal-keys = Cliquez dans l’image ou utilisez les touches fléchées (avec Maj pour de plus grands pas). Le cadre en tirets montre ce que garde une carte sociale.
field-focal-x = Depuis la gauche, en pour cent
field-focal-y = Depuis le haut, en pour cent
focal-needs-both = Remplissez les deux nombres, ou aucun.
field-picture = Type d’image
picture-photograph = Photographie
picture-illustration = Illustration
field-credit = Crédit
field-credit-help = La ligne toujours affichée avec l’image, par exemple : UN Photo/Nom.
field-photographer = Photographe
field-taken = Lieu et date de la prise de vue
field-taken-help = Comme on le dit : Dakar, septembre 2024.
field-stands-for-credit = Crédit d’un original qui n’est pas montré
field-stands-for-credit-help = Seulement si cette image en remplace une autre.
rights-label = Droits
field-rights-notice = Mention de droit d’auteur
field-rights-licence = Licence
field-rights-terms-url = Adresse des conditions
field-rights-usable-from = Utilisable à partir du
field-rights-expires-on = Dernier jour d’utilisation
field-rights-expires-on-help = Après ce jour, elle disparaît de toutes les pages publiques. Laissez vide si les droits n’expirent pas.
field-rights-do-not-crop = Ne pas recadrer
field-rights-do-not-crop-help = Elle est montrée entière partout.
field-rights-may-be-embedded = D’autres peuvent l’intégrer
field-rights-may-be-embedded-help = D’autres sites peuvent la montrer dans leurs pages, avec son crédit.
field-rights-model-release = Autorisation des personnes obtenue
field-rights-model-release-help = Les personnes qui y figurent ont donné leur accord par écrit.
field-rights-only-for = Seulement pour ces célébrations
field-rights-only-for-help = Une par ligne : l’adresse de sa page ou la fin de celle-ci. Laissez vide si toutes peuvent la montrer.
terms-no-address = Ce n’est pas une adresse. Commencez-la par https://.
rights-end-first = L’utilisation finit avant de commencer. Corrigez l’une des deux dates.
only-for-too-many = On peut choisir au plus { $most } célébrations. Retirez des lignes.

## Uploading

upload-lead = Images JPEG, PNG ou WebP, jusqu’à { $most } Mo chacune. Rien n’est publié : chaque photo commence comme brouillon.
upload-language = Langue des légendes contenues dans les fichiers
upload-language-help = Une légende apportée par un fichier sans langue indiquée devient un brouillon dans celle-ci.
upload-files = Fichiers
upload-drop = Ou déposez des images n’importe où sur cette page.
upload-at-once = Les images sont envoyées dès qu’elles sont choisies, l’une après l’autre.
upload-waiting = En attente
upload-sending = Envoi en cours
upload-working = En préparation
upload-taken = Ajoutée
upload-again = Réessayer
upload-away = Le fichier n’est pas arrivé. Vérifiez la connexion, puis réessayez.
upload-not-now = Le serveur n’a pas pu recevoir le fichier pour l’instant. Attendez un moment, puis réessayez.
upload-to-captions = Rédiger les légendes de ces photos
upload-outcome = Ce qui a été ajouté et ce qui ne l’a pas été
upload-refused = Ces fichiers n’ont pas été ajoutés
upload-taken-title = Ajoutées
upload-was-here = déjà présente : le même fichier ne fait qu’une photo
upload-more = En téléverser d’autres
upload-nothing = Aucun fichier n’a été choisi. Choisissez au moins une image et réessayez.
upload-two-at-a-time = Deux de vos téléversements sont déjà en cours. Attendez que l’un se termine, puis réessayez.
upload-disk-full = Il n’y a plus de place sur le disque. Demandez à la personne qui gère ce site d’en libérer, puis réessayez.
upload-too-heavy = Le fichier dépasse { $most } Mo. Enregistrez-le plus petit et réessayez.
upload-all-too-heavy = Les fichiers sont trop lourds ensemble. Envoyez-en moins à la fois.
upload-cut-off = L’envoi a été interrompu avant la fin, et rien de ce fichier n’a été conservé. Renvoyez-le.
said-photos-brought = Les photos ont été ajoutées. Rédigez leurs légendes maintenant ou plus tard.

## Captions of many

captions-title = Légendes : { $language }
captions-languages = Langue des légendes
captions-nothing = Aucune photo n’a été choisie. Revenez aux photos et cochez-en au moins une.
photos-back = Retour aux photos
captions-save = Enregistrer toutes les légendes
captions-from-table = À partir d’un tableau
captions-table = Collez le tableau
captions-table-help = Une ligne par photo : nom du fichier, légende, texte de remplacement. Sans noms de fichier, c’est l’ordre des lignes qui compte.
captions-file = Ou choisissez un fichier captions.csv
captions-fill-in = Remplir les champs ci-dessus
captions-filled-in =
    { $count ->
        [one] Le tableau a rempli { $count } photo. Rien n’est encore enregistré : relisez, puis enregistrez.
        *[other] Le tableau a rempli { $count } photos. Rien n’est encore enregistré : relisez, puis enregistrez.
    }
captions-no-match = Aucune ligne ne correspond à ces photos. Vérifiez les noms de fichier, ou retirez-les pour que l’ordre compte.

## Replacing the file

replace-title = Remplacer le fichier
replace-help = La photo reste sur toutes les pages où elle est placée, et l’ancien fichier est conservé.
replace-shows = Ce que montre le nouveau fichier
replace-same = La même image dans un meilleur fichier
replace-another = Une autre image : légendes et textes de remplacement repassent en relecture dans toutes les langues
replace-file = Nouveau fichier
replace-act = Remplacer
replace-same-bytes = C’est exactement le fichier déjà présent. Choisissez-en un autre.
replace-is-another = Ce fichier est déjà une autre photo de la bibliothèque. Placez cette photo dans les pages ou choisissez un autre fichier.
replace-is-public = Cette photo est publiée, et un autre fichier serait visible aussitôt. Demandez à un éditeur ou une éditrice de le remplacer.
said-file-replaced = Le fichier a été remplacé. Les pages qui montrent la photo montrent le nouveau fichier.
said-file-replaced-look-again = Le fichier a été remplacé. Les légendes et les textes de remplacement attendent maintenant une relecture dans chaque langue où il y en a.
audit-act-file-replaced = Fichier remplacé

## Many at once

photos-with-ticked = Ce qu’on fait des photos cochées
photos-write-captions = Rédiger les légendes
photos-bulk-title = Modifier le crédit, les droits ou les collections
photos-bulk-lead =
    { $count ->
        [one] Ce que vous remplissez ici remplace les données de { $count } photo. Ce que vous laissez vide reste inchangé.
        *[other] Ce que vous remplissez ici remplace les données de { $count } photos. Ce que vous laissez vide reste inchangé.
    }
photos-bulk-save = Les modifier toutes
photos-bulk-nothing = Rien n’a été rempli. Remplissez ce qui doit changer.
photo-withdraw-title = Retirer cette photo
photo-withdraw-help = Elle quitte aussitôt toutes les pages, et ses adresses répondent qu’elle n’existe plus. Elle reste dans la photothèque et peut être publiée de nouveau.
photo-gone-why = Pourquoi est-elle retirée ?
photo-gone-rights = Nous n’avons plus le droit de l’utiliser
photo-gone-consent = Une personne qui y figure n’est pas d’accord
photo-gone-wrong-picture = Ce n’est pas la bonne image
photo-gone-needs-a-reason = Choisissez pourquoi la photo est retirée.
photo-instead = Photo à sa place : { $title }
photo-instead-help = Collez l’adresse d’une autre photo de la photothèque. Si ce champ reste vide, la place reste vide.
photo-withdraw = Retirer la photo
photo-withdrawn-but = La photo est retirée, mais aucune autre n’a pris sa place dans { $title } : { $why }
said-photo-withdrawn = La photo est retirée : plus aucune page ne la montre.
said-photo-withdrawn-drafts = La photo est retirée. Ce qui prend sa place attend dans un brouillon : publiez-le.
expiring-title = Photos dont les droits prennent fin
expiring-help = Après le dernier jour, une photo quitte d’elle-même toutes les pages. Renouvelez ses droits ou placez-en une autre.
expiring-last-day = Dernier jour
expiring-left = Temps restant
expiring-within = sous { $count } jours
photo-placed = Placée et enregistrée comme révision { $number }.
upload-placed = Téléversée et placée
said-photos-placed = Les photos sont téléversées et placées. Rédigez maintenant leurs légendes et textes de remplacement : les pages les montrent dès que ceux-ci sont publics.
field-rights-only-from-year = Seulement pour les éditions à partir de cette année
field-rights-only-until-year = Seulement pour les éditions jusqu’à cette année
rights-years-end-first = La dernière année précède la première. Corrigez l’une des deux.

## Collections

collections-title = Collections
collections-lead = Une collection réunit des photos sous un nom. Les collections sont réservées à l’équipe et jamais publiques, et une photo peut figurer dans plusieurs d’entre elles.
collections-all = Toutes les collections
collections-none = Il n’y a pas encore de collection. Nommez la première ci-dessus, puis ajoutez-y des photos depuis leurs pages.
collections-none-yet = Il n’y a pas encore de collection. Un éditeur photo ou un éditeur peut en créer une.
collections-none-here = Il n’y a pas encore de collection. Créez-en une, puis revenez y ajouter des photos.
collection-new = Nouvelle collection
collection-name = Nom de la collection
collection-make = Créer la collection
collection-acts = Actions possibles
collection-rename = Renommer
collection-rename-of = Renommer { $name }
collection-remove = Supprimer
collection-remove-of = Supprimer { $name }
collection-remove-help = Les photos restent dans la photothèque. Seule la collection disparaît.
collection-same-name = Une autre collection s’appelle déjà { $name }. Choisissez un autre nom.
collection-gone = Cette collection n’existe plus. Choisissez-en une autre.
collection-choose = Collection
collection-put-in = Ajouter
collection-take-out = Retirer
collection-take-out-of = Retirer de { $name }
photo-in-no-collection = Cette photo ne figure dans aucune collection.
audit-act-collection-made = Collection créée
audit-act-collection-renamed = Collection renommée
audit-act-collection-removed = Collection supprimée
audit-act-photo-collected = Photo ajoutée à une collection
audit-act-photo-taken-out = Photo retirée d’une collection
