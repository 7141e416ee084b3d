### The words of the portal’s frame in Spanish. What each is and where it stands: see en.ftl.

### The first page, as it is in a new portal. Translate these first.

## Frame

skip = Ir al contenido
menu = Menú
language = Idioma
language-partly = en parte
nav-main = Menú principal
nav-languages = Idiomas
nav-footer = Sobre este portal

## Menu entries and names of the lists

nav-services = Buscar ayuda
nav-countries = Países
nav-programmes = Programas
nav-stories = Historias
nav-resources = Cursos y herramientas
nav-organisations = Organizaciones
nav-sources = Fuentes

## "Leave this site"

leave = Salir del sitio
leave-note = ¿Está en peligro o alguien le vigila? «Salir del sitio», o presionar tres veces la tecla Shift, abre otro sitio web de inmediato. No borra el historial de su navegador.
leave-more = Más sobre su seguridad
leave-two-more = Presione Shift dos veces más para salir del sitio.
leave-one-more = Presione Shift una vez más para salir del sitio.
leave-leaving = Cargando…

## Home

home-needs = ¿Qué es lo que más necesita?
need-money = Dinero y negocio propio
need-work = Trabajo y capacitación
need-home = Vivienda y familia
need-health = Salud
need-papers = Papeles y derechos
need-people = Alguien con quien hablar

## Notices at the top of a page

notice-fallback = Esta página todavía no existe en español. La ve en este idioma: { $shown }.

## Búsqueda

search-title = Buscar
search-label = ¿Qué busca?

## Save for offline

offline-title = Guardar para leer sin internet

## Estado de las traducciones: página para quienes traducen o revisan

translations-title = Traducciones

### The rest of the first page: what a larger portal shows there, and what opens there.

## Menu entries and names of the lists

nav-events = Eventos

## "Leave this site"

partners = Entidades colaboradoras
feedback-wrong = ¿Hay algún error en esta página? Por favor, díganoslo:
feedback-email = por correo electrónico
feedback-whatsapp = por WhatsApp
feedback-url = en nuestro formulario

## Home

way-check = Preguntas para usted
way-check-note = Unas pocas preguntas: a qué programas preguntar
picker-title = Dos países, una respuesta
picker-origin = Soy de este país
picker-host = Estoy en este país, o he vuelto de él
picker-choose = Elija
picker-show = Ver la ayuda para mí
picker-other = Mi país no está en la lista
journey-title = ¿En qué punto del camino está?
stage-deciding = Antes de decidir
stage-preparing = Antes de salir
stage-back = Después de volver

## Notices at the top of a page

notice-draft-short = Traducción automática, sin revisar
notice-draft = Esta página la ha traducido una máquina. Nadie la ha revisado todavía, así que puede tener errores.
notice-stale-short = El texto original ha cambiado desde esta traducción
notice-stale = El texto original ha cambiado después de esta traducción. Es posible que algunos datos ya no sean actuales.
notice-original = Leer el original ({ $language })
notice-overdue = Los datos de esta página debían revisarse de nuevo el { $date }. Pregunte a la organización antes de confiar en ellos.

## Headings of lists at the end of pages

related-events = Próximos eventos

## Búsqueda

search-titles = Todas las páginas de la A a la Z

## Save for offline

offline-note = Después podrá leer sin internet todas las páginas en este idioma. Las películas y otros sitios web no se guardan. Cuando abra de nuevo el portal con internet, las páginas que han cambiado se cargarán otra vez. Esto consume datos.
offline-self-check = Las preguntas también funcionan sin internet.
offline-shared = Otras personas que usan este dispositivo podrán ver que usted tiene este portal.
offline-save = Guardar estas páginas en este dispositivo
offline-saving = Se están guardando las páginas. Por favor, deje esta página abierta.
offline-saved = Guardado en este dispositivo:
offline-remove = Borrar las páginas guardadas
offline-removed = Las páginas guardadas se han borrado de este dispositivo.
offline-failed = No se pudieron guardar las páginas. Quizás se cortó internet o el dispositivo tiene poco espacio. No se guardó nada.
offline-unavailable = Ahora no se pueden guardar páginas aquí.

