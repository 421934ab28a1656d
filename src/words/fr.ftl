# Everything the public site says, in French; en.ftl is the reference.
# “Observance” is « célébration » throughout, the word of un.org/fr; “theme” is « thème », “topic” is « domaine ».
# No-break spaces: U+00A0 before a colon and inside « », U+202F before ; ? and !.

## The frame of every page

site-name = Daymark
skip-to-content = Aller au contenu
nav-label = Menu principal
nav-observances = Célébrations
nav-languages = Langues
language-bar-label = Cette page dans les autres langues
page-title = { $title } · { $site }

## Languages, as named in this language

language-ar = arabe
language-zh = chinois
language-en = anglais
language-fr = français
language-ru = russe
language-es = espagnol
in-language = (en { $language })
languages-title = Choisissez une langue
languages-intro = Ce site est publié dans les langues suivantes.

## Marks on names and facts

unofficial-title = titre non officiel
unofficial-title-explained = Ce titre n’a pas encore été vérifié auprès d’une source officielle.
date-unverified = La date n’a pas encore été vérifiée auprès d’une source officielle.

## Home

home-title = Quel jour sommes-nous ?
home-today = Aujourd’hui
home-week = Dans les sept prochains jours
home-next = Ensuite
home-nothing-today = Aucune célébration n’a lieu ce jour.
home-running = En cours
home-featured = Au fil de la collection
home-all = Toutes les célébrations

## Kinds, months, topics

kind-day = Journée
kind-week = Semaine
kind-month = Mois
kind-year = Année
kind-decade = Décennie
topic-culture = Culture
topic-development = Développement
topic-education = Éducation et science
topic-environment = Environnement
topic-health = Santé
topic-human-rights = Droits humains
topic-humanitarian = Aide humanitaire
topic-justice = Justice et droit
topic-peace = Paix et sécurité

## The list of observances

list-title = Célébrations
list-count =
    { $count ->
        [0] Aucune célébration ne correspond
        [one] { $count } célébration
       *[other] { $count } célébrations
    }
list-filters = Affiner la liste
filter-q = Mots du titre
filter-kind = Catégorie
filter-month = Mois
filter-topic = Domaine
filter-body = Proclamée par
filter-any = Indifférent
filter-apply = Afficher
filter-clear = Afficher toutes les célébrations
filter-unknown = L’un des filtres n’est pas reconnu ici et n’a pas été appliqué : { $names }.
filter-too-long = Le texte à rechercher était trop long et n’a pas été pris en compte. Limitez-le à 200 caractères.
list-empty = Aucune célébration ne correspond à ces filtres. Retirez-en un ou affichez toutes les célébrations.
list-undated = Date inconnue

## One observance

dateline-today = Aujourd’hui
dateline-now = En cours
dateline-next = Prochaine date
dateline-last = Dernière célébration
dateline-unknown = La date de { $year } n’est pas encore connue.
dateline-unrecorded = Aucune date n’est consignée pour { $year }.
dateline-years = { $first } – { $last }
date-range = { $from } – { $to }
theme-label = Thème
edition-of = Édition de { $year }
edition-newest = Le texte ci-dessous a été publié pour { $year }.
edition-computed = Aucun texte n’a été publié pour { $year }. La date est calculée d’après la règle.
edition-year-judged = La source n’indique pas d’année ; la rédaction estime qu’il s’agit de { $year }.
edition-none = Aucun texte n’a encore été publié pour cette célébration.
text-elsewhere = Le texte de cette page n’est pas disponible en { $language }. Vous pouvez le lire dans les langues suivantes :
quote-label = Citation
figure-illustration = Illustration : { $credit }
figure-original = La photographie originale n’est pas reproduite ici. Elle portait la mention de source suivante :
facts-label = À propos de cette célébration
facts-date = La date
facts-proclaimed-by = Proclamée par
facts-instrument = Instrument
facts-adopted = Adoption
facts-session = { $first }–{ $last }, { $session }e session de l’Assemblée générale
facts-agency = Organisme chef de file
facts-topics = Domaines
facts-first-year = Première célébration
facts-official = Page officielle
facts-official-link = Page de l’ONU ou de l’organisme
facts-documents = Documents
document-not-issued = Ce document n’est pas disponible en { $language } ; il l’est dans les langues suivantes :
document-format = Document { $format }
file-size-kb = { $number } ko
file-size-mb = { $number } Mo
document-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
years-label = Autres années
years-evergreen = La page actuelle de cette célébration
related-label = Célébrations apparentées
colophon-label = Mention de l’éditeur de ce texte

