### The words of the portal’s frame in French. What each is and where it stands: see en.ftl.

### The first page, as it is in a new portal. Translate these first.

## Frame

skip = Aller au contenu
menu = Menu
language = Langue
language-partly = en partie
nav-main = Menu principal
nav-languages = Langues
nav-footer = À propos de ce portail

## Menu entries and names of the lists

nav-services = Trouver de l’aide
nav-countries = Pays
nav-programmes = Programmes
nav-stories = Témoignages
nav-resources = Cours et outils
nav-organisations = Organisations
nav-sources = Sources

## "Leave this site"

leave = Quitter ce site
leave-note = Vous êtes en danger, ou quelqu’un vous surveille ? « Quitter ce site », ou trois pressions sur la touche Maj, ouvre aussitôt un autre site. Cela n’efface pas l’historique de votre navigateur.
leave-more = En savoir plus sur votre sécurité
leave-two-more = Appuyez encore deux fois sur Maj pour quitter ce site.
leave-one-more = Appuyez encore une fois sur Maj pour quitter ce site.
leave-leaving = Chargement…

## Home

home-needs = De quoi avez-vous le plus besoin ?
need-money = Argent et petite entreprise
need-work = Travail et formation
need-home = Logement et famille
need-health = Santé
need-papers = Papiers et droit
need-people = Quelqu’un à qui parler

## Notices at the top of a page

notice-fallback = Cette page n’existe pas encore en français. Vous la voyez dans cette langue : { $shown }.

## Recherche

search-title = Rechercher
search-label = Que cherchez-vous ?

## Save for offline

offline-title = Enregistrer pour lire sans internet

## État des traductions : page pour les personnes qui traduisent ou relisent

translations-title = Traductions

### The rest of the first page: what a larger portal shows there, and what opens there.

## Menu entries and names of the lists

nav-events = Événements

## "Leave this site"

partners = Partenaires
feedback-wrong = Quelque chose est faux sur cette page ? Dites-le-nous :
feedback-email = par e-mail
feedback-whatsapp = sur WhatsApp
feedback-url = avec notre formulaire

## Home

way-check = Questionnaire
way-check-note = Quelques questions : à quels programmes s’adresser
picker-title = Deux pays, une réponse
picker-origin = Je viens de ce pays
picker-host = Je suis dans ce pays, ou j’en reviens
picker-choose = Choisir
picker-show = Voir l’aide pour moi
picker-other = Mon pays n’est pas dans la liste
journey-title = Où en êtes-vous ?
stage-deciding = Avant de décider
stage-preparing = Avant de partir
stage-back = Après le retour

## Notices at the top of a page

notice-draft-short = Traduction automatique, non relue
notice-draft = Cette page a été traduite par une machine. Personne ne l’a encore relue : elle peut contenir des erreurs.
notice-stale-short = Le texte d’origine a changé depuis cette traduction
notice-stale = Le texte d’origine a changé depuis cette traduction. Certaines informations peuvent ne plus être à jour.
notice-original = Lire l’original ({ $language })
notice-overdue = Les informations de cette page devaient être vérifiées de nouveau le { $date }. Renseignez-vous auprès de l’organisation avant de vous y fier.

## Headings of lists at the end of pages

related-events = Événements à venir

## Recherche

search-titles = Toutes les pages de A à Z

## Save for offline

offline-note = Vous pourrez lire sans internet toutes les pages dans cette langue. Les films et les autres sites web ne sont pas enregistrés. Quand vous ouvrirez de nouveau le portail avec internet, les pages modifiées seront chargées de nouveau. Cela consomme des données.
offline-self-check = Le questionnaire fonctionne aussi sans internet.
offline-shared = Les autres personnes qui utilisent cet appareil pourront alors voir que vous avez ce portail.
offline-save = Enregistrer ces pages sur cet appareil
offline-saving = Les pages sont en cours d’enregistrement. Veuillez laisser cette page ouverte.
offline-saved = Enregistré sur cet appareil :
offline-remove = Supprimer les pages enregistrées
offline-removed = Les pages enregistrées sont supprimées de cet appareil.
offline-failed = Les pages n’ont pas pu être enregistrées. La connexion a peut-être été coupée, ou l’appareil n’a pas assez de place. Rien n’a été gardé.
offline-unavailable = Il n’est pas possible d’enregistrer des pages ici en ce moment.