block-note = Conviene saber
block-warning = Atención

### All other pages.

## Frame

nav-trail = Usted está aquí
nav-act = Lo que puede hacer
toc = En esta página
table-label = Tabla

## Menu entries and names of the lists

nav-home = Inicio
nav-self-check = Preguntas para usted

## "Leave this site"

feedback-number = ¿Conoce un número o una dirección que falta o que está mal? Por favor, díganoslo:

## Home

guides-title = Guías

## Notices at the top of a page

notice-overview = Esto es una visión general. No es un programa concreto.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = Lo esencial
fact-host = Dónde está ahora
fact-origin = Adónde vuelve
fact-delivery = ¿Dinero o bienes?
fact-when = Cuándo llega la ayuda
fact-cost = Costo
fact-since = Desde
fact-run-by = Organizaciones que participan
fact-need = Ayuda con
fact-dimension = Ámbito de la vida
fact-level = A quién se ayuda
fact-type = Tipo
fact-country = País
fact-parent = Forma parte de
fact-language = Idioma
fact-languages = Idiomas
fact-length = Duración
fact-data = Datos
fact-publisher = Publicado por
fact-published = Fecha de publicación
fact-retrieved = Fecha en que lo leímos
fact-verified = Comparado con el original
cost-free = Gratis
not-stated = La fuente no lo dice.
countries-open = y otros. La lista no está completa: pregunte aunque su país no aparezca.
chip-any-country = A cualquier país
chip-some-countries = A algunos países
chip-region-africa = A países de África
chip-region-americas = A países de América
chip-region-asia = A países de Asia
chip-region-europe = A países de Europa
chip-region-oceania = A países de Oceanía
status-ended = Terminado, que sepamos
countries-open-unnamed = La fuente no da una lista de países. Pregunte, sea cual sea su país.

## When help is given (phase), what part of life it is about (dimension), for whom (level)

phase-before_departure = Antes de salir
phase-arrival = Al llegar
phase-after_return = Después de volver
dimension-economic = Trabajo e ingresos
dimension-social = Vivienda, salud, escuela, papeles
dimension-psychosocial = Ánimo y relaciones
level-individual = Usted y su familia
level-community = Su comunidad
level-structural = Servicios y autoridades
direction-host = País donde está ahora
direction-origin = País al que vuelve

## How help is given

delivery-in_kind = Bienes y servicios, no dinero
delivery-in_kind-note = Usted recibe lo que necesita, no el dinero para comprarlo.
delivery-cash = Dinero
delivery-cash-note = El dinero lo recibe usted.
delivery-in_kind_and_cash = Bienes y servicios, y algo de dinero
delivery-in_kind_and_cash-note = Usted recibe algunas cosas que necesita y algo de dinero.
delivery-services = Orientación, capacitación y otros servicios
delivery-services-note = La fuente no dice si también se reciben bienes o dinero.
delivery-not_stated = No se indica
delivery-not_stated-note = La fuente no lo dice. Pregunte antes de contar con ello.

## Criteria of a programme

criteria-title = Quién puede pedirla
criteria-all = Cada regla, con su fuente
programme-more = Más sobre este programa
programme-about = Qué es
criteria-intro = Decide el equipo del programa, no esta página.
criteria-none = Ninguna regla de este programa estaba vigente cuando se hizo esta página. Pregunte al equipo del programa qué puede hacer ahora.
role-gate = Para quién
role-gate-note = Según la fuente, esta ayuda es para quienes están en este caso.
role-gate_open = Mencionado por la fuente
role-gate_open-note = La fuente lo menciona. No dice que se rechace a otras personas.
role-priority = Prioridad o ayuda adicional
role-priority-note = La fuente nombra a las personas en esta situación: tienen prioridad, o hay ayuda adicional para ellas.
role-advice = Conviene prepararlo
role-advice-note = El equipo lo pide o lo tiene en cuenta. Conviene pensarlo antes de preguntar.
criterion-open = Pregunte aunque su situación no aparezca.
criterion-source = Fuente:

