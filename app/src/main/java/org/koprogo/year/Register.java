package org.koprogo.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What residence.json declares and the other files refer to; filled by {@link ResidenceReader}. */
final class Register {
  private static final String HOME = FolderFile.RESIDENCE.fileName;

  final Codes lots = new Codes("lot", HOME);
  final Codes parties = new Codes("party", HOME);
  final Codes keys = new Codes("key", HOME);
  final Codes bankAccounts = new Codes("bank account", HOME + " bankAccounts");
  final Codes funds = new Codes("fund", HOME + " reserveFunds");

  /** FIXED or CONSUMPTION; a key whose type was refused is not in here. */
  final Map<String, String> keyTypes = new HashMap<>();

  /** The years that have a legal interest rate, usable or not; null when there is no telling. */
  @Nullable Set<Integer> rateYears = new HashSet<>();

  final Tenure tenure = new Tenure();

  @Nullable LocalDate yearStart;
  @Nullable LocalDate yearEnd;

  /** The file could not be read: no code is known not to exist. */
  void blur() {
    lots.blur();
    parties.blur();
    keys.blur();
    bankAccounts.blur();
    funds.blur();
    rateYears = null;
    tenure.doubt(null);
  }

  boolean isFixed(String key) {
    return "FIXED".equals(keyTypes.get(key));
  }

  boolean isConsumption(String key) {
    return "CONSUMPTION".equals(keyTypes.get(key));
  }
}
