# The work on things: states, steps, reasons, history, releases.


## Where a part stands

state-none = Pas commencé
state-draft = Projet
state-in-review = En relecture
state-changes-requested = Modifications demandées
state-approved = Approuvé
state-scheduled = Programmé
state-live = Public
state-withdrawn = Retiré
part-free = Données, sans langue
part-title = { $title } : { $part }
thing-of-year = { $title }, { $year }
thing-unnamed = { $kind } sans titre
thing-unknown = Élément qui n’existe plus
noun-observance = Célébration
noun-edition = Édition
noun-message = Message
noun-speaker = Auteur
noun-photo = Photo
noun-document = Document
noun-page = Page
noun-site = Site

## The panel beside every form

panel-title = Où en est ce travail
panel-public = Public
panel-work = Travail
panel-in-trash = Cet élément est dans la corbeille : rien n’en est public. Sortez-le de la corbeille pour y travailler.
panel-not-public = Rien de cette partie n’est public.
panel-live = La révision { $number } est publique depuis : { $when }.
panel-withdrawn = La révision { $number } reste publique, signalée comme n’étant plus valable. Le public lit :
panel-schedule = La révision { $number } sera publiée : { $when }.
panel-local-time = Dans le fuseau horaire du site ({ $zone }) : { $date }, { $time }.
panel-nothing-saved = Rien n’a encore été enregistré ici.
panel-nothing-waits = La révision la plus récente est celle qui est publique ; rien n’est en attente.
panel-saved = Révision { $number } enregistrée par { $name } : { $when }.
panel-moved = Par { $name } : { $when }.
panel-wish = { $name } demande les modifications suivantes :
panel-word = Un mot de { $name } :
panel-own-approval = { $name } a approuvé sa propre modification, pour la raison suivante. Elle attend d’être contresignée :
panel-countersigned = { $name } a approuvé sa propre modification, pour la raison suivante. Elle a été contresignée :
by-import = l’importation
way-to-panel = Ce qui peut être fait maintenant
way-to-compare = Comparer le projet avec le texte public
way-to-correction = Corriger le texte public
way-to-history = Toutes les révisions

## What can be done

step-save = Enregistrer
step-ask-review = Demander une relecture
step-request-changes = Demander des modifications
step-approve = Approuver
step-publish = Publier maintenant
step-schedule = Programmer
step-unschedule = Annuler la programmation
step-withdraw = Retirer
step-unpublish = Ôter du site
step-countersign = Contresigner
save-and-ask-review = Enregistrer et demander une relecture
save-and-publish = Enregistrer et publier maintenant
act-review-note = Un mot pour la personne qui relira
act-wish = Ce qui doit être modifié
act-wish-help = La personne qui a écrit le texte lira ceci à côté de son formulaire.
act-reason = Pourquoi cela ne peut attendre une autre personne
act-reason-help = Vous avez écrit cette modification ; or chaque modification est jugée par une seconde personne. Avec une raison, vous pouvez continuer ; une autre personne sera invitée à contresigner.
act-needs-a-reason = Veuillez indiquer pourquoi cela ne peut attendre une autre personne.
act-schedule-date = Date
act-schedule-time = Heure (UTC)
act-schedule-help = En temps universel coordonné (UTC). Le texte devient public à cette seconde précise.
act-withdraw = Pourquoi ce texte n’est plus valable
act-withdraw-help = Le texte reste public sous un bandeau portant ces mots. Écrivez-les dans la langue du texte.
act-away = Pourquoi l’ôter
act-away-in-error = Publication par erreur : son adresse répond qu’il n’y a rien
act-away-consolidated = Intégré à un autre contenu : son adresse y mène
act-away-no-longer-valid = S’il n’est plus valable, retirez-le plutôt : il reste lisible, avec la raison.
act-into = L’adresse vers laquelle elle mène
act-into-help = Copiez l’adresse de l’autre page, par exemple /observances/water-day. Utile seulement pour la seconde raison.
away-needs-a-reason = Veuillez choisir la raison.
consolidated-into-nothing = Aucun de nos contenus ne se trouve à cette adresse. Copiez l’adresse d’une page de ce site.
changes-need-a-note = Veuillez indiquer ce qui doit être modifié.
withdrawal-needs-a-reason = Veuillez indiquer au public pourquoi ce texte n’est plus valable.
not-a-date = Ce n’est pas une date. Écrivez-la ainsi : 2026-09-12.
not-a-time = Ce n’est pas une heure. Écrivez-la ainsi : 05:00.

## Why something cannot be done