## Contact

contact-title = Contacto
contact-free = Preguntar no le compromete a nada.
contact-above = No conocemos ningún contacto del programa mismo. Esta es la organización de la que depende: pregunte quién puede ayudar.
contact-office = No conocemos ningún contacto del programa mismo. Esta es una oficina de la organización que lo lleva: pregunte quién puede ayudar.
contact-none = No encontramos cómo comunicarse con este programa. Muestre esta página a una persona asesora o a una organización que ayuda a migrantes. O a una oficina de la Organización Internacional para las Migraciones (OIM). Pregúnteles quién puede ayudar.
contact-elsewhere = No conocemos ningún contacto en este país. Este es el de un programa que lo nombra:
contact-call = Llamar
contact-sms = SMS
contact-whatsapp = WhatsApp
contact-telegram = Telegram
contact-email = Correo electrónico
contact-website = Sitio web
contact-more = Dirección y otros datos
contact-address = Dirección
contact-toll_free = Llamada gratuita
contact-domestic = Quizá solo funcione dentro de este país: { $country }
network-facebook = Facebook
network-instagram = Instagram
network-linkedin = LinkedIn
network-telegram = Telegram
network-x = X
network-youtube = YouTube
network-tiktok = TikTok

## Headings of lists at the end of pages

related-programmes = Programas
related-services = La ayuda que se nombra aquí
related-resources = Cursos y herramientas
related-stories = Historias
service-programmes = Programas que nombran esta ayuda
service-related = Otra ayuda que suele ir unida
country-programmes-from = Si está ahora en este país: { $country }
country-programmes-to = Volver a: { $country }
country-way-from = Desde: { $country }
country-way-any = Desde cualquier país
country-way-open = La lista de países no está completa: pregunte por el suyo
country-way-unnamed = La fuente no nombra países. Pregunte, sea cual sea el suyo.
country-way-none = Nuestras fuentes no nombran ningún programa solo para estos dos países. Pregunte donde está ahora:
country-way-change = Cambiar los países

## Stories

story-from = Desde
story-to = De vuelta a
story-programme = Con la ayuda de
story-services = Ayuda recibida
story-unfinished = Es un borrador. No está publicado.
story-names-changed = Quizá no sea el nombre real de la persona.
story-basis-published = Contamos con nuestras palabras una historia ya publicada. El original se nombra abajo.
story-basis-personal = La persona contó esta historia y aceptó que la publiquemos.
story-not-a-promise = Cada caso es distinto. Una historia no promete la misma ayuda.
story-review = Esta historia se revisará el

## Organisations, courses and tools, sources

organisation-type-intergovernmental = Organización internacional
organisation-type-government = Autoridad pública
organisation-type-ngo = Organización sin fines de lucro
organisation-type-centre = Centro de orientación
organisation-type-other = Otra organización
resource-type-course = Curso
resource-type-group = Grupo de apoyo
resource-type-hotline = Línea de información
resource-type-film = Película
resource-type-website = Sitio web
resource-type-app = Aplicación
resource-type-training = Capacitación
resource-open = Abrir
resource-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
resource-megabytes = Unos { $count } MB
resource-size-unknown = No sabemos cuántos datos gasta esta película. Una película gasta muchos.

