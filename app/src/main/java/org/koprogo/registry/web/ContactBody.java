package org.koprogo.registry.web;

import org.jspecify.annotations.Nullable;
import org.koprogo.api.Misfit;
import org.koprogo.api.Says;
import org.koprogo.registry.Building;
import org.koprogo.registry.Contact;

@Says("How somebody is reached.")
record ContactBody(
    @Says("His postal address.") BuildingApi.@Nullable AddressBody address,
    @Says(
            value = "His e-mail address.",
            example = "anna.claes@example.org",
            most = 254,
            matches = "[!-?A-~]+@[!-?A-~]+")
        @Nullable String email,
    @Says(
            value = "His telephone.",
            example = "+32 470 12 34 56",
            most = 30,
            matches = "[+0-9 ./()-]{5,30}")
        @Nullable String telephone,
    @Says("How letters go to him; EMAIL needs his e-mail address, and his written consent.")
        Contact.Letters letters) {
  ContactBody {
    if (letters == Contact.Letters.EMAIL && email == null)
      throw new Misfit("email", "is needed for letters by e-mail");
  }

  static ContactBody of(Contact contact) {
    var a = contact.address();
    return new ContactBody(
        a == null
            ? null
            : new BuildingApi.AddressBody(a.street(), a.postcode(), a.city(), a.country()),
        contact.email(),
        contact.telephone(),
        contact.letters());
  }

  Contact contact() {
    return new Contact(
        address == null
            ? null
            : new Building.Address(
                address.street(), address.postcode(), address.city(), address.country()),
        email,
        telephone,
        letters);
  }
}
