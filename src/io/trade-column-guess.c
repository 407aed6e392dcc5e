/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-guess.h"

#include <string.h>

#include "trade-column-fused.h"
#include "trade-column-growth.h"
#include "trade-column-lead.h"
#include "trade-column-mark.h"
#include "trade-column-scope.h"
#include "trade-fiscal.h"
#include "trade-period-cell.h"
#include "trade-words.h"

/* Any year, for the name of a month of each: before a word, and before a number in Chinese. */
#define ANY_YEAR "2000 "
#define ANY_CHINESE_YEAR "2000年"

/* What is longer is no name. */
/* So many names are remembered in each thread. */
#define MAX_GUESSED 500

#define MAX_NAME 400

/* The names of columns in English, Chinese, German, French, Spanish, Portuguese, Japanese and Russian, folded. */
static const struct
{
  const char     *name;
  TradeColumnRole role;
} names[] = {
  { "period", TRADE_COLUMN_ROLE_PERIOD },            { "date", TRADE_COLUMN_ROLE_PERIOD },
  { "time", TRADE_COLUMN_ROLE_PERIOD },              { "time period", TRADE_COLUMN_ROLE_PERIOD },
  { "year month", TRADE_COLUMN_ROLE_PERIOD },        { "month year", TRADE_COLUMN_ROLE_PERIOD },
  { "years/months", TRADE_COLUMN_ROLE_PERIOD },      { "年月", TRADE_COLUMN_ROLE_PERIOD },
  { "日期", TRADE_COLUMN_ROLE_PERIOD },              { "时期", TRADE_COLUMN_ROLE_PERIOD },
  { "时间", TRADE_COLUMN_ROLE_PERIOD },              { "zeitraum", TRADE_COLUMN_ROLE_PERIOD },
  { "zeit", TRADE_COLUMN_ROLE_PERIOD },              { "datum", TRADE_COLUMN_ROLE_PERIOD },
  { "période", TRADE_COLUMN_ROLE_PERIOD },           { "periode", TRADE_COLUMN_ROLE_PERIOD },
  { "periodo", TRADE_COLUMN_ROLE_PERIOD },           { "período", TRADE_COLUMN_ROLE_PERIOD },
  { "perioden", TRADE_COLUMN_ROLE_PERIOD },          { "time ref", TRADE_COLUMN_ROLE_PERIOD },
  { "fecha", TRADE_COLUMN_ROLE_PERIOD },             { "year", TRADE_COLUMN_ROLE_YEAR },
  { "yr", TRADE_COLUMN_ROLE_YEAR },                  { "年", TRADE_COLUMN_ROLE_YEAR },
  { "年份", TRADE_COLUMN_ROLE_YEAR }, { "年別", TRADE_COLUMN_ROLE_YEAR }, { "年月別", TRADE_COLUMN_ROLE_PERIOD },
  { "年度別", TRADE_COLUMN_ROLE_YEAR },                { "年度", TRADE_COLUMN_ROLE_YEAR },
  { "jahr", TRADE_COLUMN_ROLE_YEAR },                { "année", TRADE_COLUMN_ROLE_YEAR },
  { "annee", TRADE_COLUMN_ROLE_YEAR },               { "año", TRADE_COLUMN_ROLE_YEAR },
  { "ano", TRADE_COLUMN_ROLE_YEAR },                 { "quarter", TRADE_COLUMN_ROLE_QUARTER },
  { "季度", TRADE_COLUMN_ROLE_QUARTER },             { "quartal", TRADE_COLUMN_ROLE_QUARTER },
  { "trimestre", TRADE_COLUMN_ROLE_QUARTER },        { "month", TRADE_COLUMN_ROLE_MONTH },
  { "months", TRADE_COLUMN_ROLE_MONTH },                { "السنوات", TRADE_COLUMN_ROLE_YEAR },
  { "monthid", TRADE_COLUMN_ROLE_PERIOD },              { "flowtypedescription", TRADE_COLUMN_ROLE_FLOW },
  { "countryname", TRADE_COLUMN_ROLE_PARTNER },
  { "月", TRADE_COLUMN_ROLE_MONTH },                 { "月份", TRADE_COLUMN_ROLE_MONTH },
  { "monat", TRADE_COLUMN_ROLE_MONTH },              { "mois", TRADE_COLUMN_ROLE_MONTH },
  { "mes", TRADE_COLUMN_ROLE_MONTH },                { "reporter", TRADE_COLUMN_ROLE_REPORTER },
  { "reporting country", TRADE_COLUMN_ROLE_REPORTER }, { "reporter name", TRADE_COLUMN_ROLE_REPORTER },
  { "reporter country", TRADE_COLUMN_ROLE_REPORTER }, { "reporter countries", TRADE_COLUMN_ROLE_REPORTER },
  { "country or area", TRADE_COLUMN_ROLE_REPORTER }, { "region/country/area", TRADE_COLUMN_ROLE_REPORTER }, { "entity", TRADE_COLUMN_ROLE_REPORTER },
  { "partner countries", TRADE_COLUMN_ROLE_PARTNER },
  { "报告国", TRADE_COLUMN_ROLE_REPORTER },          { "报告方", TRADE_COLUMN_ROLE_REPORTER },
  { "berichtsland", TRADE_COLUMN_ROLE_REPORTER },    { "meldeland", TRADE_COLUMN_ROLE_REPORTER },
  { "pays déclarant", TRADE_COLUMN_ROLE_REPORTER },  { "déclarant", TRADE_COLUMN_ROLE_REPORTER },
  { "país informante", TRADE_COLUMN_ROLE_REPORTER }, { "informante", TRADE_COLUMN_ROLE_REPORTER },
  { "partner", TRADE_COLUMN_ROLE_PARTNER },          { "partner country", TRADE_COLUMN_ROLE_PARTNER },
  { "partner name", TRADE_COLUMN_ROLE_PARTNER },     { "trading partner", TRADE_COLUMN_ROLE_PARTNER },
  { "country", TRADE_COLUMN_ROLE_PARTNER },          { "country name", TRADE_COLUMN_ROLE_PARTNER },
  { "region", TRADE_COLUMN_ROLE_PARTNER },           { "region raw", TRADE_COLUMN_ROLE_PARTNER },
  { "贸易伙伴", TRADE_COLUMN_ROLE_PARTNER },         { "伙伴国", TRADE_COLUMN_ROLE_PARTNER },
  { "贸易伙伴名称", TRADE_COLUMN_ROLE_PARTNER },     { "国别", TRADE_COLUMN_ROLE_PARTNER },
  { "国家", TRADE_COLUMN_ROLE_PARTNER },             { "国别地区", TRADE_COLUMN_ROLE_PARTNER },
  { "进口原产国", TRADE_COLUMN_ROLE_PARTNER },       { "出口最终目的国", TRADE_COLUMN_ROLE_PARTNER },
  { "handelspartner", TRADE_COLUMN_ROLE_PARTNER },   { "partnerland", TRADE_COLUMN_ROLE_PARTNER },
  { "land", TRADE_COLUMN_ROLE_PARTNER },             { "partenaire", TRADE_COLUMN_ROLE_PARTNER },
  { "pays", TRADE_COLUMN_ROLE_PARTNER },             { "pays partenaire", TRADE_COLUMN_ROLE_PARTNER },
  { "socio", TRADE_COLUMN_ROLE_PARTNER },            { "país socio", TRADE_COLUMN_ROLE_PARTNER },
  { "país", TRADE_COLUMN_ROLE_PARTNER },             { "partner code", TRADE_COLUMN_ROLE_PARTNER_CODE },
  { "partner iso", TRADE_COLUMN_ROLE_PARTNER_CODE }, { "country code", TRADE_COLUMN_ROLE_PARTNER_CODE },
  { "贸易伙伴编码", TRADE_COLUMN_ROLE_PARTNER_CODE }, { "product", TRADE_COLUMN_ROLE_PRODUCT },
  { "product name", TRADE_COLUMN_ROLE_PRODUCT },     { "commodity", TRADE_COLUMN_ROLE_PRODUCT },
  { "goods", TRADE_COLUMN_ROLE_PRODUCT },            { "商品", TRADE_COLUMN_ROLE_PRODUCT },
  { "商品名称", TRADE_COLUMN_ROLE_PRODUCT },         { "商品类别", TRADE_COLUMN_ROLE_PRODUCT },
  { "ware", TRADE_COLUMN_ROLE_PRODUCT },             { "warengruppe", TRADE_COLUMN_ROLE_PRODUCT },
  { "produkt", TRADE_COLUMN_ROLE_PRODUCT },          { "produit", TRADE_COLUMN_ROLE_PRODUCT },
  { "marchandise", TRADE_COLUMN_ROLE_PRODUCT },      { "producto", TRADE_COLUMN_ROLE_PRODUCT },
  { "mercancía", TRADE_COLUMN_ROLE_PRODUCT },        { "product code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "commodity code", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "hs", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "hs code", TRADE_COLUMN_ROLE_PRODUCT_CODE },     { "商品编码", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "uom", TRADE_COLUMN_ROLE_UNIT }, { "unit of measure", TRADE_COLUMN_ROLE_UNIT }, { "unit of measurement", TRADE_COLUMN_ROLE_UNIT }, { "measurement unit", TRADE_COLUMN_ROLE_UNIT }, { "unit measure", TRADE_COLUMN_ROLE_UNIT },
  { "maßeinheit", TRADE_COLUMN_ROLE_UNIT }, { "unité de mesure", TRADE_COLUMN_ROLE_UNIT }, { "unidad de medida", TRADE_COLUMN_ROLE_UNIT }, { "unidade de medida", TRADE_COLUMN_ROLE_UNIT }, { "计量单位", TRADE_COLUMN_ROLE_UNIT }, { "وحدة القياس", TRADE_COLUMN_ROLE_UNIT },
  { "國家", TRADE_COLUMN_ROLE_PARTNER }, { "國家/地區", TRADE_COLUMN_ROLE_PARTNER }, { "國家(地區)", TRADE_COLUMN_ROLE_PARTNER },
  { "國別", TRADE_COLUMN_ROLE_PARTNER }, { "貿易夥伴", TRADE_COLUMN_ROLE_PARTNER }, { "貿易伙伴", TRADE_COLUMN_ROLE_PARTNER },
  { "貨品", TRADE_COLUMN_ROLE_PRODUCT }, { "貨品名稱", TRADE_COLUMN_ROLE_PRODUCT }, { "貨品類別", TRADE_COLUMN_ROLE_PRODUCT },
  { "商品名稱", TRADE_COLUMN_ROLE_PRODUCT }, { "單位", TRADE_COLUMN_ROLE_UNIT }, { "country/region", TRADE_COLUMN_ROLE_PARTNER },
  { "country / region", TRADE_COLUMN_ROLE_PARTNER }, { "country / territory", TRADE_COLUMN_ROLE_PARTNER }, { "country/territory", TRADE_COLUMN_ROLE_PARTNER },
  { "counterpart", TRADE_COLUMN_ROLE_PARTNER }, { "counterpart country", TRADE_COLUMN_ROLE_PARTNER },
  { "counterpart country name", TRADE_COLUMN_ROLE_PARTNER }, { "counterpart area", TRADE_COLUMN_ROLE_PARTNER },
  { "counterpart area name", TRADE_COLUMN_ROLE_PARTNER }, { "partner country name", TRADE_COLUMN_ROLE_PARTNER },
  { "counterpart country code", TRADE_COLUMN_ROLE_PARTNER_CODE }, { "counterpart area code", TRADE_COLUMN_ROLE_PARTNER_CODE },
  { "product categories", TRADE_COLUMN_ROLE_PRODUCT }, { "product groups", TRADE_COLUMN_ROLE_PRODUCT },
  { "hscode", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "itc hs code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "itc hs", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "tarifnummer", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "zolltarifnummer", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "warennummer", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "code produit", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "flow", TRADE_COLUMN_ROLE_FLOW },                { "trade flow", TRADE_COLUMN_ROLE_FLOW },
  { "direction", TRADE_COLUMN_ROLE_FLOW },           { "trade direction", TRADE_COLUMN_ROLE_FLOW },
  { "流向", TRADE_COLUMN_ROLE_FLOW },                { "贸易方向", TRADE_COLUMN_ROLE_FLOW },
  { "进出口方向", TRADE_COLUMN_ROLE_FLOW },          { "richtung", TRADE_COLUMN_ROLE_FLOW },
  { "verkehrsrichtung", TRADE_COLUMN_ROLE_FLOW },    { "flux", TRADE_COLUMN_ROLE_FLOW },
  { "sens", TRADE_COLUMN_ROLE_FLOW },                { "flujo", TRADE_COLUMN_ROLE_FLOW },
  { "unit", TRADE_COLUMN_ROLE_UNIT },                { "currency", TRADE_COLUMN_ROLE_UNIT },
  { "单位", TRADE_COLUMN_ROLE_UNIT },                { "币种", TRADE_COLUMN_ROLE_UNIT },
  { "einheit", TRADE_COLUMN_ROLE_UNIT },             { "währung", TRADE_COLUMN_ROLE_UNIT },
  { "unité", TRADE_COLUMN_ROLE_UNIT },               { "unidad", TRADE_COLUMN_ROLE_UNIT },
  { "moneda", TRADE_COLUMN_ROLE_UNIT },              { "status", TRADE_COLUMN_ROLE_STATUS },
  { "flag", TRADE_COLUMN_ROLE_STATUS },              { "value", TRADE_COLUMN_ROLE_VALUE },
  { "trade value", TRADE_COLUMN_ROLE_VALUE },        { "amount", TRADE_COLUMN_ROLE_VALUE },
  { "金额", TRADE_COLUMN_ROLE_VALUE },               { "数值", TRADE_COLUMN_ROLE_VALUE },
  { "wert", TRADE_COLUMN_ROLE_VALUE },               { "handelswert", TRADE_COLUMN_ROLE_VALUE },
  { "customs value", TRADE_COLUMN_ROLE_VALUE },      { "general customs value", TRADE_COLUMN_ROLE_VALUE },
  { "valeur", TRADE_COLUMN_ROLE_VALUE },             { "valor", TRADE_COLUMN_ROLE_VALUE },
  { "mês", TRADE_COLUMN_ROLE_MONTH },                { "declarante", TRADE_COLUMN_ROLE_REPORTER },
  { "país declarante", TRADE_COLUMN_ROLE_REPORTER }, { "parceiro", TRADE_COLUMN_ROLE_PARTNER },
  { "país parceiro", TRADE_COLUMN_ROLE_PARTNER },    { "produto", TRADE_COLUMN_ROLE_PRODUCT },
  { "mercadoria", TRADE_COLUMN_ROLE_PRODUCT },       { "código do produto", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "código ncm", TRADE_COLUMN_ROLE_PRODUCT_CODE },  { "fluxo", TRADE_COLUMN_ROLE_FLOW },
  { "unidade", TRADE_COLUMN_ROLE_UNIT },             { "moeda", TRADE_COLUMN_ROLE_UNIT },
  { "期間", TRADE_COLUMN_ROLE_PERIOD }, { "日付", TRADE_COLUMN_ROLE_PERIOD },
  { "период", TRADE_COLUMN_ROLE_PERIOD }, { "дата", TRADE_COLUMN_ROLE_PERIOD },
  { "年次", TRADE_COLUMN_ROLE_YEAR }, { "год", TRADE_COLUMN_ROLE_YEAR },
  { "四半期", TRADE_COLUMN_ROLE_QUARTER }, { "квартал", TRADE_COLUMN_ROLE_QUARTER },
  { "месяц", TRADE_COLUMN_ROLE_MONTH }, { "報告国", TRADE_COLUMN_ROLE_REPORTER },
  { "отчитывающаяся страна", TRADE_COLUMN_ROLE_REPORTER }, { "相手国", TRADE_COLUMN_ROLE_PARTNER },
  { "相手国・地域", TRADE_COLUMN_ROLE_PARTNER }, { "国・地域", TRADE_COLUMN_ROLE_PARTNER },
  { "国名", TRADE_COLUMN_ROLE_PARTNER }, { "国", TRADE_COLUMN_ROLE_PARTNER },
  { "страна", TRADE_COLUMN_ROLE_PARTNER }, { "партнёр", TRADE_COLUMN_ROLE_PARTNER },
  { "партнер", TRADE_COLUMN_ROLE_PARTNER }, { "страна-партнёр", TRADE_COLUMN_ROLE_PARTNER },
  { "страна-партнер", TRADE_COLUMN_ROLE_PARTNER }, { "国コード", TRADE_COLUMN_ROLE_PARTNER_CODE },
  { "相手国コード", TRADE_COLUMN_ROLE_PARTNER_CODE }, { "код страны", TRADE_COLUMN_ROLE_PARTNER_CODE },
  { "品目", TRADE_COLUMN_ROLE_PRODUCT }, { "品名", TRADE_COLUMN_ROLE_PRODUCT },
  { "品目名", TRADE_COLUMN_ROLE_PRODUCT }, { "товар", TRADE_COLUMN_ROLE_PRODUCT },
  { "наименование товара", TRADE_COLUMN_ROLE_PRODUCT }, { "товарная группа", TRADE_COLUMN_ROLE_PRODUCT },
  { "品目コード", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "品目番号", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "hsコード", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "код товара", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "код тн вэд", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "тн вэд", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "輸出入の別", TRADE_COLUMN_ROLE_FLOW }, { "輸出入区分", TRADE_COLUMN_ROLE_FLOW },
  { "поток", TRADE_COLUMN_ROLE_FLOW }, { "направление", TRADE_COLUMN_ROLE_FLOW },
  { "направление перемещения", TRADE_COLUMN_ROLE_FLOW }, { "単位", TRADE_COLUMN_ROLE_UNIT },
  { "通貨", TRADE_COLUMN_ROLE_UNIT }, { "единица", TRADE_COLUMN_ROLE_UNIT },
  { "единица измерения", TRADE_COLUMN_ROLE_UNIT }, { "валюта", TRADE_COLUMN_ROLE_UNIT },
  { "статус", TRADE_COLUMN_ROLE_STATUS }, { "金額", TRADE_COLUMN_ROLE_VALUE },
  { "値", TRADE_COLUMN_ROLE_VALUE }, { "価額", TRADE_COLUMN_ROLE_VALUE },
  { "стоимость", TRADE_COLUMN_ROLE_VALUE }, { "сумма", TRADE_COLUMN_ROLE_VALUE },
  { "значение", TRADE_COLUMN_ROLE_VALUE },
  { "fiscal year", TRADE_COLUMN_ROLE_YEAR }, { "financial year", TRADE_COLUMN_ROLE_YEAR },
  { "fy", TRADE_COLUMN_ROLE_YEAR }, { "année fiscale", TRADE_COLUMN_ROLE_YEAR }, { "exercice", TRADE_COLUMN_ROLE_YEAR },
  { "año fiscal", TRADE_COLUMN_ROLE_YEAR }, { "ano fiscal", TRADE_COLUMN_ROLE_YEAR }, { "السنة المالية", TRADE_COLUMN_ROLE_YEAR },
  { "economy", TRADE_COLUMN_ROLE_REPORTER }, { "economy label", TRADE_COLUMN_ROLE_REPORTER },
  { "flow label", TRADE_COLUMN_ROLE_FLOW }, { "item", TRADE_COLUMN_ROLE_PRODUCT }, { "items", TRADE_COLUMN_ROLE_PRODUCT },
  { "السنة", TRADE_COLUMN_ROLE_YEAR }, { "سنة", TRADE_COLUMN_ROLE_YEAR }, { "العام", TRADE_COLUMN_ROLE_YEAR },
  { "الفترة", TRADE_COLUMN_ROLE_PERIOD }, { "التاريخ", TRADE_COLUMN_ROLE_PERIOD },
  { "الربع", TRADE_COLUMN_ROLE_QUARTER }, { "الشهر", TRADE_COLUMN_ROLE_MONTH },
  { "الشريك", TRADE_COLUMN_ROLE_PARTNER }, { "الدولة", TRADE_COLUMN_ROLE_PARTNER },
  { "البلد", TRADE_COLUMN_ROLE_PARTNER }, { "السلعة", TRADE_COLUMN_ROLE_PRODUCT },
  { "المنتج", TRADE_COLUMN_ROLE_PRODUCT }, { "الاتجاه", TRADE_COLUMN_ROLE_FLOW },
  { "الوحدة", TRADE_COLUMN_ROLE_UNIT }, { "العملة", TRADE_COLUMN_ROLE_UNIT }, { "القيمة", TRADE_COLUMN_ROLE_VALUE },
  { "month/year", TRADE_COLUMN_ROLE_PERIOD }, { "year/month", TRADE_COLUMN_ROLE_PERIOD }, { "monat/jahr", TRADE_COLUMN_ROLE_PERIOD },
  { "partners", TRADE_COLUMN_ROLE_PARTNER }, { "countries", TRADE_COLUMN_ROLE_PARTNER }, { "trading partners", TRADE_COLUMN_ROLE_PARTNER },
  { "trade partner", TRADE_COLUMN_ROLE_PARTNER }, { "destination", TRADE_COLUMN_ROLE_PARTNER }, { "origin", TRADE_COLUMN_ROLE_PARTNER },
  { "country of destination", TRADE_COLUMN_ROLE_PARTNER }, { "country of origin", TRADE_COLUMN_ROLE_PARTNER },
  { "bestimmungsland", TRADE_COLUMN_ROLE_PARTNER }, { "ursprungsland", TRADE_COLUMN_ROLE_PARTNER },
  { "product group", TRADE_COLUMN_ROLE_PRODUCT }, { "commodity group", TRADE_COLUMN_ROLE_PRODUCT },
  { "category", TRADE_COLUMN_ROLE_PRODUCT }, { "product category", TRADE_COLUMN_ROLE_PRODUCT }, { "sector", TRADE_COLUMN_ROLE_PRODUCT },
  { "products", TRADE_COLUMN_ROLE_PRODUCT }, { "commodities", TRADE_COLUMN_ROLE_PRODUCT }, { "waren", TRADE_COLUMN_ROLE_PRODUCT },
  { "produits", TRADE_COLUMN_ROLE_PRODUCT }, { "productos", TRADE_COLUMN_ROLE_PRODUCT }, { "produtos", TRADE_COLUMN_ROLE_PRODUCT },
  { "товары", TRADE_COLUMN_ROLE_PRODUCT }, { "sitc", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "sitc code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "cn8", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "nc8", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "cn8 code", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "hs8", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "hs10", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "hs8 code", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "hs6 code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "hs4 code", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "hs2 code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "bec", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "bec code", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "cpa", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "cpa code", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "ncm", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "taric", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "htsus", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "hts", TRADE_COLUMN_ROLE_PRODUCT_CODE },

  /* The same in the languages of the Nordic countries. */
  { "år", TRADE_COLUMN_ROLE_YEAR }, { "vuosi", TRADE_COLUMN_ROLE_YEAR }, { "kvartal", TRADE_COLUMN_ROLE_QUARTER },
  { "månad", TRADE_COLUMN_ROLE_MONTH }, { "måned", TRADE_COLUMN_ROLE_MONTH }, { "kuukausi", TRADE_COLUMN_ROLE_MONTH },
  { "tid", TRADE_COLUMN_ROLE_PERIOD }, { "tidsperiod", TRADE_COLUMN_ROLE_PERIOD },
  { "varugrupp", TRADE_COLUMN_ROLE_PRODUCT }, { "varegruppe", TRADE_COLUMN_ROLE_PRODUCT },
  { "vare", TRADE_COLUMN_ROLE_PRODUCT }, { "vara", TRADE_COLUMN_ROLE_PRODUCT },
  { "vara/varugrupp", TRADE_COLUMN_ROLE_PRODUCT }, { "varer", TRADE_COLUMN_ROLE_PRODUCT },
  { "varor", TRADE_COLUMN_ROLE_PRODUCT }, { "tavara", TRADE_COLUMN_ROLE_PRODUCT },
  { "varunummer", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "varenummer", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "varukod", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "commodity number", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "samarbeidsland", TRADE_COLUMN_ROLE_PARTNER }, { "handelspartnere", TRADE_COLUMN_ROLE_PARTNER },
  { "maa", TRADE_COLUMN_ROLE_PARTNER }, { "lande", TRADE_COLUMN_ROLE_PARTNER }, 
  { "import/eksport", TRADE_COLUMN_ROLE_FLOW }, { "import/export", TRADE_COLUMN_ROLE_FLOW },
  { "imports/exports", TRADE_COLUMN_ROLE_FLOW }, { "exports/imports", TRADE_COLUMN_ROLE_FLOW },
  { "export/import", TRADE_COLUMN_ROLE_FLOW }, { "import og eksport", TRADE_COLUMN_ROLE_FLOW },
  { "import och export", TRADE_COLUMN_ROLE_FLOW }, { "imports and exports", TRADE_COLUMN_ROLE_FLOW },
  { "ind- og udførsel", TRADE_COLUMN_ROLE_FLOW }, { "varuimport/varuexport", TRADE_COLUMN_ROLE_FLOW },
  { "import/ export", TRADE_COLUMN_ROLE_FLOW }, { "verdi", TRADE_COLUMN_ROLE_VALUE }, { "värde", TRADE_COLUMN_ROLE_VALUE },
  { "værdi", TRADE_COLUMN_ROLE_VALUE }, { "arvo", TRADE_COLUMN_ROLE_VALUE }, { "indhold", TRADE_COLUMN_ROLE_VALUE },
  { "utrikeshandel", TRADE_COLUMN_ROLE_VALUE }, { "utenrikshandel", TRADE_COLUMN_ROLE_VALUE },
  { "udenrigshandel", TRADE_COLUMN_ROLE_VALUE },
  { "항목", TRADE_COLUMN_ROLE_PRODUCT }, { "항목명", TRADE_COLUMN_ROLE_PRODUCT }, { "항목명1", TRADE_COLUMN_ROLE_PRODUCT },
  { "계정항목", TRADE_COLUMN_ROLE_PRODUCT }, { "datetime", TRADE_COLUMN_ROLE_PERIOD },
  { "statistikkvariabel", TRADE_COLUMN_ROLE_UNIT }, { "tabellinnehåll", TRADE_COLUMN_ROLE_UNIT },
  { "continent", TRADE_COLUMN_ROLE_PARTNER }, { "kontinent", TRADE_COLUMN_ROLE_PARTNER }, { "erdteil", TRADE_COLUMN_ROLE_PARTNER },
  { "weltregion", TRADE_COLUMN_ROLE_PARTNER }, { "région", TRADE_COLUMN_ROLE_PARTNER }, { "región", TRADE_COLUMN_ROLE_PARTNER },
  { "continente", TRADE_COLUMN_ROLE_PARTNER }, { "região", TRADE_COLUMN_ROLE_PARTNER }, { "大洲", TRADE_COLUMN_ROLE_PARTNER },
  { "洲", TRADE_COLUMN_ROLE_PARTNER }, { "地域", TRADE_COLUMN_ROLE_PARTNER }, { "континент", TRADE_COLUMN_ROLE_PARTNER },
  { "регион", TRADE_COLUMN_ROLE_PARTNER }, { "القارة", TRADE_COLUMN_ROLE_PARTNER },
  { "statut", TRADE_COLUMN_ROLE_STATUS }, { "état", TRADE_COLUMN_ROLE_STATUS }, { "estado", TRADE_COLUMN_ROLE_STATUS },
  { "situação", TRADE_COLUMN_ROLE_STATUS }, { "状态", TRADE_COLUMN_ROLE_STATUS }, { "数据状态", TRADE_COLUMN_ROLE_STATUS },
  { "備考", TRADE_COLUMN_ROLE_STATUS }, { "备注", TRADE_COLUMN_ROLE_STATUS }, { "状態", TRADE_COLUMN_ROLE_STATUS },
  { "datenstatus", TRADE_COLUMN_ROLE_STATUS }, { "data status", TRADE_COLUMN_ROLE_STATUS }, { "obs status", TRADE_COLUMN_ROLE_STATUS },
  { "الحالة", TRADE_COLUMN_ROLE_STATUS }, { "durum", TRADE_COLUMN_ROLE_STATUS },
  { "market", TRADE_COLUMN_ROLE_PARTNER }, { "markets", TRADE_COLUMN_ROLE_PARTNER }, { "export market", TRADE_COLUMN_ROLE_PARTNER },
  { "absatzmarkt", TRADE_COLUMN_ROLE_PARTNER }, { "marché", TRADE_COLUMN_ROLE_PARTNER }, { "mercado", TRADE_COLUMN_ROLE_PARTNER },
  { "市场", TRADE_COLUMN_ROLE_PARTNER }, { "рынок", TRADE_COLUMN_ROLE_PARTNER }, { "السوق", TRADE_COLUMN_ROLE_PARTNER },
  /* What UN Comtrade calls them, in tables that people make of its answers, and in those that it gave until 2022. */
  { "rt title", TRADE_COLUMN_ROLE_REPORTER }, { "pt title", TRADE_COLUMN_ROLE_PARTNER }, { "rg desc", TRADE_COLUMN_ROLE_FLOW },
  { "cmd desc e", TRADE_COLUMN_ROLE_PRODUCT },
  { "ref year", TRADE_COLUMN_ROLE_YEAR }, { "reporter desc", TRADE_COLUMN_ROLE_REPORTER }, { "partner desc", TRADE_COLUMN_ROLE_PARTNER },
  { "flow desc", TRADE_COLUMN_ROLE_FLOW }, { "flow code", TRADE_COLUMN_ROLE_FLOW }, { "flow name", TRADE_COLUMN_ROLE_FLOW },
  { "trade flow name", TRADE_COLUMN_ROLE_FLOW }, { "trade flow code", TRADE_COLUMN_ROLE_FLOW }, { "cmd code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "cmd desc", TRADE_COLUMN_ROLE_PRODUCT }, { "primary value", TRADE_COLUMN_ROLE_VALUE }, { "partner iso3", TRADE_COLUMN_ROLE_PARTNER_CODE },
  { "commodity name", TRADE_COLUMN_ROLE_PRODUCT }, { "commodity description", TRADE_COLUMN_ROLE_PRODUCT },
  { "product description", TRADE_COLUMN_ROLE_PRODUCT }, { "product label", TRADE_COLUMN_ROLE_PRODUCT },
  { "goods description", TRADE_COLUMN_ROLE_PRODUCT }, { "description of goods", TRADE_COLUMN_ROLE_PRODUCT },
  { "hs description", TRADE_COLUMN_ROLE_PRODUCT }, { "warenbezeichnung", TRADE_COLUMN_ROLE_PRODUCT },
  { "libellé du produit", TRADE_COLUMN_ROLE_PRODUCT }, { "descripción del producto", TRADE_COLUMN_ROLE_PRODUCT },
  { "descrição do produto", TRADE_COLUMN_ROLE_PRODUCT }, { "hs commodity code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "cn code", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "tariff code", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "yıl", TRADE_COLUMN_ROLE_YEAR }, { "yil", TRADE_COLUMN_ROLE_YEAR }, { "dönem", TRADE_COLUMN_ROLE_PERIOD },
  { "ülke", TRADE_COLUMN_ROLE_PARTNER }, { "التدفق", TRADE_COLUMN_ROLE_FLOW }, { "سال", TRADE_COLUMN_ROLE_YEAR },
  { "main exports", TRADE_COLUMN_ROLE_PRODUCT }, { "main imports", TRADE_COLUMN_ROLE_PRODUCT },
  { "main commodities", TRADE_COLUMN_ROLE_PRODUCT }, { "main goods", TRADE_COLUMN_ROLE_PRODUCT }, { "mặt hàng", TRADE_COLUMN_ROLE_PRODUCT },
  { "mặt hàng chủ yếu", TRADE_COLUMN_ROLE_PRODUCT }, { "nước/vùng lãnh thổ", TRADE_COLUMN_ROLE_PARTNER }, { "thị trường", TRADE_COLUMN_ROLE_PARTNER },
  { "đvt", TRADE_COLUMN_ROLE_UNIT }, { "trị giá", TRADE_COLUMN_ROLE_VALUE },
  { "کشور", TRADE_COLUMN_ROLE_PARTNER }, { "code and name of goods", TRADE_COLUMN_ROLE_PRODUCT },
  { "code and name of commodities", TRADE_COLUMN_ROLE_PRODUCT }, { "commodity code and name", TRADE_COLUMN_ROLE_PRODUCT },
  { "hs code and description", TRADE_COLUMN_ROLE_PRODUCT }, { "name of goods", TRADE_COLUMN_ROLE_PRODUCT },
  { "код и наименование товара", TRADE_COLUMN_ROLE_PRODUCT }, { "код и наименование товаров", TRADE_COLUMN_ROLE_PRODUCT },
  { "наименование товаров", TRADE_COLUMN_ROLE_PRODUCT }, { "код і назва товарів за уктзед", TRADE_COLUMN_ROLE_PRODUCT },
  { "код і назва товарів згідно з уктзед", TRADE_COLUMN_ROLE_PRODUCT }, { "назва товарів", TRADE_COLUMN_ROLE_PRODUCT },
  { "назва товару", TRADE_COLUMN_ROLE_PRODUCT }, { "країна", TRADE_COLUMN_ROLE_PARTNER }, { "рік", TRADE_COLUMN_ROLE_YEAR },
  /* Czech, Slovak, Hungarian, Romanian, Croatian, Bulgarian, Greek, Baltic, Nordic, Hindi and Hebrew. */
  { "έτος", TRADE_COLUMN_ROLE_YEAR }, { "év", TRADE_COLUMN_ROLE_YEAR }, { "anul", TRADE_COLUMN_ROLE_YEAR },
  { "godina", TRADE_COLUMN_ROLE_YEAR }, { "година", TRADE_COLUMN_ROLE_YEAR }, { "metai", TRADE_COLUMN_ROLE_YEAR },
  { "gads", TRADE_COLUMN_ROLE_YEAR }, { "aasta", TRADE_COLUMN_ROLE_YEAR }, { "वर्ष", TRADE_COLUMN_ROLE_YEAR },
  { "שנה", TRADE_COLUMN_ROLE_YEAR }, { "ár", TRADE_COLUMN_ROLE_YEAR }, { "χώρα", TRADE_COLUMN_ROLE_PARTNER },
  { "ország", TRADE_COLUMN_ROLE_PARTNER }, { "országok", TRADE_COLUMN_ROLE_PARTNER }, { "țara", TRADE_COLUMN_ROLE_PARTNER },
  { "ţara", TRADE_COLUMN_ROLE_PARTNER }, { "țări", TRADE_COLUMN_ROLE_PARTNER }, { "zemlja", TRADE_COLUMN_ROLE_PARTNER },
  { "zemlje", TRADE_COLUMN_ROLE_PARTNER }, { "държава", TRADE_COLUMN_ROLE_PARTNER }, { "država", TRADE_COLUMN_ROLE_PARTNER },
  { "šalis", TRADE_COLUMN_ROLE_PARTNER }, { "valsts", TRADE_COLUMN_ROLE_PARTNER }, { "riik", TRADE_COLUMN_ROLE_PARTNER },
  { "देश", TRADE_COLUMN_ROLE_PARTNER }, { "מדינה", TRADE_COLUMN_ROLE_PARTNER }, { "země", TRADE_COLUMN_ROLE_PARTNER },
  { "krajina", TRADE_COLUMN_ROLE_PARTNER }, { "stát", TRADE_COLUMN_ROLE_PARTNER }, { "štát", TRADE_COLUMN_ROLE_PARTNER },
  { "měsíc", TRADE_COLUMN_ROLE_MONTH }, { "mesiac", TRADE_COLUMN_ROLE_MONTH }, { "hónap", TRADE_COLUMN_ROLE_MONTH },
  { "luna", TRADE_COLUMN_ROLE_MONTH }, { "mjesec", TRADE_COLUMN_ROLE_MONTH }, { "месец", TRADE_COLUMN_ROLE_MONTH },
  { "μήνας", TRADE_COLUMN_ROLE_MONTH }, { "mėnuo", TRADE_COLUMN_ROLE_MONTH }, { "महीना", TRADE_COLUMN_ROLE_MONTH },
  { "місяць", TRADE_COLUMN_ROLE_MONTH }, { "čtvrtletí", TRADE_COLUMN_ROLE_QUARTER }, { "štvrťrok", TRADE_COLUMN_ROLE_QUARTER },
  { "negyedév", TRADE_COLUMN_ROLE_QUARTER }, { "trimestrul", TRADE_COLUMN_ROLE_QUARTER }, { "kvartál", TRADE_COLUMN_ROLE_QUARTER },
  { "тримесечие", TRADE_COLUMN_ROLE_QUARTER }, { "τρίμηνο", TRADE_COLUMN_ROLE_QUARTER }, { "období", TRADE_COLUMN_ROLE_PERIOD },
  { "obdobie", TRADE_COLUMN_ROLE_PERIOD }, { "időszak", TRADE_COLUMN_ROLE_PERIOD }, { "perioada", TRADE_COLUMN_ROLE_PERIOD },
  { "razdoblje", TRADE_COLUMN_ROLE_PERIOD }, { "період", TRADE_COLUMN_ROLE_PERIOD }, { "περίοδος", TRADE_COLUMN_ROLE_PERIOD },
  { "laikotarpis", TRADE_COLUMN_ROLE_PERIOD }, { "zboží", TRADE_COLUMN_ROLE_PRODUCT }, { "προϊόν", TRADE_COLUMN_ROLE_PRODUCT },
  { "termék", TRADE_COLUMN_ROLE_PRODUCT }, { "produs", TRADE_COLUMN_ROLE_PRODUCT }, { "produse", TRADE_COLUMN_ROLE_PRODUCT },
  { "proizvod", TRADE_COLUMN_ROLE_PRODUCT }, { "стока", TRADE_COLUMN_ROLE_PRODUCT }, { "стоки", TRADE_COLUMN_ROLE_PRODUCT },
  { "tovar", TRADE_COLUMN_ROLE_PRODUCT }, { "áru", TRADE_COLUMN_ROLE_PRODUCT },
  { "country of origin name", TRADE_COLUMN_ROLE_PARTNER }, { "country of destination name", TRADE_COLUMN_ROLE_PARTNER },
  { "origin country", TRADE_COLUMN_ROLE_PARTNER }, { "destination country", TRADE_COLUMN_ROLE_PARTNER },
  { "pays d'origine", TRADE_COLUMN_ROLE_PARTNER }, { "pays de destination", TRADE_COLUMN_ROLE_PARTNER },
  { "país de origen", TRADE_COLUMN_ROLE_PARTNER }, { "país de destino", TRADE_COLUMN_ROLE_PARTNER },
  { "país de origem", TRADE_COLUMN_ROLE_PARTNER }, { "страна происхождения", TRADE_COLUMN_ROLE_PARTNER },
  { "страна назначения", TRADE_COLUMN_ROLE_PARTNER }, { "trade type", TRADE_COLUMN_ROLE_FLOW }, { "flow type", TRADE_COLUMN_ROLE_FLOW },
  { "indicator value", TRADE_COLUMN_ROLE_VALUE }, { "tariff", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "tariff and description", TRADE_COLUMN_ROLE_PRODUCT }, { "calendar year", TRADE_COLUMN_ROLE_YEAR },
  { "statistical unit", TRADE_COLUMN_ROLE_UNIT }, { "napr", TRADE_COLUMN_ROLE_FLOW }, { "strana", TRADE_COLUMN_ROLE_PARTNER },
  { "tnved", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "edizm", TRADE_COLUMN_ROLE_UNIT }, { "stoim", TRADE_COLUMN_ROLE_VALUE },
  { "貨品號列", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "貨品分類號列", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "中文貨名", TRADE_COLUMN_ROLE_PRODUCT },
  { "貨名", TRADE_COLUMN_ROLE_PRODUCT }, { "進出口別", TRADE_COLUMN_ROLE_FLOW },
  { "principales productos", TRADE_COLUMN_ROLE_PRODUCT }, { "principales países", TRADE_COLUMN_ROLE_PARTNER },
  { "principaux produits", TRADE_COLUMN_ROLE_PRODUCT }, { "principaux pays", TRADE_COLUMN_ROLE_PARTNER },
  { "principais produtos", TRADE_COLUMN_ROLE_PRODUCT }, { "principais países", TRADE_COLUMN_ROLE_PARTNER },
  { "mesec", TRADE_COLUMN_ROLE_MONTH }, { "mánuður", TRADE_COLUMN_ROLE_MONTH }, { "חודש", TRADE_COLUMN_ROLE_MONTH },
  { "mēnesis", TRADE_COLUMN_ROLE_MONTH }, { "kuu", TRADE_COLUMN_ROLE_MONTH }, { "เดือน", TRADE_COLUMN_ROLE_MONTH },
  { "leto", TRADE_COLUMN_ROLE_YEAR }, { "ปี", TRADE_COLUMN_ROLE_YEAR }, { "พ ศ", TRADE_COLUMN_ROLE_YEAR },
  { "ปี พ ศ", TRADE_COLUMN_ROLE_YEAR }, { "ประเทศ", TRADE_COLUMN_ROLE_PARTNER }, { "ประเทศคู่ค้า", TRADE_COLUMN_ROLE_PARTNER }, { "periood", TRADE_COLUMN_ROLE_PERIOD },
  { "תקופה", TRADE_COLUMN_ROLE_PERIOD }, { "reikšmė", TRADE_COLUMN_ROLE_VALUE }, { "vērtība", TRADE_COLUMN_ROLE_VALUE },
  { "matavimo vienetai", TRADE_COLUMN_ROLE_UNIT }, { "mērvienība", TRADE_COLUMN_ROLE_UNIT }, { "plūsma", TRADE_COLUMN_ROLE_FLOW },
  { "rodiklis", TRADE_COLUMN_ROLE_FLOW }, { "страни", TRADE_COLUMN_ROLE_PARTNER }, { "държави", TRADE_COLUMN_ROLE_PARTNER },
  { "države", TRADE_COLUMN_ROLE_PARTNER }, { "χώρες", TRADE_COLUMN_ROLE_PARTNER }, { "šalys", TRADE_COLUMN_ROLE_PARTNER },
  { "valstis", TRADE_COLUMN_ROLE_PARTNER }, { "країни", TRADE_COLUMN_ROLE_PARTNER }, { "страны", TRADE_COLUMN_ROLE_PARTNER },
  { "ประเทศ", TRADE_COLUMN_ROLE_PARTNER }, { "ארץ", TRADE_COLUMN_ROLE_PARTNER }, { "สินค้า", TRADE_COLUMN_ROLE_PRODUCT },
  /* Italian, Dutch, Polish, Turkish, Korean, Indonesian and Vietnamese, where no other word is like it. */
  { "anno", TRADE_COLUMN_ROLE_YEAR }, { "jaar", TRADE_COLUMN_ROLE_YEAR }, { "rok", TRADE_COLUMN_ROLE_YEAR },
  { "연도", TRADE_COLUMN_ROLE_YEAR }, { "년도", TRADE_COLUMN_ROLE_YEAR }, { "년", TRADE_COLUMN_ROLE_YEAR },
  { "tahun", TRADE_COLUMN_ROLE_YEAR }, { "năm", TRADE_COLUMN_ROLE_YEAR }, { "kwartaal", TRADE_COLUMN_ROLE_QUARTER },
  { "kwartał", TRADE_COLUMN_ROLE_QUARTER }, { "çeyrek", TRADE_COLUMN_ROLE_QUARTER }, { "분기", TRADE_COLUMN_ROLE_QUARTER },
  { "triwulan", TRADE_COLUMN_ROLE_QUARTER }, { "quý", TRADE_COLUMN_ROLE_QUARTER }, { "mese", TRADE_COLUMN_ROLE_MONTH },
  { "maand", TRADE_COLUMN_ROLE_MONTH }, { "miesiąc", TRADE_COLUMN_ROLE_MONTH }, { "ay", TRADE_COLUMN_ROLE_MONTH },
  { "월", TRADE_COLUMN_ROLE_MONTH }, { "bulan", TRADE_COLUMN_ROLE_MONTH }, { "tháng", TRADE_COLUMN_ROLE_MONTH },
  { "okres", TRADE_COLUMN_ROLE_PERIOD }, { "기간", TRADE_COLUMN_ROLE_PERIOD }, { "시점", TRADE_COLUMN_ROLE_PERIOD },
  { "날짜", TRADE_COLUMN_ROLE_PERIOD }, { "년월", TRADE_COLUMN_ROLE_PERIOD }, { "연월", TRADE_COLUMN_ROLE_PERIOD },
  { "waktu", TRADE_COLUMN_ROLE_PERIOD }, { "thời gian", TRADE_COLUMN_ROLE_PERIOD }, { "paese", TRADE_COLUMN_ROLE_PARTNER },
  { "paesi", TRADE_COLUMN_ROLE_PARTNER }, { "paese partner", TRADE_COLUMN_ROLE_PARTNER },
  { "paese di destinazione", TRADE_COLUMN_ROLE_PARTNER }, { "paese di origine", TRADE_COLUMN_ROLE_PARTNER },
  { "landen", TRADE_COLUMN_ROLE_PARTNER }, { "bestemmingsland", TRADE_COLUMN_ROLE_PARTNER },
  { "herkomstland", TRADE_COLUMN_ROLE_PARTNER }, { "kraj", TRADE_COLUMN_ROLE_PARTNER }, { "kraje", TRADE_COLUMN_ROLE_PARTNER },
  { "kraj partnera", TRADE_COLUMN_ROLE_PARTNER }, { "kraj przeznaczenia", TRADE_COLUMN_ROLE_PARTNER },
  { "kraj pochodzenia", TRADE_COLUMN_ROLE_PARTNER }, { "ülkeler", TRADE_COLUMN_ROLE_PARTNER }, { "국가", TRADE_COLUMN_ROLE_PARTNER },
  { "국가명", TRADE_COLUMN_ROLE_PARTNER }, { "국가별", TRADE_COLUMN_ROLE_PARTNER }, { "상대국", TRADE_COLUMN_ROLE_PARTNER },
  { "negara", TRADE_COLUMN_ROLE_PARTNER }, { "negara tujuan", TRADE_COLUMN_ROLE_PARTNER },
  { "negara asal", TRADE_COLUMN_ROLE_PARTNER }, { "negara mitra", TRADE_COLUMN_ROLE_PARTNER },
  { "nước", TRADE_COLUMN_ROLE_PARTNER }, { "quốc gia", TRADE_COLUMN_ROLE_PARTNER }, { "thị trường", TRADE_COLUMN_ROLE_PARTNER },
  { "prodotto", TRADE_COLUMN_ROLE_PRODUCT }, { "prodotti", TRADE_COLUMN_ROLE_PRODUCT }, { "merce", TRADE_COLUMN_ROLE_PRODUCT },
  { "merci", TRADE_COLUMN_ROLE_PRODUCT }, { "goederen", TRADE_COLUMN_ROLE_PRODUCT }, { "goederengroep", TRADE_COLUMN_ROLE_PRODUCT },
  { "towar", TRADE_COLUMN_ROLE_PRODUCT }, { "towary", TRADE_COLUMN_ROLE_PRODUCT }, { "grupa towarowa", TRADE_COLUMN_ROLE_PRODUCT },
  { "ürün", TRADE_COLUMN_ROLE_PRODUCT }, { "ürün grubu", TRADE_COLUMN_ROLE_PRODUCT }, { "mal grubu", TRADE_COLUMN_ROLE_PRODUCT },
  { "품목", TRADE_COLUMN_ROLE_PRODUCT }, { "품목명", TRADE_COLUMN_ROLE_PRODUCT }, { "품목별", TRADE_COLUMN_ROLE_PRODUCT },
  { "komoditas", TRADE_COLUMN_ROLE_PRODUCT }, { "kelompok barang", TRADE_COLUMN_ROLE_PRODUCT },
  { "mặt hàng", TRADE_COLUMN_ROLE_PRODUCT }, { "nhóm hàng", TRADE_COLUMN_ROLE_PRODUCT }, { "품목코드", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "hs코드", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "kode hs", TRADE_COLUMN_ROLE_PRODUCT_CODE },
  { "mã hs", TRADE_COLUMN_ROLE_PRODUCT_CODE }, { "flusso", TRADE_COLUMN_ROLE_FLOW }, { "수출입구분", TRADE_COLUMN_ROLE_FLOW },
  { "arus perdagangan", TRADE_COLUMN_ROLE_FLOW }, { "valore", TRADE_COLUMN_ROLE_VALUE }, { "waarde", TRADE_COLUMN_ROLE_VALUE },
  { "wartość", TRADE_COLUMN_ROLE_VALUE }, { "değer", TRADE_COLUMN_ROLE_VALUE }, { "금액", TRADE_COLUMN_ROLE_VALUE },
  { "nilai", TRADE_COLUMN_ROLE_VALUE }, { "giá trị", TRADE_COLUMN_ROLE_VALUE }, { "trị giá", TRADE_COLUMN_ROLE_VALUE },
  { "unità", TRADE_COLUMN_ROLE_UNIT }, { "unità di misura", TRADE_COLUMN_ROLE_UNIT }, { "eenheid", TRADE_COLUMN_ROLE_UNIT },
  { "jednostka", TRADE_COLUMN_ROLE_UNIT }, { "jednostka miary", TRADE_COLUMN_ROLE_UNIT }, { "birim", TRADE_COLUMN_ROLE_UNIT },
  { "단위", TRADE_COLUMN_ROLE_UNIT }, { "satuan", TRADE_COLUMN_ROLE_UNIT }, { "đơn vị", TRADE_COLUMN_ROLE_UNIT },
  { "đơn vị tính", TRADE_COLUMN_ROLE_UNIT },
  /* Without their accents, as programs and old systems write them. */
  { "pais", TRADE_COLUMN_ROLE_PARTNER }, { "paises", TRADE_COLUMN_ROLE_PARTNER }, { "países", TRADE_COLUMN_ROLE_PARTNER },
  { "pais destino", TRADE_COLUMN_ROLE_PARTNER }, { "país destino", TRADE_COLUMN_ROLE_PARTNER }, { "pais origen", TRADE_COLUMN_ROLE_PARTNER },
  { "país origen", TRADE_COLUMN_ROLE_PARTNER }, { "pais de destino", TRADE_COLUMN_ROLE_PARTNER }, { "pais de origen", TRADE_COLUMN_ROLE_PARTNER },
  { "pais de origem", TRADE_COLUMN_ROLE_PARTNER }, { "pais socio", TRADE_COLUMN_ROLE_PARTNER }, { "pais parceiro", TRADE_COLUMN_ROLE_PARTNER },
  { "mercancia", TRADE_COLUMN_ROLE_PRODUCT }, { "categoria", TRADE_COLUMN_ROLE_PRODUCT }, { "categoría", TRADE_COLUMN_ROLE_PRODUCT },
  { "descripcion del producto", TRADE_COLUMN_ROLE_PRODUCT }, { "descricao do produto", TRADE_COLUMN_ROLE_PRODUCT },
  { "anio", TRADE_COLUMN_ROLE_YEAR }, { "period date", TRADE_COLUMN_ROLE_PERIOD }, { "observation date", TRADE_COLUMN_ROLE_PERIOD },
  { "date d'opération", TRADE_COLUMN_ROLE_PERIOD }, { "date opération", TRADE_COLUMN_ROLE_PERIOD }, { "date operation", TRADE_COLUMN_ROLE_PERIOD },
  { "observation value", TRADE_COLUMN_ROLE_VALUE }, { "unit description", TRADE_COLUMN_ROLE_UNIT }, { "flow unit", TRADE_COLUMN_ROLE_UNIT },
  { "commodity category", TRADE_COLUMN_ROLE_PRODUCT }, { "sektor", TRADE_COLUMN_ROLE_PRODUCT }, { "code sh", TRADE_COLUMN_ROLE_PRODUCT_CODE },
};

/* What stands in the name of a column beside its kind. */
static const char *const changes[] = { "yoy", "y/y", "m/m", "q/q", "y-o-y", "m-o-m", "q-o-q", " mom", " qoq", "growth", "change", "同比", "环比", "增长", "veränderung", "variation",
                                       "variación", "variação", "前年比", "前期比", "伸び率", "増減率", "прирост", "год к году",
                                       "değişim", "zmiana", "změna", "zmena", "mutatie", "variazione", "изменение", "промяна", "promjena", "sprememba",
                                       "förändring", "endring", "ændring", "muutos", "μεταβολή", "perubahan", "증감률", "增減", "增减", NULL };
static const char *const fillers[] = { " this month", " monthly", " month", "当月", "本月", NULL };

/* Takes "(million US$)" out of a name. */
static char *
split_unit (const char  *folded,
            char       **unit)
{
  static const struct
  {
    const char *open;
    const char *close;
  } brackets[] = { { "(", ")" }, { "[", "]" }, { "（", "）" }, { ", ", "" } };

  *unit = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      const char *open = strstr (folded, brackets[i].open);
      const char *inner = open != NULL ? open + strlen (brackets[i].open) : NULL;
      const char *close = inner == NULL ? NULL : *brackets[i].close == '\0' ? inner + strlen (inner)
                                                                            : strstr (inner, brackets[i].close);

      if (close == NULL)
        continue;
      *unit = g_strstrip (g_strndup (inner, (gsize) (close - inner)));
      return g_strchomp (g_strndup (folded, (gsize) (open - folded)));
    }

  return g_strdup (folded);
}

/* Where a word begins in a name: "change" is not in "échanges" or "exchange". */
static char *
find_word (char       *name,
           const char *word)
{
  char *found = strstr (name, word);

  while (found != NULL && found > name && g_ascii_isalpha (*word))
    {
      const gunichar last = g_utf8_get_char (g_utf8_prev_char (found));

      if (!g_unichar_isalpha (last) || last >= 0x2E80)
        break;
      found = strstr (found + 1, word);
    }

  return found;
}

/* Takes a word out of a name; whether it was there. */
static gboolean
take_any (char              *name,
          const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *found = find_word (name, words[i]);

      if (found == NULL)
        continue;
      memmove (found, found + strlen (words[i]), strlen (found + strlen (words[i])) + 1);
      g_strstrip (name);
      return TRUE;
    }

  return FALSE;
}

static gboolean
find_role (const char       *name,
           TradeColumnGuess *guess)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i].name))
      {
        guess->role = names[i].role;
        return TRUE;
      }

  return FALSE;
}

