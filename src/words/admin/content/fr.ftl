# Célébrations et éditions : listes, données, règles des dates.

observance-new = Nouvelle célébration
observances-search = Mots d’un titre, dans toute langue, ou adresse
observances-none = Il n’y a encore aucune célébration. Créez la première.
filter-waits = En attente
filter-lacking = Sans titre en
waits-draft = Avec un brouillon
waits-review = En cours de relecture
waits-scheduled = Programmé
waits-not-public = Non publié
column-title = Titre
column-next-date = Prochaine date
column-parts = Données et langues
column-changed = Dernière modification
column-part = Partie
column-state = État
column-year = Année
column-texts = Textes
part-free-short = données
part-and-state = { $part } : { $state }
pages-label = Pages de la liste

bulk-tick = Cocher
bulk-tick-one = Cocher { $title }
bulk-label = Actions sur les éléments cochés
bulk-with-ticked = Pour les éléments cochés :
bulk-review = Demander une relecture
bulk-approve = Approuver
bulk-publish = Publier
bulk-trash = Mettre à la corbeille
bulk-nothing-ticked = Rien n’était coché. Revenez à la liste et cochez au moins un élément.
bulk-back = Retour à la liste
bulk-lead =
    { $count ->
        [0] Rien de cela n’est possible en l’état. Les raisons figurent ci-dessous.
        [one] Une opération sera effectuée. Vérifiez la liste, puis appuyez sur le bouton placé dessous.
       *[other] { $count } opérations seront effectuées. Vérifiez la liste, puis appuyez sur le bouton placé dessous.
    }
bulk-parts = Pour quelles parties
bulk-look-again = Montrer ce qui serait fait
bulk-what-happens = Ce qui se passera
bulk-will = { $part } : sera fait.
bulk-will-whole = Ce sera fait, pour toutes les parties.
bulk-will-not = { $part } : ne sera pas fait. { $why }
bulk-done-but =
    { $count ->
        [0] Rien n’a été fait. Les obstacles figurent ci-dessous.
        [one] Une opération a été effectuée ; ce qui suit ne l’a pas été.
       *[other] { $count } opérations ont été effectuées ; ce qui suit ne l’a pas été.
    }

observance-titles = Titres
observance-titles-help = Écrivez le titre dans les langues que vous rédigez ; une seule suffit. Chaque titre est signalé comme non officiel tant qu’aucune source n’est indiquée.
observance-needs-title = Écrivez le titre dans au moins une langue.
observance-make = Créer l’élément
slug-label = Adresse
slug-help = Les derniers mots de l’adresse, communs à toutes les langues : a–z, 0–9 et traits d’union simples, comme world-water-day. Laissée vide, elle est formée à partir du titre anglais.
slug-malformed = Ceci ne peut pas servir d’adresse. N’utilisez que a–z, 0–9 et un trait d’union entre les mots, 120 caractères au plus.
slug-reserved = Ce mot est réservé au site, ou pourrait passer pour une année. Choisissez une autre adresse.
slug-taken = Une autre célébration a déjà l’adresse { $slug }. Choisissez-en une autre.
slug-change = Changer l’adresse
slug-change-help = L’ancienne adresse continuera de mener ici.
address-label = Adresse publique
parts-label = Données et textes
thing-in-trash = Ceci est dans la corbeille : rien n’en est public et rien ne peut y être modifié.
trash-label = Corbeille
trash-help = Dans la corbeille, rien n’est public. On peut l’en ressortir tel quel.

editions-none-yet = Il n’y a pas encore d’édition. Créez celle de l’année pour laquelle vous écrivez.
edition-year = Année
edition-new = Nouvelle édition
edition-exists = L’édition de { $year } existe déjà. Ouvrez-la depuis la liste, ou indiquez une autre année.
editions-empty = Aucune édition ne correspond. Choisissez une autre année ou un autre état, ou créez une édition depuis la page de la célébration.
editions-filter = Restreindre la liste des éditions
editions-count =
    { $count ->
        [one] { $count } édition
       *[other] { $count } éditions
    }
