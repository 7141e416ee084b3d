### The words of the portal’s frame in Turkish. What each is and where it stands: see en.ftl.

### The first page, as it is in a new portal. Translate these first.

## Frame

skip = İçeriğe geçin
menu = Menü
language = Dil
language-partly = kısmen
nav-main = Ana menü
nav-languages = Diller
nav-footer = Bu portal hakkında

## Menu entries and names of the lists

nav-services = Yardım bulun
nav-countries = Ülkeler
nav-programmes = Programlar
nav-stories = Hikâyeler
nav-resources = Kurslar ve araçlar
nav-organisations = Kuruluşlar
nav-sources = Kaynaklar

## "Leave this site"

leave = Siteden çıkın
leave-note = Tehlikede misiniz ya da biri sizi izliyor mu? “Siteden çıkın” düğmesi veya Shift tuşuna üç kez basmak hemen başka bir site açar. Tarayıcınızın geçmişini silmez.
leave-more = Güvenliğiniz hakkında daha fazla bilgi
leave-two-more = Siteden çıkmak için Shift tuşuna iki kez daha basın.
leave-one-more = Siteden çıkmak için Shift tuşuna bir kez daha basın.
leave-leaving = Yükleniyor…

## Home

home-needs = En çok neye ihtiyacınız var?
need-money = Para ve kendi işiniz
need-work = İş ve meslek eğitimi
need-home = Ev ve aile
need-health = Sağlık
need-papers = Belgeler ve haklar
need-people = Konuşacak biri

## Notices at the top of a page

notice-fallback = Bu sayfanın henüz Türkçesi yok. Sayfayı şu dilde görüyorsunuz: { $shown }.

## Arama

search-title = Ara
search-label = Ne arıyorsunuz?

## Save for offline

offline-title = İnternetsiz okumak için kaydedin

## Çevirilerin durumu: çeviren veya kontrol edenler için sayfa

translations-title = Çeviriler

### The rest of the first page: what a larger portal shows there, and what opens there.

## Menu entries and names of the lists

nav-events = Etkinlikler

## "Leave this site"

partners = Ortaklar
feedback-wrong = Bu sayfada bir yanlış mı var? Lütfen bize bildirin:
feedback-email = e-posta ile
feedback-whatsapp = WhatsApp ile
feedback-url = formumuzla

## Home

way-check = Kısa sorular
way-check-note = Birkaç soru: hangi programlara sorabilirsiniz
picker-title = İki ülke, bir yanıt
picker-origin = Geldiğim ülke
picker-host = Şu an bulunduğum ya da oradan döndüğüm ülke
picker-choose = Seçin
picker-show = Bana uygun yardımı göster
picker-other = Ülkem listede yok
journey-title = Yolun neresindesiniz?
stage-deciding = Karar vermeden önce
stage-preparing = Yola çıkmadan önce
stage-back = Döndükten sonra

## Notices at the top of a page

notice-draft-short = Makine çevirisi, kontrol edilmedi
notice-draft = Bu sayfayı bir makine çevirdi. Henüz kimse kontrol etmedi, bu yüzden hatalar olabilir.
notice-stale-short = Asıl metin bu çeviriden sonra değişti
notice-stale = Asıl metin bu çeviriden sonra değişti. Buradaki bazı bilgiler güncel olmayabilir.
notice-original = Asıl metni okuyun ({ $language })
notice-overdue = Bu sayfadaki bilgilerin { $date } tarihinde yeniden kontrol edilmesi gerekiyordu. Bu bilgilere güvenmeden önce lütfen kuruluşa sorun.

## Headings of lists at the end of pages

related-events = Yaklaşan etkinlikler

## Arama

search-titles = A’dan Z’ye tüm sayfalar

## Save for offline

