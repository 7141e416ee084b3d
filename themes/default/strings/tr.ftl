### The words of the portal’s frame in Turkish. What each is and where it stands: see en.ftl.

## Frame

skip = İçeriğe geç
menu = Menü
language = Dil
language-partly = kısmen
nav-main = Ana menü
nav-languages = Diller
nav-footer = Bu portal hakkında
nav-trail = Buradasınız
nav-act = Yapabilecekleriniz
toc = Bu sayfada
table-label = Tablo

## Menu entries and names of the lists

nav-home = Ana sayfa
nav-services = Yardım bulun
nav-countries = Ülkeler
nav-programmes = Programlar
nav-stories = Hikâyeler
nav-resources = Kurslar ve araçlar
nav-organisations = Kuruluşlar
nav-sources = Kaynaklar
nav-events = Etkinlikler
nav-self-check = Kısa sorular

## "Leave this site"

leave = Siteden çıkın
leave-note = Tehlikede misiniz ya da biri sizi izliyor mu? “Siteden çıkın” düğmesi veya Shift tuşuna üç kez basmak hemen başka bir site açar. Tarayıcınızın geçmişini silmez.
leave-more = Güvenliğiniz hakkında daha fazla bilgi
leave-two-more = Siteden çıkmak için Shift tuşuna iki kez daha basın.
leave-one-more = Siteden çıkmak için Shift tuşuna bir kez daha basın.
leave-leaving = Yükleniyor…

partners = Ortaklar
feedback-wrong = Bu sayfada bir yanlış mı var? Lütfen bize bildirin:
feedback-number = Eksik ya da yanlış bir numara veya adres biliyor musunuz? Lütfen bize bildirin:
feedback-email = e-posta ile
feedback-whatsapp = WhatsApp ile
feedback-url = formumuzla

## Home

way-check = Kısa sorular
way-check-note = Birkaç soru: hangi programlara sorabilirsiniz
picker-title = İki ülke, bir cevap
picker-origin = Geldiğim ülke
picker-host = Bulunduğum ya da döndüğüm yer
picker-choose = Bir ülke seçin
picker-show = Bana uygun yardımı göster
picker-other = Ülkem listede yok
journey-title = Yolun neresindesiniz?
stage-deciding = Düşünüyorum
stage-preparing = Hazırlanıyorum
stage-back = Döndüm
need-money = Para ve kendi işi
need-work = İş ve meslek eğitimi
need-home = Ev ve aile
need-health = Sağlık
need-papers = Belgeler ve haklar
need-people = Konuşacak biri
home-needs = En çok neye ihtiyacınız var?
guides-title = Rehberler

## Notices at the top of a page

notice-fallback = Bu sayfanın henüz Türkçesi yok. Sayfayı şu dilde görüyorsunuz: { $shown }.
notice-draft-short = Makine çevirisi, bir insan kontrol etmedi
notice-draft = Bu sayfayı bir makine çevirdi. Henüz kimse kontrol etmedi, bu yüzden hatalar olabilir.
notice-stale-short = Asıl metin bu çeviriden sonra değişti
notice-stale = Asıl metin bu çeviriden sonra değişti. Buradaki bazı bilgiler güncel olmayabilir.
notice-original = Asıl metni okuyun ({ $language })
notice-overdue = Bu sayfadaki bilgilerin { $date } tarihinde yeniden kontrol edilmesi gerekiyordu. Bu bilgilere güvenmeden önce lütfen kuruluşa sorun.
notice-overview = Bu genel bir bakıştır, belirli bir program değildir.

## Facts of a programme, a kind of help, an organisation, a resource, a source