block-note = Bon à savoir
block-warning = Attention

### All other pages.

## Frame

nav-trail = Vous êtes ici
nav-act = Ce que vous pouvez faire
toc = Sur cette page
table-label = Tableau

## Menu entries and names of the lists

nav-home = Accueil
nav-self-check = Questionnaire

## "Leave this site"

feedback-number = Vous connaissez un numéro ou une adresse qui manque ou qui est faux ? Dites-le-nous :

## Home

guides-title = Guides

## Notices at the top of a page

notice-overview = Ceci est un aperçu général, et non un programme précis.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = L’essentiel
fact-host = Où vous êtes maintenant
fact-origin = Où vous rentrez
fact-delivery = Argent ou biens ?
fact-when = Quand vient l’aide
fact-cost = Coût
fact-since = Depuis
fact-run-by = Organisations concernées
fact-need = Aide pour
fact-dimension = Domaine de la vie
fact-level = Qui est aidé
fact-type = Type
fact-country = Pays
fact-parent = Fait partie de
fact-language = Langue
fact-languages = Langues
fact-length = Durée
fact-data = Données
fact-publisher = Publié par
fact-published = Date de publication
fact-retrieved = Lu par nous le
fact-verified = Comparé à l’original
cost-free = Gratuit
not-stated = La source ne le dit pas.
countries-open = et d’autres. La liste n’est pas complète : posez la question, même si votre pays n’est pas cité.
chip-any-country = Vers tout pays
chip-some-countries = Vers certains pays
chip-region-africa = Vers des pays d’Afrique
chip-region-americas = Vers des pays d’Amérique
chip-region-asia = Vers des pays d’Asie
chip-region-europe = Vers des pays d’Europe
chip-region-oceania = Vers des pays d’Océanie
status-ended = Terminé, à notre connaissance
countries-open-unnamed = La source ne donne pas de liste de pays. Posez la question, quel que soit votre pays.

## When help is given (phase), what part of life it is about (dimension), for whom (level)

phase-before_departure = Avant de partir
phase-arrival = À l’arrivée
phase-after_return = Après le retour
dimension-economic = Travail et revenus
dimension-social = Logement, santé, école, papiers
dimension-psychosocial = Sentiments et relations
level-individual = Vous et votre famille
level-community = Votre communauté
level-structural = Services et autorités
direction-host = Pays où vous êtes maintenant
direction-origin = Pays de retour

## How help is given

delivery-in_kind = Biens et services, pas d’argent
delivery-in_kind-note = Vous recevez ce dont vous avez besoin, et non l’argent pour l’acheter.
delivery-cash = Argent
delivery-cash-note = Vous recevez l’argent vous-même.
delivery-in_kind_and_cash = Biens et services, et un peu d’argent
delivery-in_kind_and_cash-note = Vous recevez certaines choses dont vous avez besoin, et un peu d’argent.
delivery-services = Conseil, formation et autres services
delivery-services-note = La source ne dit pas si l’on reçoit aussi des biens ou de l’argent.
delivery-not_stated = Non précisé
delivery-not_stated-note = La source ne le dit pas. Renseignez-vous avant d’y compter.

## Criteria of a programme

criteria-title = Qui peut demander cette aide
criteria-all = Chaque règle, avec sa source
programme-more = En savoir plus
programme-about = Ce que c’est
criteria-intro = C’est l’équipe du programme qui décide, pas cette page.
criteria-none = Aucune règle de ce programme n’était en vigueur quand cette page a été faite. Demandez à l’équipe du programme ce qu’elle peut faire maintenant.
role-gate = Pour qui
role-gate-note = Selon la source, cette aide est pour les personnes dans ce cas.
role-gate_open = Cité par la source
role-gate_open-note = La source cite ce point. Elle ne dit pas que les autres personnes sont refusées.
role-priority = En premier, ou aide supplémentaire
role-priority-note = La source cite les personnes dans cette situation : elles passent en premier, ou il y a une aide supplémentaire pour elles.
role-advice = À préparer
role-advice-note = L’équipe le demande, ou le regarde. Il est utile d’y réfléchir avant de demander cette aide.
criterion-open = Posez la question, même si votre situation n’est pas citée.
criterion-source = Source :

