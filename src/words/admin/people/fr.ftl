# Staff, roles and invitations.

## Problems

email-taken = Quelqu’un ici a déjà cette adresse. Cherchez cette personne dans la liste ou indiquez une autre adresse.
roles-missing = Choisissez au moins un rôle.
roles-overtaken = Quelqu’un d’autre a modifié ces rôles entre-temps. Vérifiez-les ci-dessous, choisissez à nouveau et enregistrez.
last-administrator = C’est le dernier administrateur capable de se connecter. Nommez d’abord un autre administrateur et attendez qu’il ait accepté.

## Roles

role-writer = Rédacteur
role-writer-help = Rédige les journées, les éditions, les messages et les documents dans toutes les langues.
role-translator = Traducteur ({ $language })
role-photo-editor = Iconographe
role-photo-editor-help = Ajoute les photos avec légendes et crédits, et les place.
role-editor = Éditeur
role-editor-help = Rédige, relit et publie tout. Exige un second facteur.
role-administrator = Administrateur
role-administrator-help = Gère les personnes, les réglages et le journal ; ne rédige pas. Exige un second facteur.
role-none = Aucun rôle
field-roles = Rôles
field-translates = Traduit en

## The list

staff-title = Équipe
staff-invite = Inviter quelqu’un
staff-name = Nom
staff-roles = Rôles
staff-standing = Situation
staff-signed-in = Dernière connexion
staff-never = Jamais
standing-active = Actif
standing-invited = Invité, pas encore accepté
standing-no-factor = Pas encore de second facteur
standing-disabled = Désactivé

## Inviting

invite-title = Inviter quelqu’un
invite-lead = La personne reçoit un message avec un lien pour choisir un mot de passe ; il fonctionne pendant sept jours.
invite-language-help = La langue de ses messages et de ces écrans. La personne pourra en changer.
invite-act = Inviter
link-made-title = Le lien pour { $name }
link-made = Un message contenant ce lien est écrit. S’il n’arrive pas, transmettez vous-même le lien par une voie sûre. Il n’est affiché que cette fois et ne sert qu’une fois, jusqu’au { $until }.
link-made-label = Lien
way-to-person = Aller à { $name }

## One person

person-address = Adresse
person-language = Langue
person-since = Ici depuis
person-factor = Second facteur
person-factor-yes = Configuré
person-factor-no = Non configuré
person-roles-note = À l’enregistrement, les sessions de cette personne prennent fin ; les nouveaux rôles valent dès la connexion suivante.
person-roles-act = Enregistrer les rôles
said-roles-saved = Les rôles sont enregistrés, et les sessions de cette personne ont pris fin.
person-sessions = Sessions ouvertes
person-sessions-none = Cette personne n’a aucune session ouverte.
person-sessions-end = Mettre fin à toutes les sessions
person-access = Accès
person-link-reset = Créer un lien pour un autre mot de passe
person-link-reset-note = Il fonctionne une heure. L’ancien mot de passe reste valable jusqu’à son emploi.
person-link-invitation = Créer une nouvelle invitation
person-link-invitation-note = Elle fonctionne sept jours. Le lien précédent cesse de fonctionner.
person-factor-remove = Supprimer un second facteur perdu
person-factor-remove-ask = Supprimer le second facteur de { $name } ? Assurez-vous d’abord que la demande vient bien de cette personne. Ses sessions prendront fin, et elle en configurera un autre à la prochaine connexion si ses rôles l’exigent.
said-factor-removed = Le second facteur est supprimé.
person-disable = Désactiver le compte
person-disable-ask = Désactiver le compte de { $name } ? Ses sessions prendront fin aussitôt et la connexion lui sera refusée. Son travail et son nom restent dans l’historique, et vous pourrez réactiver le compte.
said-disabled = Le compte est désactivé, et ses sessions ont pris fin.
person-enable = Réactiver le compte
said-enabled = Cette personne peut de nouveau se connecter.
person-disabled-since = Désactivé depuis le { $when }.
act-cancel = Annuler