edition-dates = Les dates de cette année
edition-no-date = La règle ne donne aucune date en { $year }.
edition-public = La page publique de cette édition
edition-judged = La source n’indique pas d’année ; l’année résulte de l’appréciation de la rédaction
edition-source = Adresse de la source
edition-photos = Photos
edition-photos-help = Donnez sa place à chaque photo à afficher : la première (1) ouvre la page. Laissez les autres vides.
edition-no-photos = Il n’y a encore aucune photo à choisir.
edition-documents = Documents
edition-documents-help = Donnez à chaque document sa place dans la liste ; laissez les autres vides.
edition-no-documents = Il n’y a encore aucun document à choisir.
edition-place = Place de « { $title } »
edition-place-taken = La place { $place } est attribuée deux fois. Donnez à chacun la sienne.
edition-gone = Un élément placé a été retiré depuis l’affichage de cette page. Vérifiez la liste et enregistrez de nouveau.
edition-untitled = sans titre

rules-label = La date
rules-help = Une ou plusieurs règles successives, la plus ancienne d’abord. Si le jour a changé, l’ancienne règle garde les années où elle valait, et les éditions passées gardent leurs dates.
rule-legend = Règle { $number }
rule-add = Ajouter une règle
rule-remove = Supprimer la règle { $number }
rule-part-legend = Date { $number } de cette règle
rule-part-add = Ajouter une date à cette règle
rule-part-remove = Supprimer la date { $number }
rule-kind = Type de règle
rule-show-fields = Afficher les champs de ce type
rule-kind-fixed = Le même jour chaque année
rule-kind-nth-weekday = Un jour de semaine d’un mois
rule-kind-span = D’un jour à un autre
rule-kind-week-span = Une semaine à jours fixes
rule-kind-week-containing = La semaine qui contient un jour
rule-kind-any-of = Plusieurs dates par an
rule-kind-every-years = Tous les tant d’années
rule-kind-listed = Fixée pour chaque année
rule-kind-years = Années entières
rule-which = Lequel du mois
rule-last = le dernier
rule-weekday = Jour de la semaine
rule-week-begins = La semaine commence le
rule-month = Mois
rule-day = Jour
rule-start-month = Premier jour : mois
rule-start-day = Premier jour : jour
rule-end-month = Dernier jour : mois
rule-end-day = Dernier jour : jour
rule-from = Vaut à partir de l’année
rule-to = Vaut jusqu’à l’année
rule-first-year = Première année
rule-last-year = Dernière année
rule-every = Intervalle en années
rule-since = Compté à partir de l’année
rule-act-form = Fixée par
rule-act-none = non indiqué
rule-act-resolution = une résolution
rule-act-decision = une décision
rule-act-other = un autre acte
rule-act-body = Organe, par son nom anglais
rule-act-symbol = Cote ou numéro, par exemple A/RES/58/220
rule-exceptions = Exceptions pour certaines années
rule-exceptions-help = Une ligne par cas : 2026-09-30, ou 2026-09-30/2026-10-02 pour plusieurs jours, ou 2026 - si elle n’a pas lieu.
rule-listed-years = Dates année par année
rule-listed-help = Une ligne par date : 2026-05-27, ou 2026-05-27/2026-06-02 pour plusieurs jours, ou 2026 - si elle n’a pas lieu. Une année absente n’est pas encore connue.
number-bounds = De { $first } à { $last }.
number-outside = Écrivez un nombre entier de { $first } à { $last }.
rule-no-such-day = Ce mois n’a pas un tel jour. Corrigez le jour ou le mois.
rule-choose = Choisissez dans la liste.
rule-line-unread = La ligne { $line } (« { $text } ») n’est pas comprise. Écrivez une date comme 2026-09-30.
rule-line-too-far = La ligne { $line } (« { $text } ») sort des années 1900 à 2200, ou finit après l’année suivante.
rule-line-swapped = La ligne { $line } (« { $text } ») finit avant de commencer. Inversez les dates.
rule-kind-not-within = Ce type ne peut pas figurer dans une autre règle. Faites-en une règle à part.
rule-years-swapped = La dernière année précède la première. Inversez-les.
rule-overlaps = La règle précédente vaut jusqu’en { $year }. Faites commencer celle-ci plus tard.
rule-needs-first-year = Une règle qui en suit une autre doit avoir une première année.
rule-needs-last-year = Une règle suivie d’une autre doit avoir une dernière année.
rule-ends-before = Cette règle finit avant de commencer en { $year }. Corrigez l’une des années.
rule-years-cut-short = Les années { $first } à { $last } se bornent d’elles-mêmes. Que la règle vaille pour toutes, sans exception.
rule-exception-outside = Cette règle ne vaut pas en { $year }. Déplacez l’exception vers la règle de cette année.
rule-unusable = Ces règles ne forment pas une suite utilisable. Vérifiez années et dates.