offline-note = Sonra bu dildeki tüm sayfaları internetsiz okuyabilirsiniz. Filmler ve başka siteler kaydedilmez. Portalı internet bağlantısıyla yeniden açtığınızda değişen sayfalar yeniden yüklenir. Bu, veri kullanır.
offline-self-check = Kısa sorular da internetsiz çalışır.
offline-shared = Bu cihazı kullanan başkaları, bu portalın sizde olduğunu görebilir.
offline-save = Bu sayfaları bu cihaza kaydedin
offline-saving = Sayfalar kaydediliyor. Lütfen bu sayfayı açık tutun.
offline-saved = Bu cihaza kaydedildi:
offline-remove = Kaydedilen sayfaları silin
offline-removed = Kaydedilen sayfalar bu cihazdan silindi.
offline-failed = Sayfalar kaydedilemedi. İnternet kesilmiş olabilir ya da cihazda yeterli yer olmayabilir. Hiçbir şey saklanmadı.
offline-unavailable = Sayfalar şu anda burada kaydedilemiyor.

block-note = Bilmekte fayda var
block-warning = Dikkat

### All other pages.

## Frame

nav-trail = Buradasınız
nav-act = Yapabilecekleriniz
toc = Bu sayfada
table-label = Tablo

## Menu entries and names of the lists

nav-home = Ana sayfa
nav-self-check = Kısa sorular

## "Leave this site"

feedback-number = Eksik ya da yanlış bir numara veya adres biliyor musunuz? Lütfen bize bildirin:

## Home

guides-title = Rehberler

## Notices at the top of a page

notice-overview = Bu genel bir bakıştır, belirli bir program değildir.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = Kısaca
fact-host = Şu anda bulunduğunuz yer
fact-origin = Döndüğünüz veya döneceğiniz yer
fact-delivery = Para mı, eşya mı?
fact-when = Yardım ne zaman gelir
fact-cost = Ücret
fact-since = Başlangıç yılı
fact-run-by = İlgili kuruluşlar
fact-need = Yardım konusu
fact-dimension = Hayatın alanı
fact-level = Kime yardım edilir
fact-type = Tür
fact-country = Ülke
fact-parent = Bağlı olduğu kuruluş
fact-language = Dil
fact-languages = Diller
fact-length = Süre
fact-data = Veri
fact-publisher = Yayımlayan
fact-published = Yayım tarihi
fact-retrieved = Okuduğumuz tarih
fact-verified = Aslıyla karşılaştırma
cost-free = Ücretsiz
not-stated = Kaynak bunu belirtmiyor.
countries-open = ve diğerleri. Liste tam değildir: ülkeniz yazmasa da sorabilirsiniz.
chip-any-country = Her ülkeye
chip-some-countries = Bazı ülkelere
chip-region-africa = Afrika ülkelerine
chip-region-americas = Amerika ülkelerine
chip-region-asia = Asya ülkelerine
chip-region-europe = Avrupa ülkelerine
chip-region-oceania = Okyanusya ülkelerine
status-ended = Bildiğimiz kadarıyla sona erdi
countries-open-unnamed = Kaynak bir ülke listesi vermiyor. Ülkeniz hangisi olursa olsun sorabilirsiniz.

## When help is given (phase), what part of life it is about (dimension), for whom (level)

phase-before_departure = Yola çıkmadan önce
phase-arrival = Vardığınızda
phase-after_return = Döndükten sonra
dimension-economic = İş ve gelir
dimension-social = Ev, sağlık, okul, belgeler
dimension-psychosocial = Duygular ve ilişkiler
level-individual = Siz ve aileniz
level-community = Çevrenizdeki topluluk
level-structural = Hizmetler ve kurumlar
direction-host = Şu anda bulunduğunuz ülke
direction-origin = Dönüş ülkesi

## How help is given

