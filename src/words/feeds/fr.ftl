### Fils et calendriers auxquels d’autres s’abonnent, et changements dont le public est informé.

label-and-value = { $label } : { $value }
calendar-add = Ajouter au calendrier
calendar-subscribe = S’abonner
calendar-subscribe-help = Votre calendrier reste à jour.
calendar-subscribe-list = S’abonner à cette liste
calendar-download = Télécharger le fichier de calendrier
calendar-download-help = Il reste tel qu’il est aujourd’hui.
feed-name-unknown = Cette adresse ne connaît pas « { $name } ». Sont admis : { $allowed }.
feed-takes-nothing = Cette adresse n’admet aucun paramètre, et « { $name } » en est un. Retirez-le.
feed-value-unknown = « { $value } » n’est pas une valeur de « { $name } ». Sont admis : { $allowed }.
feed-no-words = Les mots à chercher ne sont que des signes. Donnez des lettres ou des chiffres à « q ».
feed-no-place = Aucune page de ce fil ne se termine à cet endroit. Retirez « after » de l’adresse et commencez par les nouvelles les plus récentes.
news-title = Nouveautés
news-new = { $title } : nouveauté dans le calendrier
news-moved = { $title } : la date a changé
news-changed = { $title } : correction
news-withdrawn = { $title } : n’est plus valable
news-marked = { $title } ({ $mark })
change-date-moved = Le { $on }, la date pour { $year } a été déplacée du { $from } au { $to }.
change-date-set = Le { $on }, une date a été fixée pour { $year } : { $to }.
change-date-gone = Le { $on }, la date pour { $year } a été retirée : { $from }.
change-date-others =
    { $count ->
        [one] Une autre date a changé avec elle.
       *[other] { $count } autres dates ont changé avec elle.
    }
change-quote = Le { $on }, la citation a été modifiée.
change-attribution = Le { $on }, l’attribution a été modifiée.
change-credit = Le { $on }, la mention de source d’une photo a été modifiée.