rule-check = Vérifier les dates
rule-checked = Ce que disent ces règles
rule-in-words = En toutes lettres
rule-next-dates = Les prochaines dates
rule-public-dates = Dates publiques qui changent
rule-nothing-moves = Aucune date publique ne change.
rule-not-understood = Ces règles ne sont pas encore complètes
rule-no-dates = Aucune date n’est connue à partir d’aujourd’hui.
rule-weekday-and-date = { $weekday } { $date }
rule-moves = { $year } : { $from } → { $to }
rule-moves-away = { $year } : { $date } disparaît
rule-moves-in = { $year } : { $date } s’ajoute
rule-moves-more =
    { $count ->
        [one] { $count } date ultérieure change aussi.
       *[other] { $count } dates ultérieures changent aussi.
    }
rule-moves-past =
    { $count ->
        [one] { $count } date d’une année passée change. Conservez-la en laissant l’ancienne règle valoir pour ses années.
       *[other] { $count } dates d’années passées changent. Conservez-les en laissant l’ancienne règle valoir pour ses années.
    }
rule-look-what-moves = Des dates publiques changeraient une fois ceci publié. Vérifiez-les ci-dessus ; enregistrez de nouveau si c’est voulu.

fact-standing = Comment on le sait
fact-sources = Sources
fact-sources-help = Une ligne par source : sa clé, ou la source en toutes lettres.
fact-needs-source = Indiquez au moins une source, ou précisez que c’est de mémoire.
fact-too-many-sources = Il y a trop de sources. Gardez les { $most } meilleures.
listing-label = Dans la liste des Nations Unies
listing-help = Sa place dans cette liste ; cela ne publie rien.
listing-listed = Inscrite
listing-newly-listed = Nouvellement inscrite
listing-formerly-listed = Anciennement inscrite
listing-upcoming = Pas encore inscrite
listing-historical = Du passé
proclamation-label = Proclamation
proclamation-help = L’acte fondateur. Laissez tout vide s’il n’est pas connu.
session-number = Session de l’Assemblée générale
session-first = Première année de la session
session-last = Dernière année de la session
agency-name = Nom, en anglais
staff-note = Note interne permanente
staff-note-help = Jamais montrée au public.
address-unsafe = Ceci n’est pas une adresse vers laquelle on peut établir un lien. Commencez par https://, ou par une barre oblique pour une page de ce site.

quick-save = Enregistrer sans quitter
quick-save-help = Ctrl+S ou ⌘S fait de même.
quick-saving = Enregistrement …
quick-saved = Enregistré comme révision { $number }.
quick-unchanged = Rien n’a changé depuis la révision { $number }.
quick-away = Le serveur est injoignable. Votre saisie est toujours là ; utilisez le bouton du formulaire.
publish-here-done = La révision { $number } est maintenant publique.
api-signed-out = Votre session a pris fin et ceci n’a pas été fait. Votre saisie est toujours là : connectez-vous dans un autre onglet, puis réessayez.
edition-add-photo = Ajouter une photo par son adresse
edition-add-photo-help = L’adresse de sa page ou de son écran dans la photothèque, une par ligne. Elle est placée après les autres.
edition-no-such-photo = Aucune photo n’a l’adresse « { $address } ». Copiez l’adresse de sa page ou de son écran.
photo-only-for-others = La photo « { $caption } » ne peut pas figurer ici : ses droits nomment d’autres célébrations ou années. Retirez-la, ou changez ses droits.
find-photo = Chercher une photo
find-photo-help = Des mots de sa légende, de son texte de remplacement, de son crédit ou du nom de fichier, dans n’importe quelle langue.
find-photo-act = Chercher
find-photo-place = Placer
find-photo-placed = Placée
edition-bring-photo = Téléverser une photo et la placer ici
edition-bring-photo-help = Elle vient après les photos placées, dans un brouillon. Enregistrez d’abord ce que vous avez saisi ci-dessus.
edition-focal = Un autre point focal ici
edition-focal-help = Ce que garde l’image de la carte sociale de cette page. Laissez les deux vides pour celui de la photo.
