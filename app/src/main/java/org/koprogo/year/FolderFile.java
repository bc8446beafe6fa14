package org.koprogo.year;

/**
 * The nine files of a year folder in the handbook's order (7.1), which is also that of findings.
 */
enum FolderFile {
  RESIDENCE("residence.json"),
  CHART("chart-of-accounts.csv"),
  OPENING("opening-balances.csv"),
  BUDGET("budget.json"),
  CALLS("calls.json"),
  INVOICES("invoices.json"),
  READINGS("meter-readings.csv"),
  MOVEMENTS("bank-transactions.csv"),
  EVENTS("events.json");

  final String fileName;

  FolderFile(String fileName) {
    this.fileName = fileName;
  }
}