## The rule of the date, in a sentence

when-fixed = le { $date }
# « De » is elided before avril, août and octobre.
when-nth-weekday =
    le { $n ->
        [1] premier { $weekday }
        [2] deuxième { $weekday }
        [3] troisième { $weekday }
        [4] quatrième { $weekday }
        [5] cinquième { $weekday }
       *[last] dernier { $weekday }
    } { $month-number ->
        [4] d’{ $month }
        [8] d’{ $month }
        [10] d’{ $month }
       *[other] de { $month }
    }
when-span = du { $from } au { $to }
when-week-containing = durant la semaine qui commence un { $weekday } et comprend le { $date }
when-and = { $first } et { $second }
rule-yearly = La célébration a lieu chaque année { $when }.
rule-yearly-by = La célébration a lieu chaque année { $when } ({ $instrument }).
rule-yearly-since = Depuis { $year }, la célébration a lieu chaque année { $when }.
rule-yearly-since-by = Depuis { $year }, la célébration a lieu chaque année { $when } ({ $instrument }).
rule-every-years =
    { $count ->
        [1] À partir de { $year }, la célébration a lieu tous les ans, { $when }.
       *[other] À partir de { $year }, la célébration a lieu tous les { $count } ans, { $when }.
    }
rule-former = De { $from } à { $to }, la célébration avait lieu { $when }.
rule-former-by = De { $from } à { $to }, la célébration avait lieu { $when } ({ $instrument }).
rule-listed = Il n’y a pas de règle fixe : la date est arrêtée pour chaque année.
rule-one-year = La célébration s’étend sur toute l’année { $year }.
rule-years = La célébration s’étend de { $first } à { $last }.
instrument-assembly-decision = décision { $number } de l’Assemblée générale
instrument-decision = décision { $number }

## Bodies that proclaim, as the calendar names them

body-general-assembly = Assemblée générale
body-dgc = Département de la communication globale de l’ONU
body-upu = Union postale universelle
body-who-and-unaids = OMS et ONUSIDA
body-imo-council = Conseil de l’OMI

## Pages that are not there, and other dead ends

error-not-found-title = Cette page n’existe pas ici
error-not-found = Rien n’est publié à cette adresse. Elle comporte peut-être une faute de frappe, ou la page a été déplacée.
error-gone-title = Ce fichier n’est plus ici
error-gone = Il a été public, puis retiré. Cherchez ce qui l’a remplacé sur l’une de ces pages.
error-before-first = { $title } : première célébration en { $year }. Il n’y a pas de page pour les années antérieures.
error-no-date = { $title } : aucune date en { $year }.
error-year-range = Les dates sont données pour les années { $first } à { $last }.
error-calendar-range = Le calendrier couvre les mois 01 à 12 des années { $first } à { $last }. Corrigez l’adresse ou ouvrez le calendrier de cette année.
error-bad-request-title = Cette adresse est illisible
error-bad-request = Un élément de cette adresse est mal formé. Vérifiez-la, ou repartez de l’une de ces pages.
error-method-title = Cette adresse n’accepte pas ce type de requête
error-method = Elle peut être lue, mais rien ne peut y être envoyé. Repartez de l’une de ces pages.
error-too-large-title = L’envoi est trop volumineux
error-too-large = Rien n’en a été conservé. Envoyez moins de données, ou repartez de l’une de ces pages.
error-unavailable-title = Le site ne peut pas répondre pour l’instant
error-unavailable = La collection est momentanément inaccessible. Veuillez réessayer dans une minute.
error-fault-title = Une erreur s’est produite de notre côté
error-fault = Nous avons pris note de ce qui s’est passé. Si vous nous le signalez, veuillez indiquer cette référence : { $reference }.
error-ways = Pour continuer
error-way-home = Accueil : quel jour nous sommes aujourd’hui
error-way-list = Toutes les célébrations
error-way-search = Rechercher sur tout le site
error-way-search-for = Rechercher « { $words } » sur le site
error-way-nearest = La célébration la plus proche de cette adresse
error-way-observance = La page de cette célébration
error-way-first-year = La première page de cette célébration