## Contact

contact-title = Contact
contact-free = Poser une question ne vous engage à rien.
contact-above = Nous ne connaissons aucun contact du programme lui-même. Voici l’organisation dont il dépend : demandez qui peut aider.
contact-office = Nous ne connaissons aucun contact du programme lui-même. Voici un bureau de l’organisation qui le gère : demandez qui peut aider.
contact-none = Nous n’avons trouvé aucun moyen de joindre ce programme. Montrez cette page à une personne qui vous conseille ou à une organisation qui aide les personnes migrantes. Ou à un bureau de l’Organisation internationale pour les migrations (OIM). Demandez-leur qui peut aider.
contact-elsewhere = Nous ne connaissons aucun contact dans ce pays. Voici celui d’un programme qui cite ce pays :
contact-call = Appeler
contact-sms = SMS
contact-whatsapp = WhatsApp
contact-telegram = Telegram
contact-email = E-mail
contact-website = Site web
contact-more = Adresse et autres détails
contact-address = Adresse
contact-toll_free = Appel gratuit
contact-domestic = Fonctionne peut-être uniquement dans ce pays : { $country }
network-facebook = Facebook
network-instagram = Instagram
network-linkedin = LinkedIn
network-telegram = Telegram
network-x = X
network-youtube = YouTube
network-tiktok = TikTok

## Headings of lists at the end of pages

related-programmes = Programmes
related-services = Les aides citées ici
related-resources = Cours et outils
related-stories = Témoignages
service-programmes = Les programmes qui citent cette aide
service-related = D’autres aides souvent liées
country-programmes-from = Si vous êtes dans ce pays maintenant : { $country }
country-programmes-to = Rentrer au pays : { $country }
country-way-from = De : { $country }
country-way-any = De tout pays
country-way-open = La liste des pays n’est pas complète : demandez pour le vôtre
country-way-unnamed = La source ne nomme aucun pays. Demandez, quel que soit le vôtre.
country-way-none = Nos sources ne nomment aucun programme pour ces deux pays seuls. Demandez là où vous êtes :
country-way-change = Changer les pays

## Stories

story-from = De
story-to = Retour vers
story-programme = Avec l’aide de
story-services = Aide reçue
story-unfinished = C’est un brouillon. Il n’est pas publié.
story-names-changed = Ce n’est peut-être pas le vrai nom de la personne.
story-basis-published = Nous racontons avec nos propres mots une histoire déjà publiée. L’original est indiqué ci-dessous.
story-basis-personal = La personne a raconté cette histoire et a accepté que nous la publiions.
story-not-a-promise = Chaque cas est différent. Un témoignage ne promet pas la même aide.
story-review = Cette histoire sera revue le

## Organisations, courses and tools, sources

organisation-type-intergovernmental = Organisation internationale
organisation-type-government = Autorité publique
organisation-type-ngo = Organisation à but non lucratif
organisation-type-centre = Centre de conseil
organisation-type-other = Autre organisation
resource-type-course = Cours
resource-type-group = Groupe d’entraide
resource-type-hotline = Ligne d’information
resource-type-film = Film
resource-type-website = Site web
resource-type-app = Application
resource-type-training = Formation
resource-open = Ouvrir
resource-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
resource-megabytes = Environ { $count } Mo
resource-size-unknown = Nous ne savons pas combien de données ce film utilise. Un film en utilise beaucoup.

event-type-information_session = Séance d’information
event-type-job_fair = Salon de l’emploi
event-type-workshop = Atelier
event-type-other = Événement
event-when = Quand
event-place = Où
event-calendar = Ajouter à votre agenda
event-over = Cet événement est passé.
list-calendar = Toutes ces dates pour votre agenda
source-open = Lire l’original sur
source-type-web_page = Page web
source-type-blog_post = Article de blog
source-type-document = Document
source-type-first_hand = Connaissance directe
source-no-url = L’adresse web de cette source n’est pas connue.
source-verified = Oui
source-unverified = Pas encore. Nous avons une copie et ne l’avons pas comparée à la page en ligne.
source-cited-by = Pages qui utilisent cette source