delivery-in_kind = Eşya ve hizmet, para değil
delivery-in_kind-note = İhtiyacınız olanı alırsınız, bunun parasını değil.
delivery-cash = Para
delivery-cash-note = Parayı kendiniz alırsınız.
delivery-in_kind_and_cash = Eşya ve hizmet, ayrıca bir miktar para
delivery-in_kind_and_cash-note = İhtiyacınız olan bazı şeyleri ve bir miktar parayı alırsınız.
delivery-services = Danışmanlık, eğitim ve diğer hizmetler
delivery-services-note = Kaynak, ayrıca eşya veya para verilip verilmediğini söylemiyor.
delivery-not_stated = Belirtilmemiş
delivery-not_stated-note = Kaynak bunu belirtmiyor. Buna göre plan yapmadan önce sorun.

## Criteria of a programme

criteria-title = Kimler başvurabilir
criteria-all = Her kural, kaynağıyla
programme-more = Bu program hakkında daha fazlası
programme-about = Bu nedir
criteria-intro = Kararı bu sayfa değil, program görevlileri verir.
criteria-none = Bu sayfa hazırlandığında programın yürürlükte olan bir kuralı yoktu. Şimdi ne yapabileceklerini program görevlilerine sorun.
role-gate = Kimler için
role-gate-note = Kaynağa göre bu yardım, bunun geçerli olduğu kişiler içindir.
role-gate_open = Kaynakta geçiyor
role-gate_open-note = Bu, kaynakta geçiyor. Kaynak, başkalarının geri çevrildiğini söylemiyor.
role-priority = Öncelik veya ek yardım
role-priority-note = Kaynakta bu durumdaki kişiler geçiyor: onlara öncelik verilir ya da ek yardım sunulur.
role-advice = Hazırlanmanız iyi olur
role-advice-note = Görevliler bunu ister veya buna bakar. Sormadan önce düşünmeniz yararlı olur.
criterion-open = Durumunuz yazmasa da sorabilirsiniz.
criterion-source = Kaynak:

## Contact

contact-title = İletişim
contact-free = Sormak sizi hiçbir şeye bağlamaz.
contact-above = Programın kendisine ait bir iletişim bilgisi bilmiyoruz. Bu, bağlı olduğu kuruluştur: kimin yardım edebileceğini sorun.
contact-office = Programın kendisine ait bir iletişim bilgisi bilmiyoruz. Bu, programı yürüten kuruluşun bir ofisidir: kimin yardım edebileceğini sorun.
contact-none = Bu programa ulaşmanın bir yolunu bulamadık. Bu sayfayı bir danışmana, göçmenlere yardım eden bir kuruluşa veya Uluslararası Göç Örgütü’nün (IOM) bir ofisine gösterin. Kimin yardım edebileceğini onlara sorun.
contact-elsewhere = Bu ülkede bir iletişim bilgisi bilmiyoruz. Bu, ülkenin adını anan bir programın iletişim bilgisidir:
contact-call = Arayın
contact-sms = SMS
contact-whatsapp = WhatsApp
contact-telegram = Telegram
contact-email = E-posta
contact-website = İnternet sitesi
contact-more = Adres ve diğer bilgiler
contact-address = Adres
contact-toll_free = Ücretsiz arama
contact-domestic = Belki yalnızca şu ülke içinde çalışır: { $country }
network-facebook = Facebook
network-instagram = Instagram
network-linkedin = LinkedIn
network-telegram = Telegram
network-x = X
network-youtube = YouTube
network-tiktok = TikTok

## Headings of lists at the end of pages

related-programmes = Programlar
related-services = Burada adı geçen yardımlar
related-resources = Kurslar ve araçlar
related-stories = Hikâyeler
service-programmes = Bu yardımın adının geçtiği programlar
service-related = Çoğu zaman birlikte verilen diğer yardımlar
country-programmes-from = Şu anda bu ülkedeyseniz: { $country }
country-programmes-to = Şu ülkeye dönüş: { $country }
country-way-from = Nereden: { $country }
country-way-any = Her ülkeden
country-way-open = Ülke listesi tam değil: kendi ülkenizi de sorabilirsiniz
country-way-unnamed = Kaynak ülke adı vermiyor. Ülkeniz hangisi olursa olsun sorabilirsiniz.
country-way-none = Kaynaklarımız yalnız bu iki ülke için bir program belirtmiyor. Bulunduğunuz yerde sorabilirsiniz:
country-way-change = Ülkeleri değiştirin