facts-title = Kısaca
fact-host = Şu anda bulunduğunuz yer
fact-origin = Döndüğünüz yer
fact-delivery = Para mı, eşya mı?
fact-when = Yardım ne zaman gelir
fact-cost = Ücret
fact-since = Başlangıç yılı
fact-run-by = İlgili kuruluşlar
fact-need = Şunda yardım eder
fact-dimension = Hayatın alanı
fact-level = Kime yardım edilir
fact-type = Tür
fact-country = Ülke
fact-parent = Bağlı olduğu kuruluş
fact-language = Dil
fact-languages = Diller
fact-publisher = Yayımlayan
fact-published = Yayım tarihi
fact-retrieved = Okuduğumuz tarih
fact-verified = Aslıyla karşılaştırma
cost-free = Ücretsiz
not-stated = Kaynak bunu belirtmiyor.
countries-open = ve diğerleri. Liste tam değildir: ülkeniz yazmasa da sorun.
chip-any-country = Her ülkeye
status-ended = Bildiğimiz kadarıyla sona erdi
countries-open-unnamed = Kaynak bir ülke listesi vermiyor. Ülkeniz hangisi olursa olsun sorun.

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
direction-origin = Dönülen ülke

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
criteria-intro = Kaynakta yazan budur. Kararı bu sayfa değil, program görevlileri verir.
criteria-none = Bu sayfa hazırlandığında programın yürürlükte olan bir kuralı yoktu. Şimdi ne yapabileceklerini program görevlilerine sorun.
role-gate = Kimler için
role-gate-note = Kaynağa göre bu yardım, bunun geçerli olduğu kişiler içindir.
role-gate_open = Kaynakta geçiyor
role-gate_open-note = Bu, kaynakta geçiyor. Kaynak, başkalarının geri çevrildiğini söylemiyor.
role-priority = Öncelik veya ek yardım
role-priority-note = Kaynakta bu durumdaki kişiler geçiyor: onlara öncelik verilir ya da ek yardım sunulur.
role-advice = Hazırlanmanız iyi olur
role-advice-note = Görevliler bunu ister veya buna bakar. Sormadan önce düşünmeniz yararlı olur.
criterion-open = Durumunuz yazmasa da sorun.
criterion-source = Kaynak:

## Contact

contact-title = İletişim
contact-free = Sormak sizi hiçbir şeye bağlamaz.
contact-above = Programın kendisine ait bir iletişim bilgisi bilmiyoruz. Bu, bağlı olduğu kuruluştur: kimin yardım edebileceğini sorun.
contact-office = Programın kendisine ait bir iletişim bilgisi bilmiyoruz. Bu, programı yürüten kuruluşun bir ofisidir: kimin yardım edebileceğini sorun.
contact-none = Bu programa ulaşmanın bir yolunu bulamadık. Bu sayfayı bir danışmana, göçmenlere yardım eden bir kuruluşa veya Uluslararası Göç Örgütü’nün (IOM) bir ofisine gösterin. Kimin yardım edebileceğini onlara sorun.
contact-call = Arayın
contact-sms = SMS
contact-whatsapp = WhatsApp
contact-telegram = Telegram
contact-email = E-posta
contact-website = İnternet sitesi
contact-more = Adres ve bilmeniz gerekenler
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
related-events = Yaklaşan etkinlikler
related-stories = Hikâyeler
service-programmes = Bu yardımın adının geçtiği programlar
service-related = Çoğu zaman birlikte verilen diğer yardımlar
country-programmes-from = Şu anda bu ülkedeyseniz: { $country }
country-programmes-to = Dönülen ülke: { $country }
country-way-from = Çıkış ülkesi: { $country }
country-way-any = Her ülkeden: kaynak bir ülke söylemiyor
country-way-open = Ülke listesi tam değil: ülkeniz için sorun
country-way-change = Ülkeleri değiştir

## Stories

story-from = Nereden
story-to = Nereye döndü
story-programme = Yardım eden
story-services = Alınan yardım
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
gaps-intro = Tahmin yürütmüyoruz. Eksik bir şey varsa sorun.
print-notes = Notlar
record-count = { $count ->
    [one] Kaynağımız
   *[other] { $count } kaynağımız
}
record-checked = Kaynağın elimizdeki kopyasıyla karşılaştırıldığı tarih
record-due = Sonraki karşılaştırma

## Lists

list-services-summary = Ülkesine dönenler veya dönmüş olanlar için yardım türleri.
list-countries-summary = Ülkelere göre programlar ve iletişim bilgileri: şu anda bulunduğunuz veya döndüğünüz yer.
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
entry-from = Bulunulan ülke: { $countries }
entry-to = Dönülen ülke: { $countries }
list-empty = Burada henüz bir şey yok.
filter-need = İhtiyacınız olan
filter-phase = Ne zaman
filter-direction = Göster
filter-all = Tümünü göster
pages-label = Bu listenin sayfaları
pages-page = Sayfa { $number }

