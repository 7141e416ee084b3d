### The words of the portal's frame: everything that is not content.
###
### For translators. Translate what stands after "=", never the name before it.
### Keep { $names } in braces as they are; put them where your language wants them.
### Readers are people who think about going home or who are already back: many read
### in a second language, some are afraid, some are tired. Plain words, short
### sentences, kind and formal address (vous, usted, siz, вы). Never promise help:
### a programme's staff decide. Never push anybody to return.
### Where a sentence counts something, give every plural form that your language has.

### The first page, as it is in a new portal. Translate these first.

## Frame: on every page

# First link on the page, for keyboard users; jumps over the menu.
skip = Skip to the content
# Button on phones that opens the menu. One word.
menu = Menu
# Before the name of the language that is shown: "Language: English". Read aloud only.
language = Language
# After the name of YOUR language, while important pages are not translated into it.
language-partly = partly
# Names of the regions of a page. Read aloud by screen readers.
nav-main = Main menu
nav-languages = Languages
nav-footer = About this portal

## Menu entries and names of the lists

nav-services = Find help
nav-countries = Countries
nav-programmes = Programmes
nav-stories = Stories
nav-resources = Courses and tools
nav-organisations = Organisations
nav-sources = Sources

## "Leave this site": hides the page at once and opens a harmless other site.
## Used by people who must not be seen reading this. Keep the button very short.

leave = Leave this site
# In the footer. It has to say plainly that the browser's history stays.
leave-note = In danger, or is someone watching? “Leave this site”, or the Shift key pressed three times, opens another website at once. It does not erase your browser history.
# Link after leave-note, to the page on safety and privacy.
leave-more = More about your safety
# Read aloud after the first and the second press of Shift.
leave-two-more = Press Shift two more times to leave this site.
leave-one-more = Press Shift once more to leave this site.
# Shown on the empty page for the moment until the other site opens.
leave-leaving = Loading…

## Home: three ways in

# Above the groups of help.
home-needs = What do you need most?
need-money = Money and business
need-work = Work and training
need-home = Home and family
need-health = Health
need-papers = Papers and law
need-people = Someone to talk to

## Notices at the top of a page

# The page's text does not exist in YOUR language: say its name, as in "is not yet available in Somali".
# The English words do not, because other languages show them until theirs are there.
# $shown: own name of the language that is shown instead, such as English.
notice-fallback = This page has not been translated yet. You see it in { $shown }.

## Search: the field in the header, and its page

# Title of the page, text of the button, short word in the empty field. One word.
search-title = Search
search-label = What are you looking for?

## Save for offline: a fold on the home page

# Title of the fold: people open it to save the pages on their device.
offline-title = Save for offline

## State of the translations: a page for people who translate or check

# Title of the page, and link in the footer.
translations-title = Translations

### The rest of the first page: what a larger portal shows there, and what opens there.

## Menu entries and names of the lists

nav-events = Events

## Logos of partners, and what readers can report to the publisher

# Read aloud before the logos of partners in the footer.
partners = Partners
# In the footer; the ways to write (feedback-email …) follow as links.
feedback-wrong = Is something wrong on this page? Please tell us:
# Links: they end the sentence above.
feedback-email = by e-mail
feedback-whatsapp = on WhatsApp
feedback-url = on our form

## Home: three ways in

way-check = Self-check
way-check-note = A few questions: which programmes to ask
picker-title = Two countries, one answer
# Above a choice of countries: where the person comes from, and goes or went back to.
picker-origin = I come from
picker-host = I am in, or came back from
picker-choose = Choose
picker-show = Show help for me
# Link for those whose country is not in the list.
picker-other = My country is not here
# The way of a person who may go back, in three stations. Keep the names very short.
journey-title = Where are you on your way?
stage-deciding = Before you decide
stage-preparing = Before you leave
stage-back = After your return

## Notices at the top of a page

# A machine translated this page and no person has checked it. The first one must fit on one line of a phone.
notice-draft-short = Machine translation, not checked by a person
notice-draft = A machine translated this page. No person has checked it yet, so there may be mistakes.
# The text in the first language has changed since the translation.
notice-stale-short = The original text has changed since this translation
notice-stale = The original text was changed after this translation. Some things here may be out of date.
# Link after notice-draft and notice-stale. $language: own name of the original's language.
notice-original = Read the original ({ $language })
# The day for the next check has passed. $date: that day.
notice-overdue = The facts on this page were due to be checked again on { $date }. Please ask the organisation before you rely on them.

