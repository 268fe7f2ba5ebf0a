extension SampleBook {
  /// The fewest records that planning has something to do with.
  ///
  /// The text is that of `Examples/Books/tiny.json`, byte for byte; a test compares them.
  static let tinyText = #"""
    {
      "format": "replenish-bundle/1",
      "workDate": "2026-01-05",
      "company": {"name": "Tiny Trading", "currency": "EUR"},
      "vendors": [
        {"no": "ACME", "name": "Acme Fasteners", "city": "Utrecht", "leadTime": "1W"}
      ],
      "customers": [
        {"no": "C1", "name": "Corner Shop", "city": "Delft"}
      ],
      "items": [
        {"no": "BOLT", "description": "Bolt", "baseUnit": "PCS", "vendor": "ACME",
         "lastDirectCost": 0.25},
        {"no": "NUT", "description": "Nut", "baseUnit": "PCS", "vendor": "ACME",
         "lastDirectCost": 0.1}
      ],
      "inventory": [
        {"item": "BOLT", "quantity": 12, "date": "2026-01-01"},
        {"item": "NUT", "quantity": 50, "date": "2026-01-01"}
      ],
      "salesOrders": [
        {"no": "SO1", "customer": "C1", "orderDate": "2026-01-02",
         "shipmentDate": "2026-01-10", "lines": [
          {"no": "BOLT", "quantity": 20, "unitPrice": 0.4},
          {"no": "NUT", "quantity": 20, "unitPrice": 0.15}
        ]}
      ]
    }

    """#
}
