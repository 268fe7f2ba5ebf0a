extension SampleBook {
  /// What vendors charge, the stock and the documents of the wholesaler for bakers.
  static let bakeryDocuments = #"""
      "itemVendors": [
        {"item": "BOX-26", "vendor": "KARTON", "vendorItemNo": "KO-26", "minimumQuantity": 100,
         "orderMultiple": 50},
        {"item": "CHOC-D", "vendor": "CACAO", "vendorItemNo": "CH-D25", "leadTime": "1W"},
        {"item": "CHOC-D", "vendor": "PRIMO", "leadTime": "2D"},
        {"item": "CHOC-D", "vendor": "TULIP", "leadTime": "1D"},
        {"item": "CINNAMON", "vendor": "MALABAR", "vendorItemNo": "MS-CIN"},
        {"item": "CINNAMON", "vendor": "TULIP"},
        {"item": "HAZEL", "vendor": "NOCE", "vendorItemNo": "NOC-02"},
        {"item": "HAZEL", "vendor": "TULIP"},
        {"item": "HONEY", "vendor": "BOGAERT", "vendorItemNo": "BG-HON1"},
        {"item": "HONEY", "vendor": "TULIP"},
        {"item": "PISTA", "vendor": "NOCE"},
        {"item": "PISTA", "vendor": "TULIP"},
        {"item": "RAISIN", "vendor": "BOGAERT"},
        {"item": "RAISIN", "vendor": "TULIP"}
      ],
      "prices": [
        {"item": "CHOC-D", "vendor": "CACAO", "unitCost": 18},
        {"item": "CHOC-D", "vendor": "CACAO", "minimumQuantity": 20, "unitCost": 14},
        {"item": "CHOC-D", "vendor": "PRIMO", "unitCost": 12},
        {"item": "CHOC-D", "vendor": "TULIP", "unitCost": 19},
        {"item": "CINNAMON", "vendor": "MALABAR", "unitCost": 9, "currency": "GBP"},
        {"item": "CINNAMON", "vendor": "TULIP", "unitCost": 14},
        {"item": "FLOUR-W", "vendor": "MOLEN", "unit": "BAG", "unitCost": 20},
        {"item": "FLOUR-W", "vendor": "MOLEN", "unit": "BAG", "minimumQuantity": 10,
         "unitCost": 20, "lineDiscount": 5},
        {"item": "HAZEL", "vendor": "NOCE", "unitCost": 10},
        {"item": "HAZEL", "vendor": "TULIP", "unitCost": 12},
        {"item": "HONEY", "vendor": "TULIP", "unitCost": 9},
        {"item": "PISTA", "vendor": "TULIP", "unitCost": 32},
        {"item": "RAISIN", "vendor": "TULIP", "unitCost": 3.6},
        {"item": "SUGAR", "vendor": "TULIP", "unitCost": 1.2},
        {"item": "VANILLA", "vendor": "MALABAR", "unitCost": 15, "currency": "GBP"},
        {"item": "VANILLA", "vendor": "MALABAR", "minimumQuantity": 24, "unitCost": 12,
         "currency": "GBP"}
      ],
      "inventory": [
        {"item": "ALMOND", "quantity": 50, "date": "2026-02-27"},
        {"item": "APRICOT", "quantity": 40, "date": "2026-02-27"},
        {"item": "BAG-P", "quantity": 200, "date": "2026-02-27"},
        {"item": "BOX-12", "quantity": 300, "date": "2026-02-27"},
        {"item": "BOX-26", "quantity": 40, "date": "2026-02-27"},
        {"item": "BRAN", "quantity": 75, "date": "2026-02-27"},
        {"item": "BROWN", "quantity": 60, "date": "2026-02-27"},
        {"item": "BUTTER", "location": "NORTH", "quantity": 60, "date": "2026-02-27"},
        {"item": "BUTTER", "location": "SOUTH", "quantity": 5, "date": "2026-02-27"},
        {"item": "CARDAMOM", "quantity": 3, "date": "2026-02-27"},
        {"item": "CASES", "variant": "RED", "quantity": 1, "date": "2026-02-27"},
        {"item": "CASES", "variant": "WHITE", "quantity": 10, "date": "2026-02-27"},
        {"item": "CHEESE", "quantity": 18, "date": "2026-02-27"},
        {"item": "CHERRY", "quantity": 12, "date": "2026-02-27"},
        {"item": "CHOC-D", "quantity": 4, "date": "2026-02-27"},
        {"item": "CHOC-M", "quantity": 6, "date": "2026-02-27"},
        {"item": "CHOC-W", "quantity": 15, "date": "2026-02-27"},
        {"item": "COCOA", "quantity": 25, "date": "2026-02-27"},
        {"item": "COFFEE", "quantity": 30, "date": "2026-02-27"},
        {"item": "CREAM", "quantity": 48, "date": "2026-02-28"},
        {"item": "CURRANT", "quantity": 30, "date": "2026-02-27"},
        {"item": "DOUGH", "quantity": 120, "date": "2026-02-28"},
        {"item": "EGG", "quantity": 50, "date": "2026-02-28"},
        {"item": "FILL-A", "quantity": 9, "date": "2026-02-27"},
        {"item": "FLOUR-M", "quantity": 300, "date": "2026-02-27"},
        {"item": "FLOUR-R", "quantity": 25, "date": "2026-02-27"},
        {"item": "FLOUR-S", "quantity": 50, "date": "2026-02-27"},
        {"item": "FLOUR-W", "quantity": 500, "date": "2026-02-27"},
        {"item": "GINGER", "quantity": 4, "date": "2026-02-27"},
        {"item": "GLUCOSE", "quantity": 10, "date": "2026-02-27"},
        {"item": "GOLD", "quantity": 1, "date": "2026-02-27"},
        {"item": "HAZEL", "quantity": 2, "date": "2026-02-27"},
        {"item": "HONEY", "quantity": 10, "date": "2026-02-27"},
        {"item": "ICING", "quantity": 80, "date": "2026-02-27"},
        {"item": "IMPROVER", "quantity": 7, "date": "2026-02-27"},
        {"item": "JAM-A", "quantity": 11, "date": "2026-02-27"},
        {"item": "MALT", "quantity": 8, "date": "2026-02-27"},
        {"item": "MILK-P", "quantity": 40, "date": "2026-02-27"},
        {"item": "NUTMEG", "quantity": 2, "date": "2026-02-27"},
        {"item": "OATS", "quantity": 15, "date": "2026-02-27"},
        {"item": "PAPER", "quantity": 20, "date": "2026-02-27"},
        {"item": "PEARL", "quantity": 15, "date": "2026-02-27"},
        {"item": "PISTA", "quantity": 12, "date": "2026-02-27"},
        {"item": "POPPY", "quantity": 20, "date": "2026-02-27"},
        {"item": "QUARK", "quantity": 14, "date": "2026-02-28"},
        {"item": "RAISIN", "quantity": 20, "date": "2026-02-27"},
        {"item": "RIBBON", "quantity": 25, "date": "2026-02-27"},
        {"item": "SALT", "quantity": 100, "date": "2026-02-27"},
        {"item": "SEMOLINA", "quantity": 50, "date": "2026-02-27"},
        {"item": "SOUR", "quantity": 6, "date": "2026-02-28"},
        {"item": "SUGAR", "quantity": 250, "date": "2026-02-27"},
        {"item": "TIN-26", "quantity": 25, "date": "2026-02-27"},
        {"item": "TIN-LOAF", "quantity": 30, "date": "2026-02-27"},
        {"item": "TRAY-60", "quantity": 12, "date": "2026-02-27"},
        {"item": "VANILLA", "quantity": 10, "date": "2026-02-27"},
        {"item": "WALNUT", "quantity": 16, "date": "2026-02-27"},
        {"item": "WHISK", "quantity": 8, "date": "2026-02-27"},
        {"item": "YEAST", "quantity": 30, "date": "2026-02-28"},
        {"item": "YEAST-D", "quantity": 12, "date": "2026-02-27"}
      ],
      "salesOrders": [
        {"no": "SO2001", "customer": "C02", "orderDate": "2026-02-24",
         "shipmentDate": "2026-03-05", "lines": [
          {"no": "COFFEE", "quantity": 10, "unitPrice": 16},
          {"no": "SUGAR", "quantity": 25, "unitPrice": 1.6},
          {"no": "CREAM", "quantity": 12, "unitPrice": 4.8}]},
        {"no": "SO2002", "customer": "C01", "orderDate": "2026-02-25",
         "shipmentDate": "2026-03-12", "lines": [
          {"no": "SUGAR", "quantity": 75, "unitPrice": 1.5},
          {"no": "HONEY", "quantity": 24, "unitPrice": 12},
          {"no": "YEAST", "quantity": 50, "unitPrice": 2},
          {"no": "PAPER", "quantity": 6, "unitPrice": 6.5},
          {"type": "comment", "description": "Deliver through the yard, before seven"}]},
        {"no": "SO2003", "customer": "C03", "orderDate": "2026-02-25",
         "shipmentDate": "2026-03-20", "lines": [
          {"no": "FLOUR-S", "quantity": 110, "unitPrice": 2.2},
          {"no": "EGG", "quantity": 200, "unitPrice": 0.32},
          {"no": "BOX-26", "quantity": 120, "unitPrice": 0.7},
          {"no": "VANILLA", "quantity": 30, "unitPrice": 28}]},
        {"no": "SO2004", "customer": "C04", "orderDate": "2026-02-26",
         "shipmentDate": "2026-03-13", "lines": [
          {"no": "CHOC-D", "quantity": 20, "unitPrice": 27},
          {"no": "HAZEL", "quantity": 12, "unitPrice": 16},
          {"no": "CINNAMON", "quantity": 5, "unitPrice": 20},
          {"type": "charge", "no": "FREIGHT", "description": "Freight", "quantity": 1,
           "unitPrice": 25}]},
        {"no": "SO2005", "customer": "C05", "orderDate": "2026-02-16",
         "shipmentDate": "2026-03-09", "lines": [
          {"no": "ALMOND", "quantity": 40, "unitPrice": 14},
          {"no": "FLOUR-W", "quantity": 200, "unitPrice": 1.3}]},
        {"no": "SO2006", "customer": "C06", "orderDate": "2026-02-20",
         "shipmentDate": "2026-03-16", "lines": [
          {"no": "ALMOND", "quantity": 30, "unitPrice": 14},
          {"no": "RAISIN", "quantity": 60, "unitPrice": 4.8},
          {"no": "PISTA", "quantity": 10, "unitPrice": 42},
          {"no": "APRICOT", "quantity": 10, "unitPrice": 12}]},
        {"no": "SO2007", "customer": "C07", "orderDate": "2026-02-09",
         "shipmentDate": "2026-03-12", "lines": [
          {"no": "OATS", "quantity": 100, "unitPrice": 1.7, "shipped": 60},
          {"no": "CASES", "variant": "RED", "quantity": 4, "unitPrice": 9.5}]},
        {"no": "SO2008", "customer": "C04", "orderDate": "2026-02-23",
         "shipmentDate": "2026-03-24",
         "shipTo": {"code": "KITCHEN", "name": "Hotel De Kroon, kitchen",
          "address": "Breestraat 12", "postCode": "2311 CS", "city": "Leiden", "country": "NL"},
         "lines": [
          {"no": "OVEN", "quantity": 1, "unitPrice": 3200, "dropShipment": true},
          {"no": "MIXER", "quantity": 1, "unitPrice": 1990, "specialOrder": true},
          {"no": "DOUGH", "quantity": 300, "unitPrice": 0.6},
          {"no": "TIN-26", "quantity": 10, "unitPrice": 11},
          {"no": "CLASS", "quantity": 4, "unitPrice": 95}]},
        {"no": "SO2009", "customer": "C03", "orderDate": "2026-02-18",
         "shipmentDate": "2026-03-30", "lines": [
          {"no": "PISTA", "quantity": 8, "unitPrice": 42, "reserved": 8},
          {"no": "BUTTER", "location": "NORTH", "quantity": 20, "unitPrice": 10.5},
          {"no": "BUTTER", "location": "SOUTH", "quantity": 20, "unitPrice": 10.5}]},
        {"no": "SO2010", "customer": "C08", "orderDate": "2026-02-27",
         "shipmentDate": "2026-03-11", "lines": [
          {"no": "GOLD", "quantity": 5, "unitPrice": 55},
          {"no": "BAG-P", "quantity": 1200, "unitPrice": 0.04}]},
        {"no": "SO2011", "customer": "C01", "orderDate": "2026-02-27",
         "shipmentDate": "2026-04-02", "lines": [
          {"no": "FLOUR-W", "quantity": 400, "unitPrice": 1.25},
          {"no": "HONEY", "quantity": 12, "unitPrice": 12},
          {"no": "CHOC-M", "quantity": 10, "unitPrice": 26, "reserved": 10}]},
        {"no": "SO2012", "customer": "C06", "orderDate": "2026-02-02",
         "shipmentDate": "2026-02-20", "lines": [
          {"no": "RAISIN", "quantity": 20, "unitPrice": 4.8, "shipped": 20}]}
      ],
      "salesInvoices": [
        {"no": "SI2001", "customer": "C02", "orderDate": "2026-03-02", "lines": [
          {"no": "COFFEE", "quantity": 6, "unitPrice": 16},
          {"no": "SUGAR", "quantity": 10, "unitPrice": 1.6},
          {"type": "comment", "description": "Collected at the counter"}]},
        {"no": "SI2002", "customer": "C03", "orderDate": "2026-03-02", "lines": [
          {"no": "TIN-26", "quantity": 6, "unitPrice": 11},
          {"no": "TIN-LOAF", "description": "Loaf tin, 1 kg, seconds", "quantity": 4,
           "unitPrice": 8},
          {"no": "WHISK", "quantity": 2, "unitPrice": 12}]},
        {"no": "SI2003", "customer": "C08", "orderDate": "2026-03-02", "lines": [
          {"no": "CHOC-W", "quantity": 3, "unitPrice": 24},
          {"type": "account", "no": "8010", "description": "Stall fee", "quantity": 1,
           "unitPrice": 40}]}
      ],
      "purchaseOrders": [
        {"no": "PO000001", "vendor": "BOGAERT", "orderDate": "2026-02-20", "lines": [
          {"no": "RAISIN", "quantity": 50, "unitCost": 3, "expectedReceiptDate": "2026-03-23"}]},
        {"no": "PO000002", "vendor": "MOLEN", "orderDate": "2026-02-27", "lines": [
          {"no": "FLOUR-R", "quantity": 10, "unit": "BAG", "unitCost": 21,
           "expectedReceiptDate": "2026-03-06"}]},
        {"no": "PO000003", "vendor": "CACAO", "orderDate": "2026-02-27", "lines": [
          {"no": "CHOC-M", "quantity": 12, "unitCost": 17, "expectedReceiptDate": "2026-03-31",
           "reserved": 10, "sales": {"document": "SO2011", "line": 30000, "quantity": 12}}]}
      ],
      "otherSupply": [
        {"document": "PROD-31", "item": "DOUGH", "date": "2026-03-20", "quantity": 100}
      ],
      "otherDemand": [
        {"document": "CLASS-14", "item": "CREAM", "date": "2026-03-04", "quantity": 10,
         "kind": "service"}
      ]
    }

    """#
}
