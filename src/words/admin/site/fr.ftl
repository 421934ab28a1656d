# The site, its pages, settings and redirects.

## Settings

settings-title = Paramètres
settings-lead = Ces paramètres valent pour tout le site. Une modification prend effet dès son enregistrement, les visiteurs la voient en moins d’une minute, et le journal d’audit conserve l’ancienne valeur et la nouvelle.
settings-saved = Les paramètres sont enregistrés.
settings-same = Rien n’a été modifié ; rien n’a donc été enregistré.
settings-save = Enregistrer les paramètres
settings-locales = Langues du site public
settings-locales-help = Une adresse dans une langue qui n’est pas cochée répond que le site n’est pas publié dans cette langue et propose les autres. Les textes sont conservés, et le personnel peut continuer à y travailler.
settings-time-zone = Fuseau horaire
settings-time-zone-help = Il détermine quand un nouveau jour commence sur le site public. Indiquez un nom IANA tel que Europe/Paris, ou laissez le champ vide pour retenir le fuseau du serveur, { $zone }.
settings-today = Sur le site public, nous sommes le { $date }.
settings-two-person = Nul n’approuve ses propres modifications
settings-two-person-help = Lorsque cette case est cochée, un texte est approuvé par une autre personne que celle qui l’a rédigé. Un éditeur qui doit agir seul en donne le motif, et un autre éditeur contresigne.
settings-no-language = Cochez au moins une langue : le site doit être publié dans une langue.
settings-no-time-zone = « { $name } » n’est pas un fuseau horaire. Indiquez un nom IANA tel que UTC, Europe/Paris ou America/New_York.

## Redirects

redirects-title = Redirections
redirects-lead = Une ancienne adresse conduit les visiteurs là où se trouve désormais le contenu, dans toutes les langues. Elle le suit lorsqu’il change d’adresse, et reste sans effet tant qu’il n’est pas public.
redirects-search = Partie d’une ancienne ou d’une nouvelle adresse
redirects-search-act = Rechercher
redirects-make = Créer une redirection
redirect-from = Ancienne adresse
redirect-from-help = Un chemin tel que /events/waterday, ou une adresse complète. Le nom du site, la langue placée au début et tout ce qui suit un point d’interrogation sont laissés de côté.
redirect-to = Conduit à
redirect-to-help = L’adresse d’une célébration, d’une édition, d’un message ou d’une page de ce site, ou le nom abrégé qu’elle contient, par exemple water-day.
redirect-make = Créer la redirection
redirect-made = { $path } conduit désormais au contenu choisi.
redirect-removed = { $path } ne conduit plus nulle part.
redirects-list = Toutes les redirections
redirect-made-on = Créée le
redirect-acts = Actions possibles
redirect-rests = sans effet : non public actuellement
redirect-remove = Supprimer
redirect-remove-of = Supprimer la redirection depuis { $path }
redirects-empty = Il n’y a pas encore de redirection. Lorsqu’une adresse change, il s’en crée une automatiquement ; vous pouvez en créer d’autres ici.
redirects-none-found = Aucune redirection ne correspond à « { $words } ». Cherchez une partie plus courte de l’adresse, ou affichez tout.
redirects-all = Afficher toutes les redirections
redirects-more = Redirections suivantes
redirect-no-path = Ceci n’est pas une adresse. Indiquez un chemin qui commence par une barre oblique, par exemple /events/waterday.
redirect-is-live = { $path } est une page de ce site et ne peut donc pas conduire ailleurs. Donnez d’abord une autre adresse à cette page, ou retirez-la du site.
redirect-exists = { $path } conduit déjà quelque part. Supprimez d’abord cette redirection, puis créez celle-ci.
redirect-to-nothing = Rien sur ce site ne porte cette adresse. Copiez l’adresse d’une de ses pages, ou indiquez le nom abrégé d’une célébration.
redirect-to-itself = C’est précisément le contenu dont c’était l’adresse. Choisissez-en un autre.

## Pages and site

pages-title = Pages et site
pages-lead = Les textes du site qui ne relèvent d’aucune célébration. Chaque langue est rédigée, révisée et publiée séparément : choisissez-en une pour ouvrir son texte.
pages-site = Le site
pages-site-help = Son nom, ce qu’il dit de lui-même en tête et au pied de chaque page, et les célébrations que la page d’accueil met en avant.
pages-standing = Pages permanentes
pages-page = Page
pages-address = Adresse
pages-empty = Aucun texte du site n’est encore présent. La personne qui administre le serveur importe les textes fournis au moyen des commandes « daymark import pages » et « daymark import site ».
field-featured = Célébrations mises en avant
field-featured-help = Les célébrations que la page d’accueil peut mettre en avant, une adresse par ligne : water-day, par exemple. Elle montre celle qui vient la première. Si le champ reste vide, elle choisit parmi toutes.
featured-too-many = { $most } célébrations au plus peuvent être mises en avant. Supprimez quelques lignes.
featured-unknown = Aucune célébration n’a l’adresse « { $slug } ». Copiez les derniers mots de l’adresse de sa page.
settings-overtaken = Quelqu’un d’autre a modifié les réglages entre-temps. Rechargez cette page pour les voir, puis refaites votre modification.