## Headings of lists at the end of pages

related-events = Coming events

## Search: the field in the header, and its page

# The list of all titles, in the order of the alphabet of YOUR language.
search-titles = All pages from A to Z

## Save for offline: a fold on the home page

offline-note = You can then read all pages in this language without internet. Films and other websites are not saved. When you open the portal again with internet, changed pages are loaded again. This uses data.
# Follows `offline-note` where the portal has a self-check.
offline-self-check = The self-check also works without internet.
# A warning for people who share a device.
offline-shared = Others who use this device can then see that you have this portal.
# A button. The size follows in brackets: "(3.7 MB)".
offline-save = Save these pages on this device
# While files are loaded; a bar follows.
offline-saving = The pages are being saved. Please keep this page open.
# A date follows: "26 November 2026".
offline-saved = Saved on this device:
# A button.
offline-remove = Remove saved pages
offline-removed = The saved pages are removed from this device.
offline-failed = The pages could not be saved. Perhaps the internet was interrupted, or the device has too little space. Nothing was kept.
offline-unavailable = Pages cannot be saved here now.

## Blocks in texts

# Heading of a block with a remark, in a few words.
block-note = Good to know
# Heading of a block that warns of harm, one or two words.
block-warning = Take care

### All other pages.

## Frame: on every page

nav-trail = You are here
nav-act = What you can do
# Fold that lists the headings of a long page.
toc = On this page
# Read aloud for a wide table that can be scrolled sideways.
table-label = Table

## Menu entries and names of the lists

nav-home = Home
nav-self-check = Self-check

## Logos of partners, and what readers can report to the publisher

# On a programme, next to its contact; the same links follow.
feedback-number = Do you know a number or an address that is missing or wrong? Please tell us:

## Home: three ways in

guides-title = Guides

## Notices at the top of a page

# On programme pages whose source describes many programmes at once.
notice-overview = This is a general overview. It is not one specific programme.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = At a glance
fact-host = Where you are now
fact-origin = Where you go back to
fact-delivery = Money or goods?
fact-when = When help comes
fact-cost = Cost
fact-since = Since
fact-run-by = Who is involved
fact-need = Helps with
fact-dimension = Part of life
fact-level = Who is helped
fact-type = Type
fact-country = Country
fact-parent = Part of
fact-language = Language
fact-languages = Languages
fact-length = Length
fact-data = Data
fact-publisher = Published by
fact-published = Published
fact-retrieved = We read it on
fact-verified = Checked against the original
cost-free = Free of charge
# For any fact that the source is silent about.
not-stated = The source does not say.
# After a list of countries that is not complete.
countries-open = and others. The list is not complete: ask, even if your country is not named.
chip-any-country = To any country
chip-some-countries = To some countries
chip-region-africa = To countries in Africa
chip-region-americas = To countries in the Americas
chip-region-asia = To countries in Asia
chip-region-europe = To countries in Europe
chip-region-oceania = To countries in Oceania
# Of a programme that a source calls closed.
status-ended = Ended, as far as we know
# Instead of a list of countries.
countries-open-unnamed = The source gives no list of countries. Ask, whatever your country.

## When help is given (phase), what part of life it is about (dimension), for whom (level)

phase-before_departure = Before you leave
phase-arrival = When you arrive
phase-after_return = After your return
dimension-economic = Work and income
dimension-social = Home, health, school, papers
dimension-psychosocial = Feelings and relationships
level-individual = You and your family
level-community = Your community
level-structural = Services and authorities
# For countries: people are there now, or go back there.
direction-host = Country where you are now
direction-origin = Country to go back to

## How help is given. The -note explains it in one sentence.

delivery-in_kind = Goods and services, not cash
delivery-in_kind-note = You get what you need, not the money for it.
delivery-cash = Money
delivery-cash-note = You receive the money yourself.
delivery-in_kind_and_cash = Goods and services, and some money
delivery-in_kind_and_cash-note = You get some things you need, and some money yourself.
delivery-services = Advice, training and other services
delivery-services-note = The source does not say if people also get goods or money.
delivery-not_stated = Not stated
delivery-not_stated-note = The source does not say. Ask before you plan with it.

## Criteria of a programme