static void
find_period (const char       *name,
             TradeColumnGuess *guess)
{
  const gboolean is_number = g_ascii_isdigit (*name);
  g_autofree char *month = g_strconcat (is_number ? ANY_CHINESE_YEAR : ANY_YEAR, name, NULL);

  if (trade_period_cell_parse (name, &guess->period))
    guess->role = TRADE_COLUMN_ROLE_PERIOD_VALUE;
  else if (trade_fiscal_find (name, 1, &guess->period))
    guess->role = TRADE_COLUMN_ROLE_PERIOD_VALUE;
  else if (strchr (name, ' ') == NULL && (!is_number || g_str_has_suffix (name, "月")) &&
           trade_period_cell_parse (month, &guess->period) && guess->period.n_months == 1)
    guess->role = TRADE_COLUMN_ROLE_MONTH_VALUE;
}

/* Most cells of a table are numbers, and are asked whether they are names as well. */
static gboolean
has_letters (const char *folded)
{
  return folded[strspn (folded, "0123456789 ,+-'")] != '\0';
}

/* What is said of the values of a column, whatever it is called. */
static void
take_words (const TradeWords *words,
            TradeColumnGuess *guess)
{
  guess->has_quantity = !words->is_odd_unit && (words->has_noun || words->quantity.has_scale);
  if (guess->has_quantity)
    guess->quantity = words->quantity;
  guess->is_odd = words->is_odd_unit;
  guess->valuation = words->valuation;
  guess->adjustment = words->adjustment;
  guess->prices = words->prices;
  guess->type = words->type;
}