## Ways through the site

nav-today = Aujourd’hui
nav-calendar = Calendrier
nav-messages = Messages
find-label = Rechercher sur le site
find-act = Chercher
footer-label = À propos de ce site
footer-staff = Pour le personnel
language-absent = non disponible dans cette langue
error-way-calendar = Le calendrier de cette année
two-sentences = { $first } { $second }

## Today

home-nothing-that-day = Aucune célébration ne commence ce jour-là.
today-held = Célébrations du jour
today-tomorrow = Demain
today-yesterday = Hier
today-description = Les célébrations du jour, avec la règle qui fixe chaque date, ainsi que celles de la veille et du lendemain.

## The calendar

calendar-title = Calendrier { $year }
calendar-description = Les journées et les semaines que le monde célèbre en { $year }, mois par mois, avec les années et décennies internationales en cours.
calendar-month-title = Calendrier : { $month }
calendar-month-description = Toutes les célébrations du mois ({ $month }), avec leur date et la règle qui la fixe.
calendar-empty = Aucune célébration ne correspond en { $year }. Choisissez une autre année ou affichez toutes les célébrations.
calendar-month-empty = Aucune célébration ne commence ce mois-ci. Choisissez un autre mois ou retirez les filtres.
calendar-month-none = Aucune célébration ne commence ce mois-ci.
calendar-year-hint = Ouvrez un mois pour lire la règle de chaque date.
calendar-pages = Pages du calendrier
calendar-previous = Précédent :
calendar-next = Suivant :
calendar-continuing = Célébrations commencées avant ce mois
calendar-days = Jour par jour
calendar-running = Années et décennies internationales
rule-exception = Pour { $year }, la date a été fixée par dérogation à cette règle.
list-description = Toutes les célébrations en une seule liste : journées, semaines, années et décennies internationales, par catégorie, par mois, par domaine et par organe qui les a proclamées.
years-ask = Une autre année
years-go = Afficher
years-with-text = avec texte

## Messages

messages-title = Messages
messages-lead = Messages et déclarations à l’occasion des journées de ce calendrier.
messages-empty = Aucun message n’a encore été publié.
messages-count =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
messages-end = La liste ne comporte plus de messages après cet endroit. Revenez à son début.
messages-newest = Les messages les plus récents
archive-q = Des mots, un nom ou une cote
archive-search = Rechercher dans les archives
archive-help = Comment chercher
archive-q-help = Les guillemets trouvent les mots tels quels : « eau potable ». Un signe moins exclut : -glace. Les champs précisent : speaker:annan, year:1990..1995, symbol:A/RES/58/220.
archive-sort = Ordre
archive-sort-relevance = Meilleure correspondance
archive-sort-newest = Plus récents d’abord
archive-sort-oldest = Plus anciens d’abord
archive-more = Suite des messages
archive-nothing = Aucun message ne réunit tout cela. Retirez un des mots ou des choix ci-dessus, ou écrivez un mot autrement.
archive-nothing-as-asked = Aucun message ne contient les mots tels qu’ils ont été saisis.
archive-meant = Voici ce qui a été trouvé pour : { $words }.
archive-exactly = Chercher { $words } malgré tout
archive-moved = Les archives ont changé depuis la page précédente : un message peut figurer sur les deux pages, ou sur aucune.
archive-loosely = Aucun message ne contient tous ces mots. Ceux-ci en contiennent une partie.
archive-narrow = Préciser
archive-chips = Ce qui a été demandé
archive-remove = Retirer : { $what }
archive-chip-phrase = « { $words } »
archive-chip-without = sans { $words }
archive-chip-symbol = Cote
archive-facet-year = Année
archive-facet-speaker = Auteur
archive-facet-office = Fonction d’alors
archive-facet-observance = Célébration
archive-facet-form = Forme
archive-facet-language = Langue
archive-facet-body = Proclamée par
archive-facet-more =
    { $count ->
        [one] { $count } de plus
       *[other] { $count } de plus
    }