criteria-title = Who can ask
criteria-all = Every rule, with its source
programme-more = More about this programme
programme-about = What it is
criteria-intro = The programme’s staff decide, not this page.
criteria-none = No rules of this programme were in force when this page was made. Ask its staff what they can do now.
# Labels of a criterion. gate: whom the help is for. priority: these people come first or get more.
# advice: staff look at it; good to prepare; it decides nothing by itself.
role-gate = Who it is for
role-gate-note = As the source describes it, this help is for people to whom this applies.
# A condition whose list is only of examples: it excludes no one.
role-gate_open = Named by the source
role-gate_open-note = The source names this. It does not say that others are turned away.
role-priority = First, or extra help
role-priority-note = The source names people in this situation: they come first, or there is extra help for them.
role-advice = Prepare this
role-advice-note = The staff ask for this, or look at it. It helps to think about it before you ask.
# After the note, where the source's list is only of examples.
criterion-open = Ask, even if your situation is not named.
# Before the link to the source of a criterion.
criterion-source = Source:

## Contact

contact-title = Contact
contact-free = Asking does not bind you to anything.
# Above a contact that is not the programme's own.
contact-above = We know no contact of the programme itself. This is the organisation above it: ask who can help.
contact-office = We know no contact of the programme itself. This is an office of the organisation that runs it: ask who can help.
# Instead of a contact.
contact-none = We found no way to reach this programme. Show this page to a counsellor, an organisation that helps migrants, or an office of the International Organization for Migration (IOM). Ask them who can help.
# On the page of a country.
contact-elsewhere = We know no contact in this country. This is the contact of a programme that names it:
contact-call = Call
contact-sms = Text message
contact-whatsapp = WhatsApp
contact-telegram = Telegram
contact-email = E-mail
contact-website = Website
# A fold with the postal address and accounts on social networks.
contact-more = Address and more
# Read aloud before a postal address.
contact-address = Address
contact-toll_free = Free call
# $country: name of a country.
contact-domestic = May work only inside this country: { $country }
# Names of social networks; leave them as they are unless your language writes them otherwise.
network-facebook = Facebook
network-instagram = Instagram
network-linkedin = LinkedIn
network-telegram = Telegram
network-x = X
network-youtube = YouTube
network-tiktok = TikTok

## Headings of lists at the end of pages

related-programmes = Programmes
related-services = Help that is named here
related-resources = Courses and tools
related-stories = Stories
service-programmes = Programmes that name this help
service-related = Other help that often goes with it
# $country: name of the country whose page this is.
country-programmes-from = If you are in this country now: { $country }
country-programmes-to = Going back to { $country }
country-way-from = From { $country }
country-way-any = From any country
country-way-open = The list of countries is not complete: ask about yours
country-way-unnamed = The source names no countries. Ask, whatever your country is.
# Below a country where people are, on the page of a country; the name of the first follows, as a link.
country-way-none = Our sources name no programme for these two countries alone. Ask where you are now:
country-way-change = Change the countries

## Stories

story-from = From
story-to = Back to
story-programme = Helped by
story-services = Help received
# Above a story that only its editors see.
story-unfinished = This is a draft. It is not published.
story-names-changed = This may not be the person’s real name.
# published: we retell a story that an organisation has published. personal: told to us.
story-basis-published = We retell a published story in our own words. The original is named below.
story-basis-personal = The person told this story and agreed that we publish it.
story-not-a-promise = Each case is different. A story is not a promise of the same help.
story-review = This story will be looked at again on

## Organisations, courses and tools, sources

organisation-type-intergovernmental = International organisation
organisation-type-government = Public authority
organisation-type-ngo = Non-profit organisation
organisation-type-centre = Advice centre
organisation-type-other = Other organisation
resource-type-course = Course
resource-type-group = Support group
resource-type-hotline = Helpline
resource-type-film = Film
resource-type-website = Website
resource-type-app = App
resource-type-training = Training
# Before a web address, on a button that leads out of the portal.
resource-open = Open
# How long a film is, and how much data it takes in megabytes.
resource-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
resource-megabytes = About { $count } MB
resource-size-unknown = We do not know how much data this film uses. Films use a lot.