/* "Exports" in percent may have grown by as much, or be such a part of something: that is nobody's to guess. */
static gboolean
is_other (const TradeWords *words)
{
  return words->is_other || g_str_equal (words->quantity.measure, TRADE_MEASURE_GROWTH);
}

/* Whether the name of a period says that it has values, or quantities in a unit that is known. */
static gboolean
names_values (const char       *folded,
              const TradeWords *words)
{
  static const char *const values[] = { "value", "wert", "valeur", "valor", "金额", "金額", "стоимость", "القيمة", "trị giá",
                                        "verdi", "värde", "værdi", "arvo", "wartość", "waarde", "hodnot", "érték", "değer", "nilai", "giá trị",
                                        "reikšmė", "vērtība", "väärtus", "vrijednost", "vrednost", "стойност", "αξία", "금액" };
  static const char *const quantities[] = { "quantit", "volume", "menge", "weight", "gewicht", "cantidad", "数量", "количеств", "الكمية",
                                            "mengde", "mängd", "mængde", "määrä", "ilość", "quantità", "hoeveelheid", "množství", "količin",
                                            "miktar", "lượng", "수량", "중량", "kogus", "kiekis", "daudzums" };

  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    if (strstr (folded, quantities[i]) != NULL)
      return words->has_noun && g_str_equal (words->quantity.measure, TRADE_MEASURE_QUANTITY);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (strstr (folded, values[i]) != NULL)
      return g_str_equal (words->quantity.measure, TRADE_MEASURE_VALUE);

  return FALSE;
}