## Stories

story-from = Nereden
story-to = Nereye döndü
story-programme = Yardım eden
story-services = Alınan yardım
story-unfinished = Bu bir taslaktır. Yayımlanmamıştır.
story-names-changed = Bu, kişinin gerçek adı olmayabilir.
story-basis-published = Yayımlanmış bir hikâyeyi kendi sözlerimizle anlatıyoruz. Aslı aşağıda belirtilmiştir.
story-basis-personal = Kişi bu hikâyeyi anlattı ve yayımlamamızı kabul etti.
story-not-a-promise = Her durum farklıdır. Bir hikâye, aynı yardımın sözü değildir.
story-review = Bu hikâyenin yeniden gözden geçirileceği tarih:

## Organisations, courses and tools, sources

organisation-type-intergovernmental = Uluslararası kuruluş
organisation-type-government = Kamu kurumu
organisation-type-ngo = Kâr amacı gütmeyen kuruluş
organisation-type-centre = Danışma merkezi
organisation-type-other = Başka kuruluş
resource-type-course = Kurs
resource-type-group = Destek grubu
resource-type-hotline = Bilgi hattı
resource-type-film = Film
resource-type-website = İnternet sitesi
resource-type-app = Uygulama
resource-type-training = Eğitim
resource-open = Açın:
resource-minutes = { $count ->
    [one] { $count } dakika
   *[other] { $count } dakika
}
resource-megabytes = Yaklaşık { $count } MB
resource-size-unknown = Bu filmin ne kadar veri kullandığını bilmiyoruz. Filmler çok veri kullanır.

event-type-information_session = Bilgilendirme toplantısı
event-type-job_fair = İş fuarı
event-type-workshop = Atölye
event-type-other = Etkinlik
event-when = Ne zaman
event-place = Nerede
event-calendar = Takviminize ekleyin
event-over = Bu etkinlik sona erdi.
list-calendar = Tüm bu tarihler takviminiz için
source-open = Aslını okuyun:
source-type-web_page = İnternet sayfası
source-type-blog_post = Blog yazısı
source-type-document = Belge
source-type-first_hand = İlk elden bilgi
source-no-url = Bu kaynağın internet adresi kayıtlı değil.
source-verified = Evet
source-unverified = Henüz yapılmadı. Elimizde bir kopya var, internetteki sayfayla karşılaştırmadık.
source-cited-by = Bu kaynağı kullanan sayfalar

## What the source does not say; sources and checks

gaps-count = { $count ->
    [one] Bilmediklerimiz (bir konu)
   *[other] Bilmediklerimiz ({ $count } konu)
}
gaps-intro = Tahmin yürütmüyoruz. Eksik bir bilgi varsa ilgili kuruluşa sorun.
print-notes = Notlar
record-count = { $count ->
    [one] Kaynağımız
   *[other] { $count } kaynağımız
}
record-checked = Kaynağın elimizdeki kopyasıyla karşılaştırıldığı tarih:
record-due = Sonraki karşılaştırma en geç:
record-last-checked = Son kontrol tarihi:
record-next-check = Sonraki kontrol en geç:

## Lists