# Events. The time is that of the place where the event is held.
event-type-information_session = Information session
event-type-job_fair = Job fair
event-type-workshop = Workshop
event-type-other = Event
event-when = When
event-place = Where
event-calendar = Add to your calendar
event-over = This event is over.
list-calendar = All these dates for your calendar
source-open = Read the original at
source-type-web_page = Web page
source-type-blog_post = Blog post
source-type-document = Document
source-type-first_hand = First-hand knowledge
source-no-url = The web address of this source is not on record.
source-verified = Yes
source-unverified = Not yet. We have a copy and have not compared it with the page online.
source-cited-by = Pages that use this source

## What the source does not say; sources and checks

gaps-count = { $count ->
    [one] What we do not know (one thing)
   *[other] What we do not know ({ $count } things)
}
gaps-intro = We do not guess. Where something is missing, ask.
# On paper, above room to write.
print-notes = Notes
record-count = { $count ->
    [one] Our source
   *[other] Our { $count } sources
}
record-checked = Compared with our copy of the source on
record-due = We compare again by
# In their place where no source is a document that can be compared.
record-last-checked = Last checked on
record-next-check = We check again by

## Lists. Their titles are the names in the menu (nav-…); here is the sentence below the title.

list-services-summary = Kinds of help for people who go home or are back.
list-countries-summary = Programmes and contacts by country: where you are now, or where you go back to.
list-programmes-summary = Who helps whom, with what, and how to ask.
list-stories-summary = What others went through, in short.
list-resources-summary = Courses, groups, helplines, films and websites.
list-organisations-summary = Who is involved in the programmes, and how to reach them where we know it.
list-sources-summary = Where the facts on this portal come from.
list-events-summary = Information sessions, job fairs and workshops that are to come.
# Title of a list with a filter. $list: "Find help"; $option: "When you arrive".
list-filtered = { $list }: { $option }
# $count: how many entries are in the list.
list-total = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
# Small facts under a programme in a list. $countries: names of countries, "Hungary and Lithuania".
entry-from = From { $countries }
entry-to = Back to { $countries }
# The last of those countries, where there are more than the names.
other-countries = other countries
list-empty = There is nothing here yet.
filter-need = What you need
filter-phase = When
filter-contact = Contact
filter-direction = Where you are, or go back to
filter-host = Where you are now
filter-origin = Where you go back to
filter-all = Show all
# Value of the filter filter-contact.
contact-known = With a known contact
pages-label = Pages of this list
# $number: number of a page of a long list. Read aloud.
pages-page = Page { $number }

## Search: the field in the header, and its page

search-summary = Find a page of this portal by its words.
# Under the field. What is typed is not sent to anybody and not kept.
search-private = The words that you type stay on this device.
# Read aloud and shown above the results. $count: their number.
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
# Before a link with the text search-titles.
search-none = No page has these words. Try another word, or look here:
search-unavailable = The search does not work here now. All pages are in the list below.
search-more = Show more results

## Save for offline: a fold on the home page

# What one page is about, as a small label. In the singular, without a comma.
kind-page = Information
kind-service = Kind of help
kind-country = Country
kind-programme = Programme
kind-story = Story
kind-organisation = Organisation
kind-resource = Course or tool
kind-source = Source
kind-event = Event

## Self-check

self-check-start = Check what you can ask for
# Above a list of programmes, each with questions of its own that need no JavaScript.
self-check-choice = Choose one programme
# Fold with what works without JavaScript.
self-check-without = Without the questions on this page
# Shown while, or where, the questions cannot run (no JavaScript).
self-check-static = Here are the rules of each programme in plain words, and whom to ask. Compare them with your situation.
# One quiet line when the questions could not start.
self-check-unavailable = The questions could not start on this device. Everything you need is on this page.
self-check-not-a-decision = This is not a decision. Only the programme’s staff can decide, and asking is always allowed.
self-check-privacy = Your answers stay on this device. Nothing is sent, and nothing is stored unless you ask for it.
# Above the questions that work without JavaScript: there each answer is a link.
self-check-traces = Nothing is sent. But your browser keeps each answer that you choose in its history. On a device that other people use, open this page in a private window.

## Page not found (address that does not exist)

not-found-title = This page is not here
not-found-home = Go to the start page

## Feed (news reader)

# $site: name of the portal.
feed-title = { $site }: new and changed pages
feed-subtitle = Pages of the portal that were added or checked lately.

## Questions of the self-check (they need JavaScript)