/* "export weight", "出口数量": how much goes one way, of which no word tells the unit. */
static gboolean
names_weight (const char       *folded,
              const TradeWords *words)
{
  static const char *const weights[] = {
    "weight", "quantit", "mass", "menge", "gewicht", "eigenmasse", "cantidad", "quantidade", "peso neto", "peso líquido", "数量", "重量", "количество",
    "нетто", "중량", "수량", "الكمية", "الوزن",
  };

  for (guint i = 0; i < G_N_ELEMENTS (weights) && !words->has_noun; i++)
    if (strstr (folded, weights[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* "exports fob (usd million)", "exports 2023", "value usd", "gbp billion": what all words together say. */
static void
find_by_words (const char       *folded,
               TradeColumnGuess *guess)
{
  const TradeWords words = trade_words_read (folded);

  if (words.n_unknown > 0 || (words.flow == NULL && (words.n_noted > 0 || words.type != NULL)))
    return;
  /* "Exports, budget" are none that were counted; of a unit that is not known, each value will tell. */
  if (words.n_noted > 0 && !words.is_odd_unit && !is_other (&words))
    return;
  if (words.flow == NULL && !words.has_period && !(words.has_noun || words.quantity.has_scale))
    return;
  /* "Value 2022" are values, "Share 2022" parts of them, and "Quantity 2022" is none of money. */
  if (words.flow == NULL && words.has_period && !names_values (folded, &words) && !g_str_equal (words.quantity.measure, TRADE_MEASURE_SHARE))
    return;
  if (words.flow == NULL && !words.has_period && names_weight (folded, &words))
    return;

  take_words (&words, guess);
  guess->flow = words.flow;
  guess->is_quantity = names_weight (folded, &words);
  if (is_other (&words))
    guess->role = TRADE_COLUMN_ROLE_CHANGE;
  else if (words.flow == NULL && !words.has_period)
    guess->role = g_str_equal (words.quantity.measure, TRADE_MEASURE_QUANTITY) ? TRADE_COLUMN_ROLE_QUANTITY
                                                                                : TRADE_COLUMN_ROLE_VALUE;
  else
    guess->role = words.has_period ? TRADE_COLUMN_ROLE_PERIOD_VALUE : TRADE_COLUMN_ROLE_FLOW_VALUE;
  if (words.has_period)
    guess->period = words.period;
  if (guess->role == TRADE_COLUMN_ROLE_CHANGE)
    guess->flow = NULL;
}

/* "Value (1000 yen)", "2022 (million €)": what stands behind the name of a role. */
static void
find_quantity (const char       *unit,
               TradeColumnGuess *guess)
{
  const TradeWords words = trade_words_read (unit);

  take_words (&words, guess);
  guess->is_odd = guess->is_odd || (words.n_unknown > 0 && words.quantity.has_scale && !words.has_noun);
  if (is_other (&words) && trade_column_role_is_value (guess->role))
    guess->role = TRADE_COLUMN_ROLE_CHANGE;
}

/* "Goods, value of exports", "Value (NOK) 2022": all words together may say more than those before the first mark. */
static gboolean
find_direction (const char       *folded,
                TradeColumnGuess *guess)
{
  TradeColumnGuess found = { .role = TRADE_COLUMN_ROLE_IGNORED };

  if (strlen (folded) <= MAX_NAME && has_letters (folded))
    find_by_words (folded, &found);
  if (found.flow != NULL ? g_str_equal (found.flow, TRADE_FLOW_TOTAL) : found.role != TRADE_COLUMN_ROLE_PERIOD_VALUE)
    return FALSE;
  *guess = found;

  return TRUE;
}

static TradeColumnGuess
guess_plain (char *folded)
{
  g_autofree char *unit = NULL;
  g_autofree char *base = split_unit (folded, &unit);
  TradeColumnGuess guess = { .role = TRADE_COLUMN_ROLE_IGNORED };

  if (trade_column_growth_read (folded, &guess))
    return guess;
  if (take_any (base, changes) || (unit != NULL && take_any (unit, changes)))
    {
      guess.role = TRADE_COLUMN_ROLE_CHANGE;
      return guess;
    }
  /* "January, 2018": a comma parts a period in two as it does a unit from what is counted. */
  if (unit != NULL && trade_period_cell_parse (folded, &guess.period))
    {
      guess.role = TRADE_COLUMN_ROLE_PERIOD_VALUE;
      return guess;
    }
  if (unit != NULL && find_direction (folded, &guess))
    return guess;
  if (find_role (base, &guess))
    {
      if (unit != NULL)
        find_quantity (unit, &guess);
      return guess;
    }

  if (strlen (base) > 2 && strlen (folded) <= MAX_NAME && has_letters (folded))
    find_by_words (folded, &guess);
  if (guess.role != TRADE_COLUMN_ROLE_IGNORED)
    return guess;

  if (*base != '\0')
    find_period (base, &guess);
  if (guess.role == TRADE_COLUMN_ROLE_IGNORED && take_any (base, fillers) && *base != '\0')
    find_period (base, &guess);
  /* The unit of a column counts whatever a person says that it is. */
  if (unit != NULL)
    find_quantity (unit, &guess);

  return guess;
}

/* Names of values may say of which partner they are, or of which product, or that they are forecast. */
static TradeColumnGuess
guess_scoped (char *folded)
{
  TradeColumnGuess guess = guess_plain (folded), cut_guess;
  g_autofree char *cut = NULL;
  TradeColumnScope scope;

  if ((guess.role != TRADE_COLUMN_ROLE_IGNORED && !trade_column_role_is_amount (guess.role)) || strlen (folded) > MAX_NAME ||
      !has_letters (folded))
    return guess;

  cut = trade_column_scope_cut (folded, &scope);
  if (g_str_equal (cut, folded))
    return guess;
  cut_guess = guess_plain (cut);
  if (!trade_column_role_is_amount (cut_guess.role))
    return guess;
  cut_guess.scope = scope;
  cut_guess.status = scope.status;

  return cut_guess;
}

static TradeColumnGuess
guess_parted (const char *folded)
{
  gboolean is_cumulative;
  g_autofree char *plain = trade_column_cut_cumulative (folded, &is_cumulative);
  TradeColumnGuess guess = guess_scoped (plain);
  TradeColumnRelation relation = TRADE_COLUMN_OF_PERIOD;

  if (guess.role == TRADE_COLUMN_ROLE_IGNORED)
    {
      g_autofree char *rest = trade_column_cut_relation (plain, &relation);

      if (relation != TRADE_COLUMN_OF_PERIOD)
        guess = guess_scoped (rest);
      if (trade_column_role_is_amount (guess.role))
        guess.relation = relation;
    }
  guess.is_cumulative = is_cumulative;

  return guess;
}

static TradeColumnGuess
guess_unmarked (const char *folded)
{
  TradeColumnGuess guess = guess_parted (folded);
  g_autofree char *parted = guess.role == TRADE_COLUMN_ROLE_IGNORED ? trade_column_part_year (folded) : NULL;

  return parted != NULL ? guess_parted (parted) : guess;
}

/* A number before a name, and the balance of which it tells a side, count where the rest alone tells what goes one way. */
static gboolean
guess_led (const char       *name,
           TradeColumnGuess *guess)
{
  const char *bare = trade_column_skip_number (name);
  g_autofree char *folded = trade_heading_fold (bare);
  const char *rest = trade_column_skip_balance (folded);

  if (bare == name && rest == folded)
    return FALSE;
  *guess = guess_unmarked (rest);

  return guess->flow != NULL && trade_column_role_is_amount (guess->role);
}

static TradeColumnGuess
guess_afresh (const char *name)
{
  g_autofree char *folded = trade_heading_fold (name);
  TradeStatus status;
  gboolean is_starred;
  g_autofree char *bare = trade_column_cut_mark (folded, &status, &is_starred);
  TradeColumnGuess guess;

  if (!g_str_equal (bare, folded))
    {
      guess = guess_unmarked (bare);
      if (guess.role == TRADE_COLUMN_ROLE_PERIOD_VALUE)
        {
          guess.status = MAX (guess.status, status);
          guess.is_starred = is_starred;
          return guess;
        }
    }

  return guess_led (name, &guess) ? guess : guess_unmarked (folded);
}

/* What was guessed of names before, by name: each format looks at the same rows, which have the same in many cells. */
static GHashTable *
get_guessed (void)
{
  static GPrivate guessed = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *guesses = g_private_get (&guessed);

  if (guesses == NULL)
    {
      guesses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_private_set (&guessed, guesses);
    }
  if (g_hash_table_size (guesses) >= MAX_GUESSED)
    g_hash_table_remove_all (guesses);

  return guesses;
}

/**
 * trade_column_guess:
 * @name: the name of a column, in one of the languages of the program
 *
 * Guesses what a column of a table of trade is by its name: a period, a partner, the values of exports in million euros,
 * those of May, or of a year that is provisional.
 *
 * Returns: the guess
 */
TradeColumnGuess
trade_column_guess (const char *name)
{
  GHashTable *guesses = get_guessed ();
  TradeColumnGuess *guess = g_hash_table_lookup (guesses, name);

  if (guess == NULL && strlen (name) <= MAX_NAME)
    {
      guess = g_new (TradeColumnGuess, 1);
      *guess = guess_afresh (name);
      g_hash_table_insert (guesses, g_strdup (name), guess);
    }

  return guess != NULL ? *guess : guess_afresh (name);
}

/**
 * trade_column_role_is_value:
 * @role: a role
 *
 * Tells whether what stands in a column are numbers, of figures or of what is reckoned from them.
 *
 * Returns: whether they are
 */
gboolean
trade_column_role_is_value (TradeColumnRole role)
{
  return trade_column_role_is_amount (role) || role == TRADE_COLUMN_ROLE_GROWTH || role == TRADE_COLUMN_ROLE_CHANGE;
}

/**
 * trade_column_role_is_amount:
 * @role: a role
 *
 * Tells whether what stands in a column is how much was traded.
 *
 * Returns: whether it is
 */
gboolean
trade_column_role_is_amount (TradeColumnRole role)
{
  return role == TRADE_COLUMN_ROLE_VALUE || role == TRADE_COLUMN_ROLE_FLOW_VALUE || role == TRADE_COLUMN_ROLE_QUANTITY ||
         role == TRADE_COLUMN_ROLE_PERIOD_VALUE || role == TRADE_COLUMN_ROLE_MONTH_VALUE;
}