## What the source does not say; sources and checks

gaps-count = { $count ->
    [one] Ce que nous ne savons pas (un point)
    [many] Ce que nous ne savons pas ({ $count } points)
   *[other] Ce que nous ne savons pas ({ $count } points)
}
gaps-intro = Nous ne devinons pas. S’il manque quelque chose, posez la question.
print-notes = Notes
record-count = { $count ->
    [one] Notre source
    [many] Nos { $count } sources
   *[other] Nos { $count } sources
}
record-checked = Comparé avec notre copie de la source le
record-due = Prochaine comparaison au plus tard le
record-last-checked = Vérifié pour la dernière fois le
record-next-check = Prochaine vérification au plus tard le

## Lists

list-services-summary = Les formes d’aide pour les personnes qui rentrent ou sont de retour.
list-countries-summary = Programmes et contacts par pays : là où vous êtes, ou là où vous rentrez.
list-programmes-summary = Qui aide qui, avec quoi, et comment faire la demande.
list-stories-summary = Ce que d’autres personnes ont vécu, en bref.
list-resources-summary = Cours, groupes, lignes d’information, films et sites web.
list-organisations-summary = Les organisations concernées, et comment les joindre quand nous le savons.
list-sources-summary = D’où viennent les informations de ce portail.
list-events-summary = Séances d’information, salons de l’emploi et ateliers à venir.
list-filtered = { $list } : { $option }
list-total = { $count ->
    [one] { $count } entrée
    [many] { $count } d’entrées
   *[other] { $count } entrées
}
entry-from = Au départ de : { $countries }
entry-to = Retour vers : { $countries }
other-countries = d’autres pays
list-empty = Il n’y a encore rien ici.
filter-need = Ce dont vous avez besoin
filter-phase = Quand
filter-contact = Contact
filter-direction = Où vous êtes, ou rentrez
filter-host = Où vous êtes maintenant
filter-origin = Où vous rentrez
filter-all = Tout afficher
contact-known = Avec un contact connu
pages-label = Pages de cette liste
pages-page = Page { $number }

## Recherche

search-summary = Trouver une page de ce portail par ses mots.
search-private = Les mots que vous écrivez restent sur cet appareil.
search-count = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
search-none = Aucune page ne contient ces mots. Essayez un autre mot, ou regardez ici :
search-unavailable = La recherche ne fonctionne pas ici en ce moment. Toutes les pages sont dans la liste ci-dessous.
search-more = Montrer plus de résultats

## Save for offline

kind-page = Information
kind-service = Type d’aide
kind-country = Pays
kind-programme = Programme
kind-story = Témoignage
kind-organisation = Organisation
kind-resource = Cours ou outil
kind-source = Source
kind-event = Événement

## Self-check

self-check-start = Voir ce que vous pouvez demander
self-check-choice = Choisissez un programme
self-check-without = Sans les questions de cette page
self-check-static = Voici les règles de chaque programme en mots simples, et à qui s’adresser. Comparez-les avec votre situation.
self-check-unavailable = Les questions n’ont pas pu démarrer sur cet appareil. Tout ce qu’il vous faut est sur cette page.
self-check-not-a-decision = Ceci n’est pas une décision. Seule l’équipe du programme peut décider, et vous pouvez toujours poser la question.
self-check-privacy = Vos réponses restent sur cet appareil. Rien n’est envoyé, et rien n’est enregistré, sauf si vous le demandez.
self-check-traces = Rien n’est envoyé. Mais votre navigateur garde dans son historique chaque réponse que vous choisissez. Sur un appareil que d’autres personnes utilisent, ouvrez cette page dans une fenêtre privée.

## Page not found (address that does not exist)

not-found-title = Cette page n’existe pas
not-found-home = Aller à l’accueil

## Feed (news reader)