# On the first step. $count: the largest number of questions that can come.
check-most = { $count ->
    [one] At most { $count } question.
   *[other] At most { $count } questions.
}
# Above a question.
check-left = { $count ->
    [0] This is the last question
    [one] At most { $count } more question
   *[other] At most { $count } more questions
}
check-start = Start
check-continue = Continue
check-back = Back
check-unsure = I don’t know
check-decline = I’d rather not say
check-none = None of these
# Between the answers and "I don’t know".
check-or = or
# Fold under a question that explains its purpose.
check-why = Why we ask
check-day = Day
check-month = Month
check-year = Year
# Hint under the field for a country.
check-country-hint = Type a few letters, then choose from the list.
# Read aloud while a person types. $count: countries that match.
check-matches = { $count ->
    [0] No country found.
    [one] { $count } country found.
   *[other] { $count } countries found.
}
# Above the messages about what is missing or wrong on a step.
check-errors = There is a problem
check-error-choose = Choose an answer.
check-error-choose-many = Choose at least one answer.
check-error-country = Choose a country from the list.
# $min, $max: smallest and largest number.
check-error-number = Write a number from { $min } to { $max }.
check-error-date = Write a date that exists, with day, month and year.
# $min, $max: first and last day.
check-error-date-limits = Write a date from { $min } to { $max }.
check-answers = Check your answers
check-no-answer = Not answered
check-change = Change
check-show-result = See whom you can ask
# Headings of the result.
check-result = What you can do now
# Before the countries that a person chose, on the result.
check-said = You said:
# In its place if the person chose no country.
check-said-nothing = You did not tell us the countries. They decide most.
# Heading of the result if several programmes fit equally well.
check-act-many = You can ask one of these
# Heading of the result if no programme fits.
check-act-none = Ask near you: no programme here fits
# In the result, below the name of a programme that has ended.
check-act-ended = This programme has ended, as far as we know: ask whether there is a new one
# Heading of the result if nothing is certain.
check-act-open = We need to know more
# From a question: shows the result of the answers that were given.
check-so-far = What do we know so far?
# Below the heading of such a result.
check-so-far-note = This follows from your answers so far. The next questions can change it.
# Leads back from such a result.
check-go-on = Back to the question
# Heading above criteria that the answers leave open.
check-missing = What is not clear yet
# $criteria: criteria in a few words; $outcome: a short sentence.
check-nearest = Clear this first: { $criteria }. If it is true for you: { $outcome }
# Heading above programmes whose result is not certain.
check-undecided = Not certain yet
# Heading above help for people who go back, in the result of a person who wants to stay.
check-later = Help for people who go back or are back
# What opens the list of the needs that the person chose, if they are many.
check-needs = Your needs, one by one
# In place of a way to contact a programme, very short.
check-no-contact = No contact known
# $need: a need that the person chose, such as "A job". $programme: the first that speaks of it.
check-need-met = { $need }: { $programme }
check-need-unmet = { $need }: our sources do not mention it
check-reasons = Why you see this
check-may-change = What may change this
check-prepare = What to prepare
check-other-help = Other help
check-print = Print
check-save = Save as a file
check-counsellor = Show to a counsellor
check-clear = Delete my answers and start again
check-cleared = Your answers are deleted from this page.
# On the first step: what the self-check does.
check-what = We ask about your journey and your situation. Then you see which programmes you can ask for help, and why.
# Above several outcomes.
check-possible = Not certain yet. These results are possible:
# What another answer would lead to. $answer: that answer; $outcome: a short sentence.
check-if = If you answer “{ $answer }”: { $outcome }
# Stands as an answer in check-if.
check-other-country = another country
check-some-country = one of several countries
# A span of numbers or dates, as an answer in check-if.
check-range = { $min } to { $max }
# How a criterion stands.
check-met = Fits your answers
check-not_met = Does not fit your answers
check-not_listed = The source does not name your situation. Only the staff can tell.
check-unknown = Not clear from your answers
# Heading above programmes that are not for this person.
check-out = Programmes that do not fit your answers
check-none-fits = This does not mean that there is no help for you, and this portal does not ask you to go back. Ask an organisation that helps migrants where you are, a return counsellor, or an office of the International Organization for Migration (IOM). Say: “I may go back to my country, or I am back. Is there help?” If you want to stay, or if you fear harm, look for legal support first.
# Link to how to ask where no programme is known.
check-ask-anywhere = How to ask in any country
# Heading above kinds of help.
check-services = Help that fits your answers
# A box to tick. Browsers store these answers on the disk, and what they delete can often be found there.
check-remember = Keep my answers on this device until I close the tab. Then the browser deletes them, but traces can stay. Do not tick this on a device that other people use.
# Below the QR code.
check-counsellor-note = A counsellor can scan this picture or open the link. It holds the results only, not your answers.
# Heading of the page that a counsellor opens.
check-shared = Results of a self-check
# While a link with a result is loading.
check-arriving = The result appears here in a moment.
check-shared-note = These are results only. The answers are not part of them. Anyone can make a link like this one: it proves nothing.
# Link on that page.
check-own = Do the self-check yourself
# Title of the questions about one programme. $programme: its name.
check-of = Questions: { $programme }
# Link to them.
check-one = Answer the questions for this programme
check-one-lead = Short questions about one programme.
check-all = Questions for all programmes
# Above options of which several can be true, where only links work.
check-first-true = Choose the first one that is true for you. We ask about the others after that.
# Above those that are left.
check-more-true = Is one of these true as well?
check-again = Start again
# An answer, beside the names of countries.
check-another-country = Another country
# Heading above kinds of help when it is not certain that they fit.
check-services-may = Help that may fit