list-services-summary = Ülkesine dönenler veya dönmüş olanlar için yardım türleri.
list-countries-summary = Ülkelere göre programlar ve iletişim bilgileri: şu anda bulunduğunuz, döndüğünüz veya döneceğiniz yer.
list-programmes-summary = Kim kime, neyle yardım ediyor ve nasıl sorulur.
list-stories-summary = Başkaları neler yaşadı, kısaca.
list-resources-summary = Kurslar, gruplar, bilgi hatları, filmler ve internet siteleri.
list-organisations-summary = Programlarla ilgili kuruluşlar ve biliyorsak onlara nasıl ulaşılacağı.
list-sources-summary = Bu portaldaki bilgilerin nereden geldiği.
list-events-summary = Yaklaşan bilgilendirme toplantıları, iş fuarları ve atölyeler.
list-filtered = { $list }: { $option }
list-total = { $count ->
    [one] { $count } kayıt
   *[other] { $count } kayıt
}
entry-from = Nereden: { $countries }
entry-to = Nereye dönüş: { $countries }
other-countries = başka ülkeler
list-empty = Burada henüz bir şey yok.
filter-need = İhtiyacınız olan
filter-phase = Ne zaman
filter-contact = İletişim
filter-direction = Bulunduğunuz, döndüğünüz veya döneceğiniz yer
filter-host = Şu anda bulunduğunuz yer
filter-origin = Döndüğünüz veya döneceğiniz yer
filter-all = Tümünü görün
contact-known = İletişimi bilinenler
pages-label = Bu listenin sayfaları
pages-page = Sayfa { $number }

## Arama

search-summary = Bu portaldaki bir sayfayı sözcükleriyle bulun.
search-private = Yazdığınız sözcükler bu cihazda kalır.
search-count = { $count ->
    [one] { $count } sonuç
   *[other] { $count } sonuç
}
search-none = Bu sözcükler hiçbir sayfada yok. Başka bir sözcük deneyin veya buraya bakın:
search-unavailable = Arama şu anda burada çalışmıyor. Tüm sayfalar aşağıdaki listede.
search-more = Daha fazla sonuç görün

## Save for offline

kind-page = Bilgi
kind-service = Yardım türü
kind-country = Ülke
kind-programme = Program
kind-story = Hikâye
kind-organisation = Kuruluş
kind-resource = Kurs veya araç
kind-source = Kaynak
kind-event = Etkinlik

## Self-check

self-check-start = Ne isteyebileceğinize bakın
self-check-choice = Bir program seçin
self-check-without = Bu sayfadaki sorular olmadan
self-check-static = Her programın kurallarını sade bir dille ve kime soracağınızı burada bulabilirsiniz. Kendi durumunuzla karşılaştırın.
self-check-unavailable = Sorular bu cihazda başlatılamadı. İhtiyacınız olan her şey bu sayfada.
self-check-not-a-decision = Bu bir karar değildir. Kararı yalnızca program görevlileri verir, sormak her zaman serbesttir.
self-check-privacy = Yanıtlarınız bu cihazda kalır. Hiçbir şey gönderilmez, siz istemedikçe hiçbir şey kaydedilmez.
self-check-traces = Hiçbir şey gönderilmez. Ama tarayıcınız seçtiğiniz her yanıtı geçmişinde saklar. Başkalarının da kullandığı bir cihazda bu sayfayı gizli pencerede açın.

## Page not found (address that does not exist)

not-found-title = Bu sayfa burada yok
not-found-home = Ana sayfaya gidin

## Feed (news reader)

feed-title = { $site }: yeni ve değişen sayfalar
feed-subtitle = Portala yeni eklenen veya yakın zamanda kontrol edilen sayfalar.

## Questions of the self-check (they need JavaScript)