archive-also-in = Aussi en : { $languages }
archive-building-title = Les archives se préparent
archive-building =
    { $count ->
        [one] Les archives se préparent à la recherche : { $count } message pour l’instant. Rechargez cette page dans un moment.
       *[other] Les archives se préparent à la recherche : { $count } messages pour l’instant. Rechargez cette page dans un moment.
    }
archive-refused-title = Cette adresse ne demande rien aux archives
archive-too-long = La question est trop longue. Posez-la en { $count } caractères au plus.
archive-no-such-place = Cet endroit de la liste n’est pas connu. Reprenez la liste depuis le début.
search-title = Recherche
search-lead = Trouvez des célébrations, des messages, des photos et des documents par leurs mots, par des noms et par des cotes.
search-symbol = Portant exactement cette cote
search-documents = Documents
search-all-observances =
    { $count ->
        [one] { $count } célébration
       *[other] Les { $count } célébrations
    }
search-all-messages =
    { $count ->
        [one] { $count } message
       *[other] Les { $count } messages
    }
search-all-photos =
    { $count ->
        [one] { $count } photo
       *[other] Les { $count } photos
    }
search-all-documents =
    { $count ->
        [one] { $count } document
       *[other] Les { $count } documents
    }
search-more = Suite des résultats
search-end = La liste s’arrête avant cet endroit. Revenez à son début.
search-everything = Chercher dans toutes les catégories
search-nothing = Rien sur ce site ne réunit tout cela. Retirez un mot, ou écrivez-en un autrement.
search-nothing-as-asked = Rien ne contient les mots tels qu’ils ont été saisis.
search-loosely = Rien ne contient tous ces mots. Ceci en contient une partie.
feed-follow = Suivre cette recherche
feed-title = Messages : { $words }
feed-unknown = Un fil ne connaît pas « { $name } ». Retirez-le de l’adresse, ou suivez de nouveau le lien des archives.
message-facts = À propos de ce message
message-observance = Célébration
message-observed = Date de la célébration
message-issued = Date de publication
message-symbols = Cotes
message-source = Source
message-source-link = La page où ce texte a été publié
message-delivered-by = Lu par
message-video = Vidéo
message-video-link = Regarder la vidéo
message-text = Texte
text-as-prepared = tel que préparé pour être prononcé
text-as-delivered = tel que prononcé
text-transcript = transcription
text-summary = résumé
message-cite = Citer
message-languages = Dans d’autres langues
message-unofficial = Ce texte n’est pas officiel : le bureau dont émane le message ne l’a pas publié sous cette forme.
form-message = Message
form-video-message = Message vidéo
form-remarks = Allocution
form-statement = Déclaration
message-beside = Lire en regard
message-alone = Lire ce texte seul
message-lasting-address = Adresse durable de la version { $number }
text-unofficial = texte non officiel
revision-past = Vous lisez la version { $number } du texte, publiée du { $from } au { $until }.
revision-newest = Vous lisez la version { $number } du texte, la plus récente, publiée depuis le { $from }.
revision-way-newest = Lire le texte le plus récent
revision-way-plain = Aller à l’adresse sans numéro de version
paragraph-quote = Citer le paragraphe { $number }
paragraph-title = Citer ce paragraphe
paragraph-lead = Sélectionnez ces lignes et copiez-les : les mots, leur auteur et l’endroit où ils figurent.
paragraph-back = Revenir au paragraphe dans son texte
paragraph-page-title = Paragraphe { $number } : { $title }
paragraph-revision = Version { $number }
error-no-revision = Ce texte n’a pas de version publique portant ce numéro. Elle a peut-être été retirée, ou n’a jamais été publiée.
error-no-paragraph = Ce texte n’a pas de paragraphe portant ce numéro.
error-way-text = Le texte intégral de ce message
observance-messages = Messages
observance-messages-all =
    { $count ->
        [one] Le message publié pour cette célébration
       *[other] Les { $count } messages publiés pour cette célébration
    }

## Speakers

