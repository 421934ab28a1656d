# Messages and speakers: lists, one of them, forms.

rail-messages = Messages
rail-speakers = Auteurs

## The list of messages, and making one

messages-search = Mots d’un titre ou de l’adresse
messages-filter = Restreindre la liste des messages
messages-none = Aucun message ne correspond. Choisissez une autre année, un autre auteur ou une autre célébration, ou écrivez un nouveau message.
column-date = Date
message-new = Nouveau message
message-make = Créer le message
choose-one = Choisissez
message-no-speakers = Il n’y a encore personne qui ait pu adresser un message. Créez d’abord l’auteur.
message-year-help = L’année de la célébration, sinon celle de la publication. Elle figure dans l’adresse et n’en bouge plus.
message-address-made = L’adresse est tirée de la célébration, sinon du titre anglais ou d’un autre titre en lettres latines, et de l’auteur. Si elle existe déjà cette année-là, un numéro la suit.

## One message

message-standings = Dans quelles langues il a été publié
message-standings-help = Selon le texte le plus récent de chaque langue ; ce que le public peut lire figure plus haut.
standing-issued = Publié
standing-not-issued = Non publié
standing-unofficial = Non officiel
message-subject = Ce pour quoi il a été adressé, et par qui
message-subject-help = Un changement ici n’a pas de brouillon : il vaut aussitôt, partout où figure le message.
message-subject-public = Le message est public et un changement ici vaudrait aussitôt : demandez à un éditeur de le faire.
message-subject-save = Modifier
message-subject-overtaken = Quelqu’un d’autre a modifié ceci entre-temps. Votre choix est encore là : appuyez de nouveau sur le bouton s’il doit valoir.
message-observance-none = Aucune célébration
message-observance-gone = Cette célébration n’est plus là. Choisissez-en une autre, ou aucune.
message-speaker-gone = Cet auteur n’est plus là. Choisissez-en un autre.
message-address-stays = L’adresse a été donnée une fois pour toutes, afin que les liens tiennent : ni le titre, ni la célébration, ni l’auteur, ni la date ne la changent.

## The forms of a message

field-form = Forme
field-symbols = Cotes
field-symbols-help = Telles qu’imprimées, une par ligne : SG/SM/17246.
field-observed-on = Date de la célébration
field-observed-on-help = Le jour de la célébration pour laquelle le message a été adressé.
field-issued-on = Date de publication
field-issued-on-help = Le jour où le texte a été diffusé, qui peut être un autre.
field-delivered-by = Lu par
field-delivered-by-help = Qui l’a lu, si ce n’était pas l’auteur.
delivered-by-speaker = L’auteur, ou personne
message-year-differs = Le message est rangé sous { $year } et son adresse ne change pas. Écrivez une date de cette année-là, ou créez un autre message pour une autre année.
message-too-many-symbols = Il y a trop de cotes. Gardez-en { $most } au plus.
date-too-far = Écrivez une date des années { $first } à { $last }.
web-address-unsafe = Ceci n’est pas l’adresse d’une page du web. Commencez par https:// ou http://.
field-speaker-title = Titre de l’auteur à l’époque
field-speaker-title-help = Dans cette langue, tel qu’il était alors. Il reste sur ce message, quelle que soit ensuite la fonction de l’auteur.
field-standing = Statut du texte
field-standing-help = Un texte non officiel le dit à ses lecteurs. Une langue sans texte n’a pas été publiée.
field-text-status = Rapport du texte avec ce qui a été dit
text-status-unknown = Inconnu
field-video-url = Adresse de la vidéo

## Speakers

speakers-search = Mots d’un nom, d’une fonction ou de l’adresse
speakers-filter = Rechercher parmi les auteurs
speakers-count =
    { $count ->
        [one] { $count } auteur
       *[other] { $count } auteurs
    }
speakers-none = Aucun auteur trouvé. Cherchez d’autres mots, ou créez un auteur.
speaker-new = Nouvel auteur
speaker-make = Créer l’auteur
speaker-names = Noms
speaker-names-help = Une personne ou une fonction. Écrivez le nom dans les langues que vous écrivez ; une seule suffit.
speaker-needs-name = Écrivez le nom dans au moins une langue.
speaker-slug-help = Un nom court pour les importations et pour les adresses des messages : a–z, 0–9 et traits d’union simples. S’il reste vide, il est tiré du nom anglais.
speaker-slug-taken = Un autre auteur a déjà l’adresse { $slug }. Choisissez-en une autre.
field-offices = Fonctions exercées
offices-help = Une ligne par fonction : une clé courte, comme chair, sous laquelle chaque langue écrit le titre, et les jours où elle a commencé et fini, inclus tous deux, pour autant qu’on les connaisse. Les lignes vides sont laissées de côté ; il y en a de nouvelles après l’enregistrement.
office-legend = Fonction { $number }
office-key = Clé
office-from = Premier jour
office-until = Dernier jour
office-key-malformed = Écrivez la clé avec a–z, 0–9 et des traits d’union simples, comme deputy-chair.
office-key-twice = La clé { $key } figure deux fois. Donnez à chaque fonction la sienne.
office-ends-first = Cette fonction finit avant de commencer. Corrigez l’un des deux jours.
offices-none = Aucune fonction n’a encore été notée. Elle se note dans les données ; chaque langue a ensuite un champ pour son titre.
office-since = { $key }, depuis le { $from }
office-to = { $key }, jusqu’au { $until }
office-held = { $key }, { $from } – { $until }
field-titles = Titres des fonctions
field-titles-help = Tel qu’un message de l’époque nomme l’auteur. Les nouveaux textes de messages commencent par le titre d’alors ; ceux qui sont enregistrés gardent le leur.
message-quoted-in = Cité dans