# What a programme gives: money, things, services. Never a promise.
check-gives = What it may give
check-gives-note = The programme decides. These are the amounts that its sources name; they are no promise.
# Before an amount: it depends on what is not known, or on staff.
check-perhaps = perhaps
# $amount is a number and a currency: `1500 EUR`.
check-up-to = up to { $amount }
# $min and $max are amounts: `500 EUR`.
check-up-to-range = from { $min } up to { $max }; it depends on answers that are open
# An amount in the table of a programme. $amount: with its currency; $what: questions whose answers multiply it.
gives-each = { $amount } for each: { $what }
# $amount: the most that all amounts of the table give together.
gives-cap = Together at most { $amount }
gives-discretion = The staff decide who gets it.
# Above conditions: one line, or several of which one is enough.
gives-if = If:
gives-if-any = If one of these is true:
# $what: a condition.
gives-not = not: { $what }
# Instead of a condition that is too long for the page.
gives-long = For some people only. The source says for whom.
# Before the names of programmes.
check-builds-on = Only together with an approval of:
# On the page of a programme, before the names of programmes.
programme-basis-of = These programmes need an approval of this one:

## How the rules of the self-check were checked: labels of figures

proof-combinations = Combinations of answers covered
proof-proofs = Proofs that hold
proof-personas = Test persons
proof-programmes = Programmes
proof-questions = Questions
proof-languages = Languages with every word
# A long code: the same code means the same rules.
proof-hash = Fingerprint of the rules

## State of the translations: a page for people who translate or check

translations-summary = For people who translate or check: what is done in each language, and what is left to do.
# $language: own name of the language of the original texts.
translations-original = The original texts are in { $language }.
# After the name of a language. $count: complete texts; $all: all texts.
translations-done = { $count } of { $all } complete
# Link to this page in another language, which lists the texts.
translations-which = Which texts?
# Columns of a table. Keep them short.
translations-kind = Kind of text
translations-texts = Texts
translations-complete = Complete
translations-stale = Out of date
translations-missing = Missing
translations-unreviewed = Not checked
# Last row of the table: all kinds together.
translations-all = All
# Heading above the meaning of the columns, and the meanings.
translations-words = What the words mean
translations-complete-note = The translation is there and says what the original says today.
translations-stale-note = The original has changed since the translation was made.
translations-missing-note = There is no translation, or a part of it is missing.
translations-unreviewed-note = A machine made the translation, and no person has checked it yet.
# State of a text.
translations-incomplete = A part is missing
# Folds with a list. $count: number of texts.
translations-open = { $count ->
    [one] One text to work on
   *[other] { $count } texts to work on
}
translations-none-open = Nothing is missing or out of date.
translations-to-check = { $count ->
    [one] One text to check
   *[other] { $count } texts to check
}
# At the end of a list that is cut. $count: how many are not shown.
translations-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
translations-removed = A part of the original was removed.
# Kinds of text that have no page: name and notes of the portal; questions and results; this file.
kind-site = Words of the portal
kind-rules = Words of the self-check
kind-interface = Menus and buttons