event-type-information_session = Sesión informativa
event-type-job_fair = Feria de empleo
event-type-workshop = Taller
event-type-other = Evento
event-when = Cuándo
event-place = Dónde
event-calendar = Añadir a su calendario
event-over = Este evento ya pasó.
list-calendar = Todas estas fechas para su calendario
source-open = Leer el original en
source-type-web_page = Página web
source-type-blog_post = Entrada de blog
source-type-document = Documento
source-type-first_hand = Conocimiento directo
source-no-url = No tenemos la dirección web de esta fuente.
source-verified = Sí
source-unverified = Todavía no. Tenemos una copia y no la hemos comparado con la página en línea.
source-cited-by = Páginas que usan esta fuente

## What the source does not say; sources and checks

gaps-count = { $count ->
    [one] Lo que no sabemos (una cosa)
    [many] Lo que no sabemos ({ $count } cosas)
   *[other] Lo que no sabemos ({ $count } cosas)
}
gaps-intro = No adivinamos. Si falta algo, pregunte.
print-notes = Notas
record-count = { $count ->
    [one] Nuestra fuente
    [many] Nuestras { $count } fuentes
   *[other] Nuestras { $count } fuentes
}
record-checked = Comparado con nuestra copia de la fuente el
record-due = Próxima comparación a más tardar el
record-last-checked = Revisado por última vez el
record-next-check = Próxima revisión a más tardar el

## Lists

list-services-summary = Tipos de ayuda para quienes vuelven a su país o ya han vuelto.
list-countries-summary = Programas y contactos por país: donde está ahora o adonde vuelve.
list-programmes-summary = Quién ayuda a quién, con qué y cómo pedirlo.
list-stories-summary = Lo que vivieron otras personas, en breve.
list-resources-summary = Cursos, grupos, líneas de información, películas y sitios web.
list-organisations-summary = Qué organizaciones participan y cómo comunicarse con ellas, cuando lo sabemos.
list-sources-summary = De dónde salen los datos de este portal.
list-events-summary = Sesiones informativas, ferias de empleo y talleres próximos.
list-filtered = { $list }: { $option }
list-total = { $count ->
    [one] { $count } resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
}
entry-from = Desde: { $countries }
entry-to = De vuelta a: { $countries }
other-countries = otros países
list-empty = Aquí todavía no hay nada.
filter-need = Lo que necesita
filter-phase = Cuándo
filter-contact = Contacto
filter-direction = Dónde está o adónde vuelve
filter-host = Dónde está ahora
filter-origin = Adónde vuelve
filter-all = Mostrar todo
contact-known = Con contacto conocido
pages-label = Páginas de esta lista
pages-page = Página { $number }

## Búsqueda

search-summary = Encuentre una página de este portal por sus palabras.
search-private = Las palabras que usted escribe se quedan en este dispositivo.
search-count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
search-none = Ninguna página tiene estas palabras. Pruebe con otra palabra, o mire aquí:
search-unavailable = La búsqueda no funciona aquí en este momento. Todas las páginas están en la lista de abajo.
search-more = Mostrar más resultados

## Save for offline

kind-page = Información
kind-service = Tipo de ayuda
kind-country = País
kind-programme = Programa
kind-story = Historia
kind-organisation = Organización
kind-resource = Curso o herramienta
kind-source = Fuente
kind-event = Evento

## Self-check

self-check-start = Ver qué puede pedir
self-check-choice = Elija un programa
self-check-without = Sin las preguntas de esta página
self-check-static = Aquí están las reglas de cada programa en palabras sencillas, y a quién preguntar. Compárelas con su situación.
self-check-unavailable = Las preguntas no han podido empezar en este dispositivo. Todo lo que necesita está en esta página.
self-check-not-a-decision = Esto no es una decisión. Solo puede decidir el equipo del programa, y siempre se puede preguntar.
self-check-privacy = Sus respuestas se quedan en este dispositivo. No se envía nada, y no se guarda nada si usted no lo pide.
self-check-traces = No se envía nada. Pero su navegador guarda en el historial cada respuesta que usted elige. En un dispositivo que usan otras personas, abra esta página en una ventana privada.

## Page not found (address that does not exist)