check-most = { $count ->
    [one] En çok { $count } soru.
   *[other] En çok { $count } soru.
}
check-left = { $count ->
    [0] Bu son soru
    [one] En çok { $count } soru daha
   *[other] En çok { $count } soru daha
}
check-start = Başlayın
check-continue = Devam edin
check-back = Geri dönün
check-unsure = Bilmiyorum
check-decline = Söylemek istemiyorum
check-none = Bunların hiçbiri
check-or = veya
check-why = Neden soruyoruz
check-day = Gün
check-month = Ay
check-year = Yıl
check-country-hint = Birkaç harf yazın, sonra listeden seçin.
check-matches = { $count ->
    [0] Ülke bulunamadı.
    [one] { $count } ülke bulundu.
   *[other] { $count } ülke bulundu.
}
check-errors = Bir sorun var
check-error-choose = Bir yanıt seçin.
check-error-choose-many = En az bir yanıt seçin.
check-error-country = Listeden bir ülke seçin.
check-error-number = { $min } ile { $max } arasında bir sayı yazın.
check-error-date = Gün, ay ve yılıyla geçerli bir tarih yazın.
check-error-date-limits = { $min } ile { $max } arasında bir tarih yazın.
check-answers = Yanıtlarınızı kontrol edin
check-no-answer = Yanıtlanmadı
check-change = Değiştirin
check-show-result = Kime sorabileceğinizi görün
check-result = Şimdi ne yapabilirsiniz
check-said = Verdiğiniz yanıtlar:
check-said-nothing = Ülkeleri söylemediniz. Sonucu en çok onlar belirler.
check-act-many = Bunlardan birine sorabilirsiniz
check-act-none = Buradaki hiçbir program uymuyor: yakınınızdaki bir kuruluşa sorabilirsiniz
check-act-ended = Bildiğimiz kadarıyla bu program sona erdi: yeni bir program olup olmadığını sorabilirsiniz
check-act-open = Daha fazlasını bilmemiz gerekiyor
check-so-far = Şimdiye kadar ne biliyoruz?
check-so-far-note = Şimdiye kadarki yanıtlarınızdan çıkan budur. Sonraki sorular bunu değiştirebilir.
check-go-on = Soruya geri dönün
check-missing = Henüz belli olmayanlar
check-nearest = Önce şunu netleştirin: { $criteria }. Sizin için doğruysa: { $outcome }
check-undecided = Henüz belli değil
check-later = Dönenler ve dönmüş olanlar için yardım
check-needs = İhtiyaçlarınız, tek tek
check-no-contact = Bilinen iletişim yok
check-need-met = { $need }: { $programme }
check-need-unmet = { $need }: kaynaklarımız bundan söz etmiyor
check-reasons = Bunu neden görüyorsunuz
check-may-change = Bunu ne değiştirebilir
check-prepare = Neleri hazırlayabilirsiniz
check-other-help = Diğer yardımlar
check-print = Yazdırın
check-save = Dosya olarak kaydedin
check-counsellor = Bir danışmana gösterin
check-clear = Yanıtlarımı sil ve baştan başla
check-cleared = Yanıtlarınız bu sayfadan silindi.
check-what = Yolculuğunuzu ve durumunuzu soruyoruz. Sonra hangi programlardan yardım isteyebileceğinizi ve nedenini görürsünüz.
check-possible = Henüz kesin değil. Şu sonuçlar mümkün:
check-if = “{ $answer }” yanıtını verirseniz: { $outcome }
check-other-country = başka bir ülke
check-some-country = birkaç ülkeden biri
check-range = { $min } ile { $max } arası
check-met = Yanıtlarınıza uyuyor
check-not_met = Yanıtlarınıza uymuyor
check-not_listed = Kaynakta durumunuz yer almıyor. Bunu yalnızca görevliler söyleyebilir.
check-unknown = Yanıtlarınızdan anlaşılmıyor
check-out = Yanıtlarınıza uymayan programlar
check-none-fits = Bu, sizin için yardım olmadığı anlamına gelmez ve bu portal sizden dönmenizi istemiyor. Bulunduğunuz yerde göçmenlere yardım eden bir kuruluşa, bir geri dönüş danışmanına veya Uluslararası Göç Örgütü’nün (IOM) bir ofisine sorun. Şöyle diyebilirsiniz: “Belki ülkeme döneceğim veya döndüm. Yardım var mı?” Kalmak istiyorsanız veya zarar görmekten korkuyorsanız önce hukuki destek arayın.
check-ask-anywhere = Herhangi bir ülkede nasıl sorulur
check-services = Yanıtlarınıza uyan yardımlar
check-remember = Yanıtlarımı sekmeyi kapatana kadar bu cihazda sakla. Sonra tarayıcı onları siler, ama izleri kalabilir. Başkalarının da kullandığı bir cihazda bu kutuyu işaretlemeyin.
check-counsellor-note = Bir danışman bu resmi tarayabilir ya da bağlantıyı açabilir. İçinde yalnızca sonuçlar var, yanıtlarınız yok.
check-shared = Kısa soruların sonuçları
check-arriving = Sonuç birazdan burada görünecek.
check-shared-note = Bunlar yalnızca sonuçlardır. Yanıtlar bunların içinde değildir. Böyle bir bağlantıyı herkes oluşturabilir: hiçbir şeyi kanıtlamaz.
check-own = Soruları kendiniz yanıtlayın
check-of = Sorular: { $programme }
check-one = Bu programın sorularını yanıtlayın
check-one-lead = Tek bir program hakkında kısa sorular.
check-all = Tüm programlar için sorular
check-first-true = Sizin için doğru olan ilk yanıtı seçin. Diğerlerini sonra soracağız.
check-more-true = Bunlardan biri de sizin için doğru mu?
check-again = Baştan başlayın
check-another-country = Başka bir ülke
check-services-may = Size uygun olabilecek yardımlar
check-gives = Neler verebilir
check-gives-note = Kararı program verir. Bunlar kaynaklarda geçen tutarlardır; bir söz değildir.
check-perhaps = belki
check-up-to = en çok { $amount }
check-up-to-range = { $min } ile en çok { $max } arası; henüz bilinmeyen yanıtlara bağlı
gives-each = Her biri için { $amount }: { $what }
gives-cap = Toplamda en çok { $amount }
gives-discretion = Kimin alacağına görevliler karar verir.
gives-if = Şu durumda:
gives-if-any = Bunlardan biri doğruysa:
gives-not = şu geçerli değil: { $what }
gives-long = Yalnızca bazı kişiler için. Kimler için olduğunu kaynak söyler.
check-builds-on = Yalnızca şu programın onayıyla:
programme-basis-of = Şu programlar için bu programın onayı gerekir:

proof-combinations = Kapsanan yanıt birleşimleri
proof-proofs = Geçerli kanıtlar
proof-personas = Deneme amaçlı hayali kişiler
proof-programmes = Programlar
proof-questions = Sorular
proof-languages = Tüm metinleri olan diller
proof-hash = Kuralların parmak izi

## Çevirilerin durumu: çeviren veya kontrol edenler için sayfa

translations-summary = Çeviren veya kontrol edenler için: her dilde ne yapıldı, geriye ne kaldı.
translations-original = Asıl metinlerin dili: { $language }.
translations-done = Tam: { $count } / { $all }
translations-which = Hangi metinler?
translations-kind = Metin türü
translations-texts = Metin
translations-complete = Tam
translations-stale = Eski
translations-missing = Eksik
translations-unreviewed = Kontrol edilmedi
translations-all = Hepsi
translations-words = Bu sözler ne demek
translations-complete-note = Çeviri var ve asıl metnin bugün söylediğini söylüyor.
translations-stale-note = Asıl metin çeviriden sonra değişti.
translations-missing-note = Çeviri yok veya bir bölümü eksik.
translations-unreviewed-note = Çeviriyi bir makine yaptı, henüz kimse kontrol etmedi.
translations-incomplete = Bir bölümü eksik
translations-open = { $count ->
    [one] Üzerinde çalışılacak bir metin
   *[other] Üzerinde çalışılacak { $count } metin
}
translations-none-open = Eksik veya eski metin yok.
translations-to-check = { $count ->
    [one] Kontrol edilecek bir metin
   *[other] Kontrol edilecek { $count } metin
}
translations-more = { $count ->
    [one] ve bir tane daha
   *[other] ve { $count } tane daha
}
translations-removed = Asıl metnin bir bölümü kaldırıldı.
kind-site = Portalın sözleri
kind-rules = Soruların ve sonuçların sözleri
kind-interface = Menüler ve düğmeler
