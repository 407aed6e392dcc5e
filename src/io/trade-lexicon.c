/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-word-index.h"
#include "trade-words.h"

/* So that a line holds more than one. */
#define FLOW(words, NAME) { words, TRADE_WORD_FLOW, TRADE_FLOW_##NAME, NULL, 0 }
#define FLOW_OF(words, NAME, type) { words, TRADE_WORD_FLOW, TRADE_FLOW_##NAME, type, 0 }
#define WHOLE(words) { words, TRADE_WORD_WHOLE, NULL, NULL, 0 }
#define SCALE(words, scale) { words, TRADE_WORD_SCALE, NULL, NULL, scale }
#define LETTER(words, scale) { words, TRADE_WORD_LETTER, NULL, NULL, scale }
#define MONEY(words, unit) { words, TRADE_WORD_NOUN, TRADE_MEASURE_VALUE, unit, 0 }
#define COUNTED(words, unit, scale) { words, TRADE_WORD_NOUN, TRADE_MEASURE_VALUE, unit, scale }
#define AMOUNT(words, unit, scale) { words, TRADE_WORD_NOUN, TRADE_MEASURE_QUANTITY, unit, scale }
#define VALUATION(words, NAME) { words, TRADE_WORD_VALUATION, TRADE_VALUATION_##NAME, NULL, 0 }
#define ADJUSTMENT(words, NAME) { words, TRADE_WORD_ADJUSTMENT, TRADE_ADJUSTMENT_##NAME, NULL, 0 }
#define PRICES(words, NAME) { words, TRADE_WORD_PRICES, TRADE_PRICES_##NAME, NULL, 0 }
#define TYPE(words, type) { words, TRADE_WORD_TYPE, type, NULL, 0 }
#define MEASURE(words, NAME, unit) { words, TRADE_WORD_MEASURE, TRADE_MEASURE_##NAME, unit, 0 }
#define OTHER(words) { words, TRADE_WORD_OTHER, NULL, NULL, 0 }
#define FILLER(words) { words, TRADE_WORD_FILLER, NULL, NULL, 0 }

/* The words of the names of columns in English, Chinese, German, French, Spanish, Portuguese, Japanese, Russian and Arabic,
 * and what other agencies put beside their own language, folded. */