feed-title = { $site } : pages nouvelles et modifiées
feed-subtitle = Les pages du portail ajoutées ou vérifiées récemment.

## Questions of the self-check (they need JavaScript)

check-most = { $count ->
    [one] { $count } question au plus.
    [many] { $count } de questions au plus.
   *[other] { $count } questions au plus.
}
check-left = { $count ->
    [0] C’est la dernière question
    [one] Encore { $count } question au plus
    [many] Encore { $count } de questions au plus
   *[other] Encore { $count } questions au plus
}
check-start = Commencer
check-continue = Continuer
check-back = Retour
check-unsure = Je ne sais pas
check-decline = Je préfère ne pas répondre
check-none = Aucune de ces réponses
check-or = ou
check-why = Pourquoi cette question
check-day = Jour
check-month = Mois
check-year = Année
check-country-hint = Écrivez quelques lettres, puis choisissez dans la liste.
check-matches = { $count ->
    [0] Aucun pays trouvé.
    [one] { $count } pays trouvé.
    [many] { $count } de pays trouvés.
   *[other] { $count } pays trouvés.
}
check-errors = Il y a un problème
check-error-choose = Choisissez une réponse.
check-error-choose-many = Choisissez au moins une réponse.
check-error-country = Choisissez un pays dans la liste.
check-error-number = Écrivez un nombre de { $min } à { $max }.
check-error-date = Écrivez une date qui existe, avec le jour, le mois et l’année.
check-error-date-limits = Écrivez une date entre { $min } et { $max }.
check-answers = Vérifiez vos réponses
check-no-answer = Sans réponse
check-change = Modifier
check-show-result = Voir à qui vous adresser
check-result = Ce que vous pouvez faire maintenant
check-said = Vous avez dit :
check-said-nothing = Vous n’avez pas indiqué les pays. Ce sont eux qui comptent le plus.
check-act-many = Vous pouvez vous adresser à l’un de ces programmes
check-act-none = Demandez près de vous : aucun programme ici ne convient
check-act-ended = À notre connaissance, ce programme est terminé : demandez s'il y en a un nouveau
check-act-open = Il nous faut en savoir plus
check-so-far = Que savons-nous déjà ?
check-so-far-note = Voici ce que disent vos réponses pour le moment. Les questions suivantes peuvent le changer.
check-go-on = Revenir à la question
check-missing = Ce qui n’est pas encore clair
check-nearest = À éclaircir d’abord : { $criteria }. Si c’est vrai pour vous : { $outcome }
check-undecided = Pas encore certain
check-later = Aide pour les personnes qui rentrent ou sont rentrées
check-needs = Vos besoins, un par un
check-no-contact = Aucun contact connu
check-need-met = { $need } : { $programme }
check-need-unmet = { $need } : nos sources n’en parlent pas
check-reasons = Pourquoi ce résultat
check-may-change = Ce qui peut le changer
check-prepare = Ce qu’il faut préparer
check-other-help = Autres aides
check-print = Imprimer
check-save = Enregistrer dans un fichier
check-counsellor = Montrer à une personne qui vous conseille
check-clear = Effacer mes réponses et recommencer
check-cleared = Vos réponses sont effacées de cette page.
check-what = Ce questionnaire porte sur votre parcours et votre situation. Il dit ensuite à quels programmes vous pouvez demander de l’aide, et pourquoi.
check-possible = Pas encore certain. Ces résultats sont possibles :
check-if = Si vous répondez « { $answer } » : { $outcome }
check-other-country = un autre pays
check-some-country = un pays parmi plusieurs
check-range = de { $min } à { $max }
check-met = Correspond à vos réponses
check-not_met = Ne correspond pas à vos réponses
check-not_listed = La source ne cite pas votre situation. Seule l’équipe peut le dire.
check-unknown = Vos réponses ne permettent pas de le dire
check-out = Programmes qui ne correspondent pas à vos réponses
check-none-fits = Cela ne veut pas dire qu’il n’y a pas d’aide pour vous, et ce portail ne vous demande pas de rentrer. Adressez-vous, là où vous êtes, à une organisation qui aide les personnes migrantes ou à un service de conseil au retour. Ou à un bureau de l’Organisation internationale pour les migrations (OIM). Dites : « Je vais peut-être rentrer dans mon pays, ou je suis de retour. Y a-t-il une aide ? » Si vous voulez rester, ou si vous craignez un danger, cherchez d’abord une aide juridique.
check-ask-anywhere = Comment demander dans n’importe quel pays
check-services = Les aides qui correspondent à vos réponses
check-remember = Garder mes réponses sur cet appareil jusqu’à ce que je ferme l’onglet. Le navigateur les efface alors, mais des traces peuvent rester. Ne cochez pas cette case sur un appareil que d’autres personnes utilisent.
check-counsellor-note = Une conseillère ou un conseiller peut scanner cette image ou ouvrir le lien. On y voit seulement les résultats, pas vos réponses.
check-shared = Résultats d’un questionnaire
check-arriving = Le résultat apparaîtra ici dans un instant.
check-shared-note = Ce sont seulement les résultats. Les réponses n’en font pas partie. N’importe qui peut créer un lien comme celui-ci : il ne prouve rien.
check-own = Répondre vous-même au questionnaire
check-of = Questions : { $programme }
check-one = Répondre aux questions sur ce programme
check-one-lead = Quelques questions courtes sur un seul programme.
check-all = Questions sur tous les programmes
check-first-true = Choisissez la première réponse qui est vraie pour vous. Nous vous demandons les autres ensuite.
check-more-true = Une de ces réponses est-elle vraie aussi ?
check-again = Recommencer
check-another-country = Un autre pays
check-services-may = Aides qui peuvent convenir
check-gives = Ce qu’il peut donner
check-gives-note = Le programme décide. Ce sont les montants que citent ses sources ; ce n’est pas une promesse.
check-perhaps = peut-être
check-up-to = jusqu’à { $amount }
check-up-to-range = de { $min } jusqu’à { $max } ; cela dépend de réponses qui manquent encore
gives-each = { $amount } pour chaque : { $what }
gives-cap = En tout { $amount } au plus
gives-discretion = L’équipe décide qui le reçoit.
gives-if = Si :
gives-if-any = Si une de ces conditions est vraie :
gives-not = non : { $what }
gives-long = Pour certaines personnes seulement. La source dit pour qui.
check-builds-on = Seulement avec l’accord de :
programme-basis-of = Ces programmes demandent l’accord de celui-ci :