## Arama

search-title = Ara
search-summary = Bu portaldaki bir sayfayı sözcükleriyle bulun.
search-label = Ne arıyorsunuz?
search-private = Yazdığınız sözcükler bu cihazda kalır.
search-count = { $count ->
    [one] { $count } sonuç
   *[other] { $count } sonuç
}
search-none = Bu sözcükler hiçbir sayfada yok. Başka bir sözcük deneyin veya buraya bakın:
search-titles = A’dan Z’ye tüm sayfalar
search-unavailable = Arama şu anda burada çalışmıyor. Tüm sayfalar aşağıdaki listede.
search-more = Daha fazla sonuç göster

## Save for offline

offline-title = İnternetsiz okumak için kaydedin
offline-note = Sonra bu dildeki tüm sayfaları internetsiz okuyabilir ve kısa soruları kullanabilirsiniz. Filmler ve başka siteler kaydedilmez. İnternetle geri geldiğinizde değişen sayfalar yeniden yüklenir. Bu, veri kullanır.
offline-shared = Bu cihazı kullanan başkaları, bu portalın sizde olduğunu görebilir.
offline-save = Bu sayfaları bu cihaza kaydedin
offline-saving = Sayfalar kaydediliyor. Lütfen bu sayfayı açık tutun.
offline-saved = Bu cihaza kaydedildi:
offline-remove = Kaydedilen sayfaları silin
offline-removed = Kaydedilen sayfalar bu cihazdan silindi.
offline-failed = Sayfalar kaydedilemedi. İnternet kesilmiş olabilir ya da cihazda yeterli yer yoktur. Hiçbir şey saklanmadı.
offline-unavailable = Sayfalar şu anda burada kaydedilemiyor.
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
check-said = Verdiğiniz cevaplar:
check-said-nothing = Ülkeleri söylemediniz. En çok onlar belirler.
check-act-many = Bunlardan birine sorabilirsiniz
check-act-none = Burada size uygun bir program bulamadık
check-act-open = Daha fazlasını bilmemiz gerekiyor
check-undecided = Henüz belli değil
check-no-contact = Bilinen iletişim yok
check-need-met = { $need }: aşağıdaki bir program bundan söz ediyor
check-need-unmet = { $need }: kaynaklarımız bundan söz etmiyor
check-reasons = Bunu neden görüyorsunuz
check-may-change = Bunu ne değiştirebilir
check-prepare = Neleri hazırlayabilirsiniz
check-other-help = Diğer yardımlar
check-print = Yazdırın
check-save = Dosya olarak kaydedin
check-counsellor = Bir danışmana gösterin
check-clear = Yanıtlarımı silin ve baştan başlayın
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
check-none-fits = Bu portaldaki hiçbir program yanıtlarınıza uymuyor. Bu, sizin için yardım olmadığı anlamına gelmez ve bu portal sizden dönmenizi istemiyor. Bulunduğunuz yerde göçmenlere yardım eden bir kuruluşa, bir geri dönüş danışmanına veya Uluslararası Göç Örgütü’nün (IOM) bir ofisine sorun. Kalmak istiyorsanız veya zarar görmekten korkuyorsanız önce hukuki destek arayın.
check-services = Yanıtlarınıza uyan yardımlar
check-remember = Yanıtlarımı sekmeyi kapatana kadar bu cihazda sakla. Sonra tarayıcı onları siler, ama izleri kalabilir. Başkalarının da kullandığı bir cihazda bu kutuyu işaretlemeyin.
check-counsellor-note = Bir danışman bu resmi tarayabilir ya da bağlantıyı açabilir. İçinde yalnızca sonuçlar var, yanıtlarınız yok.
check-shared = Kısa soruların sonuçları
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

block-note = Bilmekte fayda var
block-warning = Dikkat

proof-combinations = Kapsanan yanıt birleşimleri
proof-proofs = Geçerli kanıtlar
proof-personas = Deneme amaçlı hayali kişiler
proof-programmes = Programlar
proof-questions = Sorular
proof-languages = Tüm metinleri olan diller
proof-hash = Kuralların parmak izi