not-found-title = Esta página no está aquí
not-found-home = Ir a la página de inicio

## Feed (news reader)

feed-title = { $site }: páginas nuevas y modificadas
feed-subtitle = Páginas del portal añadidas o revisadas hace poco.

## Questions of the self-check (they need JavaScript)

check-most = { $count ->
    [one] { $count } pregunta como máximo.
    [many] { $count } de preguntas como máximo.
   *[other] { $count } preguntas como máximo.
}
check-left = { $count ->
    [0] Es la última pregunta
    [one] { $count } pregunta más como máximo
    [many] { $count } de preguntas más como máximo
   *[other] { $count } preguntas más como máximo
}
check-start = Empezar
check-continue = Continuar
check-back = Atrás
check-unsure = No lo sé
check-decline = Prefiero no decirlo
check-none = Nada de esto
check-or = o
check-why = Por qué lo preguntamos
check-day = Día
check-month = Mes
check-year = Año
check-country-hint = Escriba unas letras y elija de la lista.
check-matches = { $count ->
    [0] No se ha encontrado ningún país.
    [one] { $count } país encontrado.
    [many] { $count } de países encontrados.
   *[other] { $count } países encontrados.
}
check-errors = Hay un problema
check-error-choose = Elija una respuesta.
check-error-choose-many = Elija al menos una respuesta.
check-error-country = Elija un país de la lista.
check-error-number = Escriba un número de { $min } a { $max }.
check-error-date = Escriba una fecha que exista, con día, mes y año.
check-error-date-limits = Escriba una fecha entre el { $min } y el { $max }.
check-answers = Revise sus respuestas
check-no-answer = Sin respuesta
check-change = Cambiar
check-show-result = Ver a quién preguntar
check-result = Qué puede hacer ahora
check-said = Usted dijo:
check-said-nothing = No nos dijo los países. Son lo que más decide.
check-act-many = Puede preguntar a uno de estos
check-act-none = Pregunte cerca de usted: ningún programa de aquí encaja
check-act-ended = Por lo que sabemos, este programa ha terminado: pregunte si hay uno nuevo
check-act-open = Necesitamos saber más
check-so-far = ¿Qué sabemos hasta ahora?
check-so-far-note = Esto es lo que dicen sus respuestas hasta ahora. Las preguntas siguientes pueden cambiarlo.
check-go-on = Volver a la pregunta
check-missing = Lo que aún no está claro
check-nearest = Aclare primero esto: { $criteria }. Si se cumple en su caso: { $outcome }
check-undecided = Todavía no es seguro
check-later = Ayuda para personas que vuelven o han vuelto
check-needs = Sus necesidades, una por una
check-no-contact = Sin contacto conocido
check-need-met = { $need }: { $programme }
check-need-unmet = { $need }: nuestras fuentes no lo mencionan
check-reasons = Por qué ve esto
check-may-change = Qué puede cambiarlo
check-prepare = Qué preparar
check-other-help = Otra ayuda
check-print = Imprimir
check-save = Guardar en un archivo
check-counsellor = Mostrar a una persona asesora
check-clear = Borrar mis respuestas y empezar de nuevo
check-cleared = Sus respuestas se han borrado de esta página.
check-what = Le preguntamos por su viaje y su situación. Después verá a qué programas pedir ayuda, y por qué.
check-possible = Aún no está claro. Estos resultados son posibles:
check-if = Si responde «{ $answer }»: { $outcome }
check-other-country = otro país
check-some-country = uno de varios países
check-range = de { $min } a { $max }
check-met = Encaja con sus respuestas
check-not_met = No encaja con sus respuestas
check-not_listed = La fuente no menciona su situación. Solo el equipo puede decirlo.
check-unknown = No queda claro con sus respuestas
check-out = Programas que no encajan con sus respuestas
check-none-fits = Eso no significa que no haya ayuda para usted, y este portal no le pide que vuelva. Pregunte, donde está, a una organización que ayuda a migrantes o a un servicio de orientación sobre el retorno. O en una oficina de la Organización Internacional para las Migraciones (OIM). Diga: «Quizá vuelva a mi país, o ya he vuelto. ¿Hay ayuda?» Si quiere quedarse, o si teme sufrir daño, busque primero apoyo legal.
check-ask-anywhere = Cómo preguntar en cualquier país
check-services = Ayuda que encaja con sus respuestas
check-remember = Conservar mis respuestas en este dispositivo hasta que yo cierre la pestaña. Entonces el navegador las borra, pero pueden quedar rastros. No marque esta casilla en un dispositivo que usan otras personas.
check-counsellor-note = Una persona asesora puede escanear esta imagen o abrir el enlace. Contiene solo los resultados, no sus respuestas.
check-shared = Resultados de las preguntas
check-arriving = El resultado aparecerá aquí en un momento.
check-shared-note = Son solo los resultados, sin las respuestas. Cualquier persona puede crear un enlace como este: no prueba nada.
check-own = Responda usted las preguntas
check-of = Preguntas: { $programme }
check-one = Responder a las preguntas sobre este programa
check-one-lead = Unas preguntas cortas sobre un solo programa.
check-all = Preguntas sobre todos los programas
check-first-true = Elija la primera respuesta que sea cierta en su caso. Después preguntamos por las demás.
check-more-true = ¿También es cierta alguna de estas?
check-again = Empezar de nuevo
check-another-country = Otro país
check-services-may = Ayudas que pueden servirle
check-gives = Lo que puede dar
check-gives-note = El programa decide. Estas son las cantidades que citan sus fuentes; no son una promesa.
check-perhaps = quizá
check-up-to = hasta { $amount }
check-up-to-range = de { $min } hasta { $max }; depende de respuestas que faltan
gives-each = { $amount } por cada: { $what }
gives-cap = En total { $amount } como máximo
gives-discretion = El equipo decide quién lo recibe.
gives-if = Si:
gives-if-any = Si se cumple una de estas cosas:
gives-not = no: { $what }
gives-long = Solo para algunas personas. La fuente dice para quién.
check-builds-on = Solo con la aprobación de:
programme-basis-of = Estos programas necesitan la aprobación de este:

proof-combinations = Combinaciones de respuestas cubiertas
proof-proofs = Demostraciones válidas
proof-personas = Personas ficticias de prueba
proof-programmes = Programas
proof-questions = Preguntas
proof-languages = Idiomas con todos los textos
proof-hash = Huella de las reglas

## Estado de las traducciones: página para quienes traducen o revisan

translations-summary = Para quienes traducen o revisan: qué está hecho en cada idioma y qué falta por hacer.
translations-original = Los textos originales están en este idioma: { $language }.
translations-done = Completos: { $count } de { $all }
translations-which = ¿Qué textos?
translations-kind = Tipo de texto
translations-texts = Textos
translations-complete = Completos
translations-stale = Sin actualizar
translations-missing = Faltan
translations-unreviewed = Sin revisar
translations-all = Todos
translations-words = Qué quieren decir estas palabras
translations-complete-note = La traducción existe y dice lo que el original dice hoy.
translations-stale-note = El original ha cambiado después de la traducción.
translations-missing-note = No hay traducción, o falta una parte.
translations-unreviewed-note = Una máquina hizo la traducción y ninguna persona la ha revisado todavía.
translations-incomplete = Falta una parte
translations-open = { $count ->
    [one] Un texto pendiente
   *[other] { $count } textos pendientes
}
translations-none-open = No falta nada y todo está actualizado.
translations-to-check = { $count ->
    [one] Un texto por revisar
   *[other] { $count } textos por revisar
}
translations-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
translations-removed = Se eliminó una parte del original.
kind-site = Textos del portal
kind-rules = Textos de las preguntas
kind-interface = Menús y botones