proof-combinations = Combinaisons de réponses couvertes
proof-proofs = Preuves établies
proof-personas = Personnes fictives de test
proof-programmes = Programmes
proof-questions = Questions
proof-languages = Langues entièrement rédigées
proof-hash = Empreinte des règles

## État des traductions : page pour les personnes qui traduisent ou relisent

translations-summary = Pour les personnes qui traduisent ou relisent : ce qui est fait dans chaque langue, et ce qui reste à faire.
translations-original = Les textes d’origine sont dans cette langue : { $language }.
translations-done = Complets : { $count } sur { $all }
translations-which = Quels textes ?
translations-kind = Type de texte
translations-texts = Textes
translations-complete = Complets
translations-stale = À mettre à jour
translations-missing = Manquants
translations-unreviewed = Non relus
translations-all = Tous
translations-words = Ce que ces mots veulent dire
translations-complete-note = La traduction existe et dit ce que l’original dit aujourd’hui.
translations-stale-note = L’original a changé depuis la traduction.
translations-missing-note = Il n’y a pas de traduction, ou il en manque une partie.
translations-unreviewed-note = Une machine a fait la traduction, et personne ne l’a encore relue.
translations-incomplete = Il manque une partie
translations-open = { $count ->
    [one] Un texte à traiter
   *[other] { $count } textes à traiter
}
translations-none-open = Rien ne manque, tout est à jour.
translations-to-check = { $count ->
    [one] Un texte à relire
   *[other] { $count } textes à relire
}
translations-more = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
translations-removed = Une partie de l’original a été supprimée.
kind-site = Textes du portail
kind-rules = Textes du questionnaire
kind-interface = Menus et boutons