speakers-title = Auteurs
speakers-lead = Toutes les personnes dont les messages se lisent ici, dans l’ordre de leurs noms.
speakers-empty = Aucun message n’a encore été publié : il n’y a pas encore d’auteur à nommer.
speakers-all = Tous les auteurs
speaker-description = Les messages de cet auteur ({ $name }), avec les fonctions exercées et tous les textes.
speaker-offices = Fonctions
speaker-titles = Titres portés alors
speaker-messages = Messages
speaker-archive = Chercher dans ces messages
speaker-full = Lire tous les textes sur une seule page
speaker-earlier = Messages plus anciens, dans les archives
held-since = depuis le { $date }
held-until = jusqu’au { $date }
full-title = Tous les textes : { $name }
full-left-out = Les messages sans texte dans cette langue ne figurent pas ici.
full-none = Il n’y a pas de tel texte dans cette langue. Choisissez une autre année ou une autre fonction, ou revenez à la page de l’auteur.
full-back = La page de cet auteur
full-too-many = Il y a plus de { $count } textes, trop pour une seule page. Voici ceux de { $year } ; choisissez ici une autre année.
full-of-year = Seuls les textes de { $year } sont affichés.
full-all-years = Toutes les années
full-all-offices = Toutes les fonctions

## Signs on texts, and languages that are closed

withdrawn-title = N’est plus valable
withdrawn-since = Texte retiré le { $date } et conservé ici pour mémoire. Motif :
correction-told = Correction du { $date } :
language-closed = Ce site n’est pas publié en { $language }. Vous pouvez le lire dans les langues suivantes :

## Photos

photos-title = Photos
photos-lead = Toutes les photos publiées ici, avec leur légende et leur mention de source.
photos-empty = Aucune photo n’a encore de légende dans cette langue. Choisissez une autre langue ci-dessus : il peut y en avoir.
gallery-count =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
photos-more = Photos plus anciennes
photos-newest = Les photos les plus récentes
photo-about = À propos de cette photo
photo-gone = Cette photo n’est plus montrée : le droit de la montrer a pris fin, ou elle a été retirée.
photo-download = Télécharger l’image avec sa mention de source
photo-size = { $width } × { $height } pixels
photo-facts = Données sur cette photo
photo-credit = Mention de source
photo-photographer = Photographe
photo-taken = Prise de vue
photo-notice = Droit d’auteur
photo-licence = Licence
photo-terms = Conditions d’utilisation
photo-terms-link = Lire les conditions
photo-shown-with = Publiée avec
photo-languages = Dans d’autres langues

check-title = Vérifier une citation
check-lead = Quelqu’un a-t-il dit cela ? Collez les mots pour savoir s’ils figurent, à la lettre, dans un message de ces archives.
check-words = Les mots
check-help = Dans n’importe laquelle des six langues. Écrivez […] là où vous omettez des mots, et mettez entre [crochets] ce que vous ajoutez.
check-button = Vérifier
check-outcome = Résultat
check-too-short = Donnez au moins { $count } mots : moins que cela figure dans presque tous les messages.
check-too-long = Donnez au plus { $count } caractères : vérifiez un texte long par morceaux.
check-none = Ces mots ne figurent dans aucun message de ces archives, et rien n’y ressemble. Ils ont pu être prononcés ailleurs.
check-exact = { $count ->
    [one] Ces mots figurent exactement dans ce message.
   *[other] Ces mots figurent exactement dans ces { $count } messages, du plus ancien au plus récent.
}
check-near = Personne n’a dit exactement cela. Voici ce qui s’en approche le plus : ce qui n’a pas été dit est barré, ce qui a été dit est souligné.
check-way = Vérifier si une citation est exacte

## Cards for other sites, and our search among those of a browser
embed-title = Intégrer cette célébration
embed-title-today = Intégrer les célébrations du jour
embed-lead = Copiez ces lignes dans l’une de vos pages. Elles affichent une petite carte avec la date, qui se met à jour d’elle-même ; elle ne contient aucun script et ne dépose aucun cookie.
embed-label = Lignes à copier
embed-look = Voir la carte
opensearch-title = Chercher dans { $site }