why-in-trash = Cet élément est dans la corbeille. Sortez-le d’abord.
why-nothing-saved = Rien n’a encore été enregistré. Enregistrez d’abord un texte.
why-nothing-waits = La révision la plus récente est déjà publique. Enregistrez d’abord une modification.
why-already-in-review = Une relecture a déjà été demandée. Attendez-la ou enregistrez une modification.
why-already-approved = Ce texte est déjà approuvé. Il peut être publié.
why-not-in-review = Personne n’a demandé de relecture. Attendez que l’auteur le fasse.
why-is-scheduled = Publication programmée : { $at }. Annulez d’abord la programmation.
why-older-is-scheduled = Une révision plus ancienne est programmée ({ $at }) et remplacerait celle-ci. Annulez d’abord la programmation.
why-not-scheduled = Rien n’est programmé.
why-not-public = Rien n’en est public. Publiez-le d’abord.
why-already-withdrawn = Ce texte est déjà retiré. Pour le rétablir, publiez une révision.
why-not-a-text = Seuls les textes se retirent. Ôtez plutôt les données du site.
why-own-change = Vous avez écrit cette modification : une autre personne doit la juger. Demandez une relecture ou donnez la raison de l’urgence.
why-base-not-public = Ce dont il dépend n’est pas public : publiez d’abord les données, et pour une édition celles de sa célébration.
why-in-the-past = Cet instant est passé. Choisissez-en un à venir ou publiez maintenant.
why-title-missing = Le titre manque. Écrivez-en un et enregistrez.
why-text-missing = Le texte est vide. Écrivez-le et enregistrez.
why-quote-without-speaker = La citation ne dit pas qui a parlé. Écrivez les lignes qui l’accompagnent.
why-quote-differs = Les mots de la citation ne figurent pas dans le message indiqué. Corrigez-les ou signalez la citation comme une paraphrase.
why-quote-message-not-public = Le message d’où vient la citation ne sera pas public à ce moment. Publiez-le d’abord, ou les deux dans une même parution.
why-quote-source-incomplete = Le message d’où vient la citation n’est pas encore dans les archives.
why-credit-missing = La mention de crédit manque. Écrivez-la et enregistrez.
why-caption-missing = La légende manque. Écrivez-la et enregistrez.
why-alt-text-missing = Le texte de remplacement manque. Décrivez l’image et enregistrez.
why-photo-without-text = Une photo de cette page ne peut pas encore être montrée dans cette langue : la photo elle-même, ou sa légende et son texte de remplacement, n’est pas publique. Publiez-les d’abord, ou publiez cette langue sans la photo.

## What has just been done

said-revision-saved = Enregistré comme nouvelle révision. Rien n’est devenu public.
said-unchanged = Rien n’avait changé ; aucune révision n’a été créée.
said-review-asked = Une relecture a été demandée.
said-changes-requested = Le texte est retourné à son auteur avec votre demande.
said-approved = Approuvé. La publication est possible.
said-countersigned = Contresigné.
said-published = Publié. Le public peut le lire dès maintenant.
said-scheduled = Programmé.
said-unscheduled = La programmation est annulée. Le texte reste approuvé.
said-withdrawn = Retiré. Le texte reste lisible, avec votre raison.
said-unpublished = Ôté du site.
said-restored = L’ancienne révision est rétablie comme nouveau projet.
said-trashed = Mis à la corbeille. Rien n’en est public.
said-untrashed = Sorti de la corbeille, tel quel.

## The forms of texts