static const TradeWord lexicon[] = {
  /* What the directions of trade are called and coded. */
  FLOW ("x", EXPORT), FLOW ("exp", EXPORT), FLOW ("export", EXPORT), FLOW ("exports", EXPORT),
  FLOW ("total exports", EXPORT), FLOW ("export value", EXPORT), FLOW ("exports value", EXPORT),
  FLOW ("value of exports", EXPORT), FLOW ("exports total", EXPORT), FLOW ("exp-total", EXPORT), FLOW ("出口", EXPORT),
  FLOW ("出口额", EXPORT), FLOW ("出口总额", EXPORT), FLOW ("出口总值", EXPORT), FLOW ("出口值", EXPORT), FLOW ("出口金额", EXPORT),
  FLOW ("ausfuhr", EXPORT), FLOW ("ausfuhren", EXPORT), FLOW ("exporte", EXPORT), FLOW ("exportations", EXPORT),
  FLOW ("exportation", EXPORT), FLOW ("exportaciones", EXPORT), FLOW ("exportación", EXPORT),
  FLOW ("exportacion", EXPORT), FLOW ("exportações", EXPORT), FLOW ("exportação", EXPORT), FLOW ("exportacao", EXPORT),
  FLOW ("m", IMPORT), FLOW ("imp", IMPORT), FLOW ("import", IMPORT), FLOW ("imports", IMPORT),
  FLOW ("total imports", IMPORT), FLOW ("import value", IMPORT), FLOW ("imports value", IMPORT),
  FLOW ("value of imports", IMPORT), FLOW ("imports total", IMPORT), FLOW ("imp-total", IMPORT), FLOW ("进口", IMPORT),
  FLOW ("进口额", IMPORT), FLOW ("进口总额", IMPORT), FLOW ("进口总值", IMPORT), FLOW ("进口值", IMPORT), FLOW ("进口金额", IMPORT),
  FLOW ("einfuhr", IMPORT), FLOW ("einfuhren", IMPORT), FLOW ("importe", IMPORT), FLOW ("importations", IMPORT),
  FLOW ("importation", IMPORT), FLOW ("importaciones", IMPORT), FLOW ("importación", IMPORT),
  FLOW ("importacion", IMPORT), FLOW ("importações", IMPORT), FLOW ("importação", IMPORT), FLOW ("importacao", IMPORT),
  FLOW ("b", BALANCE), FLOW ("balance", BALANCE), FLOW ("trade balance", BALANCE), FLOW ("balance of trade", BALANCE),
  FLOW ("bal rt", BALANCE), FLOW ("bal", BALANCE), FLOW ("贸易差额", BALANCE), FLOW ("差额", BALANCE), FLOW ("进出口差额", BALANCE),
  FLOW ("handelsbilanz", BALANCE), FLOW ("saldo", BALANCE), FLOW ("außenhandelssaldo", BALANCE), FLOW ("solde", BALANCE),
  FLOW ("solde commercial", BALANCE), FLOW ("balance commerciale", BALANCE), FLOW ("saldo comercial", BALANCE),
  FLOW ("balanza comercial", BALANCE), FLOW ("balança comercial", BALANCE), FLOW ("total trade", TOTAL),
  FLOW ("trade total", TOTAL), FLOW ("trade", TOTAL), FLOW ("exports and imports", TOTAL), FLOW ("total", TOTAL),
  FLOW ("进出口", TOTAL), FLOW ("进出口总额", TOTAL), FLOW ("进出口总值", TOTAL), FLOW ("außenhandel", TOTAL),
  FLOW ("corrente de comércio", TOTAL), FLOW ("trocas", TOTAL), FLOW ("trocas comerciais", TOTAL), FLOW ("intercâmbio comercial", TOTAL), FLOW ("intercambio comercial", TOTAL), FLOW ("rx", RE_EXPORT), FLOW ("re-export", RE_EXPORT),
  FLOW ("re-exports", RE_EXPORT), FLOW ("эк", EXPORT), FLOW ("им", IMPORT), FLOW ("reexports", RE_EXPORT), FLOW ("reexport", RE_EXPORT), FLOW ("re export", RE_EXPORT), FLOW ("re exports", RE_EXPORT), FLOW ("转口", RE_EXPORT),
  FLOW ("réexportations", RE_EXPORT), FLOW ("rm", RE_IMPORT), FLOW ("re-import", RE_IMPORT), FLOW ("reimport", RE_IMPORT), FLOW ("reimports", RE_IMPORT),
  FLOW ("re-imports", RE_IMPORT), FLOW ("輸出", EXPORT), FLOW ("輸出額", EXPORT), FLOW ("輸出金額", EXPORT), FLOW ("輸出総額", EXPORT),
  FLOW ("экспорт", EXPORT), FLOW ("експорт", EXPORT), FLOW ("xuất khẩu", EXPORT), FLOW ("nhập khẩu", IMPORT), FLOW ("імпорт", IMPORT), FLOW ("вывоз", EXPORT), FLOW ("экспорт всего", EXPORT), FLOW ("輸入", IMPORT),
  FLOW ("輸入額", IMPORT), FLOW ("輸入金額", IMPORT), FLOW ("輸入総額", IMPORT), FLOW ("импорт", IMPORT), FLOW ("ввоз", IMPORT),
  FLOW ("импорт всего", IMPORT), FLOW ("貿易収支", BALANCE), FLOW ("収支", BALANCE), FLOW ("差引", BALANCE),
  FLOW ("差引額", BALANCE), FLOW ("баланс", BALANCE), FLOW ("сальдо", BALANCE), FLOW ("торговый баланс", BALANCE),
  FLOW ("торговое сальдо", BALANCE), FLOW ("сальдо торгового баланса", BALANCE), FLOW ("輸出入", TOTAL),
  FLOW ("輸出入額", TOTAL), FLOW ("輸出入総額", TOTAL), FLOW ("貿易総額", TOTAL), FLOW ("оборот", TOTAL), FLOW ("товарооборот", TOTAL),
  FLOW ("торговый оборот", TOTAL), FLOW ("внешнеторговый оборот", TOTAL), FLOW ("внешняя торговля", TOTAL),
  FLOW ("再輸出", RE_EXPORT), FLOW ("реэкспорт", RE_EXPORT), FLOW ("再輸入", RE_IMPORT), FLOW ("реимпорт", RE_IMPORT),
  FLOW ("exports to the world", EXPORT), FLOW ("gross exports", EXPORT), FLOW ("general exports", EXPORT), FLOW ("special exports", EXPORT),
  FLOW ("general imports", IMPORT), FLOW ("special imports", IMPORT), FLOW ("imports for consumption", IMPORT), FLOW ("export trade", EXPORT),
  FLOW ("esportazioni", EXPORT), FLOW ("uitvoer", EXPORT), FLOW ("eksport", EXPORT), FLOW ("udførsel", EXPORT), FLOW ("utførsel", EXPORT), FLOW ("vienti", EXPORT),
  FLOW ("indførsel", IMPORT), FLOW ("innførsel", IMPORT), FLOW ("tuonti", IMPORT), FLOW ("handelsnetto", BALANCE),
  FLOW ("handelsbalans", BALANCE), FLOW ("handelsbalance", BALANCE), FLOW ("handelsbalanse", BALANCE), FLOW ("kauppatase", BALANCE),
  FLOW_OF ("varuexport", EXPORT, TRADE_TYPE_GOODS), FLOW_OF ("vareeksport", EXPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("varuimport", IMPORT, TRADE_TYPE_GOODS), FLOW_OF ("vareimport", IMPORT, TRADE_TYPE_GOODS),
  FLOW ("vývoz", EXPORT),
  FLOW ("ihracat", EXPORT), FLOW ("i̇hracat", EXPORT), FLOW ("الصادرات", EXPORT), FLOW ("صادرات", EXPORT),
  FLOW ("إجمالي الصادرات", EXPORT), FLOW ("imports from the world", IMPORT), FLOW ("gross imports", IMPORT),
  FLOW ("importazioni", IMPORT), FLOW ("invoer", IMPORT), FLOW ("dovoz", IMPORT), FLOW ("ithalat", IMPORT),
  FLOW ("i̇thalat", IMPORT), FLOW ("الواردات", IMPORT), FLOW ("واردات", IMPORT), FLOW ("إجمالي الواردات", IMPORT),
  FLOW ("net exports", BALANCE), FLOW ("denge", BALANCE), FLOW ("الميزان التجاري", BALANCE),
  FLOW ("dış ticaret dengesi", BALANCE), FLOW ("saldo commerciale", BALANCE),
  FLOW ("turnover", TOTAL), FLOW ("trade turnover", TOTAL), FLOW ("foreign trade turnover", TOTAL), FLOW ("trade volume", TOTAL),
  FLOW ("volume of trade", TOTAL), FLOW ("total trade volume", TOTAL), FLOW ("foreign trade volume", TOTAL),
  FLOW ("total foreign trade", TOTAL), FLOW ("foreign trade", TOTAL), FLOW ("external trade", TOTAL), FLOW ("total external trade", TOTAL),
  FLOW ("merchandise trade", TOTAL), FLOW ("total merchandise trade", TOTAL), FLOW ("two-way trade", TOTAL),
  FLOW ("balance imports/exports", BALANCE), FLOW ("balance exports/imports", BALANCE), FLOW ("imports and exports", TOTAL), FLOW ("exports + imports", TOTAL), FLOW ("exports plus imports", TOTAL),
  FLOW ("außenhandelsvolumen", TOTAL), FLOW ("außenhandelsumsatz", TOTAL), FLOW ("handelsvolumen", TOTAL), FLOW ("gesamthandel", TOTAL),
  FLOW ("außenhandel insgesamt", TOTAL), FLOW ("commerce total", TOTAL), FLOW ("commerce extérieur", TOTAL), FLOW ("échanges", TOTAL), FLOW ("échanges commerciaux", TOTAL), FLOW ("échanges extérieurs", TOTAL),
  FLOW ("échanges de biens", TOTAL),
  FLOW ("commerce extérieur total", TOTAL), FLOW ("total des échanges", TOTAL), FLOW ("volume des échanges", TOTAL),
  FLOW ("intercambio comercial", TOTAL), FLOW ("intercambio comercial total", TOTAL), FLOW ("comercio total", TOTAL),
  FLOW ("comercio exterior", TOTAL), FLOW ("comercio exterior total", TOTAL), FLOW ("intercâmbio comercial", TOTAL),
  FLOW ("corrente comercial", TOTAL), FLOW ("corrente", TOTAL), FLOW ("comércio exterior", TOTAL), FLOW ("interscambio", TOTAL),
  FLOW ("贸易总额", TOTAL), FLOW ("贸易总值", TOTAL), FLOW ("外贸总额", TOTAL), FLOW ("объем торговли", TOTAL), FLOW ("объём торговли", TOTAL),
  FLOW ("حجم التجارة", TOTAL), FLOW ("إجمالي التجارة", TOTAL), FLOW ("حجم التبادل التجاري", TOTAL),
  /* Of goods or services alone, in one word, and in other languages. */
  FLOW ("all exports", EXPORT), FLOW ("all imports", IMPORT), FLOW ("gesamtausfuhr", EXPORT), FLOW ("gesamtausfuhren", EXPORT), FLOW ("gesamtexporte", EXPORT), FLOW ("gesamtexport", EXPORT),
  FLOW ("esportazione", EXPORT), FLOW ("uitvoerwaarde", EXPORT), FLOW ("ekspor", EXPORT), FLOW ("xuất khẩu", EXPORT),
  FLOW ("kim ngạch xuất khẩu", EXPORT), FLOW ("수출", EXPORT), FLOW ("수출액", EXPORT), FLOW ("수출금액", EXPORT), FLOW ("수출총액", EXPORT),
  FLOW ("총수출", EXPORT), FLOW ("총수출액", EXPORT), FLOW ("gesamteinfuhr", IMPORT), FLOW ("gesamteinfuhren", IMPORT),
  FLOW ("gesamtimporte", IMPORT), FLOW ("gesamtimport", IMPORT), FLOW ("importazione", IMPORT), FLOW ("invoerwaarde", IMPORT),
  FLOW ("impor", IMPORT), FLOW ("nhập khẩu", IMPORT), FLOW ("kim ngạch nhập khẩu", IMPORT), FLOW ("수입", IMPORT),
  FLOW ("수입액", IMPORT), FLOW ("수입금액", IMPORT), FLOW ("수입총액", IMPORT), FLOW ("총수입", IMPORT), FLOW ("총수입액", IMPORT),
  FLOW ("net trade", BALANCE), FLOW ("bilancia commerciale", BALANCE), FLOW ("handelsbalans", BALANCE), FLOW ("handelssaldo", BALANCE),
  FLOW ("bilans handlowy", BALANCE), FLOW ("saldo obrotów", BALANCE), FLOW ("saldo obrotów handlu zagranicznego", BALANCE),
  FLOW ("saldo handlu zagranicznego", BALANCE), FLOW ("neraca perdagangan", BALANCE), FLOW ("neraca", BALANCE), FLOW ("cán cân", BALANCE), FLOW ("bilance", BALANCE),
  FLOW ("handelsnetto", BALANCE), FLOW ("cán cân thương mại", BALANCE),
  FLOW ("무역수지", BALANCE), FLOW ("수지", BALANCE), FLOW ("bilanss", BALANCE), FLOW ("kaubandusbilanss", BALANCE), FLOW ("무역 수지", BALANCE), FLOW ("dış ticaret hacmi", TOTAL), FLOW ("수출입", TOTAL), FLOW ("수출입액", TOTAL),
  FLOW ("무역", TOTAL), FLOW ("무역액", TOTAL), FLOW ("교역액", TOTAL), FLOW ("총교역액", TOTAL), FLOW ("xuất nhập khẩu", TOTAL),
  FLOW ("kim ngạch xuất nhập khẩu", TOTAL), FLOW ("reexportaciones", RE_EXPORT), FLOW ("reexportación", RE_EXPORT),
  FLOW ("re-exportaciones", RE_EXPORT), FLOW ("reexportações", RE_EXPORT), FLOW ("reexportação", RE_EXPORT),
  FLOW ("reexportations", RE_EXPORT), FLOW ("ré-exportations", RE_EXPORT), FLOW ("re-exportations", RE_EXPORT),
  FLOW ("wiederausfuhr", RE_EXPORT), FLOW ("wiederausfuhren", RE_EXPORT), FLOW ("reexporte", RE_EXPORT),
  FLOW ("wederuitvoer", RE_EXPORT), FLOW ("reeksport", RE_EXPORT), FLOW ("재수출", RE_EXPORT), FLOW ("reimportaciones", RE_IMPORT),
  FLOW ("reimportações", RE_IMPORT), FLOW ("réimportations", RE_IMPORT), FLOW ("reimportations", RE_IMPORT),
  FLOW ("wiedereinfuhr", RE_IMPORT), FLOW ("wiedereinfuhren", RE_IMPORT), FLOW ("reimporte", RE_IMPORT), FLOW ("재수입", RE_IMPORT),
  FLOW_OF ("warenausfuhr", EXPORT, TRADE_TYPE_GOODS), FLOW_OF ("warenausfuhren", EXPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("warenexporte", EXPORT, TRADE_TYPE_GOODS), FLOW_OF ("warenexport", EXPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("wareneinfuhr", IMPORT, TRADE_TYPE_GOODS), FLOW_OF ("wareneinfuhren", IMPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("warenimporte", IMPORT, TRADE_TYPE_GOODS), FLOW_OF ("warenimport", IMPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("warenhandelsbilanz", BALANCE, TRADE_TYPE_GOODS), FLOW_OF ("visible balance", BALANCE, TRADE_TYPE_GOODS),
  FLOW_OF ("dienstleistungsexporte", EXPORT, TRADE_TYPE_SERVICES), FLOW_OF ("dienstleistungsausfuhr", EXPORT, TRADE_TYPE_SERVICES),
  FLOW_OF ("dienstleistungsimporte", IMPORT, TRADE_TYPE_SERVICES), FLOW_OF ("dienstleistungseinfuhr", IMPORT, TRADE_TYPE_SERVICES),
  FLOW_OF ("goods credit", EXPORT, TRADE_TYPE_GOODS), FLOW_OF ("goods credits", EXPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("goods: credit", EXPORT, TRADE_TYPE_GOODS), FLOW_OF ("goods - credit", EXPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("goods debit", IMPORT, TRADE_TYPE_GOODS), FLOW_OF ("goods debits", IMPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("goods: debit", IMPORT, TRADE_TYPE_GOODS), FLOW_OF ("goods - debit", IMPORT, TRADE_TYPE_GOODS),
  FLOW_OF ("services credit", EXPORT, TRADE_TYPE_SERVICES), FLOW_OF ("services: credit", EXPORT, TRADE_TYPE_SERVICES),
  FLOW_OF ("services - credit", EXPORT, TRADE_TYPE_SERVICES), FLOW_OF ("services debit", IMPORT, TRADE_TYPE_SERVICES),
  FLOW_OF ("services: debit", IMPORT, TRADE_TYPE_SERVICES), FLOW_OF ("services - debit", IMPORT, TRADE_TYPE_SERVICES),
  /* In other languages of Europe and Asia. */
  FLOW ("износ", EXPORT), FLOW ("izvoz", EXPORT), FLOW ("kivitel", EXPORT), FLOW ("εξαγωγές", EXPORT), FLOW ("εξαγωγή", EXPORT),
  FLOW ("eksportas", EXPORT), FLOW ("eksports", EXPORT), FLOW ("útflutningur", EXPORT), FLOW ("יצוא", EXPORT),
  FLOW ("निर्यात", EXPORT), FLOW ("eksporti", EXPORT), FLOW ("внос", IMPORT), FLOW ("uvoz", IMPORT), FLOW ("behozatal", IMPORT),
  FLOW ("εισαγωγές", IMPORT), FLOW ("εισαγωγή", IMPORT), FLOW ("importas", IMPORT), FLOW ("innflutningur", IMPORT),
  FLOW ("יבוא", IMPORT), FLOW ("आयात", IMPORT), FLOW ("külkereskedelmi egyenleg", BALANCE), FLOW ("egyenleg", BALANCE),
  FLOW ("търговско салдо", BALANCE), FLOW ("εμπορικό ισοζύγιο", BALANCE), FLOW ("obchodní bilance", BALANCE),
  FLOW ("obchodná bilancia", BALANCE), FLOW ("soldul balanței comerciale", BALANCE), FLOW ("balanța comercială", BALANCE),
  FLOW ("торговельний баланс", BALANCE), FLOW ("ticaret dengesi", BALANCE), FLOW ("व्यापार संतुलन", BALANCE),
  FLOW ("قيمة الصادرات", EXPORT), FLOW ("قيمة الواردات", IMPORT), FLOW ("มูลค่าการส่งออก", EXPORT),
  FLOW ("มูลค่าส่งออก", EXPORT), FLOW ("มูลค่านำเข้า", IMPORT), FLOW ("มูลค่าการค้ารวม", TOTAL), FLOW ("มูลค่าการค้า", TOTAL), FLOW ("การค้ารวม", TOTAL),
  FLOW ("การส่งออก", EXPORT), FLOW ("ส่งออก", EXPORT), FLOW ("มูลค่าการนำเข้า", IMPORT), FLOW ("การนำเข้า", IMPORT), FLOW ("นำเข้า", IMPORT),
  FLOW ("ดุลการค้า", BALANCE), FLOW ("מאזן הסחר", BALANCE), FLOW ("prekybos balansas", BALANCE),
  /* In traditional characters. */
  FLOW ("出口總額", EXPORT), FLOW ("出口總值", EXPORT), FLOW ("出口額", EXPORT), FLOW ("出口貨值", EXPORT), FLOW ("出口货值", EXPORT),
  FLOW ("整體出口", EXPORT), FLOW ("整體出口貨值", EXPORT), FLOW ("進口", IMPORT), FLOW ("進口額", IMPORT), FLOW ("進口值", IMPORT),
  FLOW ("進口總額", IMPORT), FLOW ("進口總值", IMPORT), FLOW ("進口金額", IMPORT), FLOW ("進口貨值", IMPORT), FLOW ("进口货值", IMPORT),
  FLOW ("貿易差額", BALANCE), FLOW ("貿易差额", BALANCE), FLOW ("出入超", BALANCE), FLOW ("出(入)超", BALANCE),
  FLOW ("有形貿易差額", BALANCE), FLOW ("進出口", TOTAL), FLOW ("進出口總額", TOTAL), FLOW ("進出口總值", TOTAL), FLOW ("貿易總額", TOTAL),
  FLOW ("貿易總值", TOTAL), FLOW ("轉口", RE_EXPORT), FLOW ("轉口貨值", RE_EXPORT),
  /* All of what a direction of trade stands for. */
  WHOLE ("totales"), WHOLE ("totaux"), WHOLE ("totais"), WHOLE ("totali"), WHOLE ("totale"), WHOLE ("insgesamt"), WHOLE ("gesamt"),
  WHOLE ("gesamte"), WHOLE ("gesamten"), WHOLE ("всего"), WHOLE ("итого"), WHOLE ("усього"), WHOLE ("всього"), WHOLE ("合计"), WHOLE ("總計"), WHOLE ("總額"), WHOLE ("總值"),
  WHOLE ("总计"), WHOLE ("总额"), WHOLE ("总值"), WHOLE ("合計"), WHOLE ("総額"), WHOLE ("総計"), WHOLE ("الإجمالية"), WHOLE ("الإجمالي"),
  WHOLE ("إجمالي"), WHOLE ("المجموع"), WHOLE ("مجموع"), WHOLE ("toplam"), WHOLE ("ogółem"), WHOLE ("razem"), WHOLE ("overall"),
  WHOLE ("grand total"), WHOLE ("all commodities"), WHOLE ("all products"), WHOLE ("all goods"), WHOLE ("합계"), WHOLE ("총액"),
  WHOLE ("총계"), WHOLE ("총"), WHOLE ("tổng"), WHOLE ("tổng số"), WHOLE ("jumlah"),
  /* A balance by its sign. */
  FLOW ("surplus", BALANCE), FLOW ("trade surplus", BALANCE), FLOW ("surplus/deficit", BALANCE), FLOW ("deficit/surplus", BALANCE),
  FLOW ("trade surplus/deficit", BALANCE), FLOW ("trade deficit/surplus", BALANCE), FLOW ("überschuss", BALANCE),
  FLOW ("ausfuhrüberschuss", BALANCE), FLOW ("exportüberschuss", BALANCE), FLOW ("handelsüberschuss", BALANCE),
  FLOW ("überschuss/defizit", BALANCE), FLOW ("defizit/überschuss", BALANCE), FLOW ("außenhandelsbilanz", BALANCE),
  FLOW ("ausfuhrüberschuss/einfuhrüberschuss", BALANCE), FLOW ("excédent", BALANCE), FLOW ("excédent commercial", BALANCE),
  FLOW ("excédent/déficit", BALANCE), FLOW ("déficit/excédent", BALANCE), FLOW ("superávit", BALANCE), FLOW ("superávit comercial", BALANCE),
  FLOW ("superávit/déficit", BALANCE), FLOW ("déficit/superávit", BALANCE), FLOW ("顺差", BALANCE), FLOW ("贸易顺差", BALANCE),
  FLOW ("顺差/逆差", BALANCE), FLOW ("顺差逆差", BALANCE), FLOW ("顺（逆）差", BALANCE), FLOW ("貿易黒字", BALANCE), FLOW ("профицит", BALANCE),
  FLOW ("профицит/дефицит", BALANCE), FLOW ("الفائض التجاري", BALANCE), FLOW ("الفائض/العجز", BALANCE),
  /* How numbers are counted. */
  SCALE ("1", 0), SCALE ("10", 1), SCALE ("100", 2), SCALE ("hundred", 2), SCALE ("thousands", 3), SCALE ("thousand", 3),
  SCALE ("tausend", 3), SCALE ("milliers", 3), SCALE ("millier", 3), SCALE ("miles", 3), SCALE ("ths", 3),
  SCALE ("tsd", 3), SCALE ("thous", 3), SCALE ("thou", 3), SCALE ("thsd", 3), SCALE ("th", 3), SCALE ("тис", 3),
  SCALE ("тисяч", 3), SCALE ("mills", 6), SCALE ("millon", 6), SCALE ("мільйонів", 6), SCALE ("мільярдів", 9),
  SCALE ("trln", 12), SCALE ("tril", 12), SCALE ("trl", 12), SCALE ("nghìn", 3), SCALE ("triệu", 6), SCALE ("tỷ", 9), SCALE ("tỉ", 9),
  SCALE ("juta", 6), SCALE ("miliar", 9), SCALE ("1000", 3), SCALE ("1,000", 3), SCALE ("1 000", 3), SCALE ("1'000", 3),
  SCALE ("'000", 3), SCALE ("'000s", 3), SCALE ("’000", 3), SCALE ("’000s", 3), SCALE ("000", 3), SCALE ("000s", 3),
  SCALE ("千", 3), SCALE ("тысяч", 3), SCALE ("тысячи", 3), SCALE ("тыс", 3), SCALE ("bin", 3), SCALE ("migliaia", 3),
  SCALE ("tys", 3), SCALE ("tis", 3), SCALE ("tusen", 3), SCALE ("tusind", 3), SCALE ("milj", 6), SCALE ("miljoonaa", 6), SCALE ("milliarder", 9), SCALE ("miljarder", 9), SCALE ("ألف", 3), SCALE ("آلاف", 3), SCALE ("بالألف", 3),
  SCALE ("万", 4), SCALE ("萬", 4), SCALE ("10,000", 4), SCALE ("10000", 4), SCALE ("10 000", 4), SCALE ("lakh", 5),
  SCALE ("lakhs", 5), SCALE ("lac", 5), SCALE ("lacs", 5), SCALE ("100,000", 5), SCALE ("100000", 5),
  SCALE ("millionen", 6), SCALE ("million", 6), SCALE ("millions", 6), SCALE ("millones", 6), SCALE ("millón", 6),
  SCALE ("mill", 6), SCALE ("mio", 6), SCALE ("mln", 6), SCALE ("milhões", 6), SCALE ("milhão", 6), SCALE ("mi", 6),
  SCALE ("mn", 6), SCALE ("mm", 6), SCALE ("百万", 6), SCALE ("百萬", 6), SCALE ("миллионов", 6), SCALE ("миллиона", 6),
  SCALE ("миллион", 6), SCALE ("млн", 6), SCALE ("milyon", 6), SCALE ("milioni", 6), SCALE ("miljoen", 6),
  SCALE ("miljoner", 6), SCALE ("miljonit", 6), SCALE ("1000000", 6), SCALE ("1,000,000", 6), SCALE ("1 000 000", 6),
  SCALE ("مليون", 6), SCALE ("میلیون", 6), SCALE ("میلیارد", 9), SCALE ("ملايين", 6), SCALE ("بالمليون", 6), SCALE ("بملايين", 6), SCALE ("crore", 7),
  SCALE ("crores", 7), SCALE ("千万", 7), SCALE ("亿", 8), SCALE ("億", 8), SCALE ("milliarden", 9), SCALE ("milliards", 9),
  SCALE ("milliard", 9), SCALE ("billions", 9), SCALE ("billion", 9), SCALE ("mrd", 9), SCALE ("mrds", 9),
  SCALE ("md", 9), SCALE ("mds", 9), SCALE ("mia", 9), SCALE ("mld", 9), SCALE ("bn", 9), SCALE ("bln", 9),
  SCALE ("bil", 9), SCALE ("miles de millones", 9), SCALE ("mil millones", 9), SCALE ("mil milhões", 9),
  SCALE ("bilhões", 9), SCALE ("bilhão", 9), SCALE ("bi", 9), SCALE ("миллиардов", 9), SCALE ("миллиарда", 9),
  SCALE ("миллиард", 9), SCALE ("млрд", 9), SCALE ("milyar", 9), SCALE ("miliardi", 9), SCALE ("miljard", 9),
  SCALE ("miljarder", 9), SCALE ("十億", 9), SCALE ("十亿", 9), SCALE ("مليار", 9), SCALE ("مليارات", 9),
  SCALE ("بالمليار", 9), SCALE ("بمليارات", 9), SCALE ("trillion", 12), SCALE ("trillions", 12), SCALE ("trilhões", 12),
  SCALE ("trilhão", 12), SCALE ("billionen", 12), SCALE ("billones", 12), SCALE ("tn", 12), SCALE ("trn", 12),
  SCALE ("万亿", 12), SCALE ("兆", 12), SCALE ("триллионов", 12), SCALE ("триллиона", 12), SCALE ("триллион", 12),
  SCALE ("трлн", 12), SCALE ("lakh crore", 12), SCALE ("lakh crores", 12), SCALE ("تريليون", 12),
  SCALE ("천", 3), SCALE ("백만", 6), SCALE ("억", 8), SCALE ("십억", 9), SCALE ("tysięcy", 3), SCALE ("milionów", 6),
  SCALE ("miliardów", 9), SCALE ("duizend", 3), SCALE ("ribu", 3), SCALE ("ezer", 3), SCALE ("millió", 6), SCALE ("milliárd", 9), SCALE ("milioane", 6),
  SCALE ("miliarde", 9), SCALE ("mii", 3), SCALE ("millj", 6), SCALE ("χιλ", 3), SCALE ("χιλιάδες", 3), SCALE ("εκατ", 6),
  SCALE ("εκατομμύρια", 6), SCALE ("δισ", 9), SCALE ("δισεκατομμύρια", 9), SCALE ("хил", 3), SCALE ("хиляди", 3), SCALE ("милиона", 6),
  SCALE ("милиарда", 9), SCALE ("אלפי", 3), SCALE ("מיליוני", 6), SCALE ("מיליון", 6), SCALE ("מיליארדי", 9), SCALE ("พัน", 3),
  SCALE ("ล้าน", 6), SCALE ("พันล้าน", 9), SCALE ("हज़ार", 3), SCALE ("लाख", 5), SCALE ("करोड़", 7),
  /* Letters for the same, where a currency stands beside them. */
  LETTER ("k", 3), LETTER ("m", 6), LETTER ("b", 9), LETTER ("cr", 7),
  /* What is counted. Signs that several countries have for their money leave the currency open. */
  MONEY ("us dollars", "USD"), MONEY ("us dollar", "USD"), MONEY ("u s dollars", "USD"), MONEY ("us-dollar", "USD"),
  MONEY ("us$", "USD"), MONEY ("$us", "USD"), MONEY ("dollars", "USD"), MONEY ("usd", "USD"), MONEY ("美元", "USD"),
  MONEY ("current us$", "USD"), MONEY ("euros", "EUR"), MONEY ("euro", "EUR"), MONEY ("eur", "EUR"), MONEY ("€", "EUR"),
  MONEY ("欧元", "EUR"), MONEY ("yuan", "CNY"), MONEY ("rmb", "CNY"), MONEY ("rmb yuan", "CNY"), MONEY ("人民币", "CNY"),
  MONEY ("元", "CNY"), MONEY ("yen", "JPY"), MONEY ("円", "JPY"), MONEY ("日元", "JPY"), MONEY ("pounds", "GBP"),
  MONEY ("£", "GBP"), MONEY ("value in euros", "EUR"), MONEY ("value eur", "EUR"), MONEY ("value in eur", "EUR"),
  AMOUNT ("kg", "KG", 0), AMOUNT ("kilograms", "KG", 0), AMOUNT ("千克", "KG", 0), AMOUNT ("公斤", "KG", 0),
  AMOUNT ("quantity in 100kg", "KG", 2), AMOUNT ("quantity in 100 kg", "KG", 2), AMOUNT ("100kg", "KG", 2),
  AMOUNT ("quantity in kg", "KG", 0), AMOUNT ("quantity kg", "KG", 0), AMOUNT ("tonnes", "T", 0), AMOUNT ("tấn", "T", 0), AMOUNT ("tons", "T", 0),
  AMOUNT ("t", "T", 0), AMOUNT ("吨", "T", 0), AMOUNT ("supplementary quantity", "NR", 0), MONEY ("米ドル", "USD"),
  MONEY ("ドル", "USD"), MONEY ("долларов сша", "USD"), MONEY ("доллары сша", "USD"), MONEY ("долл сша", "USD"),
  MONEY ("долларов", "USD"), MONEY ("долл", "USD"), MONEY ("ユーロ", "EUR"), MONEY ("евро", "EUR"), MONEY ("人民元", "CNY"),
  MONEY ("юаней", "CNY"), MONEY ("юани", "CNY"), MONEY ("иен", "JPY"), MONEY ("рублей", "RUB"), MONEY ("рубли", "RUB"),
  MONEY ("руб", "RUB"), AMOUNT ("キログラム", "KG", 0), AMOUNT ("кг", "KG", 0), AMOUNT ("килограмм", "KG", 0),
  AMOUNT ("トン", "T", 0), AMOUNT ("тонн", "T", 0), AMOUNT ("тонны", "T", 0), AMOUNT ("т", "T", 0),
  MONEY ("u s dollar", "USD"), MONEY ("u s $", "USD"), MONEY ("u s$", "USD"), MONEY ("us $", "USD"),
  MONEY ("us dollars us$", "USD"), MONEY ("usd dollars", "USD"), MONEY ("$ us", "USD"), MONEY ("dollar", "USD"),
  MONEY ("dollar us", "USD"), MONEY ("dólares", "USD"), MONEY ("dólares estadounidenses", "USD"),
  MONEY ("dólares de los estados unidos", "USD"), MONEY ("dólares eua", "USD"), MONEY ("dólares dos eua", "USD"),
  MONEY ("dólares americanos", "USD"), MONEY ("dollars américains", "USD"), MONEY ("dollars us", "USD"),
  MONEY ("dollars des états-unis", "USD"), MONEY ("us-dollars", "USD"), MONEY ("us-$", "USD"), MONEY ("美金", "USD"),
  MONEY ("дол сша", "USD"), MONEY ("доларів сша", "USD"), MONEY ("долари сша", "USD"), MONEY ("гривень", "UAH"),
  MONEY ("долларах сша", "USD"), MONEY ("долл. сша", "USD"), MONEY ("دولار", "USD"), MONEY ("دولار أمريكي", "USD"),
  MONEY ("دولارات", "USD"), MONEY ("دلار", "USD"), MONEY ("دولار امريكي", "USD"), MONEY ("الدولارات", "USD"), MONEY ("بالدولار", "USD"),
  MONEY ("abd doları", "USD"), MONEY ("american dollars", "USD"), MONEY ("euros €", "EUR"), MONEY ("€uros", "EUR"),
  MONEY ("يورو", "EUR"), MONEY ("اليورو", "EUR"), MONEY ("d’euros", "EUR"), MONEY ("avro", "EUR"), MONEY ("人民币元", "CNY"),
  MONEY ("元人民币", "CNY"), MONEY ("人民幣", "CNY"), MONEY ("renminbi", "CNY"), MONEY ("chinese yuan", "CNY"),
  MONEY ("yuan rmb", "CNY"), MONEY ("yuan renminbi", "CNY"), MONEY ("يوان", "CNY"), MONEY ("japanese yen", "JPY"),
  MONEY ("日圆", "JPY"), MONEY ("日円", "JPY"), MONEY ("yen japonés", "JPY"), MONEY ("йен", "JPY"),
  MONEY ("ين ياباني", "JPY"), MONEY ("pounds sterling", "GBP"), MONEY ("pound sterling", "GBP"),
  MONEY ("sterling", "GBP"), MONEY ("£ sterling", "GBP"), MONEY ("gb£", "GBP"), MONEY ("uk£", "GBP"),
  MONEY ("livres sterling", "GBP"), MONEY ("libras esterlinas", "GBP"), MONEY ("英镑", "GBP"), MONEY ("ポンド", "GBP"),
  MONEY ("фунтов стерлингов", "GBP"), MONEY ("swiss francs", "CHF"), MONEY ("franken", "CHF"),
  MONEY ("schweizer franken", "CHF"), MONEY ("francs suisses", "CHF"), MONEY ("瑞士法郎", "CHF"), MONEY ("won", "KRW"),
  MONEY ("korean won", "KRW"), MONEY ("₩", "KRW"), MONEY ("韩元", "KRW"), MONEY ("韓国ウォン", "KRW"), MONEY ("ウォン", "KRW"),
  MONEY ("₹", "INR"), MONEY ("indian rupees", "INR"), MONEY ("r$", "BRL"), MONEY ("reais", "BRL"), MONEY ("a$", "AUD"),
  MONEY ("au$", "AUD"), MONEY ("australian dollars", "AUD"), MONEY ("c$", "CAD"), MONEY ("ca$", "CAD"),
  MONEY ("cdn$", "CAD"), MONEY ("canadian dollars", "CAD"), MONEY ("$ ca", "CAD"), MONEY ("dollars canadiens", "CAD"),
  MONEY ("nz$", "NZD"), MONEY ("new zealand dollars", "NZD"), MONEY ("hk$", "HKD"), MONEY ("hong kong dollars", "HKD"),
  MONEY ("j$", "JMD"), MONEY ("tt$", "TTD"), MONEY ("bds$", "BBD"), MONEY ("bz$", "BZD"), MONEY ("ci$", "KYD"), MONEY ("ec$", "XCD"),
  MONEY ("f$", "FJD"), MONEY ("fj$", "FJD"), MONEY ("n$", "NAD"), MONEY ("si$", "SBD"), MONEY ("g$", "GYD"),
  MONEY ("港元", "HKD"), MONEY ("港币", "HKD"), MONEY ("港幣", "HKD"), MONEY ("nt$", "TWD"),
  MONEY ("new taiwan dollars", "TWD"), MONEY ("新台币", "TWD"), MONEY ("新臺幣", "TWD"), MONEY ("新台幣", "TWD"),
  MONEY ("$a", "AUD"), MONEY ("$nz", "NZD"), MONEY ("$hk", "HKD"), MONEY ("can$", "CAD"), MONEY ("cad$", "CAD"),
  MONEY ("tl", "TRY"), MONEY ("nis", "ILS"), MONEY ("tk", "BDT"), MONEY ("лева", "BGN"), MONEY ("лв", "BGN"), MONEY ("сум", "UZS"),
  MONEY ("ευρώ", "EUR"), MONEY ("דולר", "USD"), MONEY ("דולרים", "USD"), MONEY ("ש\"ח", "ILS"), MONEY ("บาท", "THB"),
  COUNTED ("us mn", "USD", 6), COUNTED ("us million", "USD", 6), COUNTED ("us bn", "USD", 9), COUNTED ("us billion", "USD", 9),
  COUNTED ("พันบาท", "THB", 3), COUNTED ("ล้านบาท", "THB", 6), COUNTED ("พันล้านบาท", "THB", 9), MONEY ("เหรียญสหรัฐ", "USD"),
  COUNTED ("ล้านเหรียญสหรัฐ", "USD", 6), COUNTED ("ล้านดอลลาร์สหรัฐ", "USD", 6), COUNTED ("พันล้านดอลลาร์สหรัฐ", "USD", 9),
  MONEY ("đô la mỹ", "USD"), MONEY ("đô-la mỹ", "USD"), MONEY ("đô la", "USD"), MONEY ("ดอลลาร์สหรัฐ", "USD"), MONEY ("ดอลลาร์ สรอ", "USD"), MONEY ("रुपये", "INR"),
  COUNTED ("mrd ft", "HUF", 9), COUNTED ("md ft", "HUF", 9), COUNTED ("millió ft", "HUF", 6), COUNTED ("m ft", "HUF", 6),
  COUNTED ("ezer ft", "HUF", 3), COUNTED ("milliárd ft", "HUF", 9), COUNTED ("mdr kr", "XXX", 9), COUNTED ("mdr kronor", "XXX", 9),
  MONEY ("gh¢", "GHS"), MONEY ("원", "KRW"), AMOUNT ("mmt", "T", 6), MONEY ("s$", "SGD"), MONEY ("singapore dollars", "SGD"), MONEY ("mx$", "MXN"), MONEY ("mex$", "MXN"),
  MONEY ("mexican pesos", "MXN"), MONEY ("pesos mexicanos", "MXN"), MONEY ("₽", "RUB"), MONEY ("рублях", "RUB"),
  MONEY ("рос руб", "RUB"), MONEY ("russian roubles", "RUB"), MONEY ("russian rubles", "RUB"), MONEY ("roubles", "RUB"),
  MONEY ("₺", "TRY"), MONEY ("türk lirası", "TRY"), MONEY ("turkish lira", "TRY"), MONEY ("turkish liras", "TRY"),
  MONEY ("zł", "PLN"), MONEY ("zlotys", "PLN"), MONEY ("zloty", "PLN"), MONEY ("kč", "CZK"),
  MONEY ("czech koruna", "CZK"), MONEY ("₴", "UAH"), MONEY ("грн", "UAH"), MONEY ("hryvnia", "UAH"), MONEY ("₸", "KZT"),
  MONEY ("тенге", "KZT"), MONEY ("baht", "THB"), MONEY ("฿", "THB"), MONEY ("rand", "ZAR"), MONEY ("rands", "ZAR"),
  MONEY ("₦", "NGN"), MONEY ("naira", "NGN"),
  COUNTED ("n'million", "NGN", 6), COUNTED ("n'billion", "NGN", 9), COUNTED ("₦'million", "NGN", 6), COUNTED ("₦'billion", "NGN", 9), MONEY ("₪", "ILS"), MONEY ("₫", "VND"), MONEY ("đồng", "VND"),
  MONEY ("dong", "VND"), MONEY ("ksh", "KES"), MONEY ("kshs", "KES"), MONEY ("kenya shillings", "KES"),
  MONEY ("kenyan shillings", "KES"), MONEY ("swedish kronor", "SEK"), MONEY ("svenska kronor", "SEK"),
  MONEY ("norwegian kroner", "NOK"), MONEY ("norske kroner", "NOK"), MONEY ("danish kroner", "DKK"),
  COUNTED ("tkr", "XXX", 3), COUNTED ("mkr", "XXX", 6), COUNTED ("mnkr", "SEK", 6), COUNTED ("mdkr", "SEK", 9),
  MONEY ("danske kroner", "DKK"), MONEY ("ecu/euro", "EUR"), MONEY ("euroa", "EUR"), MONEY ("eurot", "EUR"), MONEY ("$", "XXX"), MONEY ("¥", "XXX"), MONEY ("￥", "XXX"), MONEY ("kr", "XXX"),
  MONEY ("kroner", "XXX"), MONEY ("kronor", "XXX"), MONEY ("r", "XXX"), MONEY ("rs", "XXX"), MONEY ("rs.", "XXX"),
  MONEY ("rupees", "XXX"), MONEY ("rupee", "XXX"), MONEY ("pesos", "XXX"), MONEY ("francs", "XXX"),
  MONEY ("local currency", "XXX"), MONEY ("local currency unit", "XXX"), MONEY ("local currency units", "XXX"),
  MONEY ("national currency unit", "XXX"), MONEY ("national currency units", "XXX"), MONEY ("lcu", "XXX"), MONEY ("national currency", "XXX"), MONEY ("domestic currency", "XXX"),
  MONEY ("landeswährung", "XXX"), MONEY ("monnaie nationale", "XXX"), MONEY ("moneda nacional", "XXX"),
  MONEY ("moeda nacional", "XXX"), MONEY ("本币", "XXX"), MONEY ("自国通貨", "XXX"), AMOUNT ("kilogramm", "KG", 0),
  AMOUNT ("kilogrammes", "KG", 0), AMOUNT ("kilos", "KG", 0), AMOUNT ("kilogramos", "KG", 0),
  AMOUNT ("quilogramas", "KG", 0), AMOUNT ("kgs", "KG", 0), AMOUNT ("kilogram", "KG", 0), AMOUNT ("كيلوغرام", "KG", 0),
  /* "MT" alone may be millions of tonnes; by the thousand it is none. */
  AMOUNT ("1000 mt", "T", 3), AMOUNT ("1,000 mt", "T", 3), AMOUNT ("thousand mt", "T", 3),
  AMOUNT ("metric tons", "T", 0), AMOUNT ("metric tonnes", "T", 0), AMOUNT ("tonne", "T", 0), AMOUNT ("ton", "T", 0),
  AMOUNT ("tonnen", "T", 0), AMOUNT ("toneladas", "T", 0), AMOUNT ("tonelada", "T", 0),
  AMOUNT ("tonnes métriques", "T", 0), AMOUNT ("公吨", "T", 0), AMOUNT ("طن", "T", 0), AMOUNT ("kt", "T", 3),
  AMOUNT ("ktonnes", "T", 3), AMOUNT ("litres", "L", 0), AMOUNT ("liters", "L", 0), AMOUNT ("liter", "L", 0),
  AMOUNT ("litros", "L", 0), AMOUNT ("hectolitres", "HL", 0), AMOUNT ("hl", "HL", 0), AMOUNT ("m3", "M3", 0),
  AMOUNT ("m³", "M3", 0), AMOUNT ("cubic metres", "M3", 0), AMOUNT ("cubic meters", "M3", 0), AMOUNT ("cbm", "M3", 0),
  AMOUNT ("m2", "M2", 0), AMOUNT ("m²", "M2", 0), AMOUNT ("square metres", "M2", 0), AMOUNT ("square meters", "M2", 0),
  AMOUNT ("barrels", "BBL", 0), AMOUNT ("barrel", "BBL", 0), AMOUNT ("bbl", "BBL", 0), AMOUNT ("bbls", "BBL", 0),
  AMOUNT ("barriles", "BBL", 0), AMOUNT ("barils", "BBL", 0), AMOUNT ("баррелей", "BBL", 0), AMOUNT ("桶", "BBL", 0),
  AMOUNT ("teu", "TEU", 0), AMOUNT ("teus", "TEU", 0), AMOUNT ("mwh", "MWH", 0), AMOUNT ("gwh", "GWH", 0),
  AMOUNT ("kwh", "KWH", 0), AMOUNT ("tj", "TJ", 0), AMOUNT ("gj", "GJ", 0), AMOUNT ("pairs", "PAIR", 0),
  AMOUNT ("head", "HEAD", 0), AMOUNT ("carats", "CT", 0), AMOUNT ("carat", "CT", 0), AMOUNT ("pieces", "ITEM", 0),
  AMOUNT ("units", "ITEM", 0), AMOUNT ("items", "ITEM", 0), AMOUNT ("stück", "ITEM", 0), AMOUNT ("台", "ITEM", 0),
  AMOUNT ("辆", "ITEM", 0), AMOUNT ("unités", "ITEM", 0), AMOUNT ("unidades", "ITEM", 0), AMOUNT ("штук", "ITEM", 0),
  AMOUNT ("шт", "ITEM", 0), AMOUNT ("kgm", "KG", 0), AMOUNT ("tne", "T", 0), AMOUNT ("ltr", "L", 0), AMOUNT ("nmb", "ITEM", 0),
  AMOUNT ("mtq", "M3", 0), AMOUNT ("mtk", "M2", 0),
  MONEY ("달러", "USD"), MONEY ("미달러", "USD"), MONEY ("미국달러", "USD"), MONEY ("abd $", "USD"), MONEY ("us doları", "USD"),
  MONEY ("dollari", "USD"), MONEY ("dollari usa", "USD"), COUNTED ("천불", "USD", 3), COUNTED ("백만불", "USD", 6),
  COUNTED ("억불", "USD", 8), COUNTED ("천원", "KRW", 3), COUNTED ("백만원", "KRW", 6), COUNTED ("억원", "KRW", 8),
  COUNTED ("조원", "KRW", 12),
  /* How goods are valued. */
  VALUATION ("fob", FOB), VALUATION ("fab", FOB), VALUATION ("f o b", FOB), VALUATION ("free on board", FOB), VALUATION ("fob value", FOB),
  VALUATION ("离岸价", FOB), VALUATION ("離岸價", FOB), VALUATION ("фоб", FOB), VALUATION ("فوب", FOB), VALUATION ("cif", CIF), VALUATION ("c&f", CIF),
  VALUATION ("c i f", CIF), VALUATION ("caf", CIF), VALUATION ("到岸价", CIF), VALUATION ("到岸價", CIF),
  VALUATION ("сиф", CIF), VALUATION ("سيف", CIF), VALUATION ("customs basis", CUSTOMS),
  VALUATION ("customs value", CUSTOMS), VALUATION ("customs", CUSTOMS), VALUATION ("bop", PAYMENTS),
  VALUATION ("bop basis", PAYMENTS), VALUATION ("balance of payments", PAYMENTS),
  VALUATION ("balance of payments basis", PAYMENTS), VALUATION ("bpm6", PAYMENTS),
  VALUATION ("cost, insurance, freight", CIF), VALUATION ("cost, insurance and freight", CIF),
  VALUATION ("cost insurance freight", CIF), VALUATION ("cost insurance and freight", CIF),
  /* For what values are adjusted. */
  ADJUSTMENT ("sa", SEASONAL), ADJUSTMENT ("s a", SEASONAL), ADJUSTMENT ("seasonally adjusted", SEASONAL),
  ADJUSTMENT ("seasonally adj", SEASONAL), ADJUSTMENT ("season adjusted", SEASONAL),
  ADJUSTMENT ("saisonbereinigt", SEASONAL), ADJUSTMENT ("cvs", SEASONAL),
  ADJUSTMENT ("corrigé des variations saisonnières", SEASONAL), ADJUSTMENT ("desestacionalizado", SEASONAL),
  ADJUSTMENT ("desestacionalizada", SEASONAL), ADJUSTMENT ("dessazonalizado", SEASONAL),
  ADJUSTMENT ("com ajuste sazonal", SEASONAL), ADJUSTMENT ("季调", SEASONAL), ADJUSTMENT ("经季节调整", SEASONAL),
  ADJUSTMENT ("季節調整済", SEASONAL), ADJUSTMENT ("季節調整済み", SEASONAL), ADJUSTMENT ("季節調整値", SEASONAL),
  ADJUSTMENT ("сезонно скорректированные", SEASONAL), ADJUSTMENT ("с устранением сезонности", SEASONAL),
  ADJUSTMENT ("معدل موسميا", SEASONAL), ADJUSTMENT ("nsa", NONE), ADJUSTMENT ("n s a", NONE),
  ADJUSTMENT ("not seasonally adjusted", NONE), ADJUSTMENT ("not seasonally adj", NONE), ADJUSTMENT ("unadjusted", NONE),
  ADJUSTMENT ("non seasonally adjusted", NONE), ADJUSTMENT ("unbereinigt", NONE),
  ADJUSTMENT ("nicht saisonbereinigt", NONE), ADJUSTMENT ("données brutes", NONE), ADJUSTMENT ("brut", NONE),
  ADJUSTMENT ("sin desestacionalizar", NONE), ADJUSTMENT ("sem ajuste sazonal", NONE), ADJUSTMENT ("未季调", NONE),
  ADJUSTMENT ("原数値", NONE), ADJUSTMENT ("без сезонной корректировки", NONE),
  ADJUSTMENT ("calendar adjusted", CALENDAR), ADJUSTMENT ("working day adjusted", CALENDAR), ADJUSTMENT ("wda", CALENDAR),
  ADJUSTMENT ("kalenderbereinigt", CALENDAR), ADJUSTMENT ("cjo", CALENDAR), ADJUSTMENT ("sca", BOTH),
  ADJUSTMENT ("swda", BOTH), ADJUSTMENT ("seasonally and calendar adjusted", BOTH),
  ADJUSTMENT ("seasonally and working day adjusted", BOTH), ADJUSTMENT ("calendar and seasonally adjusted", BOTH),
  ADJUSTMENT ("kalender- und saisonbereinigt", BOTH), ADJUSTMENT ("cvs-cjo", BOTH),
  /* At whose prices. */
  PRICES ("current prices", CURRENT), PRICES ("at current prices", CURRENT), PRICES ("nominal", CURRENT), PRICES ("nominal terms", CURRENT), PRICES ("in nominal terms", CURRENT),
  PRICES ("current", CURRENT), PRICES ("in jeweiligen preisen", CURRENT), PRICES ("prix courants", CURRENT),
  PRICES ("aux prix courants", CURRENT), PRICES ("precios corrientes", CURRENT), PRICES ("a precios corrientes", CURRENT),
  PRICES ("preços correntes", CURRENT), PRICES ("当年价", CURRENT), PRICES ("名目", CURRENT),
  PRICES ("в текущих ценах", CURRENT), PRICES ("constant prices", CONSTANT), PRICES ("at constant prices", CONSTANT),
  PRICES ("constant", CONSTANT), PRICES ("real terms", CONSTANT), PRICES ("in real terms", CONSTANT),
  PRICES ("real", CONSTANT), PRICES ("chained", CONSTANT), PRICES ("chain-linked", CONSTANT),
  PRICES ("chain linked volumes", CONSTANT), PRICES ("chained volumes", CONSTANT), PRICES ("preisbereinigt", CONSTANT),
  PRICES ("prix constants", CONSTANT), PRICES ("aux prix constants", CONSTANT), PRICES ("precios constantes", CONSTANT),
  PRICES ("a precios constantes", CONSTANT), PRICES ("preços constantes", CONSTANT), PRICES ("不变价", CONSTANT),
  PRICES ("実質", CONSTANT), PRICES ("в постоянных ценах", CONSTANT),
  /* Goods or services. */
  TYPE ("goods", TRADE_TYPE_GOODS), TYPE ("merchandise", TRADE_TYPE_GOODS), TYPE ("of goods", TRADE_TYPE_GOODS),
  TYPE ("of merchandise", TRADE_TYPE_GOODS), TYPE ("waren", TRADE_TYPE_GOODS), TYPE ("marchandises", TRADE_TYPE_GOODS),
  TYPE ("de marchandises", TRADE_TYPE_GOODS), TYPE ("de biens", TRADE_TYPE_GOODS), TYPE ("biens", TRADE_TYPE_GOODS),
  TYPE ("mercancías", TRADE_TYPE_GOODS), TYPE ("bienes", TRADE_TYPE_GOODS), TYPE ("de bienes", TRADE_TYPE_GOODS),
  TYPE ("mercadorias", TRADE_TYPE_GOODS), TYPE ("bens", TRADE_TYPE_GOODS), TYPE ("de bens", TRADE_TYPE_GOODS),
  TYPE ("货物", TRADE_TYPE_GOODS), TYPE ("财", TRADE_TYPE_GOODS), TYPE ("商品", TRADE_TYPE_GOODS),
  TYPE ("财貨", TRADE_TYPE_GOODS), TYPE ("товаров", TRADE_TYPE_GOODS), TYPE ("товары", TRADE_TYPE_GOODS),
  TYPE ("السلع", TRADE_TYPE_GOODS), TYPE ("services", TRADE_TYPE_SERVICES), TYPE ("of services", TRADE_TYPE_SERVICES),
  TYPE ("dienstleistungen", TRADE_TYPE_SERVICES), TYPE ("von dienstleistungen", TRADE_TYPE_SERVICES),
  TYPE ("de services", TRADE_TYPE_SERVICES), TYPE ("servicios", TRADE_TYPE_SERVICES),
  TYPE ("de servicios", TRADE_TYPE_SERVICES), TYPE ("serviços", TRADE_TYPE_SERVICES),
  TYPE ("de serviços", TRADE_TYPE_SERVICES), TYPE ("服务", TRADE_TYPE_SERVICES), TYPE ("サービス", TRADE_TYPE_SERVICES),
  TYPE ("услуг", TRADE_TYPE_SERVICES), TYPE ("услуги", TRADE_TYPE_SERVICES), TYPE ("الخدمات", TRADE_TYPE_SERVICES),
  TYPE ("goods and services", ""), TYPE ("of goods and services", ""), TYPE ("goods & services", ""),
  TYPE ("waren und dienstleistungen", ""), TYPE ("de biens et services", ""), TYPE ("de bienes y servicios", ""),
  TYPE ("de bens e serviços", ""), TYPE ("货物和服务", ""), TYPE ("товаров и услуг", ""),
  TYPE ("on goods", TRADE_TYPE_GOODS), TYPE ("on trade in goods", TRADE_TYPE_GOODS), TYPE ("on trade in services", TRADE_TYPE_SERVICES),
  TYPE ("on trade in goods and services", ""), TYPE ("in goods", TRADE_TYPE_GOODS), TYPE ("visible", TRADE_TYPE_GOODS),
  TYPE ("visible trade", TRADE_TYPE_GOODS), TYPE ("السلعية", TRADE_TYPE_GOODS), TYPE ("di beni", TRADE_TYPE_GOODS),
  TYPE ("beni", TRADE_TYPE_GOODS), TYPE ("di merci", TRADE_TYPE_GOODS), TYPE ("merci", TRADE_TYPE_GOODS),
  TYPE ("goederen", TRADE_TYPE_GOODS), TYPE ("van goederen", TRADE_TYPE_GOODS), TYPE ("towarów", TRADE_TYPE_GOODS),
  TYPE ("barang", TRADE_TYPE_GOODS), TYPE ("hàng hóa", TRADE_TYPE_GOODS), TYPE ("상품", TRADE_TYPE_GOODS),
  TYPE ("on services", TRADE_TYPE_SERVICES), TYPE ("in services", TRADE_TYPE_SERVICES), TYPE ("الخدمية", TRADE_TYPE_SERVICES),
  TYPE ("servizi", TRADE_TYPE_SERVICES), TYPE ("di servizi", TRADE_TYPE_SERVICES), TYPE ("diensten", TRADE_TYPE_SERVICES),
  TYPE ("van diensten", TRADE_TYPE_SERVICES), TYPE ("usług", TRADE_TYPE_SERVICES), TYPE ("서비스", TRADE_TYPE_SERVICES),
  TYPE ("on goods and services", ""), TYPE ("in goods and services", ""), TYPE ("السلعية والخدمية", ""),
  TYPE ("zboží", TRADE_TYPE_GOODS), TYPE ("tovaru", TRADE_TYPE_GOODS), TYPE ("tovarov", TRADE_TYPE_GOODS),
  TYPE ("áruk", TRADE_TYPE_GOODS), TYPE ("áru", TRADE_TYPE_GOODS), TYPE ("bunuri", TRADE_TYPE_GOODS),
  TYPE ("de bunuri", TRADE_TYPE_GOODS), TYPE ("bunurilor", TRADE_TYPE_GOODS), TYPE ("стоки", TRADE_TYPE_GOODS),
  TYPE ("на стоки", TRADE_TYPE_GOODS), TYPE ("товарів", TRADE_TYPE_GOODS), TYPE ("blaga", TRADE_TYPE_GOODS),
  TYPE ("varer", TRADE_TYPE_GOODS), TYPE ("varor", TRADE_TYPE_GOODS), TYPE ("tavaroiden", TRADE_TYPE_GOODS),
  TYPE ("αγαθών", TRADE_TYPE_GOODS), TYPE ("prekių", TRADE_TYPE_GOODS), TYPE ("preču", TRADE_TYPE_GOODS),
  TYPE ("kaupade", TRADE_TYPE_GOODS), TYPE ("वस्तुओं का", TRADE_TYPE_GOODS), TYPE ("סחורות", TRADE_TYPE_GOODS),
  TYPE ("služeb", TRADE_TYPE_SERVICES), TYPE ("služieb", TRADE_TYPE_SERVICES), TYPE ("szolgáltatások", TRADE_TYPE_SERVICES),
  TYPE ("servicii", TRADE_TYPE_SERVICES), TYPE ("de servicii", TRADE_TYPE_SERVICES), TYPE ("на услуги", TRADE_TYPE_SERVICES),
  TYPE ("послуг", TRADE_TYPE_SERVICES), TYPE ("usluga", TRADE_TYPE_SERVICES), TYPE ("storitev", TRADE_TYPE_SERVICES),
  TYPE ("tjenester", TRADE_TYPE_SERVICES), TYPE ("tjänster", TRADE_TYPE_SERVICES), TYPE ("palvelujen", TRADE_TYPE_SERVICES),
  TYPE ("υπηρεσιών", TRADE_TYPE_SERVICES), TYPE ("hizmet", TRADE_TYPE_SERVICES), TYPE ("paslaugų", TRADE_TYPE_SERVICES),
  TYPE ("pakalpojumu", TRADE_TYPE_SERVICES), TYPE ("teenuste", TRADE_TYPE_SERVICES), TYPE ("zboží a služeb", ""),
  TYPE ("tovaru a služieb", ""), TYPE ("áruk és szolgáltatások", ""), TYPE ("de bunuri și servicii", ""),
  TYPE ("bunuri și servicii", ""), TYPE ("на стоки и услуги", ""), TYPE ("стоки и услуги", ""), TYPE ("товарів і послуг", ""),
  TYPE ("товарів та послуг", ""), TYPE ("roba i usluga", ""), TYPE ("blaga in storitev", ""), TYPE ("varer og tjenester", ""),
  TYPE ("varor och tjänster", ""), TYPE ("tavaroiden ja palvelujen", ""), TYPE ("αγαθών και υπηρεσιών", ""),
  TYPE ("mal ve hizmet", ""),
  TYPE ("السلع والخدمات", ""), TYPE ("di beni e servizi", ""), TYPE ("beni e servizi", ""), TYPE ("goederen en diensten", ""),
  TYPE ("van goederen en diensten", ""), TYPE ("towarów i usług", ""), TYPE ("barang dan jasa", ""), TYPE ("상품 및 서비스", ""),
  /* What else than an amount is measured. */
  MEASURE ("% of gdp", GDP_SHARE, "PC"), MEASURE ("percent of gdp", GDP_SHARE, "PC"),
  MEASURE ("per cent of gdp", GDP_SHARE, "PC"), MEASURE ("in % of gdp", GDP_SHARE, "PC"),
  MEASURE ("share of gdp", GDP_SHARE, "PC"), MEASURE ("% des bip", GDP_SHARE, "PC"),
  MEASURE ("in % des bip", GDP_SHARE, "PC"), MEASURE ("% du pib", GDP_SHARE, "PC"),
  MEASURE ("en % du pib", GDP_SHARE, "PC"), MEASURE ("% del pib", GDP_SHARE, "PC"), MEASURE ("% do pib", GDP_SHARE, "PC"),
  MEASURE ("占gdp比重", GDP_SHARE, "PC"), MEASURE ("占gdp的比重", GDP_SHARE, "PC"), MEASURE ("gdp比", GDP_SHARE, "PC"),
  MEASURE ("対gdp比", GDP_SHARE, "PC"), MEASURE ("% ввп", GDP_SHARE, "PC"), MEASURE ("в % к ввп", GDP_SHARE, "PC"),
  MEASURE ("% من الناتج المحلي الإجمالي", GDP_SHARE, "PC"), MEASURE ("share of", SHARE, "PC"),
  MEASURE ("share in", SHARE, "PC"), MEASURE ("share", SHARE, "PC"), MEASURE ("shares of", SHARE, "PC"),
  MEASURE ("percentage share of", SHARE, "PC"), MEASURE ("percent of", SHARE, "PC"), MEASURE ("% of", SHARE, "PC"),
  MEASURE ("% share of", SHARE, "PC"), MEASURE ("percentage share", SHARE, "PC"), MEASURE ("per cent share", SHARE, "PC"),
  MEASURE ("percent share", SHARE, "PC"), MEASURE ("% share", SHARE, "PC"), MEASURE ("percentage distribution", SHARE, "PC"),
  MEASURE ("percentage of", SHARE, "PC"), MEASURE ("per cent of", SHARE, "PC"), MEASURE ("anteil an der", SHARE, "PC"), MEASURE ("anteil am", SHARE, "PC"),
  MEASURE ("anteil an den", SHARE, "PC"), MEASURE ("anteil", SHARE, "PC"), MEASURE ("part des", SHARE, "PC"),
  MEASURE ("part dans les", SHARE, "PC"), MEASURE ("participación en las", SHARE, "PC"),
  MEASURE ("participación en", SHARE, "PC"), MEASURE ("participação nas", SHARE, "PC"),
  MEASURE ("participação", SHARE, "PC"), MEASURE ("占比", SHARE, "PC"), MEASURE ("比重", SHARE, "PC"),
  MEASURE ("構成比", SHARE, "PC"), MEASURE ("シェア", SHARE, "PC"), MEASURE ("доля в", SHARE, "PC"),
  MEASURE ("доля", SHARE, "PC"), MEASURE ("volume index", VOLUME_INDEX, "IX"),
  MEASURE ("index of volume", VOLUME_INDEX, "IX"), MEASURE ("volume indices", VOLUME_INDEX, "IX"),
  MEASURE ("volume index of", VOLUME_INDEX, "IX"), MEASURE ("indices of volume", VOLUME_INDEX, "IX"),
  MEASURE ("quantum index", VOLUME_INDEX, "IX"), MEASURE ("volumenindex", VOLUME_INDEX, "IX"),
  MEASURE ("indice de volume", VOLUME_INDEX, "IX"), MEASURE ("índice de volumen", VOLUME_INDEX, "IX"),
  MEASURE ("índice de volume", VOLUME_INDEX, "IX"), MEASURE ("índice de quantum", VOLUME_INDEX, "IX"),
  MEASURE ("数量指数", VOLUME_INDEX, "IX"), MEASURE ("物量指数", VOLUME_INDEX, "IX"),
  MEASURE ("индекс физического объема", VOLUME_INDEX, "IX"), MEASURE ("индекс физического объёма", VOLUME_INDEX, "IX"),
  MEASURE ("price index", PRICE_INDEX, "IX"), MEASURE ("price indices", PRICE_INDEX, "IX"),
  MEASURE ("price index of", PRICE_INDEX, "IX"), MEASURE ("unit value index", PRICE_INDEX, "IX"),
  MEASURE ("unit value indices", PRICE_INDEX, "IX"), MEASURE ("preisindex", PRICE_INDEX, "IX"),
  MEASURE ("indice des prix", PRICE_INDEX, "IX"), MEASURE ("índice de precios", PRICE_INDEX, "IX"),
  MEASURE ("índice de preços", PRICE_INDEX, "IX"), MEASURE ("価格指数", PRICE_INDEX, "IX"),
  MEASURE ("价格指数", PRICE_INDEX, "IX"), MEASURE ("индекс цен", PRICE_INDEX, "IX"), MEASURE ("%", GROWTH, "PC"),
  MEASURE ("percent", GROWTH, "PC"), MEASURE ("percentage points", GROWTH, "PC"), MEASURE ("percentage point", GROWTH, "PC"),
  MEASURE ("prozentpunkte", GROWTH, "PC"), MEASURE ("points de pourcentage", GROWTH, "PC"), MEASURE ("puntos porcentuales", GROWTH, "PC"),
  MEASURE ("pontos percentuais", GROWTH, "PC"), MEASURE ("百分点", GROWTH, "PC"), MEASURE ("个百分点", GROWTH, "PC"), MEASURE ("per cent", GROWTH, "PC"), MEASURE ("pc", GROWTH, "PC"),
  MEASURE ("product share", SHARE, "PC"), MEASURE ("partner share", SHARE, "PC"),
  /* What is measured otherwise. */
  OTHER ("/"), OTHER ("index"), OTHER ("indices"), OTHER ("indexes"), OTHER ("per"), OTHER ("per capita"),
  OTHER ("per day"), OTHER ("price"), OTHER ("prices"), OTHER ("unit value"), OTHER ("unit values"), OTHER ("ratio"),
  OTHER ("ratios"), OTHER ("coverage"), OTHER ("coverage ratio"), OTHER ("rank"), OTHER ("rate"), OTHER ("rates"),
  OTHER ("weights"), OTHER ("指数"), OTHER ("индекс"), OTHER ("índice"), OTHER ("indice"), OTHER ("pro kopf"),
  OTHER ("je einwohner"), OTHER ("par habitant"), OTHER ("per cápita"), OTHER ("人均"), OTHER ("на душу населения"),
  OTHER ("moving average"), OTHER ("12-month sum"), OTHER ("cover rate"), OTHER ("deckungsquote"),
  OTHER ("taux de couverture"),
  /* The balance of all payments is more than that of trade. */
  OTHER ("overall balance"),
  /* A deficit without its sign is as negative with it, or twice so. */
  OTHER ("deficit"), OTHER ("trade deficit"), OTHER ("net imports"), OTHER ("defizit"), OTHER ("handelsdefizit"),
  OTHER ("handelsbilanzdefizit"), OTHER ("einfuhrüberschuss"), OTHER ("importüberschuss"), OTHER ("déficit"), OTHER ("déficit commercial"),
  OTHER ("déficit comercial"), OTHER ("逆差"), OTHER ("贸易逆差"), OTHER ("貿易赤字"), OTHER ("дефицит"), OTHER ("торговый дефицит"),
  OTHER ("العجز التجاري"),
  OTHER ("dış ticaret açığı"), OTHER ("무역적자"), OTHER ("defisit"), OTHER ("deficyt"),
  /* What adds nothing. */
  FILLER ("weight"), FILLER ("net weight"), FILLER ("gross weight"), FILLER ("mass"), FILLER ("net mass"), FILLER ("menge"),
  FILLER ("mengen"), FILLER ("gewicht"), FILLER ("eigenmasse"), FILLER ("quantité"), FILLER ("quantités"), FILLER ("masse nette"),
  FILLER ("cantidad"), FILLER ("peso neto"), FILLER ("quantidade"), FILLER ("peso líquido"), FILLER ("数量"), FILLER ("重量"),
  FILLER ("количество"), FILLER ("вес нетто"), FILLER ("масса нетто"), FILLER ("중량"), FILLER ("수량"), FILLER ("الكمية"), FILLER ("الوزن"),
  FILLER ("units:"), FILLER ("单位"), FILLER ("单位："), FILLER ("単位"), FILLER ("單位"), FILLER ("："),
  FILLER ("einheit"), FILLER ("unité"), FILLER ("unités :"), FILLER ("unidad"), FILLER ("unidade"),
  FILLER ("единица измерения"), FILLER ("الوحدة"), FILLER ("currency"), FILLER ("of"), FILLER ("the"), FILLER ("in"),
  FILLER ("en"), FILLER ("em"), FILLER ("a"), FILLER ("at"), FILLER ("de"), FILLER ("di"), FILLER ("des"), FILLER ("du"), FILLER ("d'"),
  FILLER ("d’"), FILLER ("del"), FILLER ("da"), FILLER ("do"), FILLER ("les"), FILLER ("la"), FILLER ("el"),
  FILLER ("der"), FILLER ("die"), FILLER ("das"), FILLER ("von"), FILLER ("value"), FILLER ("values"), FILLER ("verdi"), FILLER ("värde"), FILLER ("trị giá"),
  FILLER ("value of"), FILLER ("trade value"), FILLER ("trade value in"), FILLER ("amount"), FILLER ("amounts"), FILLER ("quantity"), FILLER ("quantities"), FILLER ("wert"),
  FILLER ("werte"), FILLER ("valeur"), FILLER ("valeurs"), FILLER ("valor"), FILLER ("valores"), FILLER ("значение"),
  FILLER ("стоимость"), FILLER ("сумма"), FILLER ("金额"), FILLER ("金額"), FILLER ("额"), FILLER ("額"), FILLER ("值"),
  FILLER ("値"), FILLER ("и"), FILLER ("в"), FILLER ("and"), FILLER ("'"), FILLER ("’"), FILLER ("unit"), FILLER ("units of"), FILLER ("unit:"),
  FILLER ("unit :"), FILLER ("basis"), FILLER ("data"), FILLER ("figures"), FILLER ("figure"), FILLER ("this month"),
  FILLER ("monthly"), FILLER ("month"), FILLER ("当月"), FILLER ("当期值"), FILLER ("本月"), FILLER ("for"), FILLER ("from"),
  FILLER ("to the world"), FILLER ("with the world"), FILLER ("annual"), FILLER ("yearly"), FILLER ("quarterly"),
  FILLER ("mensuel"), FILLER ("annuel"), FILLER ("anual"), FILLER ("anuales"), FILLER ("anuais"), FILLER ("mensual"), FILLER ("mensuales"),
  FILLER ("mensal"), FILLER ("mensais"), FILLER ("annuelles"), FILLER ("mensuelles"), FILLER ("jährlich"), FILLER ("monatlich"), FILLER (":"), FILLER ("–"), FILLER ("—"), FILLER (","), FILLER (";"),
  FILLER ("="), FILLER ("·"), FILLER ("|"),
  FILLER ("değer"), FILLER ("hodnota"), FILLER ("érték"), FILLER ("vrijednost"), FILLER ("vrednost"), FILLER ("αξία"), FILLER ("стойност"),
  FILLER ("- "), FILLER ("القيمة"), FILLER ("valore"), FILLER ("waarde"), FILLER ("wartość"), FILLER ("değeri"), FILLER ("금액"), FILLER ("nilai"),
  FILLER ("giá trị"), FILLER ("trị giá"), FILLER ("kim ngạch"), FILLER ("단위"), FILLER ("단위:"), FILLER ("단위 :"), FILLER ("birim"),
  FILLER ("jednostka"), FILLER ("eenheid"), FILLER ("unità"), FILLER ("satuan"), FILLER ("đơn vị"), FILLER ("delle"),
  FILLER ("degli"), FILLER ("van"),
};

static TradeWordIndex by_words = TRADE_WORD_INDEX (lexicon);

/* Chinese and Japanese have no spaces between words. */
static gboolean
is_ideograph (gunichar character)
{
  return character >= 0x2E80 && character < 0xFF00;
}

/* Whether a word ends where another character follows: "t" is no tonne in "total", "100" is a hundred in "100kg". */
static gboolean
ends_word (gunichar last,
           gunichar next)
{
  if (is_ideograph (last) || is_ideograph (next))
    return TRUE;

  return !(g_unichar_isalpha (last) && g_unichar_isalpha (next)) && !(g_unichar_isdigit (last) && g_unichar_isdigit (next)) &&
         !(g_unichar_isalpha (last) && g_unichar_isdigit (next));
}

/*
 * trade_lexicon_match:
 * @text: words, folded
 * @length: (out): return location for how many bytes of them are the word
 *
 * Finds the longest word of the lexicon that a text begins with.
 *
 * Returns: (transfer none) (nullable): the word; %NULL where it begins with none
 */
const TradeWord *
trade_lexicon_match (const char *text,
                     gsize      *length)
{
  TradeWordWalk walk = { 0 };
  const TradeWord *best = NULL, *word;

  *length = 0;
  while ((word = trade_word_index_next (&by_words, text, &walk)) != NULL)
    {
      const char *end = text + walk.length;

      /* A letter is the code of a flow only where it is all that stands there. */
      if ((word->kind == TRADE_WORD_FLOW && walk.length <= 2) || walk.length == *length ||
          !ends_word (g_utf8_get_char (g_utf8_prev_char (end)), g_utf8_get_char (end)))
        continue;
      best = word;
      *length = walk.length;
    }

  return best;
}

/*
 * trade_lexicon_find:
 * @words: words, folded
 *
 * Finds the flow that all of a text stands for.
 *
 * Returns: (transfer none) (nullable): its code
 */
const char *
trade_lexicon_find (const char *words)
{
  TradeWordWalk walk = { 0 };
  const TradeWord *word;

  while ((word = trade_word_index_next (&by_words, words, &walk)) != NULL)
    if (word->kind == TRADE_WORD_FLOW && words[walk.length] == '\0')
      return word->code;

  return NULL;
}
