"""What is written in other languages, or in none: held at least; with an offer, spam."""

import pytest

from comments.spam import Decision, Submission, classify

SPAM = {Decision.SPAM, Decision.DISCARD}


def codes(text, **given):
    """Return the kinds of signals that a text has."""
    return {reason.code for reason in classify(Submission(text, **given)).reasons}


@pytest.mark.parametrize(
    "text",
    [
        "Chúng tôi chuyên cung cấp cửa gỗ giá rẻ tại Hà Nội, liên hệ hotline.",
        "Jual meja kantor murah, hubungi kami sekarang juga gan",
        "Купить зеркала под заказ недорого, доставка бесплатно, звоните!",
        "我们公司专业批发手表，价格优惠，请联系微信",
        "即日融資できる業者はこちら",
        "ขายนาฬิกา ราคาถูก สนใจ ติดต่อ",
        "Satılık daire, uygun fiyat ve indirim için hemen ara",
        "خدمات نقل عفش بأرخص سعر في المدينة للتواصل واتساب",
        "Compra relojes al mejor precio en nuestra tienda online, envío gratis http://relojes.example/oferta",
    ],
)
def test_an_offer_in_another_language_is_spam(text):
    assert classify(Submission(text)).decision in SPAM


@pytest.mark.parametrize(
    "text",
    [
        "У нас в посёлке мастерская работает по субботам, приезжайте чинить велосипеды вместе.",
        "Моя тётя печёт хлеб для всей улицы, и никакой банк ей не нужен.",
        "Ми читали вашу розповідь уголос усією родиною, дуже зворушливо.",
        "Dedem de nalbanttı, çekici hâlâ evde duruyor. Çok güzel anlatmışsınız.",
        "أمي تخبز الخبز كل صباح لأهل الحي، وقصتكم ذكرتني بها.",
        "La noi a venit doctorul o dată pe lună, apoi deloc. Vă înțeleg foarte bine.",
        "Anche mio nonno era fabbro, e la sua bottega oggi è un piccolo museo.",
        "A minha irmã abriu uma oficina de cerâmica e agora vêm crianças todas as tardes.",
        "Täällä Savossa on sama tilanne, mutta talkoilla saatiin uimaranta kuntoon.",
        "Unsere Tochter lernt gerade Dänisch und hat mir den Text vorgelesen.",
        "Wij hadden vroeger ook zo'n smid om de hoek.",
        "U nas kowal przestał pracować dwa lata temu, a syn wyjechał do miasta.",
        "Notre fille apprend le danois, elle m'a lu votre histoire à voix haute.",
        "Mi abuelo también hacía cestas de mimbre y nadie quiso aprender.",
        "Min mormor vävde också mattor, och vävstolen står kvar på vinden.",
    ],
)
def test_a_reader_in_another_language_is_held_at_most(text):
    assert classify(Submission(text)).decision in {Decision.HOLD, Decision.PUBLISH}


@pytest.mark.parametrize(
    "text",
    [
        "Is de oude smederij op zaterdag open? Op www.smederij-hoerve.example staat alleen zondag.",
        "Гарна стаття, дякую! Але автобус о шостій більше не ходить, я йду пішки.",
        "Article très intéressant, mais vous oubliez les petites fermes de l'île.",
        "Schöner Bericht, danke! Wir kommen im Sommer wieder, Telefon steht bei der Pension auf der Tür: 04321 12 34.",
        "Bardzo ciekawy artykuł, pozdrawiam z Polski!",
        "非常好的文章，谢谢分享。",
        "Terima kasih, artikel yang bagus sekali.",
        "Le prix du lait, c'est combien chez vous? Ici 43 centimes, et on n'en vit pas.",
    ],
)
def test_praise_a_question_or_a_link_in_another_language_sells_nothing(text):
    assert classify(Submission(text)).decision in {Decision.HOLD, Decision.PUBLISH}


@pytest.mark.parametrize(
    "text", ["xe tay ga", "farmville gold kaart", "XQTRONIC", "kusen jendela jati", "qwrtzp lkjhgf"]
)
def test_words_of_no_language_here_are_held_at_least(text):
    assert classify(Submission(text)).decision != Decision.PUBLISH


@pytest.mark.parametrize("text", ["Tak!", "Nice", "Enig", "Kirsten", "Mvh Jens", "👍", ":)", "+1", "Hurra", "Præcis."])
def test_a_word_of_danish_or_english_or_a_name_is_published(text):
    assert classify(Submission(text)).decision == Decision.PUBLISH


def test_what_was_seen_is_named():
    reasons = {reason.code: reason for reason in classify(Submission("Chúng tôi bán rèm cửa giá rẻ")).reasons}

    assert "»giá rẻ«" in reasons["foreign_phrases.commerce"].danish
    assert "“giá rẻ”" in reasons["foreign_phrases.commerce"].english


def test_german_is_quoted_with_its_umlauts_and_capitals():
    reasons = {reason.code: reason for reason in classify(Submission("Schöner Blog, wir kommen gerne wieder.")).reasons}

    assert reasons["foreign_phrases.praise"].danish.endswith("»Schöner Blog«.")


def test_who_speaks_of_this_place_is_less_suspect():
    assert "foreign_phrases.here" in codes(
        "Wir kaufen jedes Jahr Brot bei Ihnen in Odsherred und kommen wieder nach Dänemark."
    )


def test_where_the_site_speaks_more_languages_their_words_are_not_held_against_anybody():
    text = "Gartenzwerge, Kuckucksuhren, Blasmusik"

    assert "language.unspoken" in codes(text)
    assert "language.unspoken" not in codes(text, site_languages=("da", "de"))


def test_compounds_of_known_words_are_danish():
    assert "language.unspoken" not in codes("Landsbyhøjskolemøde")


@pytest.mark.parametrize("text", ["https://www.instagram.com/somebody.example/", "http://palads.example/"])
def test_a_link_and_nothing_else_is_held_at_least(text):
    assert classify(Submission(text)).decision != Decision.PUBLISH