field-title = Titre
field-title-standing = Origine du titre
field-title-standing-help = Un titre sans source porte la mention « titre non officiel ».
field-title-sources = Sources du titre
field-title-sources-help = Une par ligne : une adresse, une cote de document ou la clé d’une source.
title-needs-a-source = Veuillez citer une source ou indiquer que le titre est donné de mémoire.
standing-from-memory = De mémoire, sans source
standing-sourced = Lu dans une source
field-theme = Thème
field-theme-help = La devise de l’année, s’il y en a une.
field-quote = Citation
field-quote-words = Mots de la citation
field-quote-words-help = Sans guillemets : la page ajoute ceux de sa langue. Laissez vide s’il n’y a pas de citation.
field-quote-message = Message d’où vient la citation
field-quote-message-help = L’adresse ou une cote du message où figurent les mots. Ils y sont cherchés à l’enregistrement ; écrivez […] là où des mots manquent, et mettez entre [crochets] ce que vous ajoutez.
field-quote-attribution = Lignes sous la citation
field-quote-attribution-help = Qui a parlé, avec son titre d’alors ; puis la source. Une ligne pour chacun.
field-quote-standing = Exactitude des mots
standing-source-incomplete = Telle que fournie ; le message n’est pas encore archivé
standing-verified = Mot pour mot d’après son message
standing-paraphrase = Paraphrase, affichée sans guillemets
quote-without-words = Veuillez écrire les mots de la citation ou vider les lignes qui l’accompagnent.
quote-message-unknown = Aucun message n’a cette adresse ou cette cote. Choisissez-en un dans la liste ou laissez le champ vide.
quote-message-not-in-language = Ce message n’a pas de texte dans la langue de cette page. Choisissez-en un autre ou signalez la citation comme une paraphrase.
quote-not-said = Ces mots ne figurent pas dans le message. Corrigez-les ou signalez la citation comme une paraphrase.
quote-nearly-said = Ces mots ne figurent pas dans le message. Le plus proche : « { $nearest } ». Corrigez-les ou signalez la citation comme une paraphrase.
quote-sentences = Choisir dans le texte du message
quote-sentences-help = Cochez des phrases et enregistrez : elles deviennent les mots de la citation, dans leur ordre.
quote-needs-its-message = Indiquez le message où figurent ces mots ou choisissez une autre réponse.
field-body = Texte
field-body-help = En Markdown : une ligne vide entre les paragraphes ; ## à #### pour les intertitres ; - ou 1. pour les listes ; > pour une citation ; **gras**, *italique* ; [mots](https://…), [mots](observance:water-day) ou [mots](document:nom) pour les liens ; ![mots](lang:fr) pour des mots dans une autre langue.
field-publisher-lines = Lignes de l’éditeur
field-publisher-lines-help = Une formule d’accueil ou de fin dont l’éditeur a entouré le texte. Une par ligne.
field-figure-headings = Intertitres au-dessus des photos
field-figure-headings-help = Un par ligne, dans l’ordre des photos. Une ligne vide pour une photo qui n’en a pas.
field-lead = Chapeau
field-lead-help = Une ou deux phrases sous le titre ; les moteurs de recherche les affichent aussi.
field-name-help = Figure dans le bandeau et après le titre de chaque page.
field-line = Devise
field-line-help = Ce qu’est le site, en quelques mots : après son nom sur la page d’accueil.
field-about-line = Ligne de présentation
field-about-line-help = Une phrase sur le site, au pied de chaque page.
field-publisher-line = Ligne de l’éditeur
field-publisher-line-help = Qui publie le site, tout à la fin de chaque page.
field-note = Note pour les collègues
field-note-help = Ce que vous avez modifié, en quelques mots. Elle figure dans la liste des révisions, jamais en public.
line-too-long = Une ligne est trop longue. Utilisez au plus { $most } caractères par ligne.
markdown-unknown = Le texte contient quelque chose qui ne peut être conservé ici : { $what }. Enlevez-le.
markdown-heading = Un intertitre porte deux, trois ou quatre signes #. Le titre de la page est le seul de premier niveau.
markdown-nested-list = Une liste dans une liste ou une citation ne peut être conservée. Faites-en une seule liste.
markdown-not-here = Le texte renvoie à « { $address } », qui n’existe pas ici. Cherchez son nom dans son adresse.
markdown-address = « { $address } » n’est pas une adresse possible. Utilisez une adresse commençant par https:, http:, mailto: ou tel:, ou un chemin commençant par une barre oblique.
markdown-too-long = Le texte est trop long. Divisez-le ou raccourcissez-le.
markdown-language = « { $tag } » n’est pas un code de langue. Écrivez par exemple fr, zh ou pt-BR.
markdown-malformed = Le texte ne peut être lu. Cherchez des signes ouverts et non fermés.
read-only-in-trash = Ceci est montré tel qu’enregistré en dernier.
read-only-not-yours = Vous pouvez lire cette partie, non l’écrire. Elle est montrée telle qu’enregistrée en dernier.
read-only-no-form = Cette partie est remplie par une importation. Elle est montrée telle qu’enregistrée en dernier et peut être jugée et publiée ici.

## Two texts compared

compare-same = Les deux disent la même chose.
compare-nothing = Rien ici.
clash-lead = Pendant que vous écriviez, la révision { $number } a été enregistrée par { $name } : { $when }. Rien de votre texte n’est perdu : les deux figurent ci-dessous.
clash-theirs = Révision { $number }
clash-yours = Ce que vous avez écrit
clash-how = Reprenez-y ce que vous voulez garder de l’autre, puis enregistrez. Les deux révisions restent dans la liste.
clash-save = Enregistrer le mien à la suite de la révision { $number }
clash-drop = Abandonner le mien et continuer avec le plus récent
said-done = C’est fait.

## What could not be gone on with, and what waits

said-saved-no-further = Enregistré comme nouvelle révision, sans plus : le panneau dit ce qui empêche la suite.
correction-overtaken = Quelqu’un a enregistré ou publié entre-temps ; rien n’a été écrit. Votre texte figure ci-dessous : comparez-le avec ce qui est public maintenant et renvoyez-le.
reviews-all = Tout
reviews-filter = Afficher
step-publish-without-photos = Publier sans la photo
step-schedule-without-photos = Programmer sans la photo
way-to-photo-words = Rédiger sa légende et son texte de remplacement

quotes-title = Citations à revoir
quotes-help = Leurs messages ont changé depuis la vérification des mots.
quotes-language = Langue
quotes-why = Ce qui a changé
quotes-says-other = Le message ne dit plus ces mots. Corrigez la citation ou signalez-la comme une paraphrase.
quotes-message-gone = Le message n’est plus public. Choisissez-en un autre ou retirez la citation.
