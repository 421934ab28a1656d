# Signing in, and one’s own account.

## Problems with what was typed

email-missing = Indiquez votre adresse électronique.
email-wrong = Ceci n’est pas une adresse électronique. Écrivez-la sous la forme name@example.org.
password-missing = Indiquez votre mot de passe.
password-wrong = Ce n’est pas votre mot de passe. Saisissez-le de nouveau.
password-too-short = Ce mot de passe est trop court. Employez au moins { $count } caractères ; quelques mots sans rapport entre eux conviennent bien.
password-too-long = Ce mot de passe est trop long. Employez au plus { $count } caractères.
password-easy-to-guess = Ce mot de passe est facile à deviner. Choisissez des mots sans rapport entre eux, sans votre nom, votre adresse ni le nom de ce site.
name-missing = Indiquez le nom.
name-too-long = Ce nom est trop long. Employez au plus { $count } caractères.
name-unseen = Ce nom contient un caractère invisible. Effacez-le et saisissez le nom de nouveau.
code-wrong = Ce code est faux ou a déjà servi. Attendez le suivant et saisissez-le.
factor-unreadable = Votre second facteur est illisible sur ce serveur. Employez un code de secours ou demandez à un administrateur de le supprimer.
sign-in-wrong = L’adresse et le mot de passe ne correspondent pas. Vérifiez-les et réessayez ; si vous avez oublié votre mot de passe, demandez un lien pour en choisir un autre.

## Crowds and guesses

too-busy-title = Veuillez réessayer dans un instant
too-busy = Trop de personnes se connectent en ce moment. Réessayez dans quelques secondes.
too-soon-seconds =
    { $count ->
        [one] Trop d’essais ont échoué. Attendez { $count } seconde, puis réessayez.
       *[other] Trop d’essais ont échoué. Attendez { $count } secondes, puis réessayez.
    }
too-soon-minutes =
    { $count ->
        [one] Trop d’essais ont échoué. Attendez { $count } minute, puis réessayez.
       *[other] Trop d’essais ont échoué. Attendez { $count } minutes, puis réessayez.
    }

## Signing in

sign-in-title = Connexion
form-not-sent = L’opération n’a pas abouti. Veuillez corriger ceci :
field-email = Adresse électronique
field-password = Mot de passe
sign-in-act = Se connecter
sign-in-forgotten = J’ai oublié mon mot de passe
said-password-set = Votre mot de passe est enregistré. Connectez-vous maintenant avec lui.
said-signed-out = Vous êtes déconnecté(e).

## Second factor

second-factor-title = Second facteur
second-factor-lead = Ouvrez l’application d’authentification de votre téléphone et saisissez les six chiffres qu’elle affiche.
field-code = Code
second-factor-act = Continuer
second-factor-lost = Je n’ai pas mon téléphone : employer un code de secours
recovery-title = Code de secours
recovery-lead = Saisissez l’un des dix codes que vous avez conservés en configurant votre second facteur. Chacun ne sert qu’une fois.
recovery-ask = Si vous n’avez plus de codes non plus, demandez à un administrateur de supprimer votre second facteur.
set-up-title = Configurer votre second facteur
set-up-lead = Un second facteur protège votre compte même si quelqu’un apprend votre mot de passe. Il vous faut un téléphone muni d’une application d’authentification.
set-up-needed = Vos rôles vous permettent de publier ou d’administrer : un second facteur est donc nécessaire avant de commencer.
set-up-begin = Commencer
set-up-scan = Scannez cette image avec l’application d’authentification.
set-up-picture = Code QR contenant le secret de votre second facteur
set-up-secret = Ou saisissez ce secret dans l’application :
set-up-code = Les six chiffres que l’application affiche maintenant
set-up-act = Confirmer
set-up-anew = Créer un autre secret
codes-title = Vos codes de secours
codes-lead = Imprimez ou notez ces dix codes et gardez-les en lieu sûr : ils ne sont affichés que cette fois. Chacun vous laisse entrer une fois quand vous n’avez pas votre téléphone.
codes-done = J’ai conservé les codes : continuer

## Confirming

confirm-title = Confirmer votre identité
confirm-lead = Ce que vous allez faire est sensible. Après confirmation, rien ne vous sera redemandé pendant un quart d’heure.
confirmed-title = Confirmé
confirmed = Votre identité est confirmée. Si vous venez d’un autre onglet, retournez-y et appuyez sur le bouton.

## Links

link-invitation-title = Bienvenue
link-reset-title = Choisir un autre mot de passe
link-lead = Choisissez un mot de passe pour le compte { $email }.
link-first-title = Créer le premier administrateur
link-first-lead = Ce compte gère les personnes et les réglages, et peut aussi publier. Vous configurerez ensuite un second facteur.
field-name = Nom
field-language = Langue de ces écrans
field-new-password = Nouveau mot de passe
password-help = Au moins 12 caractères. Quelques mots sans rapport entre eux sont faciles à retenir et difficiles à deviner ; les espaces sont permis.
link-act = Enregistrer le mot de passe
link-first-act = Créer le compte
link-dead-title = Ce lien ne fonctionne plus
link-dead = Il a servi, a expiré ou a été remplacé par un plus récent. Prenez le message le plus récent ou demandez un autre lien à un administrateur.
forgotten-title = Mot de passe oublié
forgotten-lead = Indiquez votre adresse électronique. Nous y enverrons un lien pour choisir un autre mot de passe.
forgotten-act = Envoyer le lien
forgotten-done-title = Consultez votre messagerie
forgotten-done = Si cette adresse est celle d’une personne d’ici, un message est en route ; son lien fonctionne pendant une heure. Si rien n’arrive, demandez le lien à un administrateur.

## One’s own account

account-title = Mon compte
account-profile = Nom et langue
account-save = Enregistrer
said-saved = Enregistré.
field-old-password = Mot de passe actuel
account-password = Changer le mot de passe
account-password-note = Quand vous le changez, vos autres sessions prennent fin.
said-password-changed = Votre mot de passe est changé, et vos autres sessions ont pris fin.
account-factor-none = Vous n’avez pas de second facteur. Nous vous en conseillons un : il protège votre compte même si quelqu’un apprend votre mot de passe.
account-factor-set =
    { $count ->
        [one] Votre second facteur est configuré. Il reste { $count } code de secours.
       *[other] Votre second facteur est configuré. Il reste { $count } codes de secours.
    }
account-codes-make = Créer de nouveaux codes de secours
account-factor-remove = Supprimer le second facteur
account-factor-remove-ask = Supprimer votre second facteur ? Vos autres sessions prendront fin et vos codes de secours ne vaudront plus rien. Si vos rôles l’exigent, vous en configurerez un autre avant de continuer.
account-sessions = Sessions
account-sessions-lead = Vous êtes connecté(e) à ces endroits. Mettez fin à toute session que vous ne reconnaissez pas, puis changez votre mot de passe.
session-browser = Navigateur
session-network = Réseau
session-since = Depuis
session-seen = Vue pour la dernière fois
session-act = Action
session-this = Cette session
session-end = Y mettre fin
sessions-end-others = Mettre fin à toutes les autres sessions
browser-unknown = Navigateur inconnu
browser-on = { $browser } sous { $system }
said-session-ended = La session a pris fin.
said-sessions-ended = Les sessions ont pris fin.
